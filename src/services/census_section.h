// SPDX-License-Identifier: GPL-3.0-or-later
// CensusSection fills one census table of a profile: its figures, what they are compared with, and where they stand.
#pragma once

#include "core/area_profile.h"
#include "services/benchmark_finder.h"
#include "services/section_loader.h"
#include "services/standing_finder.h"

namespace hereabouts {

class SourceAsker;

class CensusSection {
public:
    struct Hooks {
        std::function<void()> changed; ///< the section, its benchmark or its standings are others
        /// Figures of this source must not be held any longer than this.
        std::function<void(const QString &source, const Lifetime &life)> limitLife;
    };
    /// `asker` and `profile` must outlive it. `mayUseNetwork`: for benchmarks; what is asked for figures stands in the plan.
    CensusSection(const SourceAsker &asker, CensusTopic topic, AreaProfile &profile, bool mayUseNetwork, Hooks hooks);

    void start(SectionPlan plan) { m_loader.start(std::move(plan)); }
    void stopWaiting() { m_loader.stopWaiting(); }

    /// Puts this into the profile, and looks for what belongs to it.
    void show(Loadable<CensusProfile> loaded);
    /// Shows an earlier answer that holds the profile's level; false where there is none.
    bool showEarlier();
    /// Lets go of what this source has answered, and shows `why` in its place.
    void forget(const QString &source, const Empty &why);
    /// Names the figures' areas by the profile's geography.
    void nameArea();
    /// Only when the figures themselves are in, because they may bring all that they can be compared with.
    void findBenchmark();

    /// A benchmark or breakpoints are still being looked for.
    bool isFindingMore() const { return m_benchmark.isUnderWay() || m_standing.isUnderWay(); }

private:
    bool isOccupation() const { return m_topic == CensusTopic::Occupation; }
    Loadable<CensusProfile> &shown() { return isOccupation() ? m_profile.occupation : m_profile.nsSec; }
    Benchmarks &benchmarks() { return isOccupation() ? m_profile.occupationBenchmarks : m_profile.nsSecBenchmarks; }
    KnownBreakpoints &breakpoints() { return isOccupation() ? m_profile.occupationBreakpoints : m_profile.nsSecBreakpoints; }

    CensusTopic m_topic;
    AreaProfile &m_profile;
    bool m_mayUseNetwork;
    Hooks m_hooks;
    SectionLoader<CensusProfile> m_loader;
    std::vector<Ready<CensusProfile>> m_answers; ///< all that was loaded, so that no level is paid for twice
    BenchmarkFinder m_benchmark;
    StandingFinder m_standing;
};

} // namespace hereabouts
