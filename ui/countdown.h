// SPDX-License-Identifier: GPL-3.0-or-later
// Countdown tells each second until a moment has come.
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace hereabouts {

class Countdown : public QObject {
    Q_OBJECT
public:
    explicit Countdown(QObject *parent = nullptr);

    /// Tells at each full second that is left, and when none is.
    void begin(const QDeadlineTimer &until);
    void stop() { m_timer.stop(); }
    bool isRunning() const { return m_timer.isActive(); }

    /// Begun seconds: 8 for 7.2 s, 0 when the moment has come.
    static int secondsUntil(const QDeadlineTimer &until);

Q_SIGNALS:
    void second();

private:
    void plan();

    QDeadlineTimer m_until;
    QTimer m_timer;
};

} // namespace hereabouts
