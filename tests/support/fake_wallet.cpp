// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_wallet.h"

#include "support/wallet_service.h"

namespace hereabouts {

FakeWallet::FakeWallet(const QString &busAddress) : m_service(std::make_unique<WalletService>(busAddress))
{
    m_service->moveToThread(&m_thread);
    m_thread.start();
    comeBack();
}

FakeWallet::~FakeWallet()
{
    leave();
    m_thread.quit();
    m_thread.wait();
}

void FakeWallet::setManner(Manner manner)
{
    m_service->with([manner](WalletService::State &state) { state.manner = manner; });
}

void FakeWallet::answer(bool yes)
{
    QMetaObject::invokeMethod(m_service.get(), [this, yes] { m_service->answer(yes); }, Qt::BlockingQueuedConnection);
}

void FakeWallet::leave()
{
    if (isThere())
        QMetaObject::invokeMethod(m_service.get(), &WalletService::leave, Qt::BlockingQueuedConnection);
}

void FakeWallet::comeBack()
{
    if (!isThere())
        QMetaObject::invokeMethod(m_service.get(), &WalletService::join, Qt::BlockingQueuedConnection);
}

bool FakeWallet::isThere() const
{
    return m_service->with([](const WalletService::State &state) { return state.isThere; });
}

bool FakeWallet::isBeingAsked() const
{
    return m_service->with([](const WalletService::State &state) { return !state.unanswered.isEmpty(); });
}

QMap<QString, QString> FakeWallet::entries() const
{
    return m_service->with([](const WalletService::State &state) { return state.entries; });
}

void FakeWallet::put(const QString &folder, const QString &entry, const QString &text)
{
    m_service->with([&](WalletService::State &state) { state.entries.insert(folder + u'/' + entry, text); });
}

int FakeWallet::timesOpened() const
{
    return m_service->with([](const WalletService::State &state) { return state.opened; });
}

void FakeWallet::reset()
{
    comeBack();
    m_service->with([](WalletService::State &state) { state = {.isThere = true}; });
}

} // namespace hereabouts
