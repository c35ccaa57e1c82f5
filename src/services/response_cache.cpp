// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/response_cache.h"

#include <algorithm>

namespace hereabouts {

namespace {

/// What an entry takes beside its body: headers, address, bookkeeping.
constexpr qint64 overhead = 1024;

} // namespace

ResponseCache::ResponseCache(qint64 mostBytes, QObject *parent) : QObject(parent), m_entries(mostBytes)
{
    m_sweeping.setSingleShot(true);
    m_sweeping.callOnTimeout(this, [this] { sweep(); });
}

const HeldAnswer *ResponseCache::find(const QUrl &url)
{
    const Entry *entry = m_entries.object(url);
    if (!entry)
        return nullptr;
    if (!entry->held.life.isOver())
        return &entry->held;
    m_entries.remove(url);
    return nullptr;
}

void ResponseCache::keep(const QString &source, const QUrl &url, HeldAnswer answer)
{
    m_entries.remove(url);
    if (answer.life.isOver())
        return;
    const qint64 cost = answer.answer.body.size() + overhead;
    sweepWithin(answer.life.left());
    m_entries.insert(url, new Entry{source, std::move(answer)}, cost);
}

void ResponseCache::cutLife(const QUrl &url, std::chrono::milliseconds longest)
{
    if (Entry *entry = m_entries.object(url)) {
        entry->held.life = entry->held.life.cutTo(longest);
        sweepWithin(entry->held.life.left());
    }
}

void ResponseCache::forgetSource(const QString &source)
{
    forgetWhere([&source](const Entry &entry) { return entry.source == source; });
}

void ResponseCache::sweep(const Moment &now)
{
    forgetWhere([&now](const Entry &entry) { return entry.held.life.isOver(now); });
    m_sweeping.stop();
    const QList<QUrl> urls = m_entries.keys();
    for (const QUrl &url : urls)
        sweepWithin(m_entries.object(url)->held.life.left(now));
}

/// At least every half minute, because a timer stands still while the computer sleeps.
void ResponseCache::sweepWithin(std::chrono::milliseconds time)
{
    using namespace std::chrono_literals;
    const auto soon = std::clamp<std::chrono::milliseconds>(time + 1ms, 1ms, 30s);
    if (!m_sweeping.isActive() || m_sweeping.remainingTimeAsDuration() > soon)
        m_sweeping.start(soon);
}

template <typename Condition> void ResponseCache::forgetWhere(Condition condition)
{
    const QList<QUrl> urls = m_entries.keys();
    for (const QUrl &url : urls) {
        if (condition(*m_entries.object(url)))
            m_entries.remove(url);
    }
}

} // namespace hereabouts
