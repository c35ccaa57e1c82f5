// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/response_cache.h"

#include <algorithm>

namespace hereabouts {

namespace {

/// What an entry takes beside its body: headers, address, bookkeeping.
constexpr qint64 overhead = 1024;

} // namespace

ResponseCache::Entry::Entry(Entries &entries, QUrl entryUrl, QString entrySource, HeldAnswer answer)
    : all(entries), url(std::move(entryUrl)), source(std::move(entrySource)), held(std::move(answer))
{
    all.insert(this);
}

ResponseCache::Entry::~Entry()
{
    all.erase(this);
}

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
    m_entries.insert(url, new Entry(m_all, url, source, std::move(answer)), cost);
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
    for (const Entry *entry : m_all)
        sweepWithin(entry->held.life.left(now));
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
    const Entries entries = m_all; // those that go leave the other
    for (const Entry *entry : entries) {
        if (condition(*entry))
            m_entries.remove(QUrl(entry->url));
    }
}

} // namespace hereabouts
