// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_pointer.h"

#include "ui/crime_selection.h"
#include "ui/crime_text.h"
#include "ui/map_items.h"
#include "ui/map_overlay.h"
#include "ui/symbol_finding.h"

#include <QGuiApplication>
#include <QStyleHints>
#include <QToolTip>

namespace hereabouts {

MapPointer::MapPointer(const MapCanvas &canvas, const CrimeSelection &selection, MapOverlay *overlay, QWidget *map)
    : QObject(map), m_canvas(canvas), m_selection(selection), m_overlay(overlay), m_map(map)
{
    m_groundClick.setSingleShot(true);
    m_groundClick.callOnTimeout(this, [this] { Q_EMIT groundClicked(m_clickedAt); });
}

void MapPointer::follow(MapInput *input)
{
    connect(input, &MapInput::hovered, this, [this, input](QPointF at) { hover(input, at); });
    connect(input, &MapInput::left, this, [this] { pointAt(noNode); });
    connect(input, &MapInput::clicked, this, &MapPointer::click);
    connect(input, &MapInput::stepped, this, &MapPointer::step);
    connect(input, &MapInput::opened, this, [this] {
        if (const auto pointed = symbol())
            open(*pointed);
    });
}

const DrawnSymbol *MapPointer::symbolAt(QPointF pixel) const
{
    return hereabouts::symbolAt(m_canvas.symbols(), scene().view, pixel);
}

std::optional<DrawnSymbol> MapPointer::symbol() const
{
    return symbolOf(m_canvas.symbols(), scene(), m_node);
}

QPoint MapPointer::globalPlace(const DrawnSymbol &symbol) const
{
    return m_map->mapToGlobal(scene().view.unitToPixel(symbol.position).toPoint());
}

QString MapPointer::tipFor(MapNode node) const
{
    return placeTip(*scene().store, *scene().counts, node, m_selection.report().categoryNames);
}

void MapPointer::ring()
{
    m_overlay->setHighlight(m_node == noNode ? std::nullopt : symbol());
}

void MapPointer::pointAt(MapNode node)
{
    if (m_node == node)
        return;
    m_node = node;
    ring();
    Q_EMIT pointedAt();
}

void MapPointer::step(int direction)
{
    // In the order of size, among what is drawn: the same order as in the table.
    const DrawnSymbol *next = symbolAfter(m_canvas.symbols(), m_node, direction);
    if (!next)
        return;
    const DrawnSymbol symbol = *next; // moving may draw others
    pointAt(symbol.node);
    Q_EMIT movedTo(symbol.position);
    QToolTip::showText(globalPlace(symbol), tipFor(symbol.node), m_map);
}

void MapPointer::hover(MapInput *input, QPointF at)
{
    const DrawnSymbol *symbol = symbolAt(at);
    const MapNode node = symbol ? symbol->node : noNode;
    if (node == m_node)
        return;
    pointAt(node);
    if (symbol) {
        input->setCursor(Qt::PointingHandCursor);
        QToolTip::showText(m_map->mapToGlobal(at.toPoint()), tipFor(node), m_map);
    } else {
        input->unsetCursor();
        QToolTip::hideText();
    }
}

void MapPointer::click(QPointF at)
{
    if (const DrawnSymbol *symbol = symbolAt(at)) {
        open(*symbol);
        return;
    }
    m_clickedAt = scene().view.toPosition(at);
    m_groundClick.start(QGuiApplication::styleHints()->mouseDoubleClickInterval());
}

void MapPointer::open(const DrawnSymbol &symbol)
{
    QToolTip::hideText();
    const ClusterTree &clusters = scene().store->clusters();
    if (clusters.isPoint(symbol.node)) {
        Q_EMIT pointActivated(symbol.node, globalPlace(symbol));
        return;
    }
    const LatLong position = fromUnitWorld(symbol.position);
    const double zoom = clusters.levelOf(symbol.node) + 1;
    pointAt(noNode);
    Q_EMIT clusterOpened(position, zoom);
}

} // namespace hereabouts
