// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_crime.h"

#include "core/police_force.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// The months that the pack has, by the slug of the force.
using Coverage = std::map<QString, std::set<Month>>;

Result<Coverage> readCoverage(const SqlConnection &connection)
{
    auto query = connection.select(u"SELECT slug, month FROM coverage JOIN force ON force.id = coverage.force"_s);
    if (!query)
        return std::unexpected(query.error());
    Coverage coverage;
    while (query->next())
        coverage[query->value(0).toString()].insert(Month::fromNumber(query->value(1).toInt()));
    if (const auto ended = endOfRows(*query); !ended)
        return std::unexpected(ended.error());
    return coverage;
}

const PoliceForce *ownForce(const Geography &geography)
{
    if (const PoliceForce *force = policeForceByAreaCode(geography.codes.pfa))
        return force;
    return policeForceOfRecodedDistrict(geography.codes.adminDistrict);
}

/// Forces that have postcodes within the mile: slug to name.
Result<std::map<QString, QString>> readForcesNear(const SqlConnection &connection, MicroPosition centre)
{
    std::map<QString, QString> forces;
    auto query =
        connection.prepare(u"SELECT slug, name, south, west, north, east FROM force_cell JOIN force ON force.id = force_cell.force "
                           "WHERE cell BETWEEN ? AND ?"_s);
    if (!query)
        return std::unexpected(query.error());
    const MicroBox area = boxAround(centre, oneMileInMetres);
    for (int row = cellRow(area.southWest.latitude); row <= cellRow(area.northEast.latitude); ++row) {
        const int first = cellNumber(row, cellColumn(area.southWest.longitude));
        const int last = cellNumber(row, cellColumn(area.northEast.longitude));
        if (const auto done = execute(*query, {first, last}); !done)
            return std::unexpected(done.error());
        while (query->next()) {
            const MicroBox box{{query->value(2).toInt(), query->value(3).toInt()}, {query->value(4).toInt(), query->value(5).toInt()}};
            if (metresBetween(centre, box.nearestTo(centre)) <= oneMileInMetres)
                forces.emplace(query->value(0).toString(), query->value(1).toString());
        }
        if (const auto ended = endOfRows(*query); !ended)
            return std::unexpected(ended.error());
    }
    return forces;
}

Result<QHash<int, QString>> readTexts(const SqlConnection &connection, const QString &sql)
{
    auto query = connection.select(sql);
    if (!query)
        return std::unexpected(query.error());
    QHash<int, QString> texts;
    while (query->next())
        texts.insert(query->value(0).toInt(), query->value(1).toString());
    if (const auto ended = endOfRows(*query); !ended)
        return std::unexpected(ended.error());
    return texts;
}

/// The street points within the mile, with their incidents of the wanted months.
Result<std::vector<Incident>> readIncidents(const SqlConnection &connection, MicroPosition centre, const std::set<Month> &months)
{
    const auto categories = readTexts(connection, u"SELECT id, key FROM category"_s);
    const auto outcomes = readTexts(connection, u"SELECT id, name FROM outcome"_s);
    if (!categories || !outcomes)
        return std::unexpected((categories ? outcomes : categories).error());
    const MicroBox box = boxAround(centre, oneMileInMetres);
    auto points =
        connection.select(u"SELECT street_point.id, latitude, longitude, name FROM street_point JOIN street ON street.id = street "
                          "WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ? ORDER BY street_point.id"_s,
                          {box.southWest.latitude, box.northEast.latitude, box.southWest.longitude, box.northEast.longitude});
    auto crimes = connection.prepare(u"SELECT month, category, outcome, count FROM crime WHERE point = ?"_s);
    if (!points || !crimes)
        return std::unexpected((points ? crimes : points).error());
    std::vector<Incident> incidents;
    while (points->next()) {
        const MicroPosition position{points->value(1).toInt(), points->value(2).toInt()};
        if (metresBetween(centre, position) > oneMileInMetres)
            continue;
        const QString street = points->value(3).toString();
        if (const auto done = execute(*crimes, {points->value(0)}); !done)
            return std::unexpected(done.error());
        while (crimes->next()) {
            const Month month = Month::fromNumber(crimes->value(0).toInt());
            if (!months.contains(month))
                continue;
            incidents.push_back({.category = categories->value(crimes->value(1).toInt()),
                                 .latitude = position.latitudeDegrees(),
                                 .longitude = position.longitudeDegrees(),
                                 .street = street,
                                 .month = month,
                                 .outcome = outcomes->value(crimes->value(2).toInt()),
                                 .count = crimes->value(3).toInt()});
        }
        if (const auto ended = endOfRows(*crimes); !ended)
            return std::unexpected(ended.error());
    }
    if (const auto ended = endOfRows(*points); !ended)
        return std::unexpected(ended.error());
    return incidents;
}

/// A circle may reach into areas whose force supplied none of the months shown: what it misses there must be said.
QStringList notSupplied(const std::map<QString, QString> &forcesNear, const Coverage &coverage, const PoliceForce &own,
                        const std::set<Month> &months)
{
    QStringList names;
    for (const auto &[slug, name] : forcesNear) {
        const auto covered = coverage.find(slug);
        const bool any =
            covered != coverage.end() && std::ranges::any_of(months, [&](Month month) { return covered->second.contains(month); });
        if (slug != own.slug && !any)
            names << name;
    }
    names.sort();
    return names;
}

} // namespace

Result<OfflineCrime> readCrime(const SqlConnection &connection, const PackPlace &place)
{
    if (!place.position)
        return fail(Error::Kind::NoData, u"%1 has no position"_s.arg(place.geography.postcode));
    OfflineCrime crime;
    crime.report.radiusMetres = oneMileInMetres;
    crime.report.latitude = place.position->latitudeDegrees();
    crime.report.longitude = place.position->longitudeDegrees();
    const auto coverage = readCoverage(connection);
    if (!coverage)
        return std::unexpected(coverage.error());
    const PoliceForce *own = ownForce(place.geography);
    crime.force = own ? QString(own->name) : QString();
    const auto covered = own ? coverage->find(own->slug) : coverage->end();
    if (covered == coverage->end()) {
        crime.coverage =
            own && !own->publishesStreetCrime ? OfflineCrime::Coverage::ForceDoesNotPublish : OfflineCrime::Coverage::ForceNotInPack;
        return crime;
    }
    const std::set<Month> &months = covered->second;
    std::set<Month> allMonths;
    for (const auto &[slug, supplied] : *coverage)
        allMonths.insert(supplied.begin(), supplied.end());
    crime.report.months.assign(months.begin(), months.end());
    for (Month month = *allMonths.begin(); month <= *allMonths.rbegin(); month = month.next()) {
        if (!months.contains(month))
            crime.report.missingMonths.push_back(month);
    }
    const auto near = readForcesNear(connection, *place.position);
    if (!near)
        return std::unexpected(near.error());
    crime.report.forcesNotSupplied = notSupplied(*near, *coverage, *own, months);
    auto incidents = readIncidents(connection, *place.position, months);
    if (!incidents)
        return std::unexpected(incidents.error());
    crime.report.incidents = std::move(*incidents);
    return crime;
}

} // namespace hereabouts
