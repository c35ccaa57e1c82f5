// SPDX-License-Identifier: GPL-3.0-or-later
// The crime record of data.police.uk, which PostcodeArea passes on unchanged.
#pragma once

#include "core/incident.h"
#include "services/json_reader.h"

namespace hereabouts {

struct PoliceIncidents {
    std::vector<Incident> incidents;
    int skipped = 0; ///< records left out: without a usable position, category or month

    bool operator==(const PoliceIncidents &) const = default;
};

/// Coordinates may be texts or numbers; `outcome_status` null or an object; `persistent_id` is not looked at (it is no key).
/// Malformed where the value is no array, or where it holds records and none of them can be used.
Result<PoliceIncidents> parsePoliceIncidents(const QJsonValue &records);

/// A report of what was supplied: its months are those that occur, its missing months those that are absent between them.
CrimeReport crimeReportOf(std::vector<Incident> incidents, int radiusMetres);

} // namespace hereabouts
