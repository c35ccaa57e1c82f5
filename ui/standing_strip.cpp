// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standing_strip.h"

#include <QPainter>

#include <algorithm>

namespace hereabouts {

namespace {

constexpr double trackHeight = 2; ///< at most this part of its height:
constexpr double trackShare = 0.3;
constexpr double narrowestTick = 3;

} // namespace

StandingStrip::StandingStrip(const ShareStanding &standing, const Theme &theme, QGraphicsItem *parent)
    : QGraphicsItem(parent), m_standing(standing), m_trackColour(theme.border), m_tickColour(theme.mutedText)
{
}

void StandingStrip::setSize(double width, double height)
{
    prepareGeometryChange();
    m_width = width;
    m_height = height;
}

QRectF StandingStrip::tick() const
{
    const double from = m_width * m_standing.higherThan / 100.0;
    const double to = m_width * m_standing.atLeastAsHighAs / 100.0;
    const double width = std::max(to - from, narrowestTick);
    return {std::clamp((from + to - width) / 2, 0.0, std::max(0.0, m_width - width)), -m_height / 2, width, m_height};
}

void StandingStrip::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_trackColour);
    const double track = std::min(trackHeight, m_height * trackShare);
    painter->drawRect(QRectF(0, -track / 2, m_width, track));
    painter->setBrush(m_tickColour);
    painter->drawRect(tick());
}

} // namespace hereabouts
