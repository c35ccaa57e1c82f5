// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

const QStringList newKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList validityOf(Certificates::Flaw flaw)
{
    if (flaw == Certificates::Flaw::Expired)
        return {u"-not_before"_s, u"20190101000000Z"_s, u"-not_after"_s, u"20200101000000Z"_s};
    if (flaw == Certificates::Flaw::NotYet)
        return {u"-not_before"_s, u"20900101000000Z"_s, u"-not_after"_s, u"20910101000000Z"_s};
    return {u"-days"_s, u"2"_s};
}

} // namespace

bool Certificates::canBeMade()
{
    return QSslSocket::supportsSsl() && !QStandardPaths::findExecutable(u"openssl"_s).isEmpty();
}

bool Certificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished(20000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool Certificates::makeAuthority()
{
    if (QFile::exists(path(u"ca.pem"_s)))
        return true;
    return openssl(QStringList{u"req"_s, u"-x509"_s} + newKey
                   + QStringList{u"-keyout"_s, path(u"ca.key"_s), u"-out"_s, path(u"ca.pem"_s), u"-days"_s, u"2"_s, u"-subj"_s,
                                 u"/CN=Hereabouts test authority"_s, u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s});
}

QSslCertificate Certificates::authority()
{
    return makeAuthority() ? QSslCertificate(contentOf(path(u"ca.pem"_s))) : QSslCertificate();
}

std::optional<QSslConfiguration> Certificates::serverWith(Flaw flaw)
{
    if (!makeAuthority())
        return std::nullopt;
    const QString name = u"server%1"_s.arg(static_cast<int>(flaw));
    const QString key = path(name + u".key"_s);
    const QString certificate = path(name + u".pem"_s);
    const QString names = flaw == Flaw::OtherHost ? u"DNS:other.invalid"_s : u"DNS:localhost,IP:127.0.0.1"_s;
    QStringList arguments = QStringList{u"req"_s, u"-x509"_s} + newKey + QStringList{u"-keyout"_s, key,
                                                                                     u"-out"_s,    certificate,
                                                                                     u"-subj"_s,   u"/CN=Hereabouts test server"_s,
                                                                                     u"-addext"_s, u"subjectAltName="_s + names,
                                                                                     u"-addext"_s, u"basicConstraints=CA:FALSE"_s}
                            + validityOf(flaw);
    if (flaw != Flaw::SelfSigned)
        arguments << u"-CA"_s << path(u"ca.pem"_s) << u"-CAkey"_s << path(u"ca.key"_s);
    if (!QFile::exists(certificate) && !openssl(arguments))
        return std::nullopt;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(contentOf(certificate)));
    tls.setPrivateKey(QSslKey(contentOf(key), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients have none to show
    return tls;
}

TrustFor::TrustFor(const QSslCertificate &authority)
{
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(authority);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

TrustFor::~TrustFor()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

} // namespace hereabouts
