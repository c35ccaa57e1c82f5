// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/time_left.h"

#include "app/command_line.h"

#include <numeric>

namespace hereabouts {

namespace {

constexpr size_t fewest = 3; ///< fewer tell nothing: the first one waits for connections
constexpr size_t most = 20;  ///< older ones are forgotten: a source may have slowed down, or dropped out

} // namespace

void TimeLeft::took(std::chrono::milliseconds time)
{
    m_recent.push_back(time);
    if (m_recent.size() > most)
        m_recent.pop_front();
}

std::optional<std::chrono::milliseconds> TimeLeft::forRest(qint64 count) const
{
    if (m_recent.size() < fewest)
        return std::nullopt;
    const auto sum = std::accumulate(m_recent.begin(), m_recent.end(), std::chrono::milliseconds(0));
    return sum * count / static_cast<qint64>(m_recent.size());
}

QString timeLeftText(std::chrono::milliseconds time)
{
    if (time < std::chrono::minutes(1))
        return CommandLine::tr("less than a minute left");
    const qint64 minutes = std::chrono::round<std::chrono::minutes>(time).count();
    if (minutes < 60)
        return CommandLine::tr("about %1 min left").arg(minutes);
    // To ten minutes: more would be more than is known.
    const qint64 tens = (minutes + 5) / 10;
    return CommandLine::tr("about %1 h %2 min left").arg(tens / 6).arg(tens % 6 * 10);
}

} // namespace hereabouts
