// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/distribution_chart.h"

#include "ui/display_text.h"
#include "ui/distribution_plot.h"

#include <QHelpEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace hereabouts {

DistributionChart::DistributionChart(QWidget *parent) : QChartView(parent), m_plot(new DistributionPlot)
{
    setChart(m_plot);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setRenderHint(QPainter::Antialiasing);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus);
    applyLook();
}

void DistributionChart::setDistribution(const Distribution &distribution, const CensusComparison &comparison)
{
    m_distribution = distribution;
    m_comparison = comparison;
    m_plot->setDistribution(distribution, comparison.benchmark, comparison.standings);
    m_plot->layoutIn(viewport()->size());
    setAccessibleName(topicTitle(distribution.topic));
    setAccessibleDescription(description());
}

void DistributionChart::clear()
{
    m_distribution.reset();
    m_comparison = {};
    m_plot->clear();
    setAccessibleDescription({});
}

QSize DistributionChart::minimumSizeHint() const
{
    return {240, categoryCount * (fontMetrics().height() + 4)};
}

void DistributionChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    m_plot->layoutIn(viewport()->size());
}

void DistributionChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

bool DistributionChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_distribution) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int category = m_plot->categoryAt(help->pos().y());
        if (category >= 0)
            QToolTip::showText(help->globalPos(), tipFor(category), viewport());
        return true;
    }
    return QChartView::viewportEvent(event);
}

void DistributionChart::drawForeground(QPainter *painter, const QRectF &)
{
    // Ctrl+C copies the chart that has the focus: it must be seen which one that is.
    if (!hasFocus())
        return;
    painter->setPen(QPen(Theme::current().accent, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(mapToScene(viewport()->rect()).boundingRect().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void DistributionChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void DistributionChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void DistributionChart::applyLook()
{
    m_plot->setLook({.theme = Theme::current(), .font = typeFont(font(), TypeSize::Body), .smallFont = typeFont(font(), TypeSize::Small)});
}

QString DistributionChart::tipFor(int category) const
{
    return categoryLines(*m_distribution, m_comparison, category).join(u'\n');
}

QString DistributionChart::description() const
{
    QStringList parts{areaText(m_distribution->area) + u'.', markedBaseText(*m_distribution) + u'.'};
    for (const int category : m_plot->order())
        parts << categoryLines(*m_distribution, m_comparison, category).join(u". "_s) + u'.';
    return parts.join(u'\n');
}

} // namespace hereabouts
