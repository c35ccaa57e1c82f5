// SPDX-License-Identifier: GPL-3.0-or-later
// MapGround and MapSymbols are the Qt Quick items beneath and above the tiles; both draw a CrimeMapScene with QPainter.
#pragma once

#include "ui/crime_map_painter.h"

#include <QQuickPaintedItem>

namespace hereabouts {

/// Painted items become textures: unlike geometry nodes they show under every scene graph, the software one included.
class MapGround : public QQuickPaintedItem {
    Q_OBJECT
public:
    MapGround(const CrimeMapScene *scene, QQuickItem *parent);
    void paint(QPainter *painter) override;

private:
    const CrimeMapScene *m_scene;
};

/// Also takes the mouse and keys: drag and arrows move, wheel and + − zoom, a click opens a point.
class MapSymbols : public QQuickPaintedItem {
    Q_OBJECT
public:
    MapSymbols(const CrimeMapScene *scene, QQuickItem *parent);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void panned(QPointF pixels);               ///< the ground was dragged by this
    void zoomed(double levels, QPointF about); ///< towards the ground when positive
    void homeRequested();
    void pointHovered(int index, QPointF at); ///< −1: none
    void pointClicked(int index, QPointF at);
    void pointStepped(int direction); ///< Tab-like movement from point to point

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void reportHover(QPointF at);

    const CrimeMapScene *m_scene;
    QPointF m_pressedAt;
    QPointF m_lastAt;
    bool m_dragging = false;
};

} // namespace hereabouts
