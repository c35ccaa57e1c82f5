// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/credentials.h"

#include "services/secret_registry.h"

#include <QPointer>

#ifdef HEREABOUTS_HAS_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QString fromEnvironment(const QString &source)
{
    const QByteArray variable = "HEREABOUTS_" + source.toUpper().toLatin1() + "_KEY";
    QString key = qEnvironmentVariable(variable.constData()).trimmed();
    SecretRegistry::add(key);
    return key;
}

const QStringList keyedSources{u"crystalroof"_s, u"postcodearea"_s};
#ifdef HEREABOUTS_HAS_KEYCHAIN
const QString keychainService = u"hereabouts"_s;
#endif

} // namespace

Credentials::Credentials(QObject *parent) : Credentials(Storage::Keychain, parent) {}

Credentials::Credentials(Storage storage, QObject *parent) : QObject(parent), m_storage(storage)
{
    for (const QString &source : keyedSources)
        fromEnvironment(source); // known as secrets before anybody asks for them
}

QString Credentials::key(const QString &source) const
{
    const QString given = fromEnvironment(source);
    return given.isEmpty() ? m_held.value(source).key : given;
}

Credentials::Origin Credentials::origin(const QString &source) const
{
    if (!fromEnvironment(source).isEmpty())
        return Origin::Environment;
    const Held held = m_held.value(source);
    return held.key.isEmpty() ? Origin::None : held.origin;
}

void Credentials::set(const QString &source, const QString &key)
{
    const QString trimmed = key.trimmed();
    SecretRegistry::add(trimmed);
    m_held.insert(source, {trimmed, Origin::ThisRunOnly});
    QPointer<Credentials> self(this);
    Q_EMIT changed(source);
    if (self && m_storage == Storage::Keychain && keychainAvailable())
        store(source, trimmed);
}

#ifdef HEREABOUTS_HAS_KEYCHAIN

bool Credentials::keychainAvailable()
{
    return QKeychain::isAvailable();
}

void Credentials::load()
{
    if (m_storage != Storage::Keychain || !keychainAvailable())
        return;
    for (const QString &source : keyedSources)
        read(source);
}

void Credentials::read(const QString &source)
{
    auto *job = new QKeychain::ReadPasswordJob(keychainService, this);
    job->setKey(source);
    connect(job, &QKeychain::Job::finished, this, [this, source, job] {
        if (job->error() != QKeychain::NoError || job->textData().isEmpty() || m_held.contains(source))
            return;
        SecretRegistry::add(job->textData());
        m_held.insert(source, {job->textData(), Origin::Keychain});
        Q_EMIT changed(source);
    });
    job->start();
}

void Credentials::store(const QString &source, const QString &key)
{
    QKeychain::Job *job = nullptr;
    if (key.isEmpty()) {
        job = new QKeychain::DeletePasswordJob(keychainService, this);
    } else {
        auto *write = new QKeychain::WritePasswordJob(keychainService, this);
        write->setTextData(key);
        job = write;
    }
    job->setKey(source);
    connect(job, &QKeychain::Job::finished, this, [this, source, key, job] {
        const bool stored = job->error() == QKeychain::NoError || (key.isEmpty() && job->error() == QKeychain::EntryNotFound);
        if (!stored) {
            Q_EMIT storeFailed(source);
        } else if (m_held.value(source).key == key && !key.isEmpty()) {
            m_held.insert(source, {key, Origin::Keychain});
            Q_EMIT changed(source);
        }
    });
    job->start();
}

#else

bool Credentials::keychainAvailable()
{
    return false;
}

void Credentials::load() {}
void Credentials::read(const QString &) {}
void Credentials::store(const QString &, const QString &) {}

#endif

} // namespace hereabouts
