// SPDX-License-Identifier: GPL-3.0-or-later
// Lifetime says how long something may be held, by two clocks: neither a clock that is set back nor a computer that sleeps makes it longer.
#pragma once

#include <QtTypes>

#include <chrono>

namespace hereabouts {

/// One point in time as two clocks tell it.
struct Moment {
    /// Milliseconds that have passed since some start of this computer. Counts while the computer sleeps, where the system has such a
    /// clock (Linux, Windows); never set by anybody.
    qint64 steadyMs = 0;
    qint64 wallMs = 0; ///< milliseconds since 1970, UTC, as set by people and time servers

    static Moment now();
    bool operator==(const Moment &) const = default;
};

class Lifetime {
public:
    Lifetime(const Moment &born, std::chrono::milliseconds allowed) : m_born(born), m_allowed(allowed) {}

    /// Once either clock says that it has lasted as long as allowed, or the wall clock has been set back since.
    bool isOver(const Moment &now = Moment::now()) const { return left(now) <= std::chrono::milliseconds(0); }
    /// What is left by the clock that leaves less; 0 when it is over.
    std::chrono::milliseconds left(const Moment &now = Moment::now()) const;

    const Moment &born() const { return m_born; }
    std::chrono::milliseconds allowed() const { return m_allowed; }
    /// The same birth, and no more than that long.
    Lifetime cutTo(std::chrono::milliseconds longest) const { return {m_born, longest < m_allowed ? longest : m_allowed}; }

    bool operator==(const Lifetime &) const = default;

private:
    Moment m_born;
    std::chrono::milliseconds m_allowed;
};

} // namespace hereabouts
