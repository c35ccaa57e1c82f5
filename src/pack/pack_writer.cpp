// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_writer.h"

#include "core/crime_category.h"
#include "pack/pack_schema.h"
#include "pack/pack_standing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// A page of 4 KiB packs the small rows of these tables tightly, and is what disks read at once.
constexpr int pageSize = 4096;

QVariant orNull(std::optional<int> value)
{
    return value ? QVariant(*value) : QVariant();
}
QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// SQLite notes in its header which version of the library wrote a file, and reads no meaning from it. Were it left in, the same
/// data would not make the same bytes on another computer.
Result<void> forgetLibraryVersion(const QString &path)
{
    constexpr qint64 versionOffset = 96;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(versionOffset) || file.write(QByteArray(4, '\0')) != 4 || !file.flush())
        return fail(Error::Kind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace

Result<PartFile> PartFile::beside(const QString &destination)
{
    const QFileInfo info(destination);
    if (info.fileName().isEmpty() || info.isDir())
        return fail(Error::Kind::Storage, u"%1: not the name of a file"_s.arg(destination));
    const QString name = u".%1.%2.part"_s.arg(info.fileName(), QUuid::createUuid().toString(QUuid::Id128).first(8));
    QFile file(info.absoluteDir().filePath(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(Error::Kind::Storage, u"%1: %2"_s.arg(info.absolutePath(), file.errorString()));
    return PartFile(file.fileName());
}

PartFile::~PartFile()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

Result<void> PartFile::moveTo(const QString &destination)
{
    std::error_code error;
    std::filesystem::rename(m_path.toStdU16String(), destination.toStdU16String(), error);
    if (error)
        return fail(Error::Kind::Storage, u"%1: %2"_s.arg(destination, QString::fromStdString(error.message())));
    m_path.clear();
    return {};
}

PackWriter::PackWriter(QString destination, PartFile part, SqlConnection connection)
    : m_destination(std::move(destination)), m_part(std::move(part)), m_connection(std::move(connection))
{
}

Result<PackWriter> PackWriter::create(const QString &destination)
{
    auto part = PartFile::beside(destination);
    if (!part)
        return std::unexpected(part.error());
    auto connection = SqlConnection::open(part->path(), SqlConnection::Mode::ReadWrite);
    if (!connection)
        return std::unexpected(connection.error());
    PackWriter writer(destination, std::move(*part), std::move(*connection));
    if (const auto prepared = writer.prepare(); !prepared)
        return std::unexpected(prepared.error());
    return writer;
}

Result<void> PackWriter::prepare()
{
    // Nothing is worth recovering from a half-written pack: no journal, no waiting for the disk.
    QStringList statements{u"PRAGMA page_size = %1"_s.arg(pageSize),
                           u"PRAGMA journal_mode = OFF"_s,
                           u"PRAGMA synchronous = OFF"_s,
                           u"PRAGMA locking_mode = EXCLUSIVE"_s,
                           u"PRAGMA cache_size = -65536"_s,
                           u"PRAGMA application_id = %1"_s.arg(packApplicationId),
                           u"PRAGMA user_version = %1"_s.arg(packFormatVersion),
                           u"BEGIN"_s};
    for (const QString &statement : statements + packTables()) {
        if (const auto run = m_connection->run(statement); !run)
            return run;
    }
    const std::tuple<QSqlQuery *, QString, int> streamed[] = {{&m_postcode, u"postcode"_s, 8},
                                                              {&m_terminated, u"terminated"_s, 2},
                                                              {&m_census, u"census"_s, 12},
                                                              {&m_residents, u"residents"_s, 2}};
    for (const auto &[query, table, columns] : streamed) {
        auto prepared = inserter(table, columns);
        if (!prepared)
            return std::unexpected(prepared.error());
        *query = std::move(*prepared);
    }
    return {};
}

Result<QSqlQuery> PackWriter::inserter(const QString &table, int columns) const
{
    const QStringList marks(columns, u"?"_s);
    return m_connection->prepare(u"INSERT INTO %1 VALUES (%2)"_s.arg(table, marks.join(u',')));
}

Result<void> PackWriter::addPostcode(const PostcodeRow &row)
{
    const auto latitude = row.position.transform([](MicroPosition p) { return p.latitude; });
    const auto longitude = row.position.transform([](MicroPosition p) { return p.longitude; });
    return execute(m_postcode, {toQString(row.compact), orNull(row.quality), orNull(row.eastings), orNull(row.northings), orNull(latitude),
                                orNull(longitude), orNull(toQString(row.introduced)), row.place});
}

Result<void> PackWriter::addTerminated(std::string_view compact, Month month)
{
    return execute(m_terminated, {toQString(compact), month.number()});
}

Result<void> PackWriter::addCensus(int area, const CensusRow &row)
{
    if (row.table == CensusTable::Residents)
        return execute(m_residents, {area, row.base});
    const auto &c = row.counts;
    const int topic = censusTopicNumber(row.table == CensusTable::NsSec ? CensusTopic::NsSec : CensusTopic::Occupation);
    return execute(m_census, {area, topic, row.base, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]});
}

Result<void> PackWriter::writeAreas(const AreaRegister &areas)
{
    auto areaQuery = inserter(u"area"_s, 5);
    auto placeQuery = inserter(u"place"_s, 1 + static_cast<int>(areaKindCount));
    if (!areaQuery || !placeQuery)
        return std::unexpected((areaQuery ? placeQuery : areaQuery).error());
    int number = 0;
    for (const AreaRegister::Area &area : areas.areas()) {
        const QString level = areaKindKey(area.kind);
        if (const auto done = execute(*areaQuery, {++number, level, area.code, orNull(area.name), orNull(area.readableName)}); !done)
            return done;
    }
    number = 0;
    for (const AreaRegister::Place &place : areas.places()) {
        placeQuery->bindValue(0, ++number);
        for (size_t i = 0; i < place.size(); ++i)
            placeQuery->bindValue(static_cast<int>(i) + 1, place[i] ? QVariant(place[i]) : QVariant());
        if (const auto done = execute(*placeQuery, {}); !done)
            return done;
    }
    return {};
}

Result<void> PackWriter::writeStandings(const std::vector<ShareBreakpoints> &standings)
{
    auto query = inserter(u"standing"_s, 5);
    if (!query)
        return std::unexpected(query.error());
    for (const ShareBreakpoints &standing : standings) {
        int category = 0;
        for (const Breakpoints &breakpoints : standing.categories) {
            const auto done = execute(*query, {censusTopicNumber(standing.topic), QString(areaLevelKey(standing.level)), category++,
                                               standing.areas, packBreakpoints(breakpoints)});
            if (!done)
                return done;
        }
    }
    return {};
}

Result<void> PackWriter::writeLsoas(const std::vector<LsoaResidents> &lsoas)
{
    auto query = inserter(u"lsoa_cell"_s, 2);
    if (!query)
        return std::unexpected(query.error());
    for (const auto &[cell, bytes] : packLsoas(lsoas)) {
        if (const auto done = execute(*query, {cell, bytes}); !done)
            return done;
    }
    return {};
}

Result<void> PackWriter::writeTexts(const QString &table, const std::vector<std::string> &texts,
                                    QString (*convert)(const std::string &)) const
{
    auto query = inserter(table, 2);
    if (!query)
        return std::unexpected(query.error());
    int number = 0;
    for (const std::string &text : texts) {
        if (const auto done = execute(*query, {number++, convert(text)}); !done)
            return done;
    }
    return {};
}

Result<void> PackWriter::writeCrime(const CrimeRegister::Contents &contents, const CrimeRegister &incidents)
{
    const auto asIs = [](const std::string &text) { return toQString(text); };
    const auto asKey = [](const std::string &text) { return crimeCategoryKeyFromArchive(toQString(text)); };
    if (const auto done = writeTexts(u"street"_s, contents.streets, asIs); !done)
        return done;
    if (const auto done = writeTexts(u"category"_s, contents.types, asKey); !done)
        return done;
    if (const auto done = writeTexts(u"outcome"_s, contents.outcomes, asIs); !done)
        return done;
    auto pointQuery = inserter(u"street_point"_s, 4);
    auto crimeQuery = inserter(u"crime"_s, 5);
    if (!pointQuery || !crimeQuery)
        return std::unexpected((pointQuery ? crimeQuery : pointQuery).error());
    int number = 0;
    for (const CrimeRegister::Point &point : contents.points) {
        const auto done = execute(*pointQuery, {number++, point.position.latitude, point.position.longitude, point.street});
        if (!done)
            return done;
    }
    return incidents.forEachGroup([&](const CrimeRegister::Group &group) {
        return execute(*crimeQuery, {group.point, group.month.number(), group.category, group.outcome, group.count});
    });
}

Result<void> PackWriter::writeForces(const std::vector<ForceRow> &forces, const std::vector<ForceGrid::Cell> &cells)
{
    auto forceQuery = inserter(u"force"_s, 3);
    auto coverageQuery = inserter(u"coverage"_s, 2);
    auto cellQuery = inserter(u"force_cell"_s, 6);
    if (!forceQuery || !coverageQuery || !cellQuery)
        return std::unexpected((!forceQuery ? forceQuery : !coverageQuery ? coverageQuery : cellQuery).error());
    for (const ForceRow &force : forces) {
        if (const auto done = execute(*forceQuery, {force.number, force.slug, force.name}); !done)
            return done;
        for (const Month month : force.months) {
            if (const auto done = execute(*coverageQuery, {force.number, month.number()}); !done)
                return done;
        }
    }
    for (const ForceGrid::Cell &cell : cells) {
        const auto done = execute(*cellQuery, {cell.cell, cell.force, cell.box.southWest.latitude, cell.box.southWest.longitude,
                                               cell.box.northEast.latitude, cell.box.northEast.longitude});
        if (!done)
            return done;
    }
    return {};
}

Result<void> PackWriter::writeSamples(const std::vector<std::string> &compactPostcodes)
{
    return writeTexts(u"sample"_s, compactPostcodes, [](const std::string &text) { return toQString(text); });
}

Result<void> PackWriter::writeSources(const std::vector<PackSource> &sources)
{
    auto query = inserter(u"source"_s, 7);
    if (!query)
        return std::unexpected(query.error());
    int number = 0;
    for (const PackSource &source : sources) {
        const auto done =
            execute(*query, {number++, source.name, source.title, source.release, source.licence, source.attribution, source.url});
        if (!done)
            return done;
    }
    return {};
}

Result<void> PackWriter::writeMeta(const std::vector<std::pair<QString, QString>> &entries)
{
    auto query = inserter(u"meta"_s, 2);
    if (!query)
        return std::unexpected(query.error());
    for (const auto &[key, value] : entries) {
        if (const auto done = execute(*query, {key, value}); !done)
            return done;
    }
    return {};
}

Result<qint64> PackWriter::finish()
{
    for (QSqlQuery *query : {&m_postcode, &m_terminated, &m_census, &m_residents})
        *query = QSqlQuery();
    // VACUUM lays every table down page after page in the order of its keys: smallest, and the same for the same contents.
    auto packed = PartFile::beside(m_destination);
    if (!packed)
        return std::unexpected(packed.error());
    QString quotedPath = packed->path();
    quotedPath.replace(u'\'', "''"_L1);
    for (const QString &statement : packIndexes() + QStringList{u"COMMIT"_s, u"VACUUM INTO '%1'"_s.arg(quotedPath)}) {
        if (const auto run = m_connection->run(statement); !run)
            return std::unexpected(run.error());
    }
    m_connection.reset();
    if (const auto done = forgetLibraryVersion(packed->path()); !done)
        return std::unexpected(done.error());
    const qint64 size = QFileInfo(packed->path()).size();
    if (const auto moved = packed->moveTo(m_destination); !moved)
        return std::unexpected(moved.error());
    return size;
}

} // namespace hereabouts
