// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

QLatin1StringView benchmarkLevelKey(BenchmarkLevel level)
{
    const auto areaLevel = areaLevelOf(level);
    return areaLevel ? areaLevelKey(*areaLevel) : "ew"_L1;
}

std::optional<BenchmarkLevel> benchmarkLevelFromKey(QStringView key)
{
    for (const BenchmarkLevel level : allBenchmarkLevels) {
        if (key == benchmarkLevelKey(level))
            return level;
    }
    return std::nullopt;
}

std::optional<AreaLevel> areaLevelOf(BenchmarkLevel level)
{
    switch (level) {
    case BenchmarkLevel::Lsoa: return AreaLevel::Lsoa;
    case BenchmarkLevel::Msoa: return AreaLevel::Msoa;
    case BenchmarkLevel::District: return AreaLevel::District;
    case BenchmarkLevel::Region: return AreaLevel::Region;
    case BenchmarkLevel::Country: return AreaLevel::Country;
    case BenchmarkLevel::EnglandAndWales: return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

void addBenchmarks(Benchmarks &known, const CensusProfile &profile, const QString &source, QDate asOf)
{
    for (const BenchmarkLevel level : allBenchmarkLevels) {
        const auto areaLevel = areaLevelOf(level);
        const Distribution *figures = areaLevel ? profile.at(*areaLevel) : profile.englandAndWales ? &*profile.englandAndWales : nullptr;
        if (figures && !figures->area.code.isEmpty())
            known.try_emplace(level, Benchmark{*figures, source, asOf});
    }
}

std::optional<NoBenchmark> whyNotCompared(const Distribution &area, QDate asOf, const Benchmark &benchmark)
{
    const Distribution &other = benchmark.distribution;
    if (other.topic != area.topic)
        return NoBenchmark::OtherTable;
    if (!area.area.code.isEmpty() && other.area.code == area.area.code)
        return NoBenchmark::SameArea;
    if (benchmark.asOf != asOf)
        return NoBenchmark::OtherDate;
    if (other.base <= 0 || area.base <= 0)
        return NoBenchmark::NobodyThere;
    return std::nullopt;
}

} // namespace hereabouts
