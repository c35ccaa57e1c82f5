// SPDX-License-Identifier: GPL-3.0-or-later
// Credentials holds the keys of the metered sources: from the environment, from the system's keychain, or for this run only.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace hereabouts {

class Credentials : public QObject {
    Q_OBJECT

public:
    enum class Origin { None, Environment, Keychain, ThisRunOnly };
    enum class Storage { Keychain, ThisRunOnly }; ///< ThisRunOnly: the keychain is left alone even where there is one

    explicit Credentials(QObject *parent = nullptr);
    explicit Credentials(Storage storage, QObject *parent = nullptr);

    /// HEREABOUTS_<SOURCE>_KEY of the environment first, then what was loaded or set; empty: none.
    QString key(const QString &source) const;
    Origin origin(const QString &source) const;

    static bool keychainAvailable();

    /// Reads the keychain, asynchronously: changed(source) for every key found. What was set meanwhile is kept.
    void load();

    /// Takes effect at once; kept in the keychain, asynchronously, or for this run only where there is none. Empty removes.
    void set(const QString &source, const QString &key);

Q_SIGNALS:
    void changed(const QString &source);     ///< its key or its origin is another one now
    void storeFailed(const QString &source); ///< the keychain refused: the key lasts for this run only

private:
    struct Held {
        QString key;
        Origin origin = Origin::ThisRunOnly;
    };
    void read(const QString &source);
    void store(const QString &source, const QString &key);

    Storage m_storage;
    QHash<QString, Held> m_held; ///< an entry without a key: removed by the user in this run
};

} // namespace hereabouts
