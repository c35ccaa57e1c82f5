// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crime_filter.h"

namespace hereabouts {

bool CrimeFilter::accepts(const Incident &incident) const
{
    return (!months || months->holds(incident.month)) && !excludedCategories.contains(incident.category)
           && !excludedOutcomes.contains(incident.outcome);
}

CrimeFilter CrimeFilter::of(const IncidentFilter &filter)
{
    CrimeFilter same;
    same.excludedCategories = QSet<QString>(filter.excluded.begin(), filter.excluded.end());
    if (filter.month)
        same.months = MonthRange{.first = *filter.month, .last = *filter.month};
    return same;
}

} // namespace hereabouts
