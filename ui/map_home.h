// SPDX-License-Identifier: GPL-3.0-or-later
// Where a map begins: a circle seen whole, and beside what lies over the map.
#pragma once

#include "core/web_mercator.h"

#include <vector>

namespace hereabouts {

/// The view, centred on a place, in which a circle fits into the viewport with a margin (pixels). Where something lies over the circle then,
/// above or below its middle, the circle is moved and made smaller so that it does not, unless too little of the height would be left for it.
/// `over`: what lies over the map, in pixels of the viewport.
MapView homeView(LatLong centre, double radiusMetres, QSizeF size, double margin, const std::vector<QRectF> &over);

} // namespace hereabouts
