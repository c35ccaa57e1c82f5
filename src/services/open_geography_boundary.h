// SPDX-License-Identifier: GPL-3.0-or-later
// OpenGeographyBoundary asks the ONS Open Geography portal for the boundary of an output area, an LSOA or an MSOA of 2021.
#pragma once

#include "core/area_outline.h"
#include "core/gss_code.h"
#include "services/provider.h"

namespace hereabouts {

/// Corners of one boundary, at most. The largest of the generalised boundaries have some thousands.
inline constexpr qsizetype mostBoundaryCorners = 50'000;

/// The boundaries "BGC": generalised to 20 m, clipped to the coastline.
/// https://geoportal.statistics.gov.uk, feature services Output_Areas_2021_EW_BGC_V2,
/// Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5, Middle_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V3.
struct OpenGeographyBoundary {
    using Query = GssCode; ///< of a level that isPublished
    using Value = AreaOutline;

    /// Boundaries of a census do not change; a month lets corrections (the services' names count versions) arrive.
    static constexpr ProviderFacts facts{.source = QLatin1StringView("open_geography"),
                                         .cache = {CachePolicy::Where::MemoryOrDisk, std::chrono::days(30)}};

    /// Larger areas are published by the year, and are no part of a map of one mile.
    static bool isPublished(AreaLevel level);

    static QNetworkRequest request(const QUrl &baseUrl, const Query &code);

    /// GeoJSON in degrees. The area has a code and a level, and no name. NotFound where there is no such area. The service tells of errors
    /// with status 200, in the document. RateLimited for 429, Server for all other errors: there is no key that could be wrong. Malformed for another area, for positions that are not in degrees,
    /// and for rings that are not closed or have fewer than three corners.
    static Result<Value> parse(const HttpAnswer &answer, const Query &code);
};

} // namespace hereabouts
