// SPDX-License-Identifier: GPL-3.0-or-later
// CrimeMapPainter draws the crime map with QPainter: our own ground, the circle asked for, and symbols or hexagons for the incidents.
#pragma once

#include "core/area_outline.h"
#include "core/map_symbols.h"
#include "core/web_mercator.h"
#include "ui/density_key.h"
#include "ui/theme.h"
#include "ui/tile_images.h"

#include <QFont>
#include <QRectF>

#include <memory>
#include <optional>

class QPainter;

namespace hereabouts {

/// How incidents are shown.
enum class MapMode {
    StreetPoints, ///< one symbol for each street point
    Clusters,     ///< one for all street points that would cover each other
    Density,      ///< hexagons, coloured by incidents for each square kilometre
};

/// Between two zoom levels symbols split and merge in steps: 0 is the level before, 1 the level that is shown.
struct LevelChange {
    int from = 0;
    double progress = 1;
    bool operator==(const LevelChange &) const = default;
};

/// Something that is drawn in one place.
struct DrawnSymbol {
    QPointF position;  ///< in the world of one unit's width
    double radius = 0; ///< logical pixels
    int count = 0;     ///< incidents; never 0
    MapNode node = noNode;
};

/// All that is needed to draw one picture of the map; what is shared never changes, so that any thread may draw. Pixels are logical.
struct CrimeMapScene {
    std::shared_ptr<const IncidentStore> store = std::make_shared<const IncidentStore>();
    std::shared_ptr<const CrimeCounts> counts = std::make_shared<const CrimeCounts>();
    MapMode mode = MapMode::StreetPoints;
    MapView view;
    std::optional<LatLong> centre;              ///< the postcode; empty: no circle, no pin
    double radiusMetres = 0;                    ///< 0: not known, so that no circle is drawn
    std::shared_ptr<const AreaOutline> outline; ///< null: none is drawn
    Theme theme;
    QFont font;
    std::optional<LevelChange> change;       ///< of clusters
    bool hasTilesBetween = false;            ///< a server's, which others draw between ground and symbols
    std::shared_ptr<const TileImages> tiles; ///< from a local file; null: none

    /// What placeSymbols() found: largest first, so that small ones are drawn over large ones.
    std::vector<DrawnSymbol> symbols;
    std::shared_ptr<const DensityGrid> density; ///< hexagons, in that mode; kept while its level and counts stay
};

/// Of street points: proportional by area, so that four times the incidents have twice the radius. Logical pixels.
double symbolRadius(int count, int largestCount);
/// Of what stands for several street points, and beside such: each bears its number, for which it needs room, so that areas are not in
/// proportion.
double clusterRadius(int count, int largestCount);
/// The largest count that a symbol of the scene may have: what radii are in proportion to, wherever the map is moved.
int largestCount(const CrimeMapScene &scene);

/// How far the map must reach from its centre to show all that it is about: the circle, or where that is not known the farthest point.
double reachInMetres(const CrimeMapScene &scene);
/// Of the box that holds all street points; empty where there are none.
std::optional<LatLong> middleOf(const IncidentStore &store);

/// Finds what the view shows. To be called before what follows, after every change of the scene.
void placeSymbols(CrimeMapScene &scene);

/// Whether some of the boundary lies within the view: that of a large area may lie around it.
bool showsOutline(const CrimeMapScene &scene);

/// Plain ground with a 500 m or coarser grid and the streets' names as the incidents give them: reads as a map without tiles.
void paintGround(QPainter &painter, const CrimeMapScene &scene);
/// Circle, boundary, pin, and symbols or hexagons; no ground.
void paintSymbols(QPainter &painter, const CrimeMapScene &scene);

} // namespace hereabouts
