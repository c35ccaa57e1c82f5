// SPDX-License-Identifier: GPL-3.0-or-later
// A place with crime, and what a PoliceReportLoader tells of it, for the tests that ask a PoliceServer.
#pragma once

#include "services/police_report_loader.h"
#include "support/police_server.h"
#include "support/samples.h"

#include <QTest>

#include <algorithm>

namespace hereabouts {

inline const LatLong plymouth{.latitude = 50.370, .longitude = -4.143};

inline std::vector<Month> monthsOf(Month first, int count)
{
    std::vector<Month> months;
    for (int i = 0; i < count; ++i)
        months.push_back(Month::fromNumber(first.number() + i));
    return months;
}

/// So many incidents of a month, on a grid of 20 metres to the north-east of a place.
inline std::vector<Incident> incidentsOf(Month month, int count, const LatLong &place = plymouth)
{
    std::vector<Incident> incidents;
    for (int i = 0; i < count; ++i) {
        incidents.push_back({.id = month.number() * 100000LL + i + 1,
                             .category = i % 3 ? QStringLiteral("burglary") : QStringLiteral("drugs"),
                             .latitude = place.latitude + 0.0002 * (i / 20),
                             .longitude = place.longitude + 0.0003 * (i % 20),
                             .street = QStringLiteral("On or near Street %1").arg(i % 20),
                             .month = month,
                             .outcome = i % 2 ? QStringLiteral("Under investigation") : QString()});
    }
    return incidents;
}

/// 10 incidents in the first month, 11 in the second, and so on.
inline std::vector<Incident> incidentsOf(const std::vector<Month> &months)
{
    std::vector<Incident> all;
    for (size_t i = 0; i < months.size(); ++i)
        std::ranges::move(incidentsOf(months[i], 10 + static_cast<int>(i)), std::back_inserter(all));
    return all;
}

/// Everything that a loader has told.
struct ToldOfCrime {
    std::vector<CrimeReport> reports;
    std::vector<Error> errors;
    std::vector<std::optional<Wait>> waits;
    std::shared_ptr<PoliceProgress> progress = std::make_shared<PoliceProgress>(); ///< to be shared with another one that goes on
    std::unique_ptr<PoliceReportLoader> loader;

    bool isOver() const { return !errors.empty() || (!reports.empty() && reports.back().monthsToCome.empty()); }

    void load(Fetcher &fetcher, const SourceCatalogue &catalogue, int months = PoliceReportLoader::usualMonths, FetchOptions options = {})
    {
        options.waiting = [this](const std::optional<Wait> &wait) { waits.push_back(wait); };
        loader = std::make_unique<PoliceReportLoader>(
            fetcher, catalogue.source(QStringLiteral("police")), plymouth, months, options,
            [this](Result<CrimeReport> result) {
                if (result)
                    reports.push_back(*std::move(result));
                else
                    errors.push_back(result.error());
            },
            progress);
    }
};

inline std::vector<Month> monthsAskedFor(const PoliceServer &server)
{
    std::vector<Month> months;
    for (const PoliceServer::Asked &asked : server.asked()) {
        if (asked.month)
            months.push_back(*asked.month);
    }
    return months;
}

template <typename Incidents> std::vector<qint64> idsOf(const Incidents &incidents)
{
    std::vector<qint64> ids;
    std::ranges::transform(incidents, std::back_inserter(ids), &Incident::id);
    std::ranges::sort(ids);
    return ids;
}

} // namespace hereabouts
