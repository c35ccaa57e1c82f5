// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tile_images.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hereabouts {

namespace {

constexpr qsizetype keptBytes = 48 << 20;
constexpr int largestSide = 1024; ///< pixels of a tile's side: 256 and 512 are usual
constexpr int mostTiles = 400;    ///< of a picture, far more than it can need: a file of one coarse level must not be stretched for ever

/// Null where it is no picture, or one that no tile is.
QImage decoded(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > largestSide || size.height() > largestSide)
        return {};
    return reader.read();
}

} // namespace

TileImages::TileImages(std::shared_ptr<const TileFile> file) : m_file(std::move(file)), m_images(keptBytes) {}

const QImage *TileImages::image(const TileReader &reader, int zoom, int x, int y) const
{
    const QByteArray key = QByteArray::number(zoom) + '/' + QByteArray::number(x) + '/' + QByteArray::number(y);
    if (const QImage *known = m_images.object(key))
        return known;
    const auto bytes = reader.tile(zoom, x, y);
    if (!bytes)
        return nullptr;
    auto *made = new QImage(decoded(*bytes)); // one that the file does not have is remembered too
    return m_images.insert(key, made, std::max<qsizetype>(1, made->sizeInBytes())) ? made : nullptr;
}

bool TileImages::paint(QPainter &painter, const MapView &view) const
{
    const QMutexLocker lock(&m_mutex);
    const auto reader = TileReader::open(*m_file);
    if (!reader)
        return false;
    const int zoom = std::clamp(static_cast<int>(std::lround(view.zoom)), m_file->smallestZoom(), m_file->largestZoom());
    const double tiles = std::exp2(zoom);
    const double side = view.worldSize() / tiles; // pixels on the picture
    const QPointF corner = toUnitWorld(view.centre) * view.worldSize() - QPointF(view.size.width() / 2, view.size.height() / 2);
    const auto range = [&](double from, double length) {
        const auto last = static_cast<int>(tiles) - 1;
        return std::pair(std::clamp(static_cast<int>(std::floor(from / side)), 0, last),
                         std::clamp(static_cast<int>(std::floor((from + length) / side)), 0, last));
    };
    const auto [west, east] = range(corner.x(), view.size.width());
    const auto [north, south] = range(corner.y(), view.size.height());
    if (double(east - west + 1) * (south - north + 1) > mostTiles)
        return false;
    bool isDrawn = false;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int y = north; y <= south; ++y) {
        for (int x = west; x <= east; ++x) {
            const QImage *tile = image(*reader, zoom, x, y);
            // to the next tile's edge, rounded: no seams
            const QPoint from = (QPointF(x, y) * side - corner).toPoint(), to = (QPointF(x + 1, y + 1) * side - corner).toPoint();
            if (tile && !tile->isNull()) {
                painter.drawImage(QRect(from, to - QPoint(1, 1)), *tile);
                isDrawn = true;
            }
        }
    }
    painter.restore();
    return isDrawn;
}

} // namespace hereabouts
