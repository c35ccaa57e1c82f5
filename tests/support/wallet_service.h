// SPDX-License-Identifier: GPL-3.0-or-later
// WalletService is the object that FakeWallet shows on the bus: org.kde.KWallet at /modules/kwalletd6 of org.kde.kwalletd6.
#pragma once

#include "support/fake_wallet.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QMutex>

#include <optional>

namespace hereabouts {

/// Called by the bus on its thread; the members below the lock by FakeWallet as well.
class WalletService : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")

public:
    explicit WalletService(const QString &busAddress) : m_address(busAddress) {}

    struct State {
        FakeWallet::Manner manner = FakeWallet::Manner::Willing;
        QMap<QString, QString> entries;
        QList<QDBusMessage> unanswered; ///< calls of open()
        int opened = 0;
        bool isThere = false;
    };
    template <typename Use> auto with(Use use)
    {
        const QMutexLocker lock(&m_mutex);
        return use(m_state);
    }

    void join();
    void leave();
    void answer(bool yes);

public Q_SLOTS: // as KWallet's own interface has them
    QString networkWallet();
    int open(const QString &wallet, qlonglong window, const QString &application);
    int entryType(int handle, const QString &folder, const QString &entry, const QString &application);
    QString readPassword(int handle, const QString &folder, const QString &entry, const QString &application);
    int writePassword(int handle, const QString &folder, const QString &entry, const QString &text, const QString &application);
    int removeEntry(int handle, const QString &folder, const QString &entry, const QString &application);

private:
    /// Under Willing: what the change gives. Otherwise what is said instead.
    int change(int handle, std::function<int(State &)> how);
    void leaveLater();

    const QString m_address;
    QMutex m_mutex;
    State m_state;
};

} // namespace hereabouts
