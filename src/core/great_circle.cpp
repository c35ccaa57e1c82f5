// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/great_circle.h"

#include <algorithm>
#include <cmath>

namespace hereabouts {

namespace {

double sinSquared(double angle)
{
    const double sine = std::sin(angle);
    return sine * sine;
}

} // namespace

double metresBetween(const LatLong &a, const LatLong &b)
{
    const double h = sinSquared((b.latitude - a.latitude) * radiansPerDegree / 2)
                     + std::cos(a.latitude * radiansPerDegree) * std::cos(b.latitude * radiansPerDegree)
                           * sinSquared((b.longitude - a.longitude) * radiansPerDegree / 2);
    return 2 * earthRadiusMetres * std::asin(std::min(1.0, std::sqrt(h)));
}

} // namespace hereabouts
