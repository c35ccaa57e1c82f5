// SPDX-License-Identifier: GPL-3.0-or-later
// StreetPoint gathers the incidents that the police snapped to the same map point, which is how a map can show them honestly.
#pragma once

#include "core/incident.h"

namespace hereabouts {

struct StreetPoint {
    double latitude = 0, longitude = 0;    ///< degrees, WGS84
    QString street;                        ///< "On or near Monks Walk"
    int count = 0;                         ///< incidents here that the filter lets through; never 0
    std::vector<CategoryTotal> categories; ///< most frequent first
    std::vector<qsizetype> incidents;      ///< indices into CrimeReport::incidents

    bool operator==(const StreetPoint &) const = default;
};

/// Every incident that the filter accepts stands in exactly one point (see StreetPointKey), unless its position is none on Earth. Points
/// are ordered by count, largest first, so that small symbols are drawn over large ones; equal counts by latitude, then longitude.
std::vector<StreetPoint> streetPoints(const CrimeReport &report, const CrimeFilter &filter = {});

} // namespace hereabouts
