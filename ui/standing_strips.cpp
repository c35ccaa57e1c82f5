// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standing_strips.h"

#include "ui/census_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace hereabouts {

void StandingStrips::clear()
{
    qDeleteAll(std::exchange(m_strips, {}));
    m_caption.reset();
}

void StandingStrips::build(const Distribution &distribution, const ShareStandings &standings, const std::array<int, categoryCount> &order,
                           const Theme &theme, const QFont &captionFont)
{
    clear();
    if (std::ranges::none_of(standings, [](const auto &standing) { return standing.has_value(); }))
        return;
    for (const int category : order) {
        const auto &standing = standings.at(static_cast<size_t>(category));
        m_strips << (standing ? new StandingStrip(*standing, theme, m_parent) : nullptr);
    }
    const QString text = QCoreApplication::translate("hereabouts::DistributionPlot", "Percentile among all %1");
    m_caption = std::make_unique<QGraphicsSimpleTextItem>(text.arg(areasInSentence(distribution.area.level)), m_parent);
    m_caption->setFont(captionFont);
    m_caption->setBrush(theme.faintText);
}

QSizeF StandingStrips::captionSize() const
{
    return m_caption ? m_caption->boundingRect().size() : QSizeF();
}

void StandingStrips::show(bool shown)
{
    for (StandingStrip *strip : std::as_const(m_strips)) {
        if (strip)
            strip->setVisible(shown);
    }
    if (m_caption)
        m_caption->setVisible(shown);
}

void StandingStrips::setSize(double width, double height)
{
    for (StandingStrip *strip : std::as_const(m_strips)) {
        if (strip)
            strip->setSize(width, height);
    }
}

void StandingStrips::placeCaption(double right)
{
    m_caption->setPos(right - m_caption->boundingRect().width(), 0);
}

void StandingStrips::placeRow(int row, double right, double middle)
{
    if (StandingStrip *strip = m_strips.value(row))
        strip->setPos(right - strip->boundingRect().width(), middle);
}

QList<QRectF> StandingStrips::rects() const
{
    QList<QRectF> all;
    for (const StandingStrip *strip : m_strips) {
        if (strip && strip->isVisible())
            all.append(strip->mapRectToParent(strip->boundingRect()));
    }
    return all;
}

} // namespace hereabouts
