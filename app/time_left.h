// SPDX-License-Identifier: GPL-3.0-or-later
// TimeLeft estimates from the recent pace how long the rest will take.
#pragma once

#include <QString>

#include <chrono>
#include <deque>
#include <optional>

namespace hereabouts {

class TimeLeft {
public:
    /// One of the things to do is done, and took so long.
    void took(std::chrono::milliseconds time);

    /// For so many more of them; empty while too few are done to tell.
    std::optional<std::chrono::milliseconds> forRest(qint64 count) const;

private:
    std::deque<std::chrono::milliseconds> m_recent;
};

/// "about 3 min left", "less than a minute left", "about 2 h 10 min left".
QString timeLeftText(std::chrono::milliseconds time);

} // namespace hereabouts
