// SPDX-License-Identifier: GPL-3.0-or-later
// MicroPosition is a place in millionths of a degree: exact for the six decimals that the official files give, and small in a pack.
#pragma once

#include "core/great_circle.h"

#include <compare>
#include <optional>
#include <string_view>

namespace hereabouts {

struct MicroPosition {
    int latitude = 0;  ///< millionths of a degree, WGS84
    int longitude = 0; ///< millionths of a degree, WGS84

    constexpr double latitudeDegrees() const { return latitude / 1e6; }
    constexpr double longitudeDegrees() const { return longitude / 1e6; }
    constexpr auto operator<=>(const MicroPosition &) const = default;
};

constexpr bool isOnEarth(MicroPosition position)
{
    return position.latitude >= -90'000'000 && position.latitude <= 90'000'000 && position.longitude >= -180'000'000
           && position.longitude <= 180'000'000;
}

/// "-2.247653": -2247653. Further decimals are rounded. Empty for anything that is not a plain decimal number within ±180.
std::optional<int> parseMicrodegrees(std::string_view text);

inline double metresBetween(MicroPosition a, MicroPosition b)
{
    return metresBetween(LatLong{a.latitudeDegrees(), a.longitudeDegrees()}, LatLong{b.latitudeDegrees(), b.longitudeDegrees()});
}

/// A rectangle of latitudes and longitudes, its edges included.
struct MicroBox {
    MicroPosition southWest, northEast;

    static constexpr MicroBox at(MicroPosition position) { return {position, position}; }
    void include(MicroPosition position);
    /// The nearest position of the box; the position itself where it lies inside.
    MicroPosition nearestTo(MicroPosition position) const;
    bool operator==(const MicroBox &) const = default;
};

/// The smallest box that is certain to hold the circle.
MicroBox boxAround(MicroPosition centre, double radiusMetres);

/// Cells of a hundredth of a degree, in which things are looked up by place.
inline constexpr int cellSize = 10'000;    ///< millionths of a degree
inline constexpr int cellsInARow = 36'000; ///< right round the Earth

constexpr int cellRow(int latitude)
{
    return (latitude + 90'000'000) / cellSize;
}
constexpr int cellColumn(int longitude)
{
    return (longitude + 180'000'000) / cellSize;
}
constexpr int cellNumber(int row, int column)
{
    return row * cellsInARow + column;
}
constexpr int cellOf(MicroPosition position)
{
    return cellNumber(cellRow(position.latitude), cellColumn(position.longitude));
}

} // namespace hereabouts
