// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standing_strip.h"

#include <QPainter>

#include <algorithm>

namespace hereabouts {

namespace {

constexpr double trackHeight = 2;
constexpr double narrowestTick = 3;

} // namespace

StandingStrip::StandingStrip(const ShareStanding &standing, const Theme &theme, QGraphicsItem *parent)
    : QGraphicsItem(parent), m_standing(standing), m_trackColour(theme.border), m_tickColour(theme.mutedText)
{
}

void StandingStrip::setWidth(double width)
{
    prepareGeometryChange();
    m_width = width;
}

QRectF StandingStrip::tick() const
{
    const double from = m_width * m_standing.higherThan / 100.0;
    const double to = m_width * m_standing.atLeastAsHighAs / 100.0;
    const double width = std::max(to - from, narrowestTick);
    return {std::clamp((from + to - width) / 2, 0.0, std::max(0.0, m_width - width)), -height / 2, width, height};
}

void StandingStrip::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_trackColour);
    painter->drawRect(QRectF(0, -trackHeight / 2, m_width, trackHeight));
    painter->setBrush(m_tickColour);
    painter->drawRect(tick());
}

} // namespace hereabouts
