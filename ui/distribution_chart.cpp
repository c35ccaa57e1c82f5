// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/distribution_chart.h"

#include "ui/display_text.h"
#include "ui/distribution_plot.h"

#include <QHelpEvent>
#include <QLocale>
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

void DistributionChart::setDistribution(const Distribution &distribution, const std::optional<Distribution> &benchmark,
                                        const QString &benchmarkName)
{
    m_distribution = distribution;
    m_benchmark = benchmark;
    m_benchmarkName = benchmarkName;
    m_plot->setDistribution(distribution, benchmark);
    m_plot->layoutIn(viewport()->size());
    setAccessibleName(topicTitle(distribution.topic));
    setAccessibleDescription(description());
}

void DistributionChart::clear()
{
    m_distribution.reset();
    m_benchmark.reset();
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
    m_plot->setLook({.theme = Theme::current(), .font = typeFont(font(), TypeSize::Body)});
}

QString DistributionChart::tipFor(int category) const
{
    QStringList lines{categoryName(m_distribution->topic, category),
                      tr("%1 · %2 of %3 residents")
                          .arg(shareText(*m_distribution, category), countText(m_distribution->counts.at(static_cast<size_t>(category))),
                               countText(m_distribution->base))};
    if (m_benchmark) {
        const double points = m_distribution->pointsAbove(*m_benchmark, category);
        const QString amount = QLocale().toString(std::abs(points), 'f', 1);
        lines << (points < 0 ? tr("%1 percentage points below %2 (%3)") : tr("%1 percentage points above %2 (%3)"))
                     .arg(amount, m_benchmarkName, shareText(*m_benchmark, category));
    }
    if (m_distribution->isSmall(category))
        lines << tr("Fewer than 10 people: small counts are altered slightly to protect them.");
    return lines.join(u'\n');
}

QString DistributionChart::description() const
{
    QStringList parts{areaText(m_distribution->area), baseText(*m_distribution)};
    for (int i = 0; i < categoryCount; ++i)
        parts << u"%1: %2"_s.arg(categoryName(m_distribution->topic, i), shareText(*m_distribution, i));
    return parts.join(u"; "_s);
}

} // namespace hereabouts
