// SPDX-License-Identifier: GPL-3.0-or-later
// MapSymbol is what the crime map draws in one place: a street point or a cluster of them, and how many incidents it stands for.
#pragma once

#include "core/crime_counts.h"

#include <QRectF>

namespace hereabouts {

struct MapSymbol {
    QPointF position; ///< in the world of one unit's width
    int count = 0;    ///< of what the filter accepts; never 0
    MapNode node = noNode;
    MapNode parent = noNode; ///< where it comes from when zoomed in and goes to when zoomed out; noNode: nowhere

    bool operator==(const MapSymbol &) const = default;
};

/// The symbols of a level (see clusterLevelAt) that stand in a rectangle of the unit world, its edges included; in no order that means
/// anything, but always the same. Replaces what is in `symbols`, whose memory is used again: microseconds for a view. To have those that
/// reach into a view from beyond its edge, widen the rectangle.
void findSymbols(const IncidentStore &store, const CrimeCounts &counts, const QRectF &area, int level, std::vector<MapSymbol> &symbols);

} // namespace hereabouts
