// SPDX-License-Identifier: GPL-3.0-or-later
// StandingStrip draws where a share stands among all areas: a thin track from 0 to 100% of areas, with a tick.
#pragma once

#include "core/share_standing.h"
#include "ui/theme.h"

#include <QGraphicsItem>

namespace hereabouts {

/// Areas with the same share make the tick as wide as they are many. The strip has one colour, wherever the tick stands.
class StandingStrip : public QGraphicsItem {
public:
    static constexpr double usualHeight = 9;

    StandingStrip(const ShareStanding &standing, const Theme &theme, QGraphicsItem *parent);

    /// Logical pixels; its left end is at x = 0, its middle at y = 0.
    void setSize(double width, double height = usualHeight);
    QRectF tick() const;

    QRectF boundingRect() const override { return {0, -m_height / 2, m_width, m_height}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    ShareStanding m_standing;
    QColor m_trackColour;
    QColor m_tickColour;
    double m_width = 0;
    double m_height = usualHeight;
};

} // namespace hereabouts
