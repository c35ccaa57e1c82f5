// SPDX-License-Identifier: GPL-3.0-or-later
// DistributionPlot draws one distribution as horizontal bars from zero, with direct labels and a benchmark marker.
#pragma once

#include "core/distribution.h"
#include "ui/theme.h"

#include <QChart>
#include <QGraphicsRectItem>

class QBarCategoryAxis;
class QBarSet;
class QValueAxis;

namespace hereabouts {

/// A Qt Charts chart whose labels are our own: Qt's axis labels are cut off when they are long.
/// Occupation is drawn by size, NS-SeC in class order. Counts under smallCountLimit are drawn paler.
class DistributionPlot : public QChart {
    Q_OBJECT
public:
    struct Look {
        Theme theme;
        QFont font;               ///< body type
        bool fullNames = false;   ///< official category names, wrapped; otherwise the short ones, wrapped too
        bool countWords = false;  ///< "39 residents" instead of "39"
        double labelShare = 0.36; ///< how much of the width the names may take, at most
    };

    explicit DistributionPlot(QGraphicsItem *parent = nullptr);

    void setLook(const Look &look);
    void setDistribution(const Distribution &distribution, const std::optional<Distribution> &benchmark);
    void clear();
    /// Lays everything out in a rectangle of this size, logical pixels.
    void layoutIn(const QSizeF &size);

    /// The category drawn at a height, -1 outside the bars.
    int categoryAt(double y) const;
    /// For tests: every text that is drawn, with its rectangle in the chart's coordinates.
    QList<std::pair<QString, QRectF>> labels() const;

private:
    void rebuildBars();
    void rebuildLabels();
    double largestShare() const;
    double nameColumnWidth(double width) const;
    double valueColumnWidth() const;
    void fitType(const QSizeF &size);
    void setType(const QFont &font);
    bool namesFit(const QSizeF &size) const;

    Look m_look;
    std::optional<Distribution> m_distribution;
    std::optional<Distribution> m_benchmark;
    std::array<int, categoryCount> m_order{};
    QSizeF m_size;
    QFont m_type; ///< the look's font, smaller where the rows are low

    QBarSet *m_ordinary;
    QBarSet *m_small;
    QBarCategoryAxis *m_categories;
    QValueAxis *m_shares;
    QList<QGraphicsTextItem *> m_names;
    QList<QGraphicsSimpleTextItem *> m_shareTexts;
    QList<QGraphicsSimpleTextItem *> m_countTexts;
    QList<QGraphicsRectItem *> m_markers;
};

} // namespace hereabouts
