// SPDX-License-Identifier: GPL-3.0-or-later
// SymbolStamps draws the circles of the crime map: as vectors on paper, and onto images as stamps, each made once for all of its size.
#pragma once

#include "ui/theme.h"

#include <QHash>
#include <QImage>

class QPainter;

namespace hereabouts {

class SymbolStamps {
public:
    /// For one painting; the painter must outlive it. `haloWidth`: logical pixels, around clusters.
    SymbolStamps(QPainter &painter, const Theme &theme, double haloWidth);

    void draw(QPointF middle, double radius, bool isCluster) const;

private:
    void paint(QPainter &painter, QPointF middle, double radius, bool isCluster) const;
    const QImage &stamp(double radius, bool isCluster) const;

    QPainter &m_painter;
    const Theme &m_theme;
    double m_haloWidth;
    double m_ratio; ///< image pixels for a logical one; 0 where vectors are drawn
    mutable QHash<int, QImage> m_stamps;
};

} // namespace hereabouts
