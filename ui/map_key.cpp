// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_key.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hereabouts {

namespace {

struct MapKeyText {
    Q_DECLARE_TR_FUNCTIONS(CrimeMap)
};

constexpr double longestScaleBar = 120;
constexpr double northWidth = 42;  ///< arrow and letter, right of the bar
constexpr double sampleWidth = 18; ///< of the boundary's line
constexpr double scaleRow = 31;
constexpr double outlineRow = 20;
constexpr double padding = 6;

double metresPerPixelOf(const MapView &view)
{
    return metresPerPixel(view.centre.latitude, view.zoom);
}

double scaleBarLength(const MapView &view)
{
    return roundLength(metresPerPixelOf(view) * longestScaleBar) / metresPerPixelOf(view);
}

struct KeyLayout {
    double scaleWidth = 0;   ///< bar and north
    double outlineWidth = 0; ///< 0: none
    bool isStacked = false;
};

KeyLayout layoutOf(const MapKey &key, const QFont &font)
{
    KeyLayout layout{.scaleWidth = scaleBarLength(key.view) + northWidth};
    if (!key.outline.isEmpty()) {
        layout.outlineWidth = sampleWidth + 8 + std::ceil(QFontMetricsF(typeFont(font, TypeSize::Small)).horizontalAdvance(key.outline));
        layout.isStacked = layout.scaleWidth + layout.outlineWidth + 3 * padding > key.mostWidth;
    }
    return layout;
}

void paintScaleBar(QPainter &painter, const MapView &view, const Theme &theme, QPointF lowerLeft)
{
    const double metres = roundLength(metresPerPixelOf(view) * longestScaleBar);
    const double length = scaleBarLength(view);
    const QString text = metres >= 1000 ? MapKeyText::tr("%1 km").arg(metres / 1000) : MapKeyText::tr("%1 m").arg(metres);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.mutedText, 1.5));
    painter.drawLine(lowerLeft, lowerLeft + QPointF(length, 0));
    painter.drawLine(lowerLeft, lowerLeft + QPointF(0, -5));
    painter.drawLine(lowerLeft + QPointF(length, 0), lowerLeft + QPointF(length, -5));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawText(QRectF(lowerLeft + QPointF(0, -26), QSizeF(std::max(length, 60.0), 20)), Qt::AlignLeft | Qt::AlignBottom, text);
    const QPointF tip = lowerLeft + QPointF(length + 14, -16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.mutedText);
    painter.drawPolygon(QPolygonF{tip, tip + QPointF(4, 9), tip + QPointF(0, 6), tip + QPointF(-4, 9)});
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(tip + QPointF(6, -3), QSizeF(16, 20)), Qt::AlignLeft | Qt::AlignVCenter, MapKeyText::tr("N", "north"));
}

void paintOutlineSample(QPainter &painter, const MapKey &key, const Theme &theme, QPointF middleLeft, double width)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(outlinePen(theme));
    painter.drawRect(QRectF(middleLeft.x(), middleLeft.y() - 5, sampleWidth - 4, 10));
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(middleLeft.x() + sampleWidth + 2, middleLeft.y() - 12, width, 24), Qt::AlignLeft | Qt::AlignVCenter,
                     key.outline);
}

} // namespace

QPen outlinePen(const Theme &theme)
{
    QPen pen(theme.text, 1.6);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

double roundLength(double limit)
{
    const double power = std::pow(10.0, std::floor(std::log10(limit)));
    for (const double factor : {5.0, 2.0, 1.0}) {
        if (factor * power <= limit)
            return factor * power;
    }
    return power;
}

QRectF mapKeyBox(const MapKey &key, const QFont &font, QPointF lowerLeft)
{
    const KeyLayout layout = layoutOf(key, font);
    const double beside = layout.outlineWidth > 0 && !layout.isStacked ? 2 * padding + layout.outlineWidth : 0;
    const double width = layout.isStacked ? std::max(layout.scaleWidth, layout.outlineWidth + padding) : layout.scaleWidth + beside;
    const double height = scaleRow + (layout.isStacked ? outlineRow : 0);
    return {lowerLeft.x() - padding, lowerLeft.y() + padding - height, width + padding, height};
}

void paintMapKey(QPainter &painter, const MapKey &key, const Theme &theme, const QFont &font, QPointF lowerLeft)
{
    const KeyLayout layout = layoutOf(key, font);
    QColor paper = theme.card;
    paper.setAlphaF(0.92F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(typeFont(font, TypeSize::Small));
    painter.setPen(Qt::NoPen);
    painter.setBrush(paper);
    painter.drawRoundedRect(mapKeyBox(key, font, lowerLeft), 4, 4);
    paintScaleBar(painter, key.view, theme, lowerLeft);
    if (layout.outlineWidth <= 0)
        return;
    const QPointF sample = layout.isStacked ? lowerLeft + QPointF(1, -scaleRow - 2)
                                            : lowerLeft + QPointF(layout.scaleWidth + padding, -(scaleRow / 2 - padding));
    paintOutlineSample(painter, key, theme, sample, layout.outlineWidth);
}

} // namespace hereabouts
