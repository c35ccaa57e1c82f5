// SPDX-License-Identifier: GPL-3.0-or-later
// FakeWallet is a wallet on a session bus that speaks the part of KWallet's interface that QtKeychain uses, and refuses on demand.
#pragma once

#include <QMap>
#include <QString>
#include <QThread>

#include <memory>

namespace hereabouts {

class WalletService;

/// On a thread of its own, as a wallet is a process of its own: it answers while the tested code waits. May be used from any thread.
class FakeWallet {
public:
    enum class Manner {
        Willing,
        Denies,          ///< its user says no, or does not know the password: open() gives -1
        Asks,            ///< its user is asked and has not answered: open() is answered by answer()
        LosesWrites,     ///< writePassword() and removeEntry() give -1 and change nothing
        FailsWrites,     ///< the same with an error of D-Bus
        GoesWhenOpened,  ///< gone from the bus with open() unanswered
        GoesWhenWritten, ///< gone from the bus with writePassword() or removeEntry() unanswered
        Silent,          ///< there, and answers nothing at all
    };

    explicit FakeWallet(const QString &busAddress);
    ~FakeWallet();
    FakeWallet(const FakeWallet &) = delete;
    FakeWallet &operator=(const FakeWallet &) = delete;

    void setManner(Manner manner);
    void answer(bool yes);     ///< what open() was asked under Asks, if anything, and Willing or Denies from now on
    void leave();              ///< gone from the bus
    void comeBack();           ///< with what it held
    bool isThere() const;      ///< on the bus
    bool isBeingAsked() const; ///< an open() waits for answer()

    /// "folder/entry" and its text.
    QMap<QString, QString> entries() const;
    void put(const QString &folder, const QString &entry, const QString &text);
    int timesOpened() const; ///< how often open() was called, whatever came of it
    void reset();            ///< empty, willing, on the bus, counting from nothing

private:
    QThread m_thread;
    std::unique_ptr<WalletService> m_service;
};

} // namespace hereabouts
