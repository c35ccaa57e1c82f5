// SPDX-License-Identifier: GPL-3.0-or-later
// WorldPosition is the position of a street point in 32-bit fixed point of the unit world: eight bytes, and nothing of it is lost.
#pragma once

#include "core/web_mercator.h"

#include <compare>
#include <optional>

namespace hereabouts {

/// Published coordinates have six decimals: what agrees in the millionths of a degree is the same street point.
struct StreetPointKey {
    int latitude = 0, longitude = 0; ///< millionths of a degree, WGS84
    constexpr auto operator<=>(const StreetPointKey &) const = default;
};

/// Empty for what is no number, or not on Earth.
std::optional<StreetPointKey> streetPointKey(double latitude, double longitude);

/// One step is 40,075 km / 2³² = 9 mm at the equator and less elsewhere; a millionth of a degree is at least twelve steps, of latitude as
/// of longitude. So two street points never become one, and latLong() gives back the published decimals exactly.
struct WorldPosition {
    quint32 x = 0; ///< to the east, of 2³²
    quint32 y = 0; ///< to the south, of 2³²

    /// Empty beyond the square world (see maximumMercatorLatitude).
    static std::optional<WorldPosition> of(StreetPointKey key);

    LatLong latLong() const; ///< rounded to six decimals
    /// In the world of one unit's width, as toUnitWorld() has it.
    QPointF unit() const { return {x * stepWidth, y * stepWidth}; }

    static constexpr double steps = 4294967296.0; ///< right across the world: 2³²
    static constexpr double stepWidth = 1 / steps;

    constexpr auto operator<=>(const WorldPosition &) const = default;
};

} // namespace hereabouts
