// SPDX-License-Identifier: GPL-3.0-or-later
// Incident is one entry of street-level crime: what was recorded, when, and near which street point.
#pragma once

#include "core/crime_category.h"
#include "core/crime_filter.h"
#include "core/month.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace hereabouts {

/// Positions are snapped by the police to the anonymous point of a street: never an address.
struct Incident {
    qint64 id = 0;        ///< the service's own number; 0 where it gives none (pack)
    QString category;     ///< key, see crime_category.h
    double latitude = 0;  ///< degrees, WGS84
    double longitude = 0; ///< degrees, WGS84
    QString street;       ///< "On or near Monks Walk"
    Month month{1900, 1};
    QString outcome; ///< "Under investigation"; empty where there is none (yet)
    int count = 1;   ///< how many alike it stands for: 1 from the live services, 1 or more from a pack

    bool operator==(const Incident &) const = default;
};

/// Crime around one place.
struct CrimeReport {
    /// Shared by all copies of the report until one of them changes it: a report is handed on and compared at no cost worth mentioning,
    /// however large. Loop over it by way of a const report only.
    QList<Incident> incidents;
    std::vector<Month> months;        ///< the months that the source had, ascending
    std::vector<Month> missingMonths; ///< months of the time that the report is about which were not supplied, ascending: not zero crime
    QStringList
        forcesNotSupplied;  ///< police forces whose area the circle touches, but of which nothing was supplied: "Metropolitan Police"
    int radiusMetres = 0;   ///< 0 where the source does not tell it reliably
    int recordsLeftOut = 0; ///< records of the answer that could not be used: in no total, in no place on the map
    double latitude = 0, longitude = 0; ///< the centre that was asked for, where known (0, 0 otherwise)
    std::vector<Month> monthsToCome;    ///< asked for and not in yet, ascending; neither supplied nor missing. Empty: this is all
    std::vector<Month> monthsFailed;    ///< of the missing months those that were asked for in vain, ascending
    CrimeCategoryNames categoryNames;   ///< what the source calls categories that the program does not know; may be empty

    bool operator==(const CrimeReport &) const = default;

    int total() const;
    int total(const CrimeFilter &filter) const; ///< of the incidents that the filter accepts
};

/// One mile in whole metres: the radius within which data.police.uk answers around a point.
inline constexpr int oneMileInMetres = 1609;

struct CategoryTotal {
    QString category;
    int count = 0;
    bool operator==(const CategoryTotal &) const = default;
};

struct MonthTotal {
    Month month{1900, 1};
    std::optional<int> count; ///< empty: the month was not supplied, or is to come
    bool operator==(const MonthTotal &) const = default;
};

/// Totals by category, most frequent first, then by key. Takes only the filter's months and outcomes into account, so that a
/// category that is switched off can still be listed.
std::vector<CategoryTotal> totalsByCategory(const CrimeReport &report, const CrimeFilter &filter = {});

/// Those of the months that a filter looks at.
std::vector<Month> monthsWithin(const std::vector<Month> &months, const CrimeFilter &filter);

/// Totals for every month from the first to the last of the report. Takes only the filter's categories and outcomes into account.
std::vector<MonthTotal> totalsByMonth(const CrimeReport &report, const CrimeFilter &filter = {});

} // namespace hereabouts
