// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident_rate.h"

#include <algorithm>

namespace hereabouts {

std::optional<IncidentRate> incidentRate(const CrimeReport &report, std::optional<qint64> residents, const CrimeFilter &filter, int span)
{
    if (residents.value_or(0) <= 0 || report.months.empty() || span < 1)
        return std::nullopt;
    const Month end = filter.months ? filter.months->last : report.months.back();
    const Month begin =
        filter.months ? filter.months->first : Month::fromNumber(std::max(end.number() - span + 1, report.months.front().number()));
    const auto from = std::ranges::lower_bound(report.months, begin);
    const auto to = std::ranges::upper_bound(from, report.months.end(), end);
    if (from == to)
        return std::nullopt;
    IncidentRate rate{.residents = *residents,
                      .months = static_cast<int>(to - from),
                      .first = *from,
                      .last = *(to - 1),
                      .lacksAForce = !report.forcesNotSupplied.isEmpty()};
    for (const Incident &incident : report.incidents) {
        if (filter.accepts(incident) && std::binary_search(from, to, incident.month))
            rate.incidents += incident.count;
    }
    return rate;
}

} // namespace hereabouts
