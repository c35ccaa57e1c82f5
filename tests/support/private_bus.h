// SPDX-License-Identifier: GPL-3.0-or-later
// PrivateBus is a D-Bus session bus of a test's own: nothing of the machine's session is on it, and nothing can be started through it.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace hereabouts {

class PrivateBus {
public:
    /// Starts a dbus-daemon and waits until it listens. whyNot() says what stood in the way.
    PrivateBus();
    ~PrivateBus();

    QString whyNot() const { return m_whyNot; } ///< empty: it runs
    QString address() const { return m_address; }

    /// Makes it the session bus of this process, which must not have asked for one yet, and of those that it starts; the desktop is
    /// said to be one whose keychain is KWallet.
    void adopt() const;

    /// Ends the daemon, and with it all connections.
    void stop();

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QString m_whyNot;
};

} // namespace hereabouts
