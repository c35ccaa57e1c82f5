// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secret_registry.h"

#include <QDebug>
#include <QMutex>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

// Never destroyed: something may be logged after main() has ended.
struct Secrets {
    QMutex mutex;
    QStringList all;
};

Secrets &secrets()
{
    static auto *const known = new Secrets;
    return *known;
}

/// QDebug writes an address with some of its characters decoded, and texts with some of theirs escaped.
QStringList formsOf(const QString &secret)
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(secret));
    const QUrl url(u"https://example.org/?"_s + encoded);
    QString quoted;
    QDebug(&quoted).nospace() << secret;
    QStringList forms{secret, encoded, quoted.sliced(1, quoted.size() - 2)};
    for (const auto form : {QUrl::PrettyDecoded, QUrl::FullyEncoded})
        forms << url.query(form) << url.toString(form).section(u'?', 1); // these two differ in quotation marks
    return forms;
}

} // namespace

void SecretRegistry::add(const QString &secret)
{
    if (secret.isEmpty())
        return;
    Secrets &known = secrets();
    const QMutexLocker lock(&known.mutex);
    const QStringList forms = formsOf(secret);
    for (const QString &form : forms) {
        if (!known.all.contains(form))
            known.all << form;
    }
}

QStringList SecretRegistry::all()
{
    Secrets &known = secrets();
    const QMutexLocker lock(&known.mutex);
    return known.all;
}

} // namespace hereabouts
