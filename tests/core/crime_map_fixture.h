// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents for tests of the crime map, and counts of them made plainly, without any of what is tested.
#pragma once

#include "core/crime_filter.h"

#include <QRandomGenerator>

#include <cmath>
#include <functional>
#include <map>

namespace hereabouts::test {

using namespace Qt::StringLiterals;

inline const QStringList someCategories{u"burglary"_s, u"drugs"_s, u"robbery"_s, u"anti-social-behaviour"_s, u"vehicle-crime"_s};
inline const QStringList someOutcomes{QString(), u"Under investigation"_s, u"Local resolution"_s, u"Unable to prosecute suspect"_s};

inline Incident incidentAt(double latitude, double longitude, int count = 1)
{
    return {.category = u"drugs"_s,
            .latitude = latitude,
            .longitude = longitude,
            .street = u"On or near X"_s,
            .month = Month(2025, 1),
            .outcome = {},
            .count = count};
}

/// Around a town, thicker towards its middle; some share a street point. The months are those of 2025 without March.
inline QList<Incident> someIncidents(int count, quint32 seed, double degrees = 0.2)
{
    QRandomGenerator random(seed);
    const auto offset = [&] { return degrees * std::pow(random.generateDouble() * 2 - 1, 3); };
    QList<Incident> incidents;
    for (int i = 0; i < count; ++i) {
        Incident incident = incidentAt(52.7 + offset(), -2.1 + offset(), 1 + (random.bounded(5) == 0 ? random.bounded(9) : 0));
        if (i > 0 && random.bounded(3) == 0) {
            const Incident &other = incidents[random.bounded(i)];
            incident.latitude = other.latitude;
            incident.longitude = other.longitude;
        }
        incident.street = u"On or near Street No. %1"_s.arg(random.bounded(50));
        incident.category = someCategories[random.bounded(someCategories.size())];
        incident.outcome = someOutcomes[random.bounded(someOutcomes.size())];
        const int month = 1 + random.bounded(11);
        incident.month = Month(2025, month < 3 ? month : month + 1);
        incidents.push_back(incident);
    }
    return incidents;
}

inline CrimeFilter someFilter(QRandomGenerator &random)
{
    CrimeFilter filter;
    for (const QString &category : someCategories) {
        if (random.bounded(4) == 0)
            filter.excludedCategories.insert(category);
    }
    for (const QString &outcome : someOutcomes) {
        if (random.bounded(4) == 0)
            filter.excludedOutcomes.insert(outcome);
    }
    if (random.bounded(3) > 0) {
        const int first = 1 + random.bounded(12);
        filter.months = MonthRange{.first = Month(2025, first), .last = Month(2025, 1 + random.bounded(12))};
    }
    return filter;
}

using Test = std::function<bool(const Incident &)>;

inline int plainCount(const QList<Incident> &incidents, const Test &isCounted)
{
    int count = 0;
    for (const Incident &incident : incidents)
        count += isCounted(incident) ? incident.count : 0;
    return count;
}

/// The parts of a filter, each alone, by their definition.
inline bool categoryIsOn(const CrimeFilter &filter, const Incident &incident)
{
    return !filter.excludedCategories.values().contains(incident.category);
}
inline bool monthIsOn(const CrimeFilter &filter, const Incident &incident)
{
    return !filter.months
           || (incident.month.number() >= filter.months->first.number() && incident.month.number() <= filter.months->last.number());
}
inline bool outcomeIsOn(const CrimeFilter &filter, const Incident &incident)
{
    return !filter.excludedOutcomes.values().contains(incident.outcome);
}
inline bool isOn(const CrimeFilter &filter, const Incident &incident)
{
    return categoryIsOn(filter, incident) && monthIsOn(filter, incident) && outcomeIsOn(filter, incident);
}

/// By latitude and longitude in millionths of a degree.
using PlainPlaces = std::map<std::pair<qint64, qint64>, int>;

inline PlainPlaces plainPlaces(const QList<Incident> &incidents, const Test &isCounted)
{
    PlainPlaces places;
    for (const Incident &incident : incidents) {
        if (isCounted(incident))
            places[{std::llround(incident.latitude * 1e6), std::llround(incident.longitude * 1e6)}] += incident.count;
    }
    return places;
}

} // namespace hereabouts::test
