// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_canvas.h"

#include <algorithm>
#include <utility>

namespace hereabouts {

namespace {

/// How far the map can be moved before the picture ends; logical pixels. Where half of it is left, the next one is drawn.
constexpr double pictureMargin = 160;
/// While one zooms in, ever less of the picture is seen, and the next one comes soon: half as many pixels are drawn and become a texture.
constexpr double slightMargin = 16;
/// While the zoom goes on changing, pictures come no faster than this: drawing one takes time from the frames.
constexpr qint64 msBetweenZooms = 100;
constexpr double levelChangeMs = 180;

} // namespace

MapCanvas::MapCanvas(QObject *parent) : QObject(parent)
{
    m_asking.setSingleShot(true);
    m_asking.callOnTimeout(this, &MapCanvas::ask);
    connect(&m_artist, &MapArtist::drawn, this, &MapCanvas::take);
}

void MapCanvas::setPixelRatio(double ratio)
{
    if (std::exchange(m_pixelRatio, ratio) != ratio)
        sceneChanged();
}

void MapCanvas::clear()
{
    m_asking.stop();
    m_artist.stop();
    m_picture.reset();
    m_scene.store = std::make_shared<const IncidentStore>();
    m_scene.counts = std::make_shared<const CrimeCounts>();
    m_scene.density.reset();
    m_scene.change.reset();
    m_level = -1;
    Q_EMIT pictureChanged();
    sceneChanged();
}

void MapCanvas::viewChanged()
{
    changeLevel();
    if (holdsView())
        return;
    const bool isZoomed = m_picture && m_picture->scene.view.zoom != m_scene.view.zoom;
    const qint64 since = m_asked.isValid() ? m_asked.elapsed() : msBetweenZooms;
    if (!isZoomed || since >= msBetweenZooms)
        sceneChanged();
    else if (!m_asking.isActive())
        m_asking.start(static_cast<int>(msBetweenZooms - since));
}

void MapCanvas::sceneChanged()
{
    m_asking.start(0);
}

/// Whether the picture still has half of its margin on all sides.
bool MapCanvas::holdsView() const
{
    if (!m_picture || m_picture->scene.view.zoom != m_scene.view.zoom)
        return false;
    return m_picture->area.contains(m_scene.view.unitArea(m_scene.view.size + QSizeF(pictureMargin, pictureMargin)));
}

double MapCanvas::marginWanted() const
{
    const bool isZoomingIn = m_picture && m_picture->scene.view.zoom < m_scene.view.zoom;
    const bool isSplitting = m_scene.change && m_scene.change->from < m_level;
    return isZoomingIn || isSplitting ? slightMargin : pictureMargin;
}

void MapCanvas::changeLevel()
{
    const int level = clusterLevelAt(m_scene.view.zoom);
    const int before = std::exchange(m_level, level);
    if (m_scene.mode != MapMode::Clusters || before < 0 || before == level || !m_isAnimated)
        return;
    m_scene.change = LevelChange{.from = before, .progress = 0};
    m_levelChanged.start();
}

void MapCanvas::ask()
{
    if (m_scene.view.size.isEmpty())
        return;
    if (m_scene.change) {
        m_scene.change->progress = static_cast<double>(m_levelChanged.elapsed()) / levelChangeMs;
        if (m_scene.change->progress >= 1)
            m_scene.change.reset();
    }
    m_asked.start();
    m_artist.ask(m_scene, marginWanted(), m_pixelRatio);
}

void MapCanvas::take(const std::shared_ptr<const MapPicture> &picture)
{
    m_picture = picture;
    const bool isOfThis = picture->scene.counts == m_scene.counts && picture->scene.mode == m_scene.mode;
    m_scene.density = isOfThis ? picture->scene.density : nullptr; // need not be counted again for the next picture
    Q_EMIT pictureChanged();
    // Symbols that are still on their way are drawn anew at once; so is what one has moved out of meanwhile.
    if (m_scene.change) { // after as long as that took, as long as it lasts: frames need the processor too
        const qint64 left = std::max<qint64>(0, static_cast<qint64>(levelChangeMs) - m_levelChanged.elapsed());
        if (!m_asking.isActive())
            m_asking.start(static_cast<int>(std::min(m_asked.elapsed(), left)));
    } else {
        viewChanged();
    }
}

bool MapCanvas::isUpToDate() const
{
    return m_picture && !m_asking.isActive() && !m_artist.isBusy() && !m_scene.change && holdsView();
}

const std::vector<DrawnSymbol> &MapCanvas::symbols() const
{
    static const std::vector<DrawnSymbol> none;
    // Those of another store have other numbers: nobody must point at them.
    return m_picture && m_picture->scene.store == m_scene.store ? m_picture->scene.symbols : none;
}

} // namespace hereabouts
