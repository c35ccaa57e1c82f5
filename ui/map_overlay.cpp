// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_overlay.h"

#include "ui/display_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hereabouts {

namespace {

constexpr double margin = 14;
constexpr double swatchSide = 14;
constexpr int footRoom = 110; ///< of both keys, above the foot

} // namespace

MapOverlay::MapOverlay(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

QRectF MapOverlay::ringBox() const
{
    if (!m_highlight)
        return {};
    const QPointF at = m_view.unitToPixel(m_highlight->position);
    const double reach = m_highlight->radius + 2;
    return {at.x() - reach, at.y() - reach, 2 * reach, 2 * reach};
}

/// Painting costs as much as a frame of the map: only what has changed is painted.
void MapOverlay::setView(const MapView &view)
{
    const bool isScaleOther =
        std::abs(metresPerPixel(view.centre.latitude, view.zoom) / metresPerPixel(m_view.centre.latitude, m_view.zoom) - 1) > 0.001;
    updateRing();
    m_view = view;
    updateRing();
    if (isScaleOther)
        updateFoot();
}

void MapOverlay::updateRing()
{
    if (m_highlight)
        update(ringBox().adjusted(-3, -3, 3, 3).toAlignedRect());
}

void MapOverlay::updateFoot()
{
    update(0, height() - m_footHeight - footRoom, width(), footRoom);
}

void MapOverlay::setHighlight(const std::optional<DrawnSymbol> &symbol)
{
    updateRing();
    m_highlight = symbol;
    updateRing();
}

void MapOverlay::setClasses(const std::vector<DensityClass> &classes)
{
    if (m_classes == classes)
        return;
    m_classes = classes;
    updateFoot();
}

void MapOverlay::setOutline(const QString &name)
{
    if (std::exchange(m_outline, name) != name)
        updateFoot();
}

MapKey MapOverlay::key() const
{
    return {.view = m_view, .outline = m_outline, .mostWidth = static_cast<double>(m_room)};
}

void MapOverlay::setFocusRing(bool isShown)
{
    m_hasFocusRing = isShown;
    update();
}

void MapOverlay::setFoot(int taken, int room)
{
    if (m_footHeight == taken && m_room == room)
        return;
    m_footHeight = taken;
    m_room = room;
    update();
}

/// Where the scale stands: above the key of densities, where there is one.
double MapOverlay::foot() const
{
    const double above = hasDensityKey() ? QFontMetricsF(typeFont(font(), TypeSize::Small)).height() + 18 : 0;
    return height() - margin - m_footHeight - above;
}

std::vector<QRectF> MapOverlay::keyBoxes() const
{
    MapKey scale = key();
    scale.outline.clear(); // that comes later than the rest, and the map must not jump then
    std::vector<QRectF> boxes{mapKeyBox(scale, font(), QPointF(margin, foot()))};
    if (hasDensityKey())
        boxes.push_back(densityKeyBox());
    return boxes;
}

QString MapOverlay::keyText() const
{
    return m_classes.empty() || m_classes.back().from <= 0
               ? QString()
               : tr("incidents per km²: up to %1 and more").arg(densityText(m_classes.back().from));
}

QStringList MapOverlay::densityLabels() const
{
    QStringList labels;
    for (const DensityClass &one : m_classes)
        labels << densityText(one.from);
    labels.front() = tr("few");
    labels.back() += u'+';
    return labels;
}

QRectF MapOverlay::densityKeyBox() const
{
    const QFontMetricsF metrics(typeFont(font(), TypeSize::Small));
    double width = metrics.horizontalAdvance(tr("per km²")) + 20;
    const QStringList labels = densityLabels();
    for (const QString &label : labels)
        width += swatchSide + 4 + metrics.horizontalAdvance(label) + 10;
    const double height = metrics.height() + 8;
    return {margin - 2, this->height() - margin - m_footHeight + 4 - height, width, height};
}

void MapOverlay::paintDensityKey(QPainter &painter, const QRectF &box) const
{
    const Theme theme = Theme::current();
    const QFont small = typeFont(font(), TypeSize::Small);
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    const QStringList labels = densityLabels();
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(box, 4, 4);
    double x = box.left() + 8;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.ground);
        const QRectF swatch(x, box.center().y() - swatchSide / 2, swatchSide, swatchSide);
        painter.drawRect(swatch);
        painter.setBrush(m_classes[static_cast<size_t>(i)].colour);
        painter.drawRect(swatch);
        x += swatchSide + 4;
        painter.setPen(theme.mutedText);
        const double advance = metrics.horizontalAdvance(labels.at(i));
        painter.drawText(QRectF(x, box.top(), advance + 2, box.height()), Qt::AlignVCenter, labels.at(i));
        x += advance + 10;
    }
    painter.drawText(QRectF(x - 2, box.top(), 200, box.height()), Qt::AlignVCenter, tr("per km²"));
}

void MapOverlay::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasDensityKey())
        paintDensityKey(painter, densityKeyBox());
    paintMapKey(painter, key(), theme, font(), QPointF(margin, foot()));
    if (m_highlight) {
        painter.setPen(QPen(theme.marker, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ringBox());
    }
    if (m_hasFocusRing) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

} // namespace hereabouts
