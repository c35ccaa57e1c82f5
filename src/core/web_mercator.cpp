// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web_mercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hereabouts {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double earthCircumference = 2 * pi * 6378137.0; ///< metres, WGS84's semi-major axis
constexpr double tileSize = 256.0;

double radians(double degrees)
{
    return degrees * pi / 180.0;
}

} // namespace

QPointF toUnitWorld(LatLong position)
{
    const double latitude = std::clamp(position.latitude, -maximumMercatorLatitude, maximumMercatorLatitude);
    return {position.longitude / 360.0 + 0.5, 0.5 - std::asinh(std::tan(radians(latitude))) / (2 * pi)};
}

LatLong fromUnitWorld(QPointF unit)
{
    return {.latitude = std::atan(std::sinh((0.5 - unit.y()) * 2 * pi)) * 180.0 / pi, .longitude = (unit.x() - 0.5) * 360.0};
}

double metresPerPixel(double latitude, double zoom)
{
    return earthCircumference * std::cos(radians(latitude)) / (tileSize * std::exp2(zoom));
}

double MapView::worldSize() const
{
    return tileSize * std::exp2(zoom);
}

QPointF MapView::toPixel(LatLong position) const
{
    return unitToPixel(toUnitWorld(position));
}

QPointF MapView::unitToPixel(QPointF unit) const
{
    return (unit - toUnitWorld(centre)) * worldSize() + QPointF(size.width() / 2, size.height() / 2);
}

QRectF MapView::unitArea(QSizeF pixels) const
{
    const QSizeF span = pixels / worldSize();
    return {toUnitWorld(centre) - QPointF(span.width() / 2, span.height() / 2), span};
}

LatLong MapView::toPosition(QPointF pixel) const
{
    const QPointF offset = pixel - QPointF(size.width() / 2, size.height() / 2);
    return fromUnitWorld(toUnitWorld(centre) + offset / worldSize());
}

MapView viewOfCircle(LatLong centre, double radiusMetres, QSizeF size, double margin)
{
    const double room = std::max(16.0, std::min(size.width(), size.height()) / 2 - margin);
    const double zoom = std::log2(metresPerPixel(centre.latitude, 0) * room / radiusMetres);
    return {.centre = centre, .zoom = zoom, .size = size};
}

} // namespace hereabouts
