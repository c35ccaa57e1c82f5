// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_home.h"

#include <algorithm>
#include <cmath>

namespace hereabouts {

namespace {

constexpr double clearance = 4;
constexpr double leastPart = 0.5; ///< of the viewport's height, for the circle

bool liesOver(const QRectF &box, QPointF middle, double radius)
{
    const QPointF nearest(std::clamp(middle.x(), box.left(), box.right()), std::clamp(middle.y(), box.top(), box.bottom()));
    return std::hypot(nearest.x() - middle.x(), nearest.y() - middle.y()) < radius;
}

} // namespace

MapView homeView(LatLong centre, double radiusMetres, QSizeF size, double margin, const std::vector<QRectF> &over)
{
    const MapView whole = viewOfCircle(centre, radiusMetres, size, margin);
    const QPointF middle(size.width() / 2, size.height() / 2);
    const double radius = radiusMetres / metresPerPixel(centre.latitude, whole.zoom);
    double top = 0, bottom = size.height();
    for (const QRectF &box : over) {
        if (box.isEmpty() || !liesOver(box, middle, radius))
            continue;
        if (box.center().y() < middle.y())
            top = std::max(top, box.bottom() + clearance - margin);
        else
            bottom = std::min(bottom, box.top() - clearance + margin);
    }
    const bool isCovered = top > 0 || bottom < size.height();
    if (!isCovered || bottom - top < leastPart * size.height())
        return whole;
    MapView view = viewOfCircle(centre, radiusMetres, {size.width(), bottom - top}, margin);
    view.size = size;
    // Its middle is not the viewport's.
    view.centre = view.toPosition(middle + QPointF(0, middle.y() - (top + bottom) / 2));
    return view;
}

} // namespace hereabouts
