// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that figures are composed of: a bar chart, a crime map and a list of categories, each drawn into a rectangle.
#pragma once

#include "core/area_profile.h"
#include "ui/census_words.h"
#include "ui/crime_map_painter.h"
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

/// Null where the profile has none.
std::shared_ptr<const AreaOutline> outlineOf(const AreaProfile &profile);

/// What a crime map is drawn of.
struct CrimeMapContent {
    CrimeMapContent(const CrimeReport &report, const CrimeFilter &filter, MapMode mode, std::shared_ptr<const AreaOutline> outline);

    std::shared_ptr<const IncidentStore> store;
    std::shared_ptr<const CrimeCounts> counts;
    MapMode mode;
    std::optional<LatLong> centre; ///< empty where the report does not tell
    double radiusMetres;
    std::shared_ptr<const AreaOutline> outline; ///< null: none is drawn
};

/// Ground, circle, boundary, symbols, key, clipped to the area. Re-laid out for the area's size, not a picture of the window. Returns what was
/// laid out: for a legend.
CrimeMapScene paintCrimeMap(QPainter &painter, const QRectF &area, const CrimeMapContent &content, const PartLook &look);

/// One line for each category with its count and a bar behind the name; categories that the filter leaves out are not listed.
void paintCategories(QPainter &painter, const QRectF &area, const CrimeReport &report, const CrimeFilter &filter, const PartLook &look);

/// What size, or colour, stands for how many.
void paintMapLegend(QPainter &painter, const QRectF &area, const CrimeMapScene &scene, const PartLook &look);

} // namespace hereabouts
