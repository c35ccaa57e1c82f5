// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/area_bounds.h"

#include "core/great_circle.h"

#include <algorithm>

namespace hereabouts {

QRectF boundsInDegrees(const AreaOutline &outline)
{
    QRectF bounds;
    bool isFirst = true;
    for (const auto &ring : outline.rings) {
        for (const LatLong &corner : ring) {
            const QPointF at(corner.longitude, corner.latitude);
            bounds = isFirst ? QRectF(at, at)
                             : QRectF(QPointF(std::min(bounds.left(), at.x()), std::min(bounds.top(), at.y())),
                                      QPointF(std::max(bounds.right(), at.x()), std::max(bounds.bottom(), at.y())));
            isFirst = false;
        }
    }
    return bounds;
}

bool canHold(const AreaOutline &outline, LatLong place, double metres)
{
    const QRectF bounds = boundsInDegrees(outline);
    if (bounds.isEmpty())
        return false;
    const LatLong nearest{.latitude = std::clamp(place.latitude, bounds.top(), bounds.bottom()),
                          .longitude = std::clamp(place.longitude, bounds.left(), bounds.right())};
    return metresBetween(place, nearest) <= metres;
}

} // namespace hereabouts
