// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interruption.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace hereabouts {

namespace {

volatile std::sig_atomic_t wasInterrupted = 0;

#ifdef Q_OS_UNIX
std::array<int, 2> pipeEnds{-1, -1}; // read here, written by the handler: the only thing of Qt's world that a handler may touch

void interrupt(int signal)
{
    wasInterrupted = 1;
    // A terminal that closes hangs up twice or more (its shell, then the system), and a log-out terminates besides: these are one.
    if (signal != SIGHUP) {
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
    }
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
}
#endif

} // namespace

Interruption::Interruption(QObject *parent) : QObject(parent)
{
    wasInterrupted = 0;
#ifdef Q_OS_UNIX
    if (::pipe(pipeEnds.data()) != 0)
        return;
    for (const int end : pipeEnds)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT requested();
    });
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
    if (std::signal(SIGHUP, interrupt) == SIG_IGN) // "nohup"
        std::signal(SIGHUP, SIG_IGN);
#endif
}

Interruption::~Interruption()
{
#ifdef Q_OS_UNIX
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    if (std::signal(SIGHUP, SIG_DFL) == SIG_IGN)
        std::signal(SIGHUP, SIG_IGN);
    for (int &end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
#endif
}

bool Interruption::isRequested()
{
    return wasInterrupted != 0;
}

} // namespace hereabouts
