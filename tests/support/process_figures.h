// SPDX-License-Identifier: GPL-3.0-or-later
// What the system says of this process: memory in use, its highest mark, open descriptors. Where it says nothing: 0.
#pragma once

#include <QtTypes>

namespace hereabouts {

qint64 residentBytes();

/// What the program holds of the heap: no more and no less than it has asked for, however much of that is resident.
qint64 heapBytes();

/// The most that was resident since forgetPeak(), or since the process began where the system cannot forget.
qint64 peakResidentBytes();
void forgetPeak();

int openDescriptors();

} // namespace hereabouts
