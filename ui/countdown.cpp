// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/countdown.h"

namespace hereabouts {

Countdown::Countdown(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout(this, [this] {
        plan();
        Q_EMIT second();
    });
}

void Countdown::begin(const QDeadlineTimer &until)
{
    m_until = until;
    plan();
}

void Countdown::plan()
{
    const qint64 left = m_until.remainingTime();
    if (left <= 0) {
        m_timer.stop();
        return;
    }
    const int toNextSecond = static_cast<int>(left % 1000);
    m_timer.start(toNextSecond > 0 ? toNextSecond : 1000);
}

int Countdown::secondsUntil(const QDeadlineTimer &until)
{
    return static_cast<int>((until.remainingTime() + 999) / 1000);
}

} // namespace hereabouts
