// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/census_section.h"

#include "services/geography_corrections.h"
#include "services/source_asker.h"

#include <algorithm>

namespace hereabouts {

CensusSection::CensusSection(const SourceAsker &asker, CensusTopic topic, AreaProfile &profile, bool mayUseNetwork, Hooks hooks)
    : m_topic(topic), m_profile(profile), m_mayUseNetwork(mayUseNetwork), m_hooks(std::move(hooks)),
      m_loader([this, &asker](const QString &source, bool,
                              Said<CensusProfile> said) { return asker.census(source, m_topic, m_profile.level, std::move(said)); },
               [this](Loadable<CensusProfile> loaded) { show(std::move(loaded)); }),
      m_benchmark(asker, topic,
                  [this] {
                      m_hooks.changed();
                      findBenchmark(); // another one may have been chosen meanwhile
                  }),
      m_standing(asker, topic, [this] { m_hooks.changed(); })
{
}

void CensusSection::show(Loadable<CensusProfile> loaded)
{
    shown() = std::move(loaded);
    if (const Ready<CensusProfile> *ready = shown().ready()) {
        if (std::ranges::find(m_answers, *ready) == m_answers.end())
            m_answers.push_back(*ready);
        if (ready->life)
            m_hooks.limitLife(ready->source, *ready->life);
        else // those that must not be held are no benchmark
            addBenchmarks(benchmarks(), ready->value, ready->source, ready->asOf);
        m_standing.find(breakpoints());
    }
    nameArea();
    findBenchmark();
    m_hooks.changed();
}

bool CensusSection::showEarlier()
{
    const auto earlier =
        std::ranges::find_if(m_answers, [this](const auto &answer) { return answer.value.at(m_profile.level) != nullptr; });
    if (earlier == m_answers.end())
        return false;
    show({Ready<CensusProfile>(*earlier)});
    return true;
}

void CensusSection::forget(const QString &source, const Empty &why)
{
    std::erase_if(m_answers, [&](const Ready<CensusProfile> &answer) { return answer.source == source; });
    if (const auto *ready = shown().ready(); ready && ready->source == source)
        show({why});
}

void CensusSection::nameArea()
{
    const Ready<Geography> *geography = m_profile.geography.ready();
    const Ready<CensusProfile> *figures = shown().ready();
    if (!geography || !figures)
        return;
    Ready<CensusProfile> named = *figures;
    if (!nameAreas(named.value, geography->value))
        return;
    shown() = Loadable<CensusProfile>(std::move(named));
    m_hooks.changed();
}

void CensusSection::findBenchmark()
{
    if (shown().ready())
        m_benchmark.find(m_profile, benchmarks(), m_mayUseNetwork);
}

} // namespace hereabouts
