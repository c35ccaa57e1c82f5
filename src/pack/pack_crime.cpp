// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_crime.h"

#include "core/police_force.h"
#include "pack/pack_row.h"

#include <QHash>

#include <algorithm>
#include <limits>
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
    PackRow row(*query, mostCoverage);
    while (row.next())
        coverage[row.text(0)].insert(row.month(1));
    if (const auto ended = row.ended(); !ended)
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
    PackRow force(*query);
    const MicroBox area = boxAround(centre, oneMileInMetres);
    for (int row = cellRow(area.southWest.latitude); row <= cellRow(area.northEast.latitude); ++row) {
        const int first = cellNumber(row, cellColumn(area.southWest.longitude));
        const int last = cellNumber(row, cellColumn(area.northEast.longitude));
        if (const auto done = execute(*query, {first, last}); !done)
            return std::unexpected(done.error());
        while (force.next()) {
            if (metresBetween(centre, force.box(2, 3).nearestTo(centre)) <= oneMileInMetres)
                forces.emplace(force.text(0), force.text(1));
        }
        if (const auto ended = force.ended(); !ended)
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
    PackRow row(*query, 1000); // a pack has at most 256 of each
    while (row.next())
        texts.insert(row.integer(0), row.text(1));
    if (const auto ended = row.ended(); !ended)
        return std::unexpected(ended.error());
    return texts;
}

/// The street points within the mile, with their incidents of the wanted months.
Result<QList<Incident>> readIncidents(const SqlConnection &connection, MicroPosition centre, const std::set<Month> &months)
{
    const auto categories = readTexts(connection, u"SELECT id, key FROM category"_s);
    const auto outcomes = readTexts(connection, u"SELECT id, name FROM outcome"_s);
    if (!categories || !outcomes)
        return std::unexpected((categories ? outcomes : categories).error());
    const MicroBox box = boxAround(centre, oneMileInMetres);
    auto points = connection.select(u"SELECT point.id, latitude, longitude, name FROM (SELECT * FROM street_point "
                                    "WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ? LIMIT 1000001) AS point "
                                    "JOIN street ON street.id = street ORDER BY point.id"_s,
                                    {box.southWest.latitude, box.northEast.latitude, box.southWest.longitude, box.northEast.longitude});
    auto crimes = connection.prepare(u"SELECT month, category, outcome, count FROM crime WHERE point = ?"_s);
    if (!points || !crimes)
        return std::unexpected((points ? crimes : points).error());
    QList<Incident> incidents;
    qint64 total = 0;
    PackRow point(*points), crime(*crimes);
    while (point.next()) {
        const MicroPosition position = point.position(1, 2);
        if (metresBetween(centre, position) > oneMileInMetres)
            continue;
        const QString street = point.text(3);
        if (const auto done = execute(*crimes, {points->value(0)}); !done)
            return std::unexpected(done.error());
        while (crime.next()) {
            const Month month = crime.month(0);
            if (!months.contains(month))
                continue;
            const QString category = categories->value(crime.integer(1));
            if (category.isEmpty())
                crime.complain(u"a category"_s);
            const int count = crime.count(3, 1);
            total += count;
            if (total > std::numeric_limits<int>::max())
                crime.complain(u"a number of incidents that can be counted"_s);
            incidents.push_back({.category = category,
                                 .latitude = position.latitudeDegrees(),
                                 .longitude = position.longitudeDegrees(),
                                 .street = street,
                                 .month = month,
                                 .outcome = outcomes->value(crime.integer(2)),
                                 .count = count});
        }
        if (const auto ended = crime.ended(); !ended)
            return std::unexpected(ended.error());
    }
    if (const auto ended = point.ended(); !ended)
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
