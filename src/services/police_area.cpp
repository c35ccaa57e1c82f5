// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/police_area.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace hereabouts {

namespace {

constexpr double overlap = 1e-5; ///< degrees: about a metre

} // namespace

PoliceRectangle PoliceRectangle::around(const LatLong &centre)
{
    const double angle = policeMileMetres / earthRadiusMetres;
    const double north = angle / radiansPerDegree + overlap; // rounding must not cut the circle
    // The circle is widest a little nearer to the pole than its centre
    const double east =
        std::asin(std::min(1.0, std::sin(angle) / std::max(std::cos(centre.latitude * radiansPerDegree), 1e-6))) / radiansPerDegree
        + overlap;
    return {.south = centre.latitude - north,
            .west = centre.longitude - east,
            .north = centre.latitude + north,
            .east = centre.longitude + east};
}

bool PoliceRectangle::contains(const LatLong &position) const
{
    return position.latitude >= south && position.latitude < north && position.longitude >= west && position.longitude < east;
}

bool PoliceRectangle::reachesMileAround(const LatLong &centre) const
{
    const LatLong nearest{.latitude = std::clamp(centre.latitude, south, north), .longitude = std::clamp(centre.longitude, west, east)};
    return metresBetween(centre, nearest) <= policeMileMetres + 1; // on a sphere the nearest place is not quite at the same latitude
}

std::array<PoliceRectangle, 4> PoliceRectangle::quarters() const
{
    const double middle = (south + north) / 2;
    const double meridian = (west + east) / 2;
    return {{{south, west, middle, meridian, depth + 1},
             {south, meridian, middle, east, depth + 1},
             {middle, west, north, meridian, depth + 1},
             {middle, meridian, north, east, depth + 1}}};
}

PolicePolygon PoliceRectangle::polygon() const
{
    const double s = south - overlap, w = west - overlap, n = north + overlap, e = east + overlap;
    return {{s, w}, {s, e}, {n, e}, {n, w}};
}

PoliceIncidents joinedWithinMile(std::vector<PolicePiece> pieces, const LatLong &centre)
{
    PoliceIncidents joined;
    QSet<qint64> known;
    const auto isNewWithinMile = [&](const PoliceRectangle &rectangle, const Incident &incident) {
        const LatLong position{.latitude = incident.latitude, .longitude = incident.longitude};
        if (metresBetween(centre, position) > policeMileMetres)
            return false;
        if (incident.id == 0)
            return rectangle.contains(position);
        const auto knownBefore = known.size();
        known.insert(incident.id);
        return known.size() > knownBefore;
    };
    for (PolicePiece &piece : pieces) {
        joined.leftOut += piece.records.leftOut;
        for (Incident &incident : piece.records.incidents) {
            if (isNewWithinMile(piece.rectangle, incident))
                joined.incidents.push_back(std::move(incident));
        }
    }
    return joined;
}

} // namespace hereabouts
