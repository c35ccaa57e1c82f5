// SPDX-License-Identifier: GPL-3.0-or-later
// How far places lie apart, on a sphere.
#pragma once

#include "core/web_mercator.h"

#include <numbers>

namespace hereabouts {

inline constexpr double earthRadiusMetres = 6'371'008.8; ///< the mean radius of the WGS84 ellipsoid (IUGG)
inline constexpr double radiansPerDegree = std::numbers::pi / 180;

/// Great-circle distance on a sphere of the Earth's mean radius (haversine).
double metresBetween(const LatLong &a, const LatLong &b);

} // namespace hereabouts
