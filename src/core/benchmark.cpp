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

void addBenchmarks(Benchmarks &known, const CensusProfile &profile, const QString &source)
{
    for (const BenchmarkLevel level : allBenchmarkLevels) {
        const auto areaLevel = areaLevelOf(level);
        const Distribution *figures = areaLevel ? profile.at(*areaLevel) : profile.englandAndWales ? &*profile.englandAndWales : nullptr;
        if (figures && !figures->area.code.isEmpty())
            known.try_emplace(level, Benchmark{*figures, source});
    }
}

} // namespace hereabouts
