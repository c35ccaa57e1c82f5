// SPDX-License-Identifier: GPL-3.0-or-later
// What data.police.uk answered for each month becomes one report, in which no month that was not supplied counts as one without crime.
#pragma once

#include "core/web_mercator.h"
#include "services/police_incidents.h"

#include <memory>

namespace hereabouts {

/// What has become of a month that a report is to hold.
struct PoliceMonth {
    enum class State {
        ToCome,
        Answered,    ///< with `records`, which may be none
        NotSupplied, ///< not among the months that the service has
        Failed,      ///< asked in vain
    };
    Month month{1900, 1};
    State state = State::ToCome;
    std::shared_ptr<const PoliceIncidents> records;
};

/// An answer without any record means either that nothing happened or that the police supplied nothing; the service does not say which.
/// It is taken for not supplied where more than half of the months with any crime have at least this many: then chance alone would leave
/// a month without any less than once in 2,000 months (Poisson, e⁻⁸ = 1 in 2,981). Elsewhere nothing happened. See docs/adr/0006.
inline constexpr int crimesOfABusyMonth = 8;

/// A report of a mile around `centre`, of the months given, which ascend. What is not supplied and what failed is missing. Months
/// without a record wait among those to come for as long as the others may still change what they are taken for, so that a zero that was
/// told stays one. Takes milliseconds for each 10,000 incidents.
CrimeReport crimeReportOf(const std::vector<PoliceMonth> &months, const LatLong &centre);

/// Whether it holds a category that neither the program nor the report itself has a name for.
bool hasUnnamedCategory(const CrimeReport &report);

} // namespace hereabouts
