// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/area_summary.h"

#include <algorithm>
#include <cmath>

namespace hereabouts {

namespace {

using Facts = std::vector<SummaryFact>;

int countOf(const Distribution &figures, int category)
{
    return figures.counts.at(static_cast<size_t>(category));
}

/// How many of a list, most first, are named: three, or up to five where the fourth and fifth are as large as the third. Where more are,
/// those that are larger than all of these, because none of equals is left out. What is zero is never named.
template <typename CountAt> size_t howManyToName(size_t size, CountAt count)
{
    while (size > 0 && count(size - 1) == 0)
        --size;
    size_t named = std::min<size_t>(size, groupsNamed);
    if (named == 0)
        return 0;
    const int last = count(named - 1);
    while (named < size && count(named) == last)
        ++named;
    if (named <= mostGroupsNamed)
        return named;
    while (named > 0 && count(named - 1) == last)
        --named;
    return named;
}

// Census ----------------------------------------------------------------------------------------------------------------------------

std::vector<int> largestGroups(const Distribution &figures)
{
    const auto order = figures.orderBySize();
    const size_t named = howManyToName(order.size(), [&](size_t rank) { return countOf(figures, order.at(rank)); });
    return {order.begin(), order.begin() + static_cast<std::ptrdiff_t>(named)};
}

/// The category that lies farthest above the benchmark, and the one farthest below; of equals the first of the classification.
std::vector<int> mostDifferent(const Distribution &figures, const Distribution &benchmark)
{
    int above = 0, below = 0;
    for (int i = 1; i < categoryCount; ++i) {
        if (figures.pointsAbove(benchmark, i) > figures.pointsAbove(benchmark, above))
            above = i;
        if (figures.pointsAbove(benchmark, i) < figures.pointsAbove(benchmark, below))
            below = i;
    }
    std::vector<int> categories;
    if (figures.pointsAbove(benchmark, above) >= pointsToSpeakOf)
        categories.push_back(above);
    if (figures.pointsAbove(benchmark, below) <= -pointsToSpeakOf)
        categories.push_back(below);
    return categories;
}

void addComparison(Facts &facts, Section section, const AreaProfile &profile, const Distribution &figures)
{
    const Benchmark *benchmark = profile.benchmark(figures.topic);
    const ShareStandings standings = profile.standings(figures.topic);
    const auto standing = [&](int category) { return standings.at(static_cast<size_t>(category)); };
    if (benchmark && benchmark->distribution.base > 0) {
        const std::vector<int> categories = mostDifferent(figures, benchmark->distribution);
        for (const int category : categories)
            facts.push_back({section, DifferenceFact{figures, benchmark->distribution, category, standing(category)}});
        if (categories.empty())
            facts.push_back({section, NoDifferenceFact{figures, benchmark->distribution}});
        return;
    }
    const int largest = figures.orderBySize().front();
    if (const auto known = standing(largest))
        facts.push_back({section, StandingFact{figures, largest, *known}});
}

void addCensus(Facts &facts, const AreaProfile &profile, CensusTopic topic)
{
    const Section section = sectionOf(topic);
    const Distribution &figures = *profile.figures(topic);
    if (figures.base <= 0) {
        facts.push_back({section, NobodyFact{figures}});
        return;
    }
    facts.push_back({section, LargestGroupsFact{figures, largestGroups(figures)}});
    addComparison(facts, section, profile, figures);
    int small = 0;
    for (int i = 0; i < categoryCount; ++i)
        small += figures.isSmall(i) ? 1 : 0;
    if (small > 0 || figures.base < smallBaseLimit)
        facts.push_back({section, SmallCountsFact{figures, small}});
}

// Crime -----------------------------------------------------------------------------------------------------------------------------

/// The report's incidents of the months that are summed up: the last twelve calendar months that end with the newest one supplied.
struct Summed {
    std::vector<Month> months; ///< of these the ones that were supplied
    CrimeReport report;
};

Summed summedUp(const CrimeReport &report)
{
    Summed summed{.months = report.months, .report = {}};
    if (report.months.empty()) {
        summed.report.incidents = report.incidents;
        return summed;
    }
    const Month first = Month::fromNumber(report.months.back().number() - monthsSummedUp + 1);
    std::erase_if(summed.months, [&](Month month) { return month < first; });
    if (summed.months.size() == report.months.size()) {
        summed.report.incidents = report.incidents; // shared: there may be a hundred thousand
        return summed;
    }
    for (const Incident &incident : report.incidents) {
        if (std::ranges::binary_search(summed.months, incident.month))
            summed.report.incidents.push_back(incident);
    }
    return summed;
}

/// A month before the first one that was supplied is no gap in what is summed up.
void addMissingMonths(Facts &facts, Month first, const CrimeReport &report)
{
    for (const bool failed : {false, true}) {
        MissingMonthsFact fact{report.missingMonths, failed};
        std::erase_if(fact.months,
                      [&](Month month) { return month < first || std::ranges::binary_search(report.monthsFailed, month) != failed; });
        if (!fact.months.empty())
            facts.push_back({Section::Crime, std::move(fact)});
    }
}

void addCrime(Facts &facts, const AreaProfile &profile, const CrimeReport &report)
{
    constexpr Section crime = Section::Crime;
    const Summed summed = summedUp(report);
    const int total = summed.report.total();
    facts.push_back({crime, CrimeTotalFact{total, summed.months, report.radiusMetres}});
    auto categories = totalsByCategory(summed.report);
    categories.resize(howManyToName(categories.size(), [&](size_t rank) { return categories.at(rank).count; }));
    if (!categories.empty())
        facts.push_back({crime, CrimeCategoriesFact{std::move(categories), total, report.categoryNames}});
    if (const auto rate = incidentRate(report, profile.residentsForRate(), {}, monthsSummedUp))
        facts.push_back({crime, CrimeRateFact{*rate, profile.residents.ready()->value}});
    if (!report.months.empty() && report.monthsToCome.empty())
        facts.push_back({crime, CrimeChangeFact{sameMonthsOfTheYearBefore(report)}});
    if (!report.monthsToCome.empty())
        facts.push_back({crime, MonthsToComeFact{static_cast<int>(report.monthsToCome.size())}});
    if (!summed.months.empty())
        addMissingMonths(facts, summed.months.front(), report);
    if (!report.forcesNotSupplied.isEmpty())
        facts.push_back({crime, MissingForcesFact{report.forcesNotSupplied}});
    if (report.recordsLeftOut > 0)
        facts.push_back({crime, RecordsLeftOutFact{report.recordsLeftOut}});
}

// Sections --------------------------------------------------------------------------------------------------------------------------

/// A section without figures: that it has none, or not yet. One that nobody asked for is not spoken of.
template <typename T> void addWithoutValue(Facts &facts, Section section, const Loadable<T> &loadable)
{
    if (loadable.loading())
        facts.push_back({section, LoadingFact{}});
    else if (loadable.isSettled())
        facts.push_back({section, MissingFact{}});
}

void addGeography(Facts &facts, const AreaProfile &profile)
{
    const auto *ready = profile.geography.ready();
    if (!ready) {
        addWithoutValue(facts, Section::Geography, profile.geography);
        return;
    }
    facts.push_back({Section::Geography, PlaceFact{}});
    if (positionalQualityIsPoor(ready->value.quality))
        facts.push_back({Section::Geography, RoughPositionFact{ready->value.quality}});
}

/// Once for both tables, which are of the same area.
void addBestFit(Facts &facts, const AreaProfile &profile)
{
    for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
        const Distribution *figures = profile.figures(topic);
        if (figures && figures->area.level == AreaLevel::OutputArea) {
            facts.push_back({sectionOf(topic), BestFitFact{figures->area}});
            return;
        }
    }
}

} // namespace

std::vector<SummaryFact> summaryOf(const AreaProfile &profile)
{
    Facts facts;
    addGeography(facts, profile);
    addBestFit(facts, profile);
    for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
        if (profile.figures(topic))
            addCensus(facts, profile, topic);
        else
            addWithoutValue(facts, sectionOf(topic), profile.census(topic));
    }
    if (const auto *ready = profile.crime.ready())
        addCrime(facts, profile, ready->value);
    else
        addWithoutValue(facts, Section::Crime, profile.crime);
    return facts;
}

} // namespace hereabouts
