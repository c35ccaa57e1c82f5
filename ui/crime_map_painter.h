// SPDX-License-Identifier: GPL-3.0-or-later
// CrimeMapPainter draws the crime map with QPainter: our own ground, the circle asked for, and a symbol for each street point.
#pragma once

#include "core/street_points.h"
#include "core/web_mercator.h"
#include "ui/theme.h"

#include <QFont>
#include <QList>
#include <QRectF>

#include <optional>

class QPainter;

namespace hereabouts {

/// All that is needed to draw one picture of the map. Pixels are logical.
struct CrimeMapScene {
    std::vector<StreetPoint> points; ///< largest first, as streetPoints() gives them
    MapView view;
    std::optional<LatLong> centre;         ///< the postcode; empty: no circle, no pin
    double radiusMetres = oneMileInMetres; ///< 0: not known, so that no circle is drawn
    Theme theme;
    QFont font;
    std::optional<size_t> highlighted; ///< index into points
    QList<QRectF> reserved;            ///< where buttons and texts lie over the map: no street names there
};

/// Proportional by area: a point with four times the incidents has twice the radius. Logical pixels.
double symbolRadius(int count, int largestCount);

/// How far the map must reach from its centre to show all that it is about: the circle, or where that is not known the farthest point.
double reachInMetres(const CrimeMapScene &scene);
/// Of the box that holds all points; empty where there are none.
std::optional<LatLong> middleOf(const std::vector<StreetPoint> &points);

/// The point under a pixel: the topmost symbol that holds it.
std::optional<size_t> pointAt(const CrimeMapScene &scene, QPointF pixel);

/// Plain ground with a 500 m or coarser grid and the streets' names as the incidents give them: reads as a map without tiles.
void paintGround(QPainter &painter, const CrimeMapScene &scene);
/// Circle, pin and symbols; no ground.
void paintSymbols(QPainter &painter, const CrimeMapScene &scene);
/// A bar of a round length ("500 m") whose lower left corner is at a position.
void paintScaleBar(QPainter &painter, const CrimeMapScene &scene, QPointF lowerLeft);

} // namespace hereabouts
