// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crime_summary.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int monthsInAYear = 12;

int sumOf(const std::vector<YearOnYear> &months, int YearOnYear::*member)
{
    return std::accumulate(months.begin(), months.end(), 0, [=](int sum, const YearOnYear &month) { return sum + month.*member; });
}

} // namespace

int OutcomeSummary::withOutcome() const
{
    return std::accumulate(outcomes.begin(), outcomes.end(), 0, [](int sum, const OutcomeTotal &total) { return sum + total.count; });
}

OutcomeSummary outcomeSummary(const CrimeReport &report, const CrimeFilter &filter)
{
    OutcomeSummary summary;
    QHash<QString, int> counts;
    std::set<Month> expected, told; // months of which outcomes can be told, and of which any is
    for (const Incident &incident : report.incidents) {
        if (!filter.accepts(incident))
            continue;
        if (incident.outcome.isEmpty() && incident.category == "anti-social-behaviour"_L1) {
            summary.neverWithOutcome += incident.count;
            continue;
        }
        expected.insert(incident.month);
        if (incident.outcome.isEmpty()) {
            summary.withoutOutcome += incident.count;
        } else {
            told.insert(incident.month);
            counts[incident.outcome] += incident.count;
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        summary.outcomes.push_back({it.key(), it.value()});
    std::ranges::sort(summary.outcomes, [](const OutcomeTotal &a, const OutcomeTotal &b) {
        return a.count != b.count ? a.count > b.count : a.outcome < b.outcome;
    });
    std::ranges::set_difference(expected, told, std::back_inserter(summary.monthsWithoutOutcomes));
    return summary;
}

int YearComparison::count() const
{
    return sumOf(months, &YearOnYear::count);
}

int YearComparison::yearBefore() const
{
    return sumOf(months, &YearOnYear::yearBefore);
}

YearComparison sameMonthsOfTheYearBefore(const CrimeReport &report, const CrimeFilter &filter)
{
    YearComparison comparison;
    if (report.months.empty())
        return comparison;
    std::map<Month, int> counts;
    for (const Month month : report.months)
        counts[month] = 0;
    for (const Incident &incident : report.incidents) {
        const auto month = counts.find(incident.month);
        if (month != counts.end() && !filter.excludedCategories.contains(incident.category)
            && !filter.excludedOutcomes.contains(incident.outcome))
            month->second += incident.count;
    }
    const Month last = filter.months ? filter.months->last : counts.rbegin()->first;
    const Month first = filter.months ? filter.months->first : Month::fromNumber(last.number() - monthsInAYear + 1);
    for (Month month = first; month <= last; month = month.next()) {
        const auto now = counts.find(month);
        const auto before = counts.find(Month::fromNumber(month.number() - monthsInAYear));
        if (now != counts.end() && before != counts.end())
            comparison.months.push_back({.month = month, .count = now->second, .yearBefore = before->second});
        else
            comparison.notCompared.push_back(month);
    }
    return comparison;
}

bool reachesAYearBack(const CrimeReport &report)
{
    std::optional<Month> first, last;
    for (const std::vector<Month> *months : {&report.months, &report.missingMonths, &report.monthsToCome}) {
        if (months->empty())
            continue;
        first = first ? std::min(*first, months->front()) : months->front();
        last = last ? std::max(*last, months->back()) : months->back();
    }
    return first && last->number() - first->number() >= 2 * monthsInAYear - 1;
}

} // namespace hereabouts
