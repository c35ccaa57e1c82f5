// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of the crime map, measured with up to a million incidents.
#pragma once

#include "report.h"

namespace hereabouts {

/// Says so, and measures nothing, where the official files are not at hand.
void measureCrimeMap(Report &report);

} // namespace hereabouts
