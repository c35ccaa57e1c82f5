// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_reader.h"

#include "core/place.h"
#include "pack/pack_crime.h"
#include "pack/pack_geography.h"
#include "pack/pack_header.h"
#include "pack/pack_residents.h"
#include "pack/pack_row.h"
#include "pack/pack_schema.h"
#include "pack/pack_standing.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

Result<SqlConnection> connect(const QString &path)
{
    return SqlConnection::open(path, SqlConnection::Mode::ReadOnly);
}

struct KnownArea {
    int id = 0;
    AreaRef ref;
};

/// The area with this code at one of the six levels. NotFound where the pack does not know it.
Result<KnownArea> findArea(const SqlConnection &connection, const QString &gssCode)
{
    auto query = connection.select(u"SELECT id, level, name, readable_name FROM area WHERE code = ?"_s, {gssCode});
    if (!query)
        return std::unexpected(query.error());
    PackRow row(*query);
    while (row.next()) {
        if (const auto level = areaLevelFromKey(row.text(1))) {
            const QString readable = row.text(3);
            const KnownArea area{row.integer(0), {*level, gssCode, readable.isEmpty() ? row.text(2) : readable}};
            const auto checked = row.check();
            return checked ? Result<KnownArea>(area) : std::unexpected(checked.error());
        }
    }
    if (const auto ended = row.ended(); !ended)
        return std::unexpected(ended.error());
    return fail(Error::Kind::NotFound, u"%1 is not in the pack"_s.arg(gssCode));
}

/// Empty where the pack has no figures for the area.
Result<std::optional<Distribution>> readDistribution(const SqlConnection &connection, const KnownArea &area, CensusTopic topic)
{
    auto query = connection.select(u"SELECT base, c1, c2, c3, c4, c5, c6, c7, c8, c9 FROM census WHERE area = ? AND topic = ?"_s,
                                   {area.id, censusTopicNumber(topic)});
    if (!query)
        return std::unexpected(query.error());
    if (!query->next()) {
        const auto ended = endOfRows(*query);
        return ended ? Result<std::optional<Distribution>>(std::nullopt) : std::unexpected(ended.error());
    }
    PackRow row(*query);
    Distribution distribution{topic, area.ref, row.count(0), {}};
    for (int i = 0; i < categoryCount; ++i)
        distribution.counts.at(static_cast<size_t>(i)) = row.count(i + 1);
    const auto checked = row.check();
    return checked ? Result<std::optional<Distribution>>(distribution) : std::unexpected(checked.error());
}

QString sampleName(const Geography &geography)
{
    const QString &place = geography.msoaReadableName.isEmpty() ? geography.adminWard : geography.msoaReadableName;
    if (place.isEmpty() || place == geography.adminDistrict)
        return geography.adminDistrict;
    return geography.adminDistrict.isEmpty() ? place : u"%1, %2"_s.arg(place, geography.adminDistrict);
}

/// Views, triggers and reckoned columns run when a table is asked: a pack has only the tables that our own command makes.
Result<void> checkSchema(const SqlConnection &connection, PackInfo &)
{
    auto query = connection.select(u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"_s);
    if (!query)
        return std::unexpected(query.error());
    QStringList missing = packTables() + packIndexes();
    while (query->next()) {
        if (!missing.removeOne(query->value(0).toString()))
            return fail(Error::Kind::Malformed, u"the pack holds something else than its tables"_s);
    }
    if (const auto ended = endOfRows(*query); !ended || missing.isEmpty())
        return ended;
    return fail(Error::Kind::Malformed, u"the pack lacks a table: %1"_s.arg(missing.first()));
}

Result<void> readMeta(const SqlConnection &connection, PackInfo &info)
{
    auto query = connection.select(u"SELECT key, value FROM meta"_s);
    if (!query)
        return std::unexpected(query.error());
    QHash<QString, QString> meta;
    PackRow row(*query, 1000);
    while (row.next())
        meta.insert(row.text(0), row.text(1));
    info.formatVersion = meta.value(u"format_version"_s).toInt();
    info.wholeCountry = meta.value(u"selection"_s) == "all"_L1;
    for (const auto &[name, count] :
         {std::pair(u"postcodes"_s, &info.postcodes), std::pair(u"areas"_s, &info.areas), std::pair(u"street_points"_s, &info.streetPoints),
          std::pair(u"incidents"_s, &info.incidents), std::pair(u"lsoas"_s, &info.lsoas)})
        *count = std::max(meta.value(name).toLongLong(), 0LL);
    return row.ended();
}

Result<void> readStandings(const SqlConnection &connection, PackInfo &info)
{
    for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
        for (const AreaLevel level : standingLevels) {
            const auto standing = readStanding(connection, topic, level);
            if (standing)
                info.standings.push_back({topic, level, standing->areas});
            else if (standing.error().kind != Error::Kind::NoData)
                return std::unexpected(standing.error());
        }
    }
    return {};
}

