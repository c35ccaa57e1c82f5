// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>

namespace hereabouts {

int CrimeReport::total(const CrimeFilter &filter) const
{
    return std::accumulate(incidents.begin(), incidents.end(), 0,
                           [&](int sum, const Incident &incident) { return sum + (filter.accepts(incident) ? incident.count : 0); });
}

int CrimeReport::total() const
{
    return std::accumulate(incidents.begin(), incidents.end(), 0, [](int sum, const Incident &incident) { return sum + incident.count; });
}

std::vector<CategoryTotal> totalsByCategory(const CrimeReport &report, const CrimeFilter &filter)
{
    QHash<QString, int> counts;
    for (const Incident &incident : report.incidents) {
        if (filter.holds(incident.month) && !filter.excludedOutcomes.contains(incident.outcome))
            counts[incident.category] += incident.count;
    }
    std::vector<CategoryTotal> totals;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        totals.push_back({it.key(), it.value()});
    std::ranges::sort(totals, [](const CategoryTotal &a, const CategoryTotal &b) {
        return a.count != b.count ? a.count > b.count : a.category < b.category;
    });
    return totals;
}

std::vector<Month> monthsWithin(const std::vector<Month> &months, const CrimeFilter &filter)
{
    std::vector<Month> within;
    std::ranges::copy_if(months, std::back_inserter(within), [&](Month month) { return filter.holds(month); });
    return within;
}

std::vector<MonthTotal> totalsByMonth(const CrimeReport &report, const CrimeFilter &filter)
{
    std::vector<MonthTotal> totals;
    if (report.months.empty())
        return totals;
    std::map<Month, int> counts;
    for (const Month month : report.months)
        counts[month] = 0;
    auto count = counts.begin(); // of the month of the incident before: most reports are in the order of the months
    for (const Incident &incident : report.incidents) {
        if (filter.excludedCategories.contains(incident.category) || filter.excludedOutcomes.contains(incident.outcome))
            continue;
        if (count->first != incident.month)
            count = counts.try_emplace(incident.month, 0).first;
        count->second += incident.count;
    }
    Month first = counts.begin()->first;
    Month last = counts.rbegin()->first;
    for (const std::vector<Month> *unknown : {&report.missingMonths, &report.monthsToCome}) {
        for (const Month month : *unknown) {
            first = std::min(first, month);
            last = std::max(last, month);
        }
    }
    for (Month month = first; month <= last; month = month.next()) {
        const auto found = counts.find(month);
        totals.push_back({month, found == counts.end() ? std::nullopt : std::optional(found->second)});
    }
    return totals;
}

} // namespace hereabouts
