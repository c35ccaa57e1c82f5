// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/private_bus.h"

#include <QFile>
#include <QStandardPaths>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int startWithinMs = 10000;

/// Everybody may talk to everybody; no folder of services, so that the machine's own wallet is never started.
constexpr auto rules = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)"_L1;

} // namespace

PrivateBus::PrivateBus()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty()) {
        m_whyNot = u"there is no dbus-daemon"_s;
        return;
    }
    const QString configuration = m_folder.filePath(u"bus.conf"_s);
    QFile file(configuration);
    if (!file.open(QIODevice::WriteOnly)) {
        m_whyNot = file.errorString();
        return;
    }
    file.write(QString(rules).arg(m_folder.filePath(u"bus"_s)).toUtf8());
    file.close();
#ifdef Q_OS_LINUX
    m_daemon.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // a test that crashes does not leave it behind
#endif
    m_daemon.start(program, {u"--config-file="_s + configuration, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
    // its address is the first and only line it prints, when it listens
    if (m_daemon.waitForStarted(startWithinMs) && m_daemon.waitForReadyRead(startWithinMs))
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    if (m_address.isEmpty())
        m_whyNot = u"dbus-daemon did not start: "_s + QString::fromUtf8(m_daemon.readAllStandardError());
}

PrivateBus::~PrivateBus()
{
    stop();
}

void PrivateBus::adopt() const
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "6");
}

void PrivateBus::stop()
{
    if (m_daemon.state() == QProcess::NotRunning)
        return;
    m_daemon.kill();
    m_daemon.waitForFinished(startWithinMs);
}

} // namespace hereabouts
