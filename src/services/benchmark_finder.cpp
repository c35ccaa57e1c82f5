// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/benchmark_finder.h"

#include "services/source_asker.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Empty where the postcode lies in no such area: Wales has no regions.
QString codeOf(const Geography &geography, BenchmarkLevel level)
{
    const auto areaLevel = areaLevelOf(level);
    const QString code = areaLevel ? geography.area(*areaLevel).code : QString(englandAndWalesCode);
    return namesAnArea(code) || !areaLevel ? code : QString();
}

} // namespace

BenchmarkFinder::BenchmarkFinder(const SourceAsker &asker, CensusTopic topic, std::function<void()> changed)
    : m_asker(asker), m_topic(topic), m_changed(std::move(changed))
{
}

void BenchmarkFinder::find(const AreaProfile &profile, Benchmarks &known, bool mayUseNetwork)
{
    const BenchmarkLevel level = profile.comparedWith(m_topic);
    const Ready<Geography> *geography = profile.geography.ready();
    if (known.contains(level) || m_underWay || !geography || !geography->value.isInEnglandOrWales())
        return;
    const QString code = codeOf(geography->value, level);
    if (code.isEmpty() || !m_lookedFor.insert(level).second)
        return;
    const auto orNomis = [this, mayUseNetwork, place = geography->value, &known] {
        if (mayUseNetwork)
            askNomis(place, known);
        else
            m_changed();
    };
    if (!m_asker.hasPack()) {
        orNomis();
        return;
    }
    m_underWay = m_asker.benchmark(code, m_topic, [this, level, orNomis, &known](const Result<Distribution> &figures) {
        end();
        if (!figures) {
            orNomis();
            return;
        }
        known.try_emplace(level, Benchmark{*figures, packSource});
        m_changed();
    });
}

void BenchmarkFinder::askNomis(const Geography &geography, Benchmarks &known)
{
    m_underWay = m_asker.areasAround(geography, m_topic, [this, &known](const Result<CensusProfile> &figures) {
        end();
        m_lookedFor.insert(allBenchmarkLevels.begin(), allBenchmarkLevels.end()); // the answer holds all that there are
        if (figures)
            addBenchmarks(known, *figures, nomisSource);
        m_changed();
    });
    if (!m_underWay)
        m_changed();
}

void BenchmarkFinder::end()
{
    m_underWay.release()->deleteLater(); // it is on the stack below
}

} // namespace hereabouts
