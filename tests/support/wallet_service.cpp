// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/wallet_service.h"

#include <QDBusError>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

using Manner = FakeWallet::Manner;

const QString connectionName = u"hereabouts-fake-wallet"_s;
const QString serviceName = u"org.kde.kwalletd6"_s;
const QString objectPath = u"/modules/kwalletd6"_s;
const QString walletName = u"kdewallet"_s;
constexpr int openHandle = 471;
constexpr int refused = -1;
enum EntryType { Unknown = 0, Password = 1 }; // KWallet's own numbers

QString pathOf(const QString &folder, const QString &entry)
{
    return folder + u'/' + entry;
}

} // namespace

void WalletService::join()
{
    QDBusConnection bus = QDBusConnection::connectToBus(m_address, connectionName);
    const bool joined = bus.registerObject(objectPath, this, QDBusConnection::ExportAllSlots) && bus.registerService(serviceName);
    if (!joined)
        qFatal("The wallet could not be put on the bus: %s", qPrintable(bus.lastError().message()));
    with([](State &state) { state.isThere = true; });
}

/// As a process that ends: the bus tells whoever waits for an answer that there will be none.
void WalletService::leave()
{
    with([](State &state) {
        state.isThere = false;
        state.unanswered.clear();
    });
    QDBusConnection::disconnectFromBus(connectionName);
}

void WalletService::leaveLater()
{
    setDelayedReply(true); // and none comes
    QMetaObject::invokeMethod(this, &WalletService::leave, Qt::QueuedConnection);
}

void WalletService::answer(bool yes)
{
    const QList<QDBusMessage> calls = with([yes](State &state) {
        state.manner = yes ? Manner::Willing : Manner::Denies;
        return std::exchange(state.unanswered, {});
    });
    QDBusConnection bus(connectionName);
    for (const QDBusMessage &call : calls)
        bus.send(call.createReply(yes ? openHandle : refused));
}

QString WalletService::networkWallet()
{
    if (with([](const State &state) { return state.manner == Manner::Silent; }))
        setDelayedReply(true);
    return walletName;
}

int WalletService::open(const QString &wallet, qlonglong, const QString &)
{
    const Manner manner = with([&](State &state) {
        ++state.opened;
        if (state.manner == Manner::Asks)
            state.unanswered << message();
        return state.manner;
    });
    if (manner == Manner::Asks || manner == Manner::Silent)
        setDelayedReply(true);
    else if (manner == Manner::GoesWhenOpened)
        leaveLater();
    return manner == Manner::Denies || wallet != walletName ? refused : openHandle;
}

int WalletService::entryType(int handle, const QString &folder, const QString &entry, const QString &)
{
    return handle == openHandle && with([&](const State &state) { return state.entries.contains(pathOf(folder, entry)); }) ? Password
                                                                                                                           : Unknown;
}

QString WalletService::readPassword(int handle, const QString &folder, const QString &entry, const QString &)
{
    return handle == openHandle ? with([&](const State &state) { return state.entries.value(pathOf(folder, entry)); }) : QString();
}

int WalletService::writePassword(int handle, const QString &folder, const QString &entry, const QString &text, const QString &)
{
    return change(handle, [&](State &state) {
        state.entries.insert(pathOf(folder, entry), text);
        return 0;
    });
}

int WalletService::removeEntry(int handle, const QString &folder, const QString &entry, const QString &)
{
    return change(handle, [&](State &state) { return state.entries.remove(pathOf(folder, entry)) == 1 ? 0 : refused; });
}

int WalletService::change(int handle, std::function<int(State &)> how)
{
    if (handle != openHandle)
        return refused;
    const Manner manner = with([](const State &state) { return state.manner; });
    switch (manner) {
    case Manner::LosesWrites: return refused;
    case Manner::FailsWrites: sendErrorReply(QDBusError::InternalError, u"The wallet's file cannot be written"_s); return refused;
    case Manner::GoesWhenWritten: leaveLater(); return refused;
    default: return with(how);
    }
}

} // namespace hereabouts
