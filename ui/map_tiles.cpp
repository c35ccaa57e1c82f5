// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_tiles.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace hereabouts {

namespace {

struct MapTilesText {
    Q_DECLARE_TR_FUNCTIONS(Tiles)
};

} // namespace

bool MapTiles::set(const TileSource &source)
{
    if (m_source == source)
        return false;
    m_source = source;
    m_problem.clear();
    m_images.reset();
    if (source.lacksKey() && !source.isKeyAwaited)
        m_problem = MapTilesText::tr("The map tiles want a key: see Settings.");
    if (!source.address.isLocalFile())
        return true;
    if (const auto file = TileFile::open(source.address.toLocalFile()))
        m_images = std::make_shared<const TileImages>(*file);
    else
        m_problem = tileProblemText(file.error());
    return true;
}

QString MapTiles::credit() const
{
    if (m_source.address.isLocalFile())
        return m_images ? m_images->file().attribution() : QString();
    return m_source.address.isEmpty() || m_source.lacksKey() ? QString() : m_source.attribution;
}

QString MapTiles::caption() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    if (const QString who = credit(); !who.isEmpty())
        return who;
    return m_images ? MapTilesText::tr("Map tiles: %1").arg(QFileInfo(m_images->file().path()).fileName())
                    : MapTilesText::tr("Drawn without map tiles");
}

} // namespace hereabouts
