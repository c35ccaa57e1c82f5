// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/open_data.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr double metresInADegree = 111'195; // of latitude, on the same sphere

QString indexFile()
{
    return QStringLiteral(HEREABOUTS_OPEN_DATA_INDEX);
}

/// Runs a statement; ends the test program where the index is not as its script makes it.
QSqlQuery query(const QString &connection, const QString &statement, const QVariantList &values = {})
{
    QSqlQuery query(QSqlDatabase::database(connection));
    query.setForwardOnly(true);
    bool ok = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    ok = ok && query.exec();
    if (!ok)
        qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
    return query;
}

template <typename T> std::optional<T> optional(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.value<T>());
}

const QString postcodeColumns =
    u"SELECT compact, lat, lng, easting, northing, quality, county, district, ward, country, region, pfa, icb, oa, "
    "lsoa, msoa FROM postcode p JOIN codes c ON c.id = p.codes "_s;

OpenPostcode postcodeOf(const QSqlQuery &row)
{
    OpenPostcode postcode{.compact = row.value(0).toString(),
                          .latitude = optional<double>(row.value(1)),
                          .longitude = optional<double>(row.value(2)),
                          .easting = optional<int>(row.value(3)),
                          .northing = optional<int>(row.value(4)),
                          .quality = row.value(5).toInt()};
    QString *codes[] = {&postcode.county, &postcode.district, &postcode.ward,       &postcode.country, &postcode.region,
                        &postcode.pfa,    &postcode.icb,      &postcode.outputArea, &postcode.lsoa,    &postcode.msoa};
    int column = 6;
    for (QString *code : codes)
        *code = row.value(column++).toString();
    return postcode;
}

OpenTableRow tableRowOf(const QSqlQuery &row)
{
    OpenTableRow found{row.value(0).toString(), row.value(1).toString(), {}};
    for (const QString &cell : row.value(2).toString().split(u','))
        found.cells.push_back(cell.toInt());
    return found;
}

/// The first text after all that begin so, for a range of an index.
QString after(const QString &beginning)
{
    return beginning + QChar(0xFFFD);
}

} // namespace

QString OpenPostcode::text() const
{
    return QString(compact).insert(compact.size() - 3, u' ');
}

QString OpenPostcode::outcode() const
{
    return compact.chopped(3);
}

double greatCircleMetres(double latitude1, double longitude1, double latitude2, double longitude2)
{
    constexpr double radians = std::numbers::pi / 180;
    const double north = std::sin((latitude2 - latitude1) * radians / 2);
    const double east = std::sin((longitude2 - longitude1) * radians / 2);
    const double h = north * north + std::cos(latitude1 * radians) * std::cos(latitude2 * radians) * east * east;
    return 2 * 6'371'008.8 * std::asin(std::sqrt(h));
}

QString OpenData::whyNot()
{
    return QFile::exists(indexFile())
               ? QString()
               : u"no index of the official files: ../shared/data is absent, or the target open_data_index was not built"_s;
}

OpenData::OpenData() : m_connection(u"open data %1"_s.arg(reinterpret_cast<quintptr>(this)))
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(indexFile());
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!database.open())
        qFatal("%s: %s", qPrintable(indexFile()), qPrintable(database.lastError().text()));
    for (QSqlQuery row = query(m_connection, u"SELECT tbl, name FROM label ORDER BY tbl, cell"_s); row.next();)
        m_labels[row.value(0).toString()] << row.value(1).toString();
    for (QSqlQuery row = query(m_connection, u"SELECT id, text FROM word"_s); row.next();)
        m_words[row.value(0).toLongLong()] = row.value(1).toString();
    for (QSqlQuery row = query(m_connection, u"SELECT DISTINCT month FROM crime ORDER BY month"_s); row.next();)
        m_months << row.value(0).toString().insert(4, u'-');
}

OpenData::~OpenData()
{
    QSqlDatabase::removeDatabase(m_connection);
}

std::optional<OpenPostcode> OpenData::postcode(const QString &compact) const
{
    QSqlQuery row = query(m_connection, postcodeColumns + u"WHERE compact = ?"_s, {compact});
    return row.next() ? std::optional(postcodeOf(row)) : std::nullopt;
}

std::vector<OpenPostcode> OpenData::postcodesStartingWith(const QString &compact, int most) const
{
    std::vector<OpenPostcode> found;
    for (QSqlQuery row = query(m_connection, postcodeColumns + u"WHERE compact >= ? AND compact < ? ORDER BY compact LIMIT ?"_s,
                               {compact, after(compact), most});
         row.next();)
        found.push_back(postcodeOf(row));
    return found;
}

std::vector<OpenPostcode> OpenData::postcodesOf(const QString &outcode, const QString &inward, int most) const
{
    std::vector<OpenPostcode> found;
    // an inward code has three characters: "SW1" is not "SW1A"
    for (QSqlQuery row =
             query(m_connection, postcodeColumns + u"WHERE compact >= ? AND compact < ? AND length(compact) = ? ORDER BY compact LIMIT ?"_s,
                   {outcode + inward, after(outcode + inward), outcode.size() + 3, most});
         row.next();)
        found.push_back(postcodeOf(row));
    return found;
}

