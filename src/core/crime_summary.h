// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of a report of crime as a whole: how incidents ended, and how months compare with the same months a year before.
#pragma once

#include "core/incident.h"

namespace hereabouts {

struct OutcomeTotal {
    QString outcome; ///< as the police write it: "Under investigation"
    int count = 0;
    bool operator==(const OutcomeTotal &) const = default;
};

struct OutcomeSummary {
    std::vector<OutcomeTotal> outcomes; ///< most frequent first, then by name
    int withoutOutcome = 0;             ///< of which no outcome is told (yet)
    /// Anti-social behaviour: it is recorded without outcomes, so that it is in neither of the above.
    int neverWithOutcome = 0;
    /// Months, ascending, that have incidents of which an outcome could be told, and none is: the force may not have supplied any.
    std::vector<Month> monthsWithoutOutcomes;

    int withOutcome() const;
    int total() const { return withOutcome() + withoutOutcome + neverWithOutcome; }
    bool operator==(const OutcomeSummary &) const = default;
};

/// Of the incidents that the filter accepts.
OutcomeSummary outcomeSummary(const CrimeReport &report, const CrimeFilter &filter = {});

struct YearOnYear {
    Month month{1900, 1};
    int count = 0;
    int yearBefore = 0; ///< in the same month of the year before
    bool operator==(const YearOnYear &) const = default;
};

struct YearComparison {
    std::vector<YearOnYear> months; ///< ascending: those that were supplied in both years
    std::vector<Month> notCompared; ///< ascending: the others of the time compared; one of the two is missing, or to come

    bool isKnown() const { return !months.empty(); }
    int count() const;
    int yearBefore() const;
    bool operator==(const YearComparison &) const = default;
};

/// The filter's months, or else the twelve calendar months that end with the newest that was supplied, against the same months a year
/// before. A month that was not supplied is never taken for zero: totals compare the same months only.
YearComparison sameMonthsOfTheYearBefore(const CrimeReport &report, const CrimeFilter &filter = {});

/// Whether the report is about the twelve months before the newest twelve too, as far as they were supplied.
bool reachesAYearBack(const CrimeReport &report);

} // namespace hereabouts
