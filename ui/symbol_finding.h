// SPDX-License-Identifier: GPL-3.0-or-later
// Finds symbols among those that a map shows: by pixel, by what they stand for, and one after the other.
#pragma once

#include "ui/crime_map_painter.h"

namespace hereabouts {

/// The topmost under a pixel of the view, or so near that a shaky hand meant it; null: none. `drawn`: largest first.
const DrawnSymbol *symbolAt(const std::vector<DrawnSymbol> &drawn, const MapView &view, QPointF pixel);

/// One that is drawn, or a street point of the scene that would be; empty for all else.
std::optional<DrawnSymbol> symbolOf(const std::vector<DrawnSymbol> &drawn, const CrimeMapScene &scene, MapNode node);

/// The next in order of size (1) or the one before (-1), round and round; the first or the last where `node` is not drawn. Null: none is drawn.
const DrawnSymbol *symbolAfter(const std::vector<DrawnSymbol> &drawn, MapNode node, int direction);

} // namespace hereabouts
