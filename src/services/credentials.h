// SPDX-License-Identifier: GPL-3.0-or-later
// Credentials holds the keys of the metered sources and of a tile server: from the environment, from the system's keychain, or for this run only.
#pragma once

#include "services/keychain.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace hereabouts {

class Credentials : public QObject {
    Q_OBJECT

public:
    enum class Origin { None, Environment, Keychain, ThisRunOnly };
    enum class Storage { Keychain, ThisRunOnly }; ///< ThisRunOnly: the keychain is left alone even where there is one
    enum class Deed { Read, Store, Remove };      ///< what the keychain can be asked to do with a key
    /// What it did not do, and why: Absent, Denied or Failed.
    struct Refusal {
        Deed deed = Deed::Read;
        KeychainAnswer why = KeychainAnswer::Failed;
        bool operator==(const Refusal &) const = default;
    };

    explicit Credentials(QObject *parent = nullptr);
    explicit Credentials(Storage storage, QObject *parent = nullptr);

    /// HEREABOUTS_<SOURCE>_KEY of the environment first, then what was loaded or set; empty: none.
    QString key(const QString &source) const;
    Origin origin(const QString &source) const;

    bool isInKeychain(const QString &source) const; ///< as far as is known; whichever key is in use
    std::optional<Deed> underWay(const QString &source) const;
    std::optional<Refusal> refusal(const QString &source) const; ///< of the last deed

    /// Whether the system has a keychain, as far as it was looked for; Absent where it is left alone.
    Keychain::Presence keychain() const;
    void lookForKeychain(); ///< finds out anew: keychainLookedFor()

    /// Reads the keychain, asynchronously: changed(source) for every key found. What was set meanwhile is kept.
    void load();

    /// Takes effect at once; kept in the keychain, asynchronously, or for this run only where there is none. Empty removes.
    void set(const QString &source, const QString &key);

Q_SIGNALS:
    void changed(const QString &source); ///< its key or its origin is another one now
    void dealt(const QString &source);   ///< underWay() or refusal() is another one now
    void refused(const QString &source); ///< refusal() was set: told to people
    void keychainLookedFor();            ///< keychain() is another one now

private:
    struct Held {
        QString key;
        Origin origin = Origin::ThisRunOnly;
    };
    struct Dealing {
        int number = 0; ///< of the last deed: what an earlier one comes to is of no interest any more
        std::optional<Deed> underWay;
        std::optional<Refusal> refusal;
        bool isStored = false;
    };
    void readFirst(const QStringList &sources);
    void takeRead(const QString &source, KeychainAnswer answer, const QString &key);
    void takeWritten(const QString &source, Deed deed, int number, KeychainAnswer answer);

    Storage m_storage;
    Keychain m_keychain;
    QHash<QString, Held> m_held; ///< an entry without a key: removed by the user in this run
    QHash<QString, Dealing> m_dealings;
};

} // namespace hereabouts
