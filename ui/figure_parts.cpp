// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_parts.h"

#include "core/crime_category.h"
#include "ui/crime_map_painter.h"
#include "ui/display_text.h"
#include "ui/distribution_plot.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct FigureParts {
    Q_DECLARE_TR_FUNCTIONS(FigureParts)
};

} // namespace

void paintDistribution(QPainter &painter, const QRectF &area, const Distribution &distribution, const CensusComparison &comparison,
                       const PartLook &look, bool countWords)
{
    QGraphicsScene scene;
    auto *plot = new DistributionPlot; // the scene owns it
    scene.addItem(plot);
    // In a narrow panel the long official names need more of the width, or their type would become too small.
    const double labelShare = area.width() < 700 ? 0.45 : 0.3;
    QFont small = look.font;
    small.setPixelSize(std::max(11, look.font.pixelSize() - 3));
    plot->setLook({.theme = look.theme,
                   .font = look.font,
                   .smallFont = small,
                   .fullNames = true,
                   .countWords = countWords,
                   .labelShare = labelShare});
    plot->setDistribution(distribution, comparison.benchmark, comparison.standings);
    plot->layoutIn(area.size());
    scene.render(&painter, area, QRectF(QPointF(0, 0), area.size()), Qt::IgnoreAspectRatio);
}

void paintCrimeMap(QPainter &painter, const QRectF &area, const CrimeReport &report, const IncidentFilter &filter, const PartLook &look)
{
    CrimeMapScene scene{.points = streetPoints(report, filter), .view = {}, .centre = {}, .theme = look.theme, .font = look.font};
    scene.radiusMetres = report.radiusMetres;
    scene.centre = LatLong{report.latitude, report.longitude};
    if (report.latitude == 0 && report.longitude == 0) // it is not known where the postcode lies: everything is to be seen all the same
        scene.centre = middleOf(scene.points);
    scene.view = viewOfCircle(scene.centre.value_or(LatLong{}), reachInMetres(scene), area.size(), 16);
    if (report.latitude == 0 && report.longitude == 0)
        scene.centre.reset();
    painter.save();
    painter.setClipRect(area);
    painter.translate(area.topLeft());
    paintGround(painter, scene);
    paintSymbols(painter, scene);
    paintScaleBar(painter, scene, QPointF(14, area.height() - 14));
    painter.restore();
    painter.setPen(QPen(look.theme.border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
}

void paintCategories(QPainter &painter, const QRectF &area, const CrimeReport &report, const IncidentFilter &filter, const PartLook &look)
{
    auto totals = totalsByCategory(report, filter);
    std::erase_if(totals, [&](const CategoryTotal &total) { return filter.excluded.contains(total.category); });
    if (totals.empty())
        return;
    const double row = std::min(34.0, area.height() / static_cast<double>(totals.size()));
    double y = area.top();
    for (const CategoryTotal &total : totals) {
        const QRectF line(area.left(), y, area.width(), row - 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.theme.crimeSoft);
        painter.drawRoundedRect(QRectF(line.topLeft(), QSizeF(line.width() * total.count / totals.front().count, line.height())), 3, 3);
        QFont font = look.font;
        font.setPixelSize(std::min(font.pixelSize(), std::max(8, static_cast<int>(row * 0.55))));
        painter.setFont(font);
        painter.setPen(look.theme.text);
        painter.drawText(line.adjusted(8, 0, -50, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         crimeCategoryName(total.category, report.categoryNames));
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.drawText(line.adjusted(0, 0, -4, 0), Qt::AlignVCenter | Qt::AlignRight, countText(total.count));
        y += row;
    }
}

void paintSymbolLegend(QPainter &painter, const QRectF &area, int largestCount, const PartLook &look)
{
    painter.setFont(look.font);
    const int largest = std::max(1, largestCount);
    std::vector<int> samples;
    for (const int count : {1, largest / 4, largest}) {
        if (count >= 1 && (samples.empty() || count > samples.back()))
            samples.push_back(count);
    }
    double x = area.left();
    const double middle = area.center().y();
    for (const int count : samples) {
        const double radius = symbolRadius(count, largest);
        QColor fill = look.theme.crime;
        fill.setAlphaF(0.72F);
        painter.setPen(QPen(look.theme.card, 1.3));
        painter.setBrush(fill);
        painter.drawEllipse(QPointF(x + radius, middle), radius, radius);
        x += 2 * radius + 6;
        painter.setPen(look.theme.mutedText);
        const QString text = countText(count);
        const double width = QFontMetricsF(look.font).horizontalAdvance(text);
        painter.drawText(QRectF(x, area.top(), width + 4, area.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += width + 16;
    }
    painter.drawText(QRectF(x, area.top(), area.right() - x, area.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     FigureParts::tr("incidents at a street point"));
}

} // namespace hereabouts
