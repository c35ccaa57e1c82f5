// SPDX-License-Identifier: GPL-3.0-or-later
// The crime records of data.police.uk, which PostcodeArea passes on unchanged: from an answer's bytes to incidents.
#pragma once

#include "core/error.h"
#include "core/incident.h"

#include <QByteArray>

#include <string_view>

namespace hereabouts {

struct PoliceIncidents {
    std::vector<Incident> incidents;
    int leftOut = 0; ///< records without a usable position, category or month, or with a field of the wrong type

    bool operator==(const PoliceIncidents &) const = default;
};

/// Reads the array of records that is the document itself (as data.police.uk answers) or, where `envelope` names one, the array in
/// that member of the document's object. A byte order mark is passed over.
///
/// Coordinates may be texts or numbers; `id` null or a number; `outcome_status` null or an object; `persistent_id` is not looked at (it
/// is no key). Members come in any order, unknown ones are ignored, and of one that comes twice the last counts. What is wrong with a
/// record's own fields costs that record.
///
/// Malformed where there is no such array, where it holds records and none of them can be used, and where the body is not JSON: the
/// encoding, the ends of all texts, the structure around the records and the values that are read are checked, and that nothing
/// follows the document. Values that are not read are passed over by counting brackets, without a look at how their numbers and words
/// are written. The error's detail names paths and types, never text of the answer.
Result<PoliceIncidents> parsePoliceIncidents(const QByteArray &json, std::string_view envelope = {});

/// A report of what was supplied: its months are those that occur, its missing months those that are absent between them.
CrimeReport crimeReportOf(PoliceIncidents records, int radiusMetres);

} // namespace hereabouts
