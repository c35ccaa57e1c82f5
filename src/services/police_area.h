// SPDX-License-Identifier: GPL-3.0-or-later
// A mile around a position, taken apart into rectangles for where the police service refuses to answer about all of it at once.
#pragma once

#include "core/great_circle.h"
#include "services/police_street_crime.h"

#include <array>

namespace hereabouts {

/// The service's mile.
inline constexpr double policeMileMetres = 1609.344;

/// A rectangle of latitudes and longitudes. Its southern and western borders belong to it, the northern and eastern ones to its neighbours.
struct PoliceRectangle {
    double south = 0, west = 0, north = 0, east = 0; ///< degrees, WGS84
    int depth = 0;                                   ///< how often the whole was divided for it

    /// The smallest that holds the mile around a position.
    static PoliceRectangle around(const LatLong &centre);

    bool contains(const LatLong &position) const;
    /// Whether any of it lies within the mile around a position.
    bool reachesMileAround(const LatLong &centre) const;
    /// South-west, south-east, north-west, north-east.
    std::array<PoliceRectangle, 4> quarters() const;
    /// What is asked for: a metre or so more at each side, so that nothing on a border is in neither of two, whatever the service takes
    /// for the inside of a polygon.
    PolicePolygon polygon() const;
};

/// What the service answered for one rectangle.
struct PolicePiece {
    PoliceRectangle rectangle;
    PoliceIncidents records;
};

/// The pieces put together: each incident once, by its id (one without an id where its rectangle contains it), and of these what lies
/// within the mile around a position, its border included.
PoliceIncidents joinedWithinMile(std::vector<PolicePiece> pieces, const LatLong &centre);

} // namespace hereabouts