std::vector<OpenPostcode> OpenData::postcodesNear(double latitude, double longitude, double metres, int most) const
{
    const double north = metres / metresInADegree;
    const double east = north / std::cos(latitude * std::numbers::pi / 180);
    std::vector<OpenPostcode> found;
    for (QSqlQuery row = query(m_connection, postcodeColumns + u"WHERE lat BETWEEN ? AND ? AND lng BETWEEN ? AND ?"_s,
                               {latitude - north, latitude + north, longitude - east, longitude + east});
         row.next();) {
        OpenPostcode postcode = postcodeOf(row);
        postcode.metres = greatCircleMetres(latitude, longitude, *postcode.latitude, *postcode.longitude);
        if (postcode.metres <= metres)
            found.push_back(std::move(postcode));
    }
    std::ranges::stable_sort(found, {}, &OpenPostcode::metres);
    if (found.size() > static_cast<size_t>(most))
        found.resize(static_cast<size_t>(most));
    return found;
}

std::optional<OpenPostcode> OpenData::outcode(const QString &outcode) const
{
    QSqlQuery row = query(m_connection, u"SELECT lat, lng, easting, northing FROM outcode WHERE outcode = ?"_s, {outcode});
    if (!row.next())
        return std::nullopt;
    return OpenPostcode{.compact = outcode,
                        .latitude = row.value(0).toDouble(),
                        .longitude = row.value(1).toDouble(),
                        .easting = qRound(row.value(2).toDouble()),
                        .northing = qRound(row.value(3).toDouble())};
}

QStringList OpenData::areasOfOutcode(const QString &outcode, const QString &kind) const
{
    QStringList names;
    // an inward code has three characters: "SW1" is not "SW1A"
    for (QSqlQuery row = query(m_connection,
                               u"SELECT DISTINCT n.name FROM postcode p JOIN codes c ON c.id = p.codes JOIN area_name n ON n.code = c."_s
                                   + kind + u" WHERE p.compact >= ? AND p.compact < ? AND length(p.compact) = ? ORDER BY 1"_s,
                               {outcode, after(outcode), outcode.size() + 3});
         row.next();)
        names << row.value(0).toString();
    return names;
}

std::vector<OpenPlace> OpenData::places(const QString &beginning, int most) const
{
    std::vector<OpenPlace> found;
    for (QSqlQuery row = query(m_connection,
                               u"SELECT code, name, district, region, country, outcode, lat, lng FROM place "
                               "WHERE substr(lower(name), 1, ?) = ? ORDER BY name, code LIMIT ?"_s,
                               {beginning.size(), beginning.toLower(), most});
         row.next();)
        found.push_back({row.value(0).toString(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString(),
                         row.value(4).toString(), row.value(5).toString(), row.value(6).toDouble(), row.value(7).toDouble()});
    return found;
}

QString OpenData::name(const QString &code) const
{
    QSqlQuery row = query(m_connection, u"SELECT name FROM area_name WHERE code = ?"_s, {code});
    return row.next() ? row.value(0).toString() : QString();
}

std::optional<OpenTableRow> OpenData::tableRow(const QString &table, const QString &code) const
{
    QSqlQuery row = query(m_connection, u"SELECT code, name, cells FROM census WHERE tbl = ? AND code = ?"_s, {table, code});
    return row.next() ? std::optional(tableRowOf(row)) : std::nullopt;
}

std::vector<OpenTableRow> OpenData::tableRows(const QString &table, const QString &codeBeginning, int most) const
{
    std::vector<OpenTableRow> found;
    for (QSqlQuery row =
             query(m_connection, u"SELECT code, name, cells FROM census WHERE tbl = ? AND code >= ? AND code < ? ORDER BY code LIMIT ?"_s,
                   {table, codeBeginning, after(codeBeginning), most});
         row.next();)
        found.push_back(tableRowOf(row));
    return found;
}

const QStringList &OpenData::labels(const QString &table) const
{
    return m_labels.at(table);
}

std::vector<OpenCrime> OpenData::crimes(const QString &month, double south, double north, double west, double east) const
{
    const auto millionths = [](double degrees) { return static_cast<qint64>(std::round(degrees * 1e6)); };
    std::vector<OpenCrime> found;
    for (QSqlQuery row =
             query(m_connection,
                   u"SELECT c.id, c.lat, c.lng, c.street, s.name, c.type, c.outcome, c.persistent, c.is_btp FROM crime c "
                   "JOIN street s ON s.id = c.street WHERE c.month = ? AND c.lat BETWEEN ? AND ? AND c.lng BETWEEN ? AND ? ORDER BY c.id"_s,
                   {QString(month).remove(u'-').toInt(), millionths(south), millionths(north), millionths(west), millionths(east)});
         row.next();)
        found.push_back({row.value(0).toLongLong(), month, row.value(1).toInt(), row.value(2).toInt(), row.value(3).toLongLong(),
                         row.value(4).toString(), m_words.at(row.value(5).toLongLong()), m_words.at(row.value(6).toLongLong()),
                         row.value(7).toByteArray().toHex(), row.value(8).toBool()});
    return found;
}

} // namespace hereabouts
