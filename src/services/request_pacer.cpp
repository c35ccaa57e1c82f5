// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/request_pacer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace hereabouts {

namespace {

constexpr qint64 nsInMs = 1'000'000;

} // namespace

RequestPacer::Place::Place(RequestPacer *pacer, QString source, std::function<void()> go)
    : m_pacer(pacer), m_source(std::move(source)), m_go(std::move(go))
{
}

RequestPacer::Place::~Place()
{
    if (m_pacer)
        m_pacer->leave(this);
}

RequestPacer::RequestPacer(int atOnceInAll, QObject *parent) : QObject(parent), m_atOnceInAll(atOnceInAll)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout(this, &RequestPacer::serve);
}

std::unique_ptr<RequestPacer::Place> RequestPacer::queueUp(const QString &source, const Pace &pace, std::function<void()> go)
{
    std::unique_ptr<Place> place(new Place(this, source, std::move(go)));
    const auto [found, isNew] = m_lines.try_emplace(source);
    Line &line = found->second;
    line.pace = pace;
    place->m_number = ++m_came;
    if (isNew) {
        line.tokens = pace.burst;
        line.refilledNs = nowNs();
    }
    line.waiting.push_back(place.get());
    queueServing();
    return place;
}

void RequestPacer::holdBack(const QString &source, std::chrono::milliseconds pause)
{
    Line &line = m_lines[source]; // a new one has had the time since the start to fill its tokens
    const qint64 until = nowNs() + std::chrono::nanoseconds(pause).count();
    if (until <= line.heldUntilNs)
        return;
    line.heldUntilNs = until;
    Q_EMIT heldBack(source);
}

std::chrono::milliseconds RequestPacer::heldFor(const QString &source) const
{
    const auto found = m_lines.find(source);
    const qint64 left = found == m_lines.end() ? 0 : found->second.heldUntilNs - nowNs();
    return std::chrono::milliseconds(std::max<qint64>(0, left / nsInMs));
}

void RequestPacer::leave(Place *place)
{
    Line &line = m_lines[place->m_source];
    if (place->m_isUnderWay) {
        --line.underWay;
        --m_underWay;
        queueServing();
    } else {
        line.waiting.remove(place);
    }
}

void RequestPacer::queueServing()
{
    if (!std::exchange(m_servingIsQueued, true))
        QMetaObject::invokeMethod(this, &RequestPacer::serve, Qt::QueuedConnection);
}

void RequestPacer::serve()
{
    m_servingIsQueued = false;
    while (m_underWay < m_atOnceInAll) {
        Line *line = nextToGo(nowNs());
        if (!line)
            break;
        letGo(*line); // lines are never taken away, so that whoever goes may do what it likes
    }
    m_timer.stop();
    if (m_underWay >= m_atOnceInAll)
        return; // until somebody leaves
    const qint64 now = nowNs();
    std::optional<qint64> next;
    for (const auto &[source, line] : m_lines) {
        if (hasRoom(line))
            next = std::min(next.value_or(std::numeric_limits<qint64>::max()), mayGoAtNs(line, now));
    }
    if (next)
        m_timer.start(std::chrono::milliseconds((std::max<qint64>(0, *next - now) + nsInMs - 1) / nsInMs));
}

RequestPacer::Line *RequestPacer::nextToGo(qint64 now)
{
    Line *first = nullptr;
    for (auto &[source, line] : m_lines) {
        if (!hasRoom(line))
            continue;
        refill(line, now);
        const bool isEarlier = !first || line.waiting.front()->m_number < first->waiting.front()->m_number;
        if (isEarlier && mayGoAtNs(line, now) <= now)
            first = &line;
    }
    return first;
}

void RequestPacer::letGo(Line &line)
{
    line.tokens -= 1;
    Place *place = line.waiting.front();
    line.waiting.pop_front();
    place->m_isUnderWay = true;
    ++line.underWay;
    ++m_underWay;
    // Moved out, because whoever goes may leave at once
    const auto go = std::exchange(place->m_go, nullptr);
    go();
}

/// Only after refill().
qint64 RequestPacer::mayGoAtNs(const Line &line, qint64 now)
{
    const double lacks = std::max(0.0, 1 - line.tokens);
    return std::max(line.heldUntilNs, now + static_cast<qint64>(std::ceil(lacks / line.pace.requestsPerSecond * 1e9)));
}

void RequestPacer::refill(Line &line, qint64 now)
{
    const double earned = static_cast<double>(now - line.refilledNs) / 1e9 * line.pace.requestsPerSecond;
    line.tokens = std::min<double>(line.pace.burst, line.tokens + earned);
    line.refilledNs = now;
}

} // namespace hereabouts
