// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_items.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyleHints>

namespace hereabouts {

namespace {

constexpr double keyboardStep = 64; ///< pixels an arrow key moves
constexpr double wheelNotch = 120;  ///< Qt's unit: eighths of a degree of one notch

} // namespace

MapGround::MapGround(const CrimeMapScene *scene, QQuickItem *parent) : QQuickPaintedItem(parent), m_scene(scene)
{
    setOpaquePainting(true);
}

void MapGround::paint(QPainter *painter)
{
    paintGround(*painter, *m_scene);
}

MapSymbols::MapSymbols(const CrimeMapScene *scene, QQuickItem *parent) : QQuickPaintedItem(parent), m_scene(scene)
{
    setAntialiasing(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    setFlag(ItemIsFocusScope);
    setFocus(true);
    connect(this, &QQuickItem::activeFocusChanged, this, [this] { update(); });
}

void MapSymbols::paint(QPainter *painter)
{
    paintSymbols(*painter, *m_scene);
    paintScaleBar(*painter, *m_scene, QPointF(14, height() - 14));
    if (hasActiveFocus()) {
        painter->setPen(QPen(m_scene->theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(boundingRect().adjusted(1, 1, -1, -1), 6, 6);
    }
}

void MapSymbols::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_pressedAt = m_lastAt = event->position();
    m_dragging = false;
    event->accept();
}

void MapSymbols::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging && (event->position() - m_pressedAt).manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
        return;
    m_dragging = true;
    setCursor(Qt::ClosedHandCursor);
    Q_EMIT panned(event->position() - m_lastAt);
    m_lastAt = event->position();
}

void MapSymbols::mouseReleaseEvent(QMouseEvent *event)
{
    unsetCursor();
    if (m_dragging)
        return;
    const auto index = pointAt(*m_scene, event->position());
    Q_EMIT pointClicked(index ? static_cast<int>(*index) : -1, event->position());
}

void MapSymbols::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_dragging = true; // the button that goes up now makes no click
    Q_EMIT zoomed(1, event->position());
}

void MapSymbols::hoverMoveEvent(QHoverEvent *event)
{
    reportHover(event->position());
}

void MapSymbols::hoverLeaveEvent(QHoverEvent *)
{
    Q_EMIT pointHovered(-1, {});
}

void MapSymbols::reportHover(QPointF at)
{
    const auto index = pointAt(*m_scene, at);
    if (index)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    Q_EMIT pointHovered(index ? static_cast<int>(*index) : -1, at);
}

void MapSymbols::wheelEvent(QWheelEvent *event)
{
    Q_EMIT zoomed(event->angleDelta().y() / wheelNotch * 0.5, event->position());
    event->accept();
}

void MapSymbols::keyPressEvent(QKeyEvent *event)
{
    const QPointF middle(width() / 2, height() / 2);
    switch (event->key()) {
    case Qt::Key_Left: Q_EMIT panned({keyboardStep, 0}); break;
    case Qt::Key_Right: Q_EMIT panned({-keyboardStep, 0}); break;
    case Qt::Key_Up: Q_EMIT panned({0, keyboardStep}); break;
    case Qt::Key_Down: Q_EMIT panned({0, -keyboardStep}); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: Q_EMIT zoomed(0.5, middle); break;
    case Qt::Key_Minus: Q_EMIT zoomed(-0.5, middle); break;
    case Qt::Key_Home: Q_EMIT homeRequested(); break;
    case Qt::Key_PageDown: Q_EMIT pointStepped(1); break;
    case Qt::Key_PageUp: Q_EMIT pointStepped(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_scene->highlighted) {
            const StreetPoint &point = m_scene->points[*m_scene->highlighted];
            Q_EMIT pointClicked(static_cast<int>(*m_scene->highlighted), m_scene->view.toPixel({point.latitude, point.longitude}));
        }
        break;
    default: QQuickPaintedItem::keyPressEvent(event); return;
    }
    event->accept();
}

} // namespace hereabouts
