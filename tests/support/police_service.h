// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as data.police.uk does, with the incidents of the published archives.
#pragma once

#include "support/local_server.h"
#include "support/open_data.h"

namespace hereabouts {

/// More than this in one area: 503 with an empty body.
inline constexpr qsizetype policeMostCrimes = 10'000;
/// A longer address is refused; a form that is sent by POST may be longer.
inline constexpr qsizetype policeLongestAddress = 4094;

/// /api/crimes-street/CATEGORY (within one mile of lat and lng, or in a polygon; GET or POST), crimes-street-dates, crime-categories,
/// crime-last-updated. Months: the archives' own; one before them is 404, one after them has no incidents.
LocalServer::Reply policeReply(const OpenData &data, const LocalServer::Request &request);

} // namespace hereabouts
