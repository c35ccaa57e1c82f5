// SPDX-License-Identifier: GPL-3.0-or-later
// Benchmark is what an area's shares are compared with: an area around it, or England and Wales together.
#pragma once

#include "core/distribution.h"

#include <map>

namespace hereabouts {

enum class BenchmarkLevel { Lsoa, Msoa, District, Region, Country, EnglandAndWales };

inline constexpr std::array allBenchmarkLevels{BenchmarkLevel::Lsoa,   BenchmarkLevel::Msoa,    BenchmarkLevel::District,
                                               BenchmarkLevel::Region, BenchmarkLevel::Country, BenchmarkLevel::EnglandAndWales};

/// England and Wales together, for which the ONS publishes figures but to which no level of a postcode's areas belongs.
inline constexpr QLatin1StringView englandAndWalesCode{"K04000001"};

/// The word that preferences and the command line use: lsoa, msoa, lad, region, country, ew.
QLatin1StringView benchmarkLevelKey(BenchmarkLevel level);
std::optional<BenchmarkLevel> benchmarkLevelFromKey(QStringView key);

/// Empty for England and Wales.
std::optional<AreaLevel> areaLevelOf(BenchmarkLevel level);

/// The figures that an area is compared with, and who supplied them.
struct Benchmark {
    Distribution distribution;
    QString source;             ///< its name in sources.json, or "pack"
    QDate asOf = censusDay2021; ///< the date the figures speak of
    bool operator==(const Benchmark &) const = default;
};

/// What is known of one table for the areas around one postcode.
using Benchmarks = std::map<BenchmarkLevel, Benchmark>;

/// Adds what a profile holds beyond the smallest area; what is there already stays, so that figures shown do not change under the eye.
void addBenchmarks(Benchmarks &known, const CensusProfile &profile, const QString &source, QDate asOf = censusDay2021);

/// Why there is nothing to compare an area with.
enum class NoBenchmark {
    Unknown,     ///< nobody has supplied its figures (yet), or there is no such area: Wales has no regions
    SameArea,    ///< it is the area that is shown
    OtherTable,  ///< its figures are of another census table, and so of other people
    OtherDate,   ///< its figures speak of another date
    NobodyThere, ///< its base, or the area's own, is 0: there are no shares
};

/// Empty where the two may be compared: same table, same date, and somebody counted in both.
std::optional<NoBenchmark> whyNotCompared(const Distribution &area, QDate asOf, const Benchmark &benchmark);

} // namespace hereabouts
