// SPDX-License-Identifier: GPL-3.0-or-later
// The key of the crime map: its scale, where north is, and what the drawn boundary is of.
#pragma once

#include "core/web_mercator.h"
#include "ui/theme.h"

#include <QPen>
#include <QRectF>

class QPainter;

namespace hereabouts {

/// As the boundary is drawn on the map and in the key; beneath it a wider line in the card's colour keeps it apart from tiles.
QPen outlinePen(const Theme &theme);

struct MapKey {
    MapView view;
    QString outline;      ///< "LSOA Stafford 009A"; empty: no boundary is drawn
    double mostWidth = 0; ///< logical pixels; what does not fit beside the scale stands above it
};

/// What the key covers, were it painted there.
QRectF mapKeyBox(const MapKey &key, const QFont &font, QPointF lowerLeft);

/// A bar of a round length ("500 m") whose lower left corner is at a position, an arrow to the north, and the boundary's name, on a ground
/// that keeps tiles and symbols from making it unreadable.
void paintMapKey(QPainter &painter, const MapKey &key, const Theme &theme, const QFont &font, QPointF lowerLeft);

/// A round number of metres (1, 2 or 5 times a power of ten) not above a limit.
double roundLength(double limit);

} // namespace hereabouts
