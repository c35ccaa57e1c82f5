// SPDX-License-Identifier: GPL-3.0-or-later
// MapStage is Qt Location's map in a widget, with our ground beneath its tiles and our symbols above them.
#pragma once

#include "ui/map_artist.h"
#include "ui/map_items.h"
#include "ui/tile_source.h"

#include <QQuickWidget>

namespace hereabouts {

class MapStage : public QQuickWidget {
    Q_OBJECT
public:
    /// Null where Qt Quick or Qt Location is not to be had; that is logged.
    static MapStage *create(const TileSource &tiles, const Theme &theme, QWidget *parent);

    void setView(const MapView &view);
    /// Null: nothing is shown but tiles.
    void setPicture(const MapPicture *picture);
    /// Tiles are made for light rooms: in a dark window they are dimmed.
    void setTheme(const Theme &theme);

    MapInput *input() const { return m_input; }
    QQuickItem *symbols() const { return m_symbols; }

Q_SIGNALS:
    /// Two fingers, on a screen or a touch pad: what the distance between them has become, as a factor.
    void pinched(double factor, QPointF about);

private:
    explicit MapStage(QWidget *parent);

    QQuickItem *m_map = nullptr;
    QQuickItem *m_dimmer = nullptr;
    MapPictureItem *m_ground = nullptr;
    MapPictureItem *m_symbols = nullptr;
    MapInput *m_input = nullptr;
};

} // namespace hereabouts
