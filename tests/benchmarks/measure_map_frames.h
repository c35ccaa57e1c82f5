// SPDX-License-Identifier: GPL-3.0-or-later
// What the crime map costs while it is moved, beside an empty map and beside Qt Location's own items.
#pragma once

#include "report.h"

namespace hereabouts {

/// Needs a QApplication. With OpenGL where there is a display server, else with the software scene graph.
void measureMapFrames(Report &report);

} // namespace hereabouts
