// SPDX-License-Identifier: GPL-3.0-or-later
// IncidentRate is how many incidents there were for every thousand residents, in the months that were supplied and in no others.
#pragma once

#include "core/incident.h"

namespace hereabouts {

/// Town centres have few residents and many visitors: wherever a rate is shown, that is said with it.
struct IncidentRate {
    int incidents = 0;
    qint64 residents = 0; ///< more than 0
    int months = 0;       ///< that were supplied and are counted, 1 or more
    Month first{1900, 1}; ///< the first and the last of them
    Month last{1900, 1};
    /// The circle reaches into the area of a force that supplied none of these months. Its residents are counted, its incidents are
    /// not known: the rate is too low by an unknown amount, and whoever shows it has to say so.
    bool lacksAForce = false;

    /// In all these months together, not for each.
    double perThousand() const { return static_cast<double>(incidents) * 1000.0 / static_cast<double>(residents); }
    /// Twelve months in a row: perThousand() is a rate per year. Fewer are never blown up to a year, because months differ.
    bool isOfAYear() const { return months == 12 && last.number() - first.number() == 11; }

    bool operator==(const IncidentRate &) const = default;
};

/// Of the incidents that the filter accepts, in the span of `span` months that ends with the last month supplied; of these, the months that
/// were supplied. With months in the filter: of these alone. `residents` must be those of the circle that the report is of.
/// Empty where residents are unknown or 0, and where no month that is asked for was supplied.
/// Records that were left out of the report (recordsLeftOut) are not in it.
std::optional<IncidentRate> incidentRate(const CrimeReport &report, std::optional<qint64> residents, const CrimeFilter &filter = {},
                                         int span = 12);

} // namespace hereabouts
