// SPDX-License-Identifier: GPL-3.0-or-later
// Interruption turns the first Ctrl+C (SIGINT, SIGTERM) and a closed terminal (SIGHUP) into a signal of Qt; the second Ctrl+C ends the program.
#pragma once

#include <QObject>

namespace hereabouts {

/// One at a time. Where the system has no such signals (Windows), nothing is ever told, and Ctrl+C ends the program at once.
class Interruption : public QObject {
    Q_OBJECT
public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

    /// True from the moment of the signal, also before the event loop has run.
    static bool isRequested();

Q_SIGNALS:
    void requested();
};

} // namespace hereabouts
