// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lanes.h"

#include "services/background.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace hereabouts {

Lane::Lane(Lanes *lanes, QString source, std::unique_ptr<QNetworkAccessManager> manager, bool isNew)
    : m_lanes(lanes), m_source(std::move(source)), m_manager(std::move(manager)), m_isNew(isNew)
{
}

Lane::~Lane()
{
    if (m_manager && m_lanes)
        m_lanes->close(std::move(m_manager));
}

void Lane::giveBack()
{
    if (m_manager && m_lanes)
        m_lanes->keep(m_source, std::move(m_manager));
}

Lanes::Lanes(std::chrono::milliseconds idle, QObject *parent) : QObject(parent), m_idleFor(idle)
{
    m_closing.setMaxThreadCount(4); // one that waits for its thread holds up nobody else
    m_tidying.setSingleShot(true);
    m_tidying.callOnTimeout(this, &Lanes::closeIdle);
}

Lanes::~Lanes()
{
    m_closing.waitForDone();
}

std::unique_ptr<Lane> Lanes::take(const QString &source)
{
    auto &idle = m_idle[source];
    if (!idle.empty() && !idle.back().until.hasExpired()) {
        auto manager = std::move(idle.back().manager);
        idle.pop_back();
        return std::unique_ptr<Lane>(new Lane(this, source, std::move(manager), false));
    }
    return std::unique_ptr<Lane>(new Lane(this, source, std::make_unique<QNetworkAccessManager>(), true));
}

void Lanes::keep(const QString &source, std::unique_ptr<QNetworkAccessManager> manager)
{
    m_idle[source].push_back({.manager = std::move(manager), .until = QDeadlineTimer(m_idleFor)});
    if (!m_tidying.isActive())
        m_tidying.start(m_idleFor);
}

/// Its last reply may be on the stack, or be told of things that have happened: it goes first.
void Lanes::close(std::unique_ptr<QNetworkAccessManager> manager)
{
    QNetworkAccessManager *leaving = m_leaving.emplace_back(std::move(manager)).get();
    const auto replies = leaving->findChildren<QNetworkReply *>();
    for (const QNetworkReply *reply : replies)
        connect(reply, &QObject::destroyed, this, [this, leaving] { closeIfUnused(leaving); }, Qt::QueuedConnection);
    closeIfUnused(leaving);
}

void Lanes::closeIfUnused(QNetworkAccessManager *manager)
{
    const auto found = std::ranges::find(m_leaving, manager, &std::unique_ptr<QNetworkAccessManager>::get);
    if (found == m_leaving.end() || manager->findChild<QNetworkReply *>())
        return;
    auto leaving = std::move(*found);
    m_leaving.erase(found);
    leaving->moveToThread(nullptr); // so that any thread may destroy it
    startInBackground(m_closing, [leaving = std::move(leaving)]() mutable { leaving.reset(); });
}

void Lanes::closeIdle()
{
    auto next = QDeadlineTimer(QDeadlineTimer::Forever);
    for (auto &[source, idle] : m_idle) {
        const auto firstToStay = std::ranges::find_if(idle, [](const Idle &lane) { return !lane.until.hasExpired(); });
        for (auto it = idle.begin(); it != firstToStay; ++it)
            close(std::move(it->manager));
        idle.erase(idle.begin(), firstToStay);
        if (!idle.empty())
            next = std::min(next, idle.front().until);
    }
    if (!next.isForever())
        m_tidying.start(std::chrono::milliseconds(next.remainingTime() + 1));
}

} // namespace hereabouts
