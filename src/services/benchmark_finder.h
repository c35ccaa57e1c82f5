// SPDX-License-Identifier: GPL-3.0-or-later
// BenchmarkFinder finds what an area is compared with where the area's own answer did not bring it: in the pack, then at Nomis.
#pragma once

#include "core/area_profile.h"

#include <functional>
#include <memory>
#include <set>

namespace hereabouts {

class SourceAsker;

class BenchmarkFinder {
public:
    /// `asker` must outlive it. `changed` is called when `known` is another one, and when nothing more comes.
    BenchmarkFinder(const SourceAsker &asker, CensusTopic topic, std::function<void()> changed);

    /// Looks for the benchmark that the profile has chosen, unless it is known, under way, or was looked for before.
    /// `known` must outlive the finder.
    void find(const AreaProfile &profile, Benchmarks &known, bool mayUseNetwork);

    bool isUnderWay() const { return m_underWay != nullptr; }

private:
    void askNomis(const Geography &geography, Benchmarks &known);
    void end();

    const SourceAsker &m_asker;
    CensusTopic m_topic;
    std::function<void()> m_changed;
    std::set<BenchmarkLevel> m_lookedFor;
    std::unique_ptr<QObject> m_underWay;
};

} // namespace hereabouts
