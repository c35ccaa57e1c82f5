// SPDX-License-Identifier: GPL-3.0-or-later
// An AreaSummary is what can be said of a place in a few sentences: which facts, with which figures, chosen by fixed rules.
#pragma once

#include "core/area_profile.h"
#include "core/crime_summary.h"
#include "core/incident_rate.h"

#include <variant>

namespace hereabouts {

// The rules stand in docs/adr/0008-plain-english-summary.md; the numbers in them are these.

inline constexpr int groupsNamed = 3;          ///< the largest groups of a table, the most frequent categories of crime
inline constexpr int mostGroupsNamed = 5;      ///< where several are as large as the last of these
inline constexpr double pointsToSpeakOf = 1.0; ///< percentage points: a smaller difference is not told
inline constexpr int monthsSummedUp = 12;

/// Where the place is.
struct PlaceFact {
    bool operator==(const PlaceFact &) const = default;
};
/// The position is a sector's mean, historical or missing.
struct RoughPositionFact {
    std::optional<int> quality; ///< 6 to 9
    bool operator==(const RoughPositionFact &) const = default;
};
/// The census figures are of the output area that fits the postcode best.
struct BestFitFact {
    AreaRef area;
    bool operator==(const BestFitFact &) const = default;
};
/// Nobody is counted in the area: it has no shares.
struct NobodyFact {
    Distribution figures;
    bool operator==(const NobodyFact &) const = default;
};
struct LargestGroupsFact {
    Distribution figures;
    /// Largest first, of equal ones the first in the order of the classification. Empty: too many are equally large to name some.
    std::vector<int> categories;
    bool operator==(const LargestGroupsFact &) const = default;
};
/// How the share of one category differs from the benchmark's, and how it stands among all areas of the level.
struct DifferenceFact {
    Distribution figures;
    Distribution benchmark;
    int category = 0;
    std::optional<ShareStanding> standing; ///< empty where it is not known
    bool operator==(const DifferenceFact &) const = default;

    double points() const { return figures.pointsAbove(benchmark, category); }
};
/// No share differs from the benchmark's by as much as pointsToSpeakOf.
struct NoDifferenceFact {
    Distribution figures;
    Distribution benchmark;
    bool operator==(const NoDifferenceFact &) const = default;
};
/// How the share of the largest group stands among all areas of its level, where there is nothing to compare it with.
struct StandingFact {
    Distribution figures;
    int category = 0;
    ShareStanding standing;
    bool operator==(const StandingFact &) const = default;
};
/// Why small differences say little here.
struct SmallCountsFact {
    Distribution figures;
    int smallCounts = 0; ///< categories with fewer than smallCountLimit people
    bool operator==(const SmallCountsFact &) const = default;
    bool hasSmallBase() const { return figures.base < smallBaseLimit; }
};
struct CrimeTotalFact {
    int count = 0;
    std::vector<Month> months; ///< supplied ones, ascending; empty where the source does not tell them
    int radiusMetres = 0;
    bool operator==(const CrimeTotalFact &) const = default;
};
struct CrimeCategoriesFact {
    std::vector<CategoryTotal> categories; ///< the most frequent ones
    int total = 0;                         ///< of all categories in the same months
    CrimeCategoryNames names;              ///< CrimeReport::categoryNames
    bool operator==(const CrimeCategoriesFact &) const = default;
};
struct CrimeRateFact {
    IncidentRate rate;
    ResidentsAround residents;
    bool operator==(const CrimeRateFact &) const = default;
};
/// Not known where no month was supplied in both years.
struct CrimeChangeFact {
    YearComparison comparison;
    bool operator==(const CrimeChangeFact &) const = default;
};
/// Months of the time summed up, or after it, that were not supplied, or could not be fetched: not zero crime.
struct MissingMonthsFact {
    std::vector<Month> months; ///< ascending
    bool couldNotBeFetched = false;
    bool operator==(const MissingMonthsFact &) const = default;
};
struct MissingForcesFact {
    QStringList forces;
    bool operator==(const MissingForcesFact &) const = default;
};
struct RecordsLeftOutFact {
    int records = 0;
    bool operator==(const RecordsLeftOutFact &) const = default;
};
struct MonthsToComeFact {
    int months = 0;
    bool operator==(const MonthsToComeFact &) const = default;
};
/// There are no figures; why, the section itself tells.
struct MissingFact {
    bool operator==(const MissingFact &) const = default;
};
/// They are still being asked for.
struct LoadingFact {
    bool operator==(const LoadingFact &) const = default;
};

struct SummaryFact {
    using What = std::variant<PlaceFact, RoughPositionFact, BestFitFact, NobodyFact, LargestGroupsFact, DifferenceFact, NoDifferenceFact,
                              StandingFact, SmallCountsFact, CrimeTotalFact, CrimeCategoriesFact, CrimeRateFact, CrimeChangeFact,
                              MissingMonthsFact, MissingForcesFact, RecordsLeftOutFact, MonthsToComeFact, MissingFact, LoadingFact>;
    Section section = Section::Geography; ///< whose figures they are
    What what;

    bool operator==(const SummaryFact &) const = default;
};

/// In the order in which they are told: geography, occupation, NS-SeC, crime. Sections that nobody asked for are left out.
/// Figures are those of the profile's level and benchmark.
std::vector<SummaryFact> summaryOf(const AreaProfile &profile);

} // namespace hereabouts
