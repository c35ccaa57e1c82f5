// SPDX-License-Identifier: GPL-3.0-or-later
// WebMercator turns degrees into map pixels and back, as tile maps do: the world is 256·2^zoom pixels wide.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace hereabouts {

inline constexpr double maximumMercatorLatitude = 85.05112877980659; ///< where the square world ends: atan(sinh(π)) in degrees

struct LatLong {
    double latitude = 0, longitude = 0; ///< degrees, WGS84
    bool operator==(const LatLong &) const = default;
};

/// Position in a world of one unit's width, x to the east, y to the south.
QPointF toUnitWorld(LatLong position);
LatLong fromUnitWorld(QPointF unit);

/// Pixels on the ground: how many metres one map pixel spans at a latitude.
double metresPerPixel(double latitude, double zoom);

/// A map view without tilt or bearing: where positions fall in a viewport.
struct MapView {
    LatLong centre;
    double zoom = 14;
    QSizeF size; ///< of the viewport, logical pixels

    double worldSize() const; ///< width of the whole world in pixels
    QPointF toPixel(LatLong position) const;
    QPointF unitToPixel(QPointF unit) const; ///< of the world of one unit's width
    /// What a viewport of that size shows of the world of one unit's width.
    QRectF unitArea(QSizeF pixels) const;
    LatLong toPosition(QPointF pixel) const;
};

/// The view, centred on a place, in which a circle of that radius fits into the viewport with a margin (pixels).
MapView viewOfCircle(LatLong centre, double radiusMetres, QSizeF size, double margin);

} // namespace hereabouts
