// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/credentials.h"

#include "services/secret_registry.h"

#include <QPointer>

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

const QStringList keyedSources{u"crystalroof"_s, u"postcodearea"_s, u"tiles"_s};

} // namespace

Credentials::Credentials(QObject *parent) : Credentials(Storage::Keychain, parent) {}

Credentials::Credentials(Storage storage, QObject *parent) : QObject(parent), m_storage(storage)
{
    for (const QString &source : keyedSources)
        fromEnvironment(source); // known as secrets before anybody asks for them
    connect(&m_keychain, &Keychain::presenceChanged, this, &Credentials::keychainLookedFor);
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

bool Credentials::isInKeychain(const QString &source) const
{
    return m_dealings.value(source).isStored;
}

std::optional<Credentials::Deed> Credentials::underWay(const QString &source) const
{
    return m_dealings.value(source).underWay;
}

std::optional<Credentials::Refusal> Credentials::refusal(const QString &source) const
{
    return m_dealings.value(source).refusal;
}

Keychain::Presence Credentials::keychain() const
{
    return m_storage == Storage::Keychain ? m_keychain.presence() : Keychain::Presence::Absent;
}

void Credentials::lookForKeychain()
{
    if (m_storage == Storage::Keychain)
        m_keychain.look();
}

void Credentials::load()
{
    if (m_storage != Storage::Keychain)
        return;
    QStringList sources;
    for (const QString &source : keyedSources) {
        if (m_held.contains(source))
            continue; // set already
        m_dealings[source].underWay = Deed::Read;
        sources << source;
    }
    if (!sources.isEmpty())
        readFirst(sources);
}

void Credentials::readFirst(const QStringList &sources)
{
    m_keychain.read(sources.first(), [this, sources](KeychainAnswer answer, const QString &key) {
        const bool isOpen = answer == KeychainAnswer::Done || answer == KeychainAnswer::NoEntry;
        // A keychain that said no once is not asked again for the others: that would ask its user again.
        const QStringList concerned = isOpen ? sources.first(1) : sources;
        if (isOpen && sources.size() > 1)
            readFirst(sources.sliced(1));
        const QPointer<Credentials> self(this);
        for (const QString &source : concerned) {
            if (self)
                takeRead(source, answer, key);
        }
    });
}

void Credentials::takeRead(const QString &source, KeychainAnswer answer, const QString &key)
{
    Dealing &dealing = m_dealings[source];
    if (dealing.underWay != Deed::Read)
        return; // set meanwhile
    dealing.underWay.reset();
    const QPointer<Credentials> self(this);
    if (answer == KeychainAnswer::Done) {
        SecretRegistry::add(key);
        dealing.isStored = true;
        m_held.insert(source, {key, Origin::Keychain});
        Q_EMIT changed(source);
    } else if (answer == KeychainAnswer::Denied || answer == KeychainAnswer::Failed) {
        dealing.refusal = {Deed::Read, answer};
        Q_EMIT refused(source);
    }
    if (self)
        Q_EMIT dealt(source);
}

void Credentials::set(const QString &source, const QString &key)
{
    const QString trimmed = key.trimmed();
    SecretRegistry::add(trimmed);
    m_held.insert(source, {trimmed, Origin::ThisRunOnly});
    const QPointer<Credentials> self(this);
    if (m_storage == Storage::Keychain) {
        Dealing &dealing = m_dealings[source];
        const Deed deed = trimmed.isEmpty() ? Deed::Remove : Deed::Store;
        dealing.underWay = deed;
        dealing.refusal.reset();
        m_keychain.write(source, trimmed, [this, source, deed, number = ++dealing.number](KeychainAnswer answer, const QString &) {
            takeWritten(source, deed, number, answer);
        });
        Q_EMIT dealt(source);
    }
    if (self)
        Q_EMIT changed(source);
}

void Credentials::takeWritten(const QString &source, Deed deed, int number, KeychainAnswer answer)
{
    Dealing &dealing = m_dealings[source];
    const bool isDone = answer == KeychainAnswer::Done || (deed == Deed::Remove && answer == KeychainAnswer::NoEntry);
    if (isDone)
        dealing.isStored = deed == Deed::Store;
    if (dealing.number != number)
        return;
    dealing.underWay.reset();
    const QPointer<Credentials> self(this);
    if (isDone && deed == Deed::Store) {
        m_held[source].origin = Origin::Keychain;
        Q_EMIT changed(source);
    } else if (!isDone && (deed == Deed::Store || answer != KeychainAnswer::Absent || dealing.isStored)) {
        // Without a keychain there is nothing to remove, unless there was one before.
        dealing.refusal = {deed, answer};
        Q_EMIT refused(source);
    }
    if (self)
        Q_EMIT dealt(source);
}

} // namespace hereabouts