Result<void> readSources(const SqlConnection &connection, PackInfo &info)
{
    auto query = connection.select(u"SELECT name, title, release, licence, attribution, url FROM source ORDER BY position"_s);
    if (!query)
        return std::unexpected(query.error());
    PackRow row(*query, 1000);
    while (row.next())
        info.sources.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)});
    return row.ended();
}

Result<void> readForces(const SqlConnection &connection, PackInfo &info)
{
    auto query = connection.select(u"SELECT name, month FROM (SELECT * FROM coverage LIMIT 100001) AS coverage "
                                   "JOIN force ON force.id = coverage.force ORDER BY name, month"_s);
    if (!query)
        return std::unexpected(query.error());
    PackRow row(*query, mostCoverage);
    while (row.next()) {
        const QString force = row.text(0);
        const Month month = row.month(1);
        if (info.forces.empty() || info.forces.back().force != force)
            info.forces.push_back({force, {}});
        info.forces.back().months.push_back(month);
        info.firstMonth = std::min(info.firstMonth.value_or(month), month);
        info.lastMonth = std::max(info.lastMonth.value_or(month), month);
    }
    return row.ended();
}

} // namespace

Result<std::shared_ptr<const PackReader>> PackReader::open(const QString &path)
{
    if (const auto checked = checkPackHeader(path); !checked)
        return std::unexpected(checked.error());
    std::shared_ptr<const PackReader> reader(new PackReader(path));
    if (const auto info = reader->info(); !info) // a file that is damaged where it matters shows it here
        return std::unexpected(info.error());
    return reader;
}

Result<PackInfo> PackReader::info() const
{
    const auto connection = connect(m_path);
    if (!connection)
        return std::unexpected(connection.error());
    PackInfo info;
    info.fileBytes = QFileInfo(m_path).size();
    for (const auto read : {&checkSchema, &readMeta, &readStandings, &readSources, &readForces}) {
        if (const auto done = read(*connection, info); !done)
            return std::unexpected(done.error());
    }
    return info;
}

Result<Geography> PackReader::geography(const Postcode &postcode) const
{
    const auto connection = connect(m_path);
    if (!connection)
        return std::unexpected(connection.error());
    return readPlace(*connection, postcode).transform([](const PackPlace &place) { return place.geography; });
}

Result<CensusProfile> PackReader::census(const Postcode &postcode, CensusTopic topic) const
{
    const auto connection = connect(m_path);
    if (!connection)
        return std::unexpected(connection.error());
    const auto place = readPlace(*connection, postcode);
    if (!place)
        return std::unexpected(place.error());
    CensusProfile profile{topic, {}};
    for (const AreaLevel level : allAreaLevels) {
        AreaRef ref = place->geography.area(level);
        if (!namesAnArea(ref.code))
            continue;
        const auto area = findArea(*connection, ref.code);
        if (!area && area.error().kind == Error::Kind::NotFound)
            continue;
        if (!area)
            return std::unexpected(area.error());
        // Wales stands for its own region: the level asked for counts, not the one that the code is filed under.
        if (ref.name.isEmpty())
            ref.name = area->ref.name;
        const auto distribution = readDistribution(*connection, {area->id, ref}, topic);
        if (!distribution)
            return std::unexpected(distribution.error());
        if (*distribution)
            profile.areas.push_back(**distribution);
    }
    if (profile.areas.empty())
        return fail(Error::Kind::NoData, u"no %1 for %2"_s.arg(censusTableId(topic), postcode.text()));
    return profile;
}

namespace {

Result<Distribution> distributionOf(const SqlConnection &connection, const QString &gssCode, CensusTopic topic)
{
    const auto area = findArea(connection, gssCode);
    if (!area)
        return std::unexpected(area.error());
    const auto distribution = readDistribution(connection, *area, topic);
    if (!distribution)
        return std::unexpected(distribution.error());
    if (!*distribution)
        return fail(Error::Kind::NoData, u"no %1 for %2"_s.arg(censusTableId(topic), gssCode));
    return **distribution;
}

/// The two countries, which make it up: levels above output areas are sums in a pack.
Result<Distribution> englandAndWales(const SqlConnection &connection, CensusTopic topic)
{
    auto sum = distributionOf(connection, u"E92000001"_s, topic);
    const auto wales = distributionOf(connection, u"W92000004"_s, topic);
    if (!sum || !wales)
        return std::unexpected(sum ? wales.error() : sum.error());
    *sum = sumOf(*sum, *wales);
    sum->area = {AreaLevel::Country, englandAndWalesCode, u"England and Wales"_s};
    return sum;
}

} // namespace

