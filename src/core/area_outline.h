// SPDX-License-Identifier: GPL-3.0-or-later
// AreaOutline is where an area's boundary runs.
#pragma once

#include "core/area_level.h"
#include "core/web_mercator.h"

#include <vector>

namespace hereabouts {

struct AreaOutline {
    AreaRef area;
    /// Closed rings of at least three corners; the first corner is not repeated at the end. Outer boundaries and holes alike: what lies within
    /// an odd number of rings is of the area.
    std::vector<std::vector<LatLong>> rings;

    bool operator==(const AreaOutline &) const = default;
};

} // namespace hereabouts
