// SPDX-License-Identifier: GPL-3.0-or-later
// DistributionChart shows a DistributionPlot in the window, with tooltips, keyboard focus and an accessible description.
#pragma once

#include "ui/census_words.h"

#include <QChartView>

namespace hereabouts {

class DistributionPlot;

class DistributionChart : public QChartView {
    Q_OBJECT
public:
    explicit DistributionChart(QWidget *parent = nullptr);

    void setDistribution(const Distribution &distribution, const CensusComparison &comparison);
    void clear();
    const DistributionPlot *plot() const { return m_plot; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void applyLook();
    QString tipFor(int category) const;
    QString description() const;

    DistributionPlot *m_plot;
    std::optional<Distribution> m_distribution;
    CensusComparison m_comparison;
};

} // namespace hereabouts