Result<Distribution> PackReader::distribution(const QString &gssCode, CensusTopic topic) const
{
    const auto connection = connect(m_path);
    if (!connection)
        return std::unexpected(connection.error());
    return gssCode == englandAndWalesCode ? englandAndWales(*connection, topic) : distributionOf(*connection, gssCode, topic);
}

Result<OfflineCrime> PackReader::crime(const Postcode &postcode) const
{
    const auto connection = connect(m_path);
    if (!connection)
        return std::unexpected(connection.error());
    const auto place = readPlace(*connection, postcode);
    if (!place)
        return std::unexpected(place.error());
    return readCrime(*connection, *place);
}

Result<ShareBreakpoints> PackReader::standing(CensusTopic topic, AreaLevel level) const
{
    const auto connection = connect(m_path);
    return connection ? readStanding(*connection, topic, level) : std::unexpected(connection.error());
}

Result<ResidentsAround> PackReader::residentsAround(double latitude, double longitude, double radiusMetres) const
{
    const auto connection = connect(m_path);
    return connection ? readResidentsAround(*connection, latitude, longitude, radiusMetres) : std::unexpected(connection.error());
}

Result<std::vector<Postcode>> PackReader::postcodesThatBegin(const QString &beginning, int limit) const
{
    const auto connection = connect(m_path);
    if (!connection)
        return std::unexpected(connection.error());
    QString first = beginning.toUpper();
    first.removeIf([](QChar c) { return c.isSpace(); });
    // '[' comes after all letters and digits: a range of the key, however many postcodes there are. An inward code has three characters:
    // of all that begin with M11, those of M1 are one shorter than those of M11.
    const auto outcode = outcodeBeforeSpace(beginning);
    auto query = connection->select(u"SELECT postcode FROM postcode WHERE postcode >= ? AND postcode < ? AND (? OR length(postcode) = ?) "
                                    "ORDER BY postcode LIMIT ?"_s,
                                    {first, QString(first + u'['), !outcode, outcode.value_or(QString()).size() + 3, std::max(limit, 0)});
    if (!query)
        return std::unexpected(query.error());
    std::vector<Postcode> found;
    PackRow row(*query);
    while (row.next()) {
        if (const auto postcode = Postcode::parse(row.text(0)))
            found.push_back(*postcode);
        else
            row.complain(u"a postcode"_s);
    }
    if (const auto ended = row.ended(); !ended)
        return std::unexpected(ended.error());
    return found;
}

Result<std::vector<std::pair<Postcode, QString>>> PackReader::samples(int limit) const
{
    const auto connection = connect(m_path);
    if (!connection)
        return std::unexpected(connection.error());
    auto query = connection->select(u"SELECT postcode FROM sample ORDER BY position LIMIT ?"_s, {std::max(limit, 0)});
    if (!query)
        return std::unexpected(query.error());
    std::vector<std::pair<Postcode, QString>> samples;
    PackRow row(*query);
    while (row.next()) {
        const auto postcode = Postcode::parse(row.text(0));
        if (!postcode)
            continue;
        const auto place = readPlace(*connection, *postcode);
        if (!place)
            return std::unexpected(place.error());
        samples.emplace_back(*postcode, sampleName(place->geography));
    }
    if (const auto ended = row.ended(); !ended)
        return std::unexpected(ended.error());
    return samples;
}

Result<int> PackReader::residentsOf(const QString &gssCode) const
{
    const auto connection = connect(m_path);
    if (!connection)
        return std::unexpected(connection.error());
    const auto area = findArea(*connection, gssCode);
    if (!area)
        return std::unexpected(area.error());
    auto query = connection->select(u"SELECT count FROM residents WHERE area = ?"_s, {area->id});
    if (!query)
        return std::unexpected(query.error());
    PackRow row(*query);
    if (query->next()) {
        const int residents = row.count(0);
        const auto checked = row.check();
        return checked ? Result<int>(residents) : std::unexpected(checked.error());
    }
    if (const auto ended = row.ended(); !ended)
        return std::unexpected(ended.error());
    return fail(Error::Kind::NoData, u"no TS001 for %1"_s.arg(gssCode));
}

} // namespace hereabouts
