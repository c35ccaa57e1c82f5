// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/world_position.h"

#include <cmath>
#include <limits>

namespace hereabouts {

namespace {

constexpr double degreeParts = 1e6;

/// Only for what is at least 0 and at most 1. The eastern edge of the world has no step of its own.
quint32 stepAt(double unit)
{
    return static_cast<quint32>(std::min(std::round(unit * WorldPosition::steps), double(std::numeric_limits<quint32>::max())));
}

} // namespace

std::optional<StreetPointKey> streetPointKey(double latitude, double longitude)
{
    if (!(std::abs(latitude) <= 90 && std::abs(longitude) <= 180)) // so put that what is no number is refused too
        return std::nullopt;
    return StreetPointKey{.latitude = static_cast<int>(std::lround(latitude * degreeParts)),
                          .longitude = static_cast<int>(std::lround(longitude * degreeParts))};
}

std::optional<WorldPosition> WorldPosition::of(StreetPointKey key)
{
    const LatLong position{.latitude = key.latitude / degreeParts, .longitude = key.longitude / degreeParts};
    if (std::abs(position.latitude) > maximumMercatorLatitude)
        return std::nullopt;
    const QPointF unit = toUnitWorld(position);
    return WorldPosition{.x = stepAt(unit.x()), .y = stepAt(unit.y())};
}

LatLong WorldPosition::latLong() const
{
    const LatLong exact = fromUnitWorld(unit());
    return {.latitude = std::round(exact.latitude * degreeParts) / degreeParts,
            .longitude = std::round(exact.longitude * degreeParts) / degreeParts};
}

} // namespace hereabouts
