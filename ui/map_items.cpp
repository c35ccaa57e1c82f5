// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_items.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QStyleHints>

#include <cmath>
#include <utility>

namespace hereabouts {

namespace {

constexpr double keyboardStep = 64; ///< pixels an arrow key moves
constexpr double wheelNotch = 120;  ///< Qt's unit: eighths of a degree of one notch

} // namespace

MapPictureItem::MapPictureItem(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void MapPictureItem::setPicture(const QImage &image, const QRectF &area, bool isOpaque)
{
    m_isOpaque = isOpaque;
    m_image = image;
    m_area = area;
    m_isNew = true;
    update();
}

void MapPictureItem::setView(const MapView &view)
{
    m_view = view;
    setSize(view.size);
    update();
}

/// In logical pixels of the item. Where the zoom is that of the picture, on whole pixels of the screen.
QRectF MapPictureItem::place() const
{
    const QPointF corner = m_view.unitToPixel(m_area.topLeft());
    const QRectF exact(corner, m_area.size() * m_view.worldSize());
    const double ratio = m_image.devicePixelRatio();
    if (std::abs(exact.width() * ratio - m_image.width()) > 0.01)
        return exact;
    const auto whole = [ratio](double pixel) { return std::round(pixel * ratio) / ratio; };
    return {QPointF(whole(corner.x()), whole(corner.y())), QSizeF(m_image.size()) / ratio};
}

QSGNode *MapPictureItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<QSGImageNode *>(old);
    if (m_image.isNull()) {
        delete node;
        return nullptr;
    }
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        m_isNew = true;
    }
    if (std::exchange(m_isNew, false)) {
        const auto options = m_isOpaque ? QQuickWindow::TextureIsOpaque : QQuickWindow::TextureHasAlphaChannel;
        node->setTexture(window()->createTextureFromImage(m_image, options));
        node->setSourceRect(QRectF(QPointF(0, 0), QSizeF(m_image.size())));
    }
    // Stretched for some frames only: nothing is gained by smoothing it, which costs as much as all the rest of a frame without a GPU.
    node->setFiltering(QSGTexture::Nearest);
    node->setRect(place());
    return node;
}

MapInput::MapInput(QQuickItem *parent) : QQuickItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    setFlag(ItemIsFocusScope);
    setFocus(true);
    connect(this, &QQuickItem::activeFocusChanged, this, &MapInput::focusChanged);
}

void MapInput::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_pressedAt = m_lastAt = event->position();
    m_isTouched = event->device()->type() == QInputDevice::DeviceType::TouchScreen;
    m_dragging = false;
    event->accept();
}

void MapInput::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging && (event->position() - m_pressedAt).manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
        return;
    m_dragging = true;
    setCursor(Qt::ClosedHandCursor);
    Q_EMIT panned(event->position() - m_lastAt);
    m_lastAt = event->position();
}

void MapInput::mouseReleaseEvent(QMouseEvent *event)
{
    unsetCursor();
    m_isTouched = false;
    if (!m_dragging)
        Q_EMIT clicked(event->position());
}

/// What began as a drag by one finger, and was taken away by another, was the beginning of a pinch.
void MapInput::mouseUngrabEvent()
{
    if (!std::exchange(m_isTouched, false))
        return;
    unsetCursor();
    if (m_dragging)
        Q_EMIT panned(m_pressedAt - m_lastAt);
}

void MapInput::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_dragging = true; // the button that goes up now makes no click
    m_pressedAt = m_lastAt = event->position();
    Q_EMIT zoomed(1, event->position());
}

void MapInput::hoverMoveEvent(QHoverEvent *event)
{
    Q_EMIT hovered(event->position());
}

void MapInput::hoverLeaveEvent(QHoverEvent *)
{
    Q_EMIT left();
}

void MapInput::wheelEvent(QWheelEvent *event)
{
    Q_EMIT zoomed(event->angleDelta().y() / wheelNotch * 0.5, event->position());
    event->accept();
}

void MapInput::keyPressEvent(QKeyEvent *event)
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
    case Qt::Key_PageDown: Q_EMIT stepped(1); break;
    case Qt::Key_PageUp: Q_EMIT stepped(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT opened(); break;
    default: QQuickItem::keyPressEvent(event); return;
    }
    event->accept();
}

} // namespace hereabouts
