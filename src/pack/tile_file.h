// SPDX-License-Identifier: GPL-3.0-or-later
// TileFile is a local file of map tiles (raster MBTiles 1.3: an SQLite file): a basemap that needs no network.
#pragma once

#include "core/error.h"
#include "pack/sql_connection.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace hereabouts {

/// Immutable, so that threads may share it; each reads through a TileReader of its own.
class TileFile {
public:
    /// Storage: cannot be read. Malformed: no MBTiles file. NotCovered: its tiles are no pictures (vector tiles).
    static Result<std::shared_ptr<const TileFile>> open(const QString &path);

    const QString &path() const { return m_path; }
    /// Whom the tiles are by, as plain text; may be empty.
    const QString &attribution() const { return m_attribution; }
    int smallestZoom() const { return m_smallestZoom; }
    int largestZoom() const { return m_largestZoom; }

private:
    QString m_path, m_attribution;
    int m_smallestZoom = 0, m_largestZoom = 0;
};

/// For one thread.
class TileReader {
public:
    static Result<TileReader> open(const TileFile &file);
    /// The bytes of a picture (PNG, JPEG or WebP) by the web's numbers: y counts from the north. Empty where the file has none.
    Result<QByteArray> tile(int zoom, int x, int y) const;

private:
    explicit TileReader(SqlConnection connection) : m_connection(std::move(connection)) {}
    SqlConnection m_connection;
};

} // namespace hereabouts
