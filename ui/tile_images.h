// SPDX-License-Identifier: GPL-3.0-or-later
// TileImages draws the ground of the crime map from a local file of tiles.
#pragma once

#include "core/web_mercator.h"
#include "pack/tile_file.h"

#include <QCache>
#include <QImage>
#include <QMutex>

class QPainter;

namespace hereabouts {

/// Any thread may draw; drawings take turns. What was read is kept for the next picture, up to some tens of megabytes.
class TileImages {
public:
    explicit TileImages(std::shared_ptr<const TileFile> file);

    const TileFile &file() const { return *m_file; }
    /// Where the file has no tile, nothing is drawn; between and beyond its zoom levels, those of the nearest are stretched, as long as it
    /// takes no more than some hundred of them. False: none was drawn.
    bool paint(QPainter &painter, const MapView &view) const;

private:
    const QImage *image(const TileReader &reader, int zoom, int x, int y) const;

    std::shared_ptr<const TileFile> m_file;
    mutable QMutex m_mutex;
    mutable QCache<QByteArray, QImage> m_images;
};

} // namespace hereabouts
