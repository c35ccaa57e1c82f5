// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crime_filter.h"

#include "core/incident.h"

namespace hereabouts {

bool CrimeFilter::accepts(const Incident &incident) const
{
    return holds(incident.month) && !excludedCategories.contains(incident.category) && !excludedOutcomes.contains(incident.outcome);
}

} // namespace hereabouts
