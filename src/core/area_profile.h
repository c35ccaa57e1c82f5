// SPDX-License-Identifier: GPL-3.0-or-later
// AreaProfile is all that is known about one postcode: four sections, each in its own state.
#pragma once

#include "core/area_outline.h"
#include "core/benchmark.h"
#include "core/geography.h"
#include "core/incident.h"
#include "core/loadable.h"
#include "core/postcode.h"
#include "core/residents_around.h"
#include "core/share_standing.h"

#include <map>

namespace hereabouts {

enum class Section { Geography, Occupation, NsSec, Crime };

inline constexpr std::array allSections{Section::Geography, Section::Occupation, Section::NsSec, Section::Crime};

constexpr Section sectionOf(CensusTopic topic)
{
    return topic == CensusTopic::Occupation ? Section::Occupation : Section::NsSec;
}

/// The section's name in the command line and its JSON: geography, occupation, ns_sec, crime.
QLatin1StringView sectionKey(Section section);
std::optional<Section> sectionFromKey(QStringView key);

/// How it stands with asking for more of a report of crime than is there: for months that failed, for the year before.
struct MoreCrime {
    bool isUnderWay = false;
    std::optional<Error> error; ///< why nothing more could be had when it was last asked for
    bool operator==(const MoreCrime &) const = default;
};

/// How many people usually live in a postcode's areas, Census 2021 TS001. Only the levels of which it is known.
using LevelResidents = std::map<AreaLevel, int>;

struct AreaProfile {
    Postcode postcode;
    AreaLevel level = AreaLevel::OutputArea; ///< at which occupation and NS-SeC were asked for
    Loadable<Geography> geography;
    Loadable<CensusProfile> occupation;
    Loadable<CensusProfile> nsSec;
    Loadable<CrimeReport> crime;
    /// Of the circle that the report of crime is of, once there is one. Failed: where that is cannot be told, or who lives there.
    Loadable<ResidentsAround> residents;
    Loadable<LevelResidents> levelResidents; ///< idle where nobody wants them, and where the postcode lies in none of the areas
    /// Of the area of `level`; idle where nobody wants it, nobody publishes it, or the area is not known.
    Loadable<AreaOutline> outline;
    MoreCrime moreCrime;

    BenchmarkLevel benchmarkLevel = BenchmarkLevel::Country; ///< as people have chosen
    Benchmarks occupationBenchmarks;                         ///< all that are known, the chosen one among them or not
    Benchmarks nsSecBenchmarks;

    const Benchmarks &benchmarks(CensusTopic topic) const
    {
        return topic == CensusTopic::Occupation ? occupationBenchmarks : nsSecBenchmarks;
    }
    /// The chosen level; but where it is the country, and the area shown is that country, England and Wales.
    BenchmarkLevel comparedWith(CensusTopic topic) const;
    /// Of that level; null where whyNoBenchmark() has a reason.
    const Benchmark *benchmark(CensusTopic topic) const;
    /// Of that level, be it comparable or not; null where it is unknown.
    const Benchmark *chosenBenchmark(CensusTopic topic) const;
    std::optional<NoBenchmark> whyNoBenchmark(CensusTopic topic) const;

    KnownBreakpoints occupationBreakpoints;
    KnownBreakpoints nsSecBreakpoints;

    /// Those of the level that is shown; null where they are not known, and where the figures speak of another date.
    const ShareBreakpoints *breakpoints(CensusTopic topic) const;
    /// Where the shares that are shown stand.
    ShareStandings standings(CensusTopic topic) const;
    const Loadable<CensusProfile> &census(CensusTopic topic) const { return topic == CensusTopic::Occupation ? occupation : nsSec; }
    /// Those that a rate may be of: none where they cannot be told, or only of an area whose centre lies beyond the circle.
    std::optional<qint64> residentsForRate() const;
    /// The figures at the level that is shown; null where there are none.
    const Distribution *figures(CensusTopic topic) const;
    bool isSettled() const;
    bool isSettled(Section section) const;
    int readyCount() const;
    int failedCount() const;
};

} // namespace hereabouts
