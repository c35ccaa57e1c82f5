// SPDX-License-Identifier: GPL-3.0-or-later
// DistributionPlot draws one distribution as horizontal bars from zero, with direct labels, a benchmark marker and where each share stands.
#pragma once

#include "core/share_standing.h"
#include "ui/theme.h"

#include <QChart>
#include <QGraphicsRectItem>

#include <memory>

class QBarCategoryAxis;
class QBarSet;
class QValueAxis;

namespace hereabouts {

class StandingStrips;

/// A Qt Charts chart whose labels are our own: Qt's axis labels are cut off when they are long.
/// Occupation is drawn by size, NS-SeC in class order. Counts under smallCountLimit are
/// drawn paler and marked with smallCountMark. Where shares stand is drawn beside the bars where these keep room enough, otherwise beneath
/// them where the rows are high enough.
class DistributionPlot : public QChart {
    Q_OBJECT
public:
    struct Look {
        Theme theme;
        QFont font;               ///< body type
        QFont smallFont;          ///< for the caption above the strips
        bool fullNames = false;   ///< official category names, wrapped; otherwise the short ones, wrapped too
        bool countWords = false;  ///< "39 residents" instead of "39"
        double labelShare = 0.36; ///< how much of the width the names may take, at most
    };

    explicit DistributionPlot(QGraphicsItem *parent = nullptr);
    ~DistributionPlot() override;

    void setLook(const Look &look);
    void setDistribution(const Distribution &distribution, const std::optional<Distribution> &benchmark,
                         const ShareStandings &standings = {});
    void clear();
    /// Lays everything out in a rectangle of this size, logical pixels.
    void layoutIn(const QSizeF &size);

    /// The category drawn at a height, -1 outside the bars.
    int categoryAt(double y) const;
    /// The categories from top to bottom.
    const std::array<int, categoryCount> &order() const { return m_order; }
    /// For tests: every text that is drawn, with its rectangle in the chart's coordinates.
    QList<std::pair<QString, QRectF>> labels() const;
    /// For tests: the strips that are seen, from top to bottom, in the chart's coordinates; empty where there is no room for them.
    QList<QRectF> strips() const;
    int typeSize() const; ///< pixels

private:
    void rebuildBars();
    void rebuildLabels();
    void rebuildStrips();
    double largestShare() const;
    double nameColumnWidth(double width) const;
    double valueColumnWidth() const;
    bool fitStripsBeside(const QSizeF &size);
    bool fitStripsBeneath(const QSizeF &size);
    double rowTextHeight() const;
    void fitType(const QSizeF &size);
    void setType(const QFont &font);
    bool namesFit(const QSizeF &size);
    void layoutRow(int row, const QRectF &bars);

    Look m_look;
    std::optional<Distribution> m_distribution;
    std::optional<Distribution> m_benchmark;
    ShareStandings m_standings;
    std::array<int, categoryCount> m_order{};
    QSizeF m_size;
    QFont m_type;               ///< the look's font, smaller where the rows are low
    bool m_hidesCounts = false; ///< counts of many people give way to names and bars
    bool m_wideNames = false;   ///< names take room from the bars, because their rows are too low for two lines
    double m_top = 0;           ///< of the first row
    double m_beside = 0;        ///< what strips beside the bars take of the width
    double m_beneath = 0;       ///< what strips beneath the bars take of each row's height

    QBarSet *m_ordinary;
    QBarSet *m_small;
    QBarCategoryAxis *m_categories;
    QValueAxis *m_shares;
    QList<QGraphicsTextItem *> m_names;
    QList<QGraphicsSimpleTextItem *> m_shareTexts;
    QList<QGraphicsSimpleTextItem *> m_countTexts;
    QList<QGraphicsRectItem *> m_markers;
    std::unique_ptr<StandingStrips> m_strips;
};

} // namespace hereabouts
