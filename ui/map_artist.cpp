// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_artist.h"

#include "services/background.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace hereabouts {

MapPicture drawMapPicture(CrimeMapScene scene, double margin, double ratio)
{
    // Whole pixels, so that the picture can be laid onto the screen without being resampled.
    const QSize logical((scene.view.size + QSizeF(2 * margin, 2 * margin)).toSize());
    scene.view.size = logical;
    placeSymbols(scene);
    const QSize pixels = (QSizeF(logical) * ratio).toSize();
    MapPicture picture;
    picture.area = scene.view.unitArea(logical);
    picture.ground = QImage(pixels, QImage::Format_RGB32);
    picture.ground.setDevicePixelRatio(ratio);
    QPainter painter(&picture.ground);
    paintGround(painter, scene);
    if (scene.hasTilesBetween) {
        painter.end();
        picture.symbols = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
        picture.symbols.fill(Qt::transparent);
        picture.symbols.setDevicePixelRatio(ratio);
        painter.begin(&picture.symbols);
    }
    paintSymbols(painter, scene);
    painter.end();
    for (QImage *image : {&picture.ground, &picture.symbols}) {
        if (!image->isNull()) // as textures are: this thread has the time for it
            image->convertTo(QImage::Format_RGBA8888_Premultiplied);
    }
    picture.scene = std::move(scene);
    return picture;
}

MapArtist::MapArtist(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

MapArtist::~MapArtist()
{
    stop();
    m_thread.waitForDone();
}

void MapArtist::ask(const CrimeMapScene &scene, double margin, double ratio)
{
    Request request{.scene = scene, .margin = margin, .ratio = ratio};
    if (m_work)
        m_next = std::move(request);
    else
        begin(std::move(request));
}

void MapArtist::stop()
{
    m_work.reset();
    m_next.reset();
}

void MapArtist::begin(Request request)
{
    m_work = inBackground(
        m_thread,
        [request = std::move(request)] {
            return std::make_shared<const MapPicture>(drawMapPicture(request.scene, request.margin, request.ratio));
        },
        [this](Result<std::shared_ptr<const MapPicture>> picture) {
            m_work.release()->deleteLater();
            if (m_next)
                begin(*std::exchange(m_next, std::nullopt));
            if (picture)
                Q_EMIT drawn(*picture);
            else
                qWarning("The map could not be drawn: %s", qPrintable(picture.error().detail));
        });
}

} // namespace hereabouts
