// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/tile_file.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int finestZoom = 24;                ///< of the web's tiles; beyond it numbers would not fit
constexpr qsizetype largestTile = 4 << 20;    ///< bytes of one picture: 256 pixels square take some ten thousand
constexpr qsizetype longestAttribution = 300; ///< characters: it has to fit on the map

Result<SqlConnection> connect(const QString &path)
{
    return SqlConnection::open(path, SqlConnection::Mode::ReadOnly);
}

/// Files come with links in it: words are kept, tags are not.
QString plainText(QString html)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    html.remove(tag);
    return html.replace("&copy;"_L1, u"©"_s).replace("&amp;"_L1, u"&"_s).simplified().left(longestAttribution);
}

Result<QHash<QString, QString>> readMetadata(const SqlConnection &connection)
{
    QHash<QString, QString> metadata;
    auto query = connection.select(u"SELECT name, value FROM metadata"_s);
    if (!query)
        return fail(Error::Kind::Malformed, query.error().detail);
    while (query->next())
        metadata.insert(query->value(0).toString(), query->value(1).toString());
    if (const auto ended = endOfRows(*query); !ended)
        return fail(Error::Kind::Malformed, ended.error().detail);
    return metadata;
}

} // namespace

Result<std::shared_ptr<const TileFile>> TileFile::open(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return fail(Error::Kind::Storage, u"there is no file %1"_s.arg(path));
    const auto connection = connect(path);
    if (!connection)
        return std::unexpected(connection.error());
    const auto metadata = readMetadata(*connection);
    if (!metadata)
        return std::unexpected(metadata.error());
    const QString format = metadata->value(u"format"_s).toLower();
    if (format == "pbf"_L1 || format == "mvt"_L1)
        return fail(Error::Kind::NotCovered, u"vector tiles"_s);
    // The zooms that are really there: files say all sorts of things of themselves.
    // One after the other: both in one question would read the whole file.
    auto smallest = connection->select(u"SELECT min(zoom_level) FROM tiles"_s);
    auto largest = connection->select(u"SELECT max(zoom_level) FROM tiles"_s);
    if (!smallest || !largest || !smallest->next() || !largest->next() || smallest->value(0).isNull())
        return fail(Error::Kind::Malformed, u"no tiles"_s);
    auto file = std::make_shared<TileFile>();
    file->m_path = path;
    file->m_attribution = plainText(metadata->value(u"attribution"_s));
    file->m_smallestZoom = smallest->value(0).toInt();
    file->m_largestZoom = largest->value(0).toInt();
    if (file->m_smallestZoom < 0 || file->m_largestZoom > finestZoom)
        return fail(Error::Kind::Malformed, u"zoom levels %1 to %2"_s.arg(file->m_smallestZoom).arg(file->m_largestZoom));
    return file;
}

Result<TileReader> TileReader::open(const TileFile &file)
{
    auto connection = connect(file.path());
    if (!connection)
        return std::unexpected(connection.error());
    return TileReader(std::move(*connection));
}

Result<QByteArray> TileReader::tile(int zoom, int x, int y) const
{
    // In the file rows count from the south.
    auto query = m_connection.select(
        u"SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? AND length(tile_data) <= ?"_s,
        {zoom, x, (1 << zoom) - 1 - y, qlonglong(largestTile)});
    if (!query)
        return std::unexpected(query.error());
    return query->next() ? query->value(0).toByteArray() : QByteArray();
}

} // namespace hereabouts
