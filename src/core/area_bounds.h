// SPDX-License-Identifier: GPL-3.0-or-later
// How far the boundary of an area reaches.
#pragma once

#include "core/area_outline.h"

#include <QRectF>

namespace hereabouts {

/// The least and greatest longitudes (x) and latitudes (y) of its corners, degrees. Null where there are none.
QRectF boundsInDegrees(const AreaOutline &outline);

/// Whether it has an extent, and its box reaches to within so many metres of a place.
bool canHold(const AreaOutline &outline, LatLong place, double metres);

} // namespace hereabouts
