// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/symbol_stamps.h"

#include <QPainter>

#include <cmath>

namespace hereabouts {

namespace {

constexpr double radiusSteps = 4; ///< stamps for each pixel of radius: finer differences are not seen
constexpr double outline = 1.3;

/// Images at a plain scale only: on paper, and where the painter does anything else, circles stay circles.
double ratioOf(const QPainter &painter)
{
    const QTransform &transform = painter.deviceTransform();
    const bool isImage = painter.device() && painter.device()->devType() == QInternal::Image;
    return isImage && transform.type() <= QTransform::TxScale && transform.m11() == transform.m22() ? transform.m11() : 0;
}

} // namespace

SymbolStamps::SymbolStamps(QPainter &painter, const Theme &theme, double haloWidth)
    : m_painter(painter), m_theme(theme), m_haloWidth(haloWidth), m_ratio(ratioOf(painter))
{
}

void SymbolStamps::draw(QPointF middle, double radius, bool isCluster) const
{
    if (m_ratio == 0) {
        paint(m_painter, middle, radius, isCluster);
        return;
    }
    const QImage &image = stamp(radius, isCluster);
    const double half = image.width() / (2 * m_ratio);
    // on whole pixels of the image: blending is then a copy, and circles are alike
    const auto snapped = [this](double pixel) { return std::round(pixel * m_ratio) / m_ratio; };
    m_painter.drawImage(QPointF(snapped(middle.x() - half), snapped(middle.y() - half)), image);
}

const QImage &SymbolStamps::stamp(double radius, bool isCluster) const
{
    const int step = static_cast<int>(std::lround(radius * radiusSteps));
    QImage &image = m_stamps[step * 2 + (isCluster ? 1 : 0)];
    if (image.isNull()) {
        const double rounded = step / radiusSteps;
        const int side = 2 * static_cast<int>(std::ceil((rounded + outline + (isCluster ? m_haloWidth : 0) + 1) * m_ratio));
        image = QImage(side, side, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(m_ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter, QPointF(side, side) / (2 * m_ratio), rounded, isCluster);
    }
    return image;
}

void SymbolStamps::paint(QPainter &painter, QPointF middle, double radius, bool isCluster) const
{
    QColor fill = m_theme.crime;
    if (isCluster) {
        fill.setAlphaF(0.22F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawEllipse(middle, radius + m_haloWidth, radius + m_haloWidth);
    }
    fill.setAlphaF(0.72F);
    painter.setPen(QPen(m_theme.card, outline));
    painter.setBrush(fill);
    painter.drawEllipse(middle, radius, radius);
}

} // namespace hereabouts
