// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/process_figures.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// "VmHWM:	   12345 kB" of /proc/self/status
qint64 statusBytes(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ':'))
            return line.sliced(name.size() + 1).simplified().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

} // namespace

qint64 residentBytes()
{
    return statusBytes("VmRSS");
}

qint64 heapBytes()
{
#ifdef __GLIBC__
    const auto figures = ::mallinfo2();
    return static_cast<qint64>(figures.uordblks + figures.hblkhd);
#else
    return 0;
#endif
}

qint64 peakResidentBytes()
{
    return statusBytes("VmHWM");
}

void forgetPeak()
{
    QFile switches(u"/proc/self/clear_refs"_s);
    if (switches.open(QIODevice::WriteOnly))
        switches.write("5");
}

int openDescriptors()
{
    const auto entries = QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    return static_cast<int>(entries.size());
}

} // namespace hereabouts
