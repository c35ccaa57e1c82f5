// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifetime.h"

#include <QDateTime>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace hereabouts {

namespace {

/// Time servers move the wall clock by small steps all the time: that is no setting back.
constexpr qint64 slewMs = 2000;

qint64 steadyNow()
{
#ifdef Q_OS_LINUX
    // The usual steady clock stands still while the computer sleeps; this one does not.
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return static_cast<qint64>(time.tv_sec) * 1000 + time.tv_nsec / 1000000;
#endif
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

Moment Moment::now()
{
    return {.steadyMs = steadyNow(), .wallMs = QDateTime::currentMSecsSinceEpoch()};
}

std::chrono::milliseconds Lifetime::left(const Moment &now) const
{
    const qint64 steadyAge = now.steadyMs - m_born.steadyMs;
    const qint64 wallAge = now.wallMs - m_born.wallMs;
    if (steadyAge < 0 || wallAge < steadyAge - slewMs)
        return std::chrono::milliseconds(0);
    const qint64 age = std::max(steadyAge, wallAge);
    return std::chrono::milliseconds(std::max<qint64>(0, m_allowed.count() - age));
}

} // namespace hereabouts
