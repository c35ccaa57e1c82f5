// SPDX-License-Identifier: GPL-3.0-or-later
// MapPictureItem lays a picture of the map onto the view; MapInput, above all of them, takes the mouse and keys.
#pragma once

#include "core/web_mercator.h"

#include <QImage>
#include <QQuickItem>
#include <QRectF>

namespace hereabouts {

/// An image becomes one texture: unlike geometry nodes it shows under every scene graph, the software one included. While the map is moved
/// only its place changes.
class MapPictureItem : public QQuickItem {
    Q_OBJECT
public:
    explicit MapPictureItem(QQuickItem *parent);

    /// `area`: of the world of one unit's width. A null image: nothing. In RGBA8888 there is nothing to convert.
    void setPicture(const QImage &image, const QRectF &area, bool isOpaque);
    void setView(const MapView &view);

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override;

private:
    QRectF place() const;

    QImage m_image;
    QRectF m_area;
    MapView m_view;
    bool m_isOpaque = true;
    bool m_isNew = false; ///< the image has not become a texture yet
};

/// Drag and arrows move, wheel and + − zoom; what a click means is for others to say.
class MapInput : public QQuickItem {
    Q_OBJECT
public:
    explicit MapInput(QQuickItem *parent);

Q_SIGNALS:
    void panned(QPointF pixels);               ///< the ground was dragged by this
    void zoomed(double levels, QPointF about); ///< towards the ground when positive
    void homeRequested();
    void hovered(QPointF at);
    void left(); ///< by the mouse
    void clicked(QPointF at);
    void stepped(int direction); ///< Tab-like movement from point to point
    void opened();               ///< Enter on the point that was stepped to
    void focusChanged(bool hasFocus);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPointF m_pressedAt;
    QPointF m_lastAt;
    bool m_isTouched = false; ///< by a finger that is still down
    bool m_dragging = false;
};

} // namespace hereabouts
