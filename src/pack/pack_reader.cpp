// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_reader.h"

#include "pack/pack_crime.h"
#include "pack/pack_geography.h"
#include "pack/pack_header.h"
#include "pack/pack_schema.h"

#include <QFileInfo>

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
    while (query->next()) {
        if (const auto level = areaLevelFromKey(query->value(1).toString())) {
            const QString readable = query->value(3).toString();
            return KnownArea{query->value(0).toInt(), {*level, gssCode, readable.isEmpty() ? query->value(2).toString() : readable}};
        }
    }
    if (const auto ended = endOfRows(*query); !ended)
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
    Distribution distribution{topic, area.ref, query->value(0).toInt(), {}};
    for (int i = 0; i < categoryCount; ++i)
        distribution.counts.at(static_cast<size_t>(i)) = query->value(i + 1).toInt();
    return distribution;
}

QString sampleName(const Geography &geography)
{
    const QString &place = geography.msoaReadableName.isEmpty() ? geography.adminWard : geography.msoaReadableName;
    if (place.isEmpty() || place == geography.adminDistrict)
        return geography.adminDistrict;
    return geography.adminDistrict.isEmpty() ? place : u"%1, %2"_s.arg(place, geography.adminDistrict);
}

Result<void> readMeta(const SqlConnection &connection, PackInfo &info)
{
    auto query = connection.select(u"SELECT key, value FROM meta"_s);
    if (!query)
        return std::unexpected(query.error());
    QHash<QString, QString> meta;
    while (query->next())
        meta.insert(query->value(0).toString(), query->value(1).toString());
    info.formatVersion = meta.value(u"format_version"_s).toInt();
    info.wholeCountry = meta.value(u"selection"_s) == "all"_L1;
    info.postcodes = meta.value(u"postcodes"_s).toLongLong();
    info.areas = meta.value(u"areas"_s).toLongLong();
    info.streetPoints = meta.value(u"street_points"_s).toLongLong();
    info.incidents = meta.value(u"incidents"_s).toLongLong();
    return endOfRows(*query);
}

Result<void> readSources(const SqlConnection &connection, PackInfo &info)
{
    auto query = connection.select(u"SELECT name, title, release, licence, attribution, url FROM source ORDER BY position"_s);
    if (!query)
        return std::unexpected(query.error());
    const auto text = [&](int column) { return query->value(column).toString(); };
    while (query->next())
        info.sources.push_back({text(0), text(1), text(2), text(3), text(4), text(5)});
    return endOfRows(*query);
}

Result<void> readForces(const SqlConnection &connection, PackInfo &info)
{
    auto query = connection.select(u"SELECT name, month FROM coverage JOIN force ON force.id = coverage.force ORDER BY name, month"_s);
    if (!query)
        return std::unexpected(query.error());
    while (query->next()) {
        const QString force = query->value(0).toString();
        const Month month = Month::fromNumber(query->value(1).toInt());
        if (info.forces.empty() || info.forces.back().force != force)
            info.forces.push_back({force, {}});
        info.forces.back().months.push_back(month);
        info.firstMonth = std::min(info.firstMonth.value_or(month), month);
        info.lastMonth = std::max(info.lastMonth.value_or(month), month);
    }
    return endOfRows(*query);
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
    for (const auto read : {&readMeta, &readSources, &readForces}) {
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

Result<Distribution> PackReader::distribution(const QString &gssCode, CensusTopic topic) const
{
    const auto connection = connect(m_path);
    if (!connection)
        return std::unexpected(connection.error());
    const auto area = findArea(*connection, gssCode);
    if (!area)
        return std::unexpected(area.error());
    const auto distribution = readDistribution(*connection, *area, topic);
    if (!distribution)
        return std::unexpected(distribution.error());
    if (!*distribution)
        return fail(Error::Kind::NoData, u"no %1 for %2"_s.arg(censusTableId(topic), gssCode));
    return **distribution;
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

Result<std::vector<std::pair<Postcode, QString>>> PackReader::samples(int limit) const
{
    const auto connection = connect(m_path);
    if (!connection)
        return std::unexpected(connection.error());
    auto query = connection->select(u"SELECT postcode FROM sample ORDER BY position LIMIT ?"_s, {std::max(limit, 0)});
    if (!query)
        return std::unexpected(query.error());
    std::vector<std::pair<Postcode, QString>> samples;
    while (query->next()) {
        const auto postcode = Postcode::parse(query->value(0).toString());
        if (!postcode)
            continue;
        const auto place = readPlace(*connection, *postcode);
        if (!place)
            return std::unexpected(place.error());
        samples.emplace_back(*postcode, sampleName(place->geography));
    }
    if (const auto ended = endOfRows(*query); !ended)
        return std::unexpected(ended.error());
    return samples;
}

Result<int> PackReader::residents(const QString &gssCode) const
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
    if (query->next())
        return query->value(0).toInt();
    if (const auto ended = endOfRows(*query); !ended)
        return std::unexpected(ended.error());
    return fail(Error::Kind::NoData, u"no TS001 for %1"_s.arg(gssCode));
}

} // namespace hereabouts
