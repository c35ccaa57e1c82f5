// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/section_lives.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace hereabouts {

void SectionLives::begin(Section section, const QString &source, const Lifetime &life)
{
    QTimer &timer = m_timers[section];
    if (timer.isActive())
        return;
    timer.setSingleShot(true);
    timer.disconnect();
    timer.callOnTimeout([this, section, source, life, &timer] {
        if (life.isOver())
            m_over(section, source);
        else
            wait(timer, life);
    });
    wait(timer, life);
}

/// Looked at every half minute too: a computer that sleeps stops the timer, not the hour.
void SectionLives::wait(QTimer &timer, const Lifetime &life)
{
    timer.start(std::clamp<std::chrono::milliseconds>(life.left(), 1ms, 30s));
}

} // namespace hereabouts
