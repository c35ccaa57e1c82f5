// SPDX-License-Identifier: GPL-3.0-or-later
// StandingStrips are the strips of a plot's rows, and the caption that says what they show.
#pragma once

#include "core/distribution.h"
#include "ui/standing_strip.h"

#include <QFont>
#include <QGraphicsSimpleTextItem>
#include <QList>

#include <array>
#include <memory>

namespace hereabouts {

class StandingStrips {
public:
    explicit StandingStrips(QGraphicsItem *parent) : m_parent(parent) {}
    ~StandingStrips() { clear(); }
    StandingStrips(const StandingStrips &) = delete;
    StandingStrips &operator=(const StandingStrips &) = delete;

    void clear();
    /// One for each category in this order, where its standing is known; none at all where none is.
    void build(const Distribution &distribution, const ShareStandings &standings, const std::array<int, categoryCount> &order,
               const Theme &theme, const QFont &captionFont);
    bool isEmpty() const { return m_strips.isEmpty(); }

    QSizeF captionSize() const; ///< empty where there are none

    void show(bool shown);
    void setSize(double width, double height = StandingStrip::usualHeight);
    void placeCaption(double right); ///< at the top, ending here
    void placeRow(int row, double right, double middle);

    /// For tests: those that are seen, in the plot's coordinates.
    QList<QRectF> rects() const;
    const QGraphicsSimpleTextItem *caption() const { return m_caption.get(); }

private:
    QGraphicsItem *m_parent;
    QList<StandingStrip *> m_strips; ///< one for each row, null where the standing is not known
    std::unique_ptr<QGraphicsSimpleTextItem> m_caption;
};

} // namespace hereabouts
