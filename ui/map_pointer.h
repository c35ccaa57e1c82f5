// SPDX-License-Identifier: GPL-3.0-or-later
// MapPointer follows what people point at on the crime map, by mouse or keyboard: rings it, tells of it, and knows what a click means.
#pragma once

#include "ui/map_canvas.h"

#include <QTimer>

namespace hereabouts {

class CrimeSelection;
class MapInput;
class MapOverlay;

class MapPointer : public QObject {
    Q_OBJECT
public:
    /// All must outlive it. `map`: the widget that pixels are of.
    MapPointer(const MapCanvas &canvas, const CrimeSelection &selection, MapOverlay *overlay, QWidget *map);

    void follow(MapInput *input);
    /// What it points at; noNode: nothing.
    MapNode node() const { return m_node; }
    void pointAt(MapNode node);
    /// A click that might still become a double one is none.
    void forgetClick() { m_groundClick.stop(); }
    /// The ring, to where the symbol is in the picture now.
    void ring();

    const DrawnSymbol *symbolAt(QPointF pixel) const;
    QString tipFor(MapNode node) const;

Q_SIGNALS:
    void pointedAt();
    /// A click on the ground, where there is no symbol; not one of a double click.
    void groundClicked(const hereabouts::LatLong &position);
    void pointActivated(quint32 point, QPoint globalPosition);
    /// A cluster is to be looked into: from this zoom on it has come apart.
    void clusterOpened(const hereabouts::LatLong &position, double zoom);
    /// What it points at, in the world of one unit's width, may be out of view.
    void movedTo(QPointF position);

private:
    void step(int direction);
    void hover(MapInput *input, QPointF at);
    void click(QPointF at);
    void open(const DrawnSymbol &symbol);
    std::optional<DrawnSymbol> symbol() const;
    const CrimeMapScene &scene() const { return m_canvas.scene(); }
    QPoint globalPlace(const DrawnSymbol &symbol) const;

    const MapCanvas &m_canvas;
    const CrimeSelection &m_selection;
    MapOverlay *m_overlay;
    QWidget *m_map;
    MapNode m_node = noNode;
    QTimer m_groundClick; ///< until it is certain that no second click makes it a double one
    LatLong m_clickedAt;
};

} // namespace hereabouts
