// SPDX-License-Identifier: GPL-3.0-or-later
// makeFigure builds the figures that people take away: occupation, NS-SeC, crime map, whole profile.
#pragma once

#include "core/area_profile.h"
#include "core/area_summary.h"
#include "services/source_catalogue.h"
#include "ui/crime_map_painter.h"
#include "ui/figure.h"

namespace hereabouts {

/// Null where the profile's section is not ready; the whole profile needs at least one section that is.
std::unique_ptr<Figure> makeFigure(FigureKind kind, const AreaProfile &profile, const SourceCatalogue &catalogue,
                                   const CrimeFilter &filter = {}, MapMode mode = MapMode::StreetPoints);

/// Which section must be ready for a figure; empty for the whole profile.
std::optional<Section> sectionOf(FigureKind kind);

/// The filter that the window starts with: the newest month, all categories.
CrimeFilter newestMonth(const CrimeReport &report);

/// "Source: Office for National Statistics, Census 2021, table TS063 …": source, licence and attribution lines of a section.
QStringList censusSourceLines(CensusTopic topic, const QString &source, AreaLevel level, const SourceCatalogue &catalogue);
QStringList crimeSourceLines(const QString &source, const SourceCatalogue &catalogue);
/// Whose the boundary is that is drawn on the map; empty where there is none.
QStringList outlineSourceLines(const AreaProfile &profile, const SourceCatalogue &catalogue);
/// Whose the residents are that a rate is of; empty where there is no rate.
QStringList residentsSourceLines(const AreaProfile &profile, const CrimeFilter &filter, const SourceCatalogue &catalogue);

/// What must be said beside crime figures: snapping, missing months, forces without figures.
QString crimeCaveats(const CrimeReport &report);

} // namespace hereabouts
