// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/area_profile.h"

#include "core/gss_code.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

QLatin1StringView sectionKey(Section section)
{
    switch (section) {
    case Section::Geography: return "geography"_L1;
    case Section::Occupation: return "occupation"_L1;
    case Section::NsSec: return "ns_sec"_L1;
    case Section::Crime: return "crime"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Section> sectionFromKey(QStringView key)
{
    for (const Section section : allSections) {
        if (key == sectionKey(section))
            return section;
    }
    return std::nullopt;
}

const Distribution *AreaProfile::figures(CensusTopic topic) const
{
    const auto *ready = census(topic).ready();
    return ready ? ready->value.at(level) : nullptr;
}

BenchmarkLevel AreaProfile::comparedWith(CensusTopic topic) const
{
    if (benchmarkLevel != BenchmarkLevel::Country)
        return benchmarkLevel;
    const Distribution *shown = figures(topic);
    const auto code = shown ? GssCode::parse(shown->area.code) : std::nullopt;
    // Wales is its own region.
    const bool isCountry = level == AreaLevel::Country || (code && code->level() == AreaLevel::Country);
    return isCountry ? BenchmarkLevel::EnglandAndWales : BenchmarkLevel::Country;
}

const Benchmark *AreaProfile::chosenBenchmark(CensusTopic topic) const
{
    const auto found = benchmarks(topic).find(comparedWith(topic));
    return found == benchmarks(topic).end() ? nullptr : &found->second;
}

std::optional<NoBenchmark> AreaProfile::whyNoBenchmark(CensusTopic topic) const
{
    if (areaLevelOf(comparedWith(topic)) == level)
        return NoBenchmark::SameArea;
    const Benchmark *benchmark = chosenBenchmark(topic);
    const Distribution *shown = figures(topic);
    return benchmark && shown ? whyNotCompared(*shown, census(topic).ready()->asOf, *benchmark) : std::optional(NoBenchmark::Unknown);
}

const Benchmark *AreaProfile::benchmark(CensusTopic topic) const
{
    return whyNoBenchmark(topic) ? nullptr : chosenBenchmark(topic);
}

const ShareBreakpoints *AreaProfile::breakpoints(CensusTopic topic) const
{
    const KnownBreakpoints &known = topic == CensusTopic::Occupation ? occupationBreakpoints : nsSecBreakpoints;
    const auto found = known.find(level);
    const auto *ready = census(topic).ready();
    return found == known.end() || !ready || ready->asOf != censusDay2021 ? nullptr : found->second.get();
}

ShareStandings AreaProfile::standings(CensusTopic topic) const
{
    const ShareBreakpoints *all = breakpoints(topic);
    const Distribution *shown = figures(topic);
    return all && shown ? standingsOf(*shown, *all) : ShareStandings{};
}

std::optional<qint64> AreaProfile::residentsForRate() const
{
    const Ready<ResidentsAround> *ready = residents.ready();
    return ready && !ready->value.isNearest ? std::optional(ready->value.residents) : std::nullopt;
}

bool AreaProfile::isSettled(Section section) const
{
    switch (section) {
    case Section::Geography: return geography.isSettled();
    case Section::Occupation: return occupation.isSettled();
    case Section::NsSec: return nsSec.isSettled();
    case Section::Crime: return crime.isSettled() && !(crime.ready() && !crime.ready()->value.monthsToCome.empty());
    }
    Q_UNREACHABLE_RETURN(false);
}

bool AreaProfile::isSettled() const
{
    return std::ranges::all_of(allSections, [this](Section section) { return isSettled(section); });
}

int AreaProfile::readyCount() const
{
    return (geography.ready() ? 1 : 0) + (occupation.ready() ? 1 : 0) + (nsSec.ready() ? 1 : 0) + (crime.ready() ? 1 : 0);
}

int AreaProfile::failedCount() const
{
    return (geography.failed() ? 1 : 0) + (occupation.failed() ? 1 : 0) + (nsSec.failed() ? 1 : 0) + (crime.failed() ? 1 : 0);
}

} // namespace hereabouts
