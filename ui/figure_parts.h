// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that figures are composed of: a bar chart, a crime map and a list of categories, each drawn into a rectangle.
#pragma once

#include "core/incident.h"
#include "ui/census_words.h"
#include "ui/theme.h"

#include <QRectF>

#include <optional>

class QPainter;

namespace hereabouts {

struct PartLook {
    Theme theme;
    QFont font; ///< body type
};

void paintDistribution(QPainter &painter, const QRectF &area, const Distribution &distribution, const CensusComparison &comparison,
                       const PartLook &look, bool countWords);

/// Ground, circle, symbols, scale bar, clipped to the area. Re-laid out for the area's size, not a picture of the window.
void paintCrimeMap(QPainter &painter, const QRectF &area, const CrimeReport &report, const IncidentFilter &filter, const PartLook &look);

/// One line for each category with its count and a bar behind the name; categories that the filter leaves out are not listed.
void paintCategories(QPainter &painter, const QRectF &area, const CrimeReport &report, const IncidentFilter &filter, const PartLook &look);

/// The circles of the map's legend: what size stands for how many.
void paintSymbolLegend(QPainter &painter, const QRectF &area, int largestCount, const PartLook &look);

} // namespace hereabouts
