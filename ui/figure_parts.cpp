// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_parts.h"

#include "core/crime_category.h"
#include "ui/crime_map_painter.h"
#include "ui/display_text.h"
#include "ui/distribution_plot.h"
#include "ui/map_home.h"
#include "ui/map_key.h"

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

std::shared_ptr<const AreaOutline> outlineOf(const AreaProfile &profile)
{
    const auto *outline = profile.outline.ready();
    return outline ? std::make_shared<const AreaOutline>(outline->value) : nullptr;
}

CrimeMapContent::CrimeMapContent(const CrimeReport &report, const CrimeFilter &filter, MapMode shownAs,
                                 std::shared_ptr<const AreaOutline> outlined)
    : store(std::make_shared<const IncidentStore>(*IncidentStore::of(report.incidents))),
      counts(std::make_shared<const CrimeCounts>(*CrimeCounts::of(*store, filter))), mode(shownAs), radiusMetres(report.radiusMetres),
      outline(std::move(outlined))
{
    if (report.latitude != 0 || report.longitude != 0)
        centre = LatLong{report.latitude, report.longitude};
}

CrimeMapScene paintCrimeMap(QPainter &painter, const QRectF &area, const CrimeMapContent &content, const PartLook &look)
{
    CrimeMapScene scene{.store = content.store,
                        .counts = content.counts,
                        .mode = content.mode,
                        .centre = content.centre,
                        .radiusMetres = content.radiusMetres,
                        .outline = content.outline,
                        .theme = look.theme,
                        .font = look.font};
    if (!scene.centre) // it is not known where the postcode lies: everything is to be seen all the same
        scene.centre = middleOf(*content.store);
    MapKey key{.view = {}, .outline = {}, .mostWidth = area.width() - 28}; // at one scale with and without a boundary
    const QPointF keyCorner(14, area.height() - 14);
    key.view = viewOfCircle(scene.centre.value_or(LatLong{}), reachInMetres(scene), area.size(), 16);
    scene.view = homeView(scene.centre.value_or(LatLong{}), reachInMetres(scene), area.size(), 16, {mapKeyBox(key, scene.font, keyCorner)});
    key.view = scene.view;
    if (showsOutline(scene))
        key.outline = areaText(scene.outline->area);
    scene.centre = content.centre;
    placeSymbols(scene);
    painter.save();
    painter.setClipRect(area);
    painter.translate(area.topLeft());
    paintGround(painter, scene);
    paintSymbols(painter, scene);
    paintMapKey(painter, key, scene.theme, scene.font, keyCorner);
    painter.restore();
    painter.setPen(QPen(look.theme.border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
    return scene;
}

void paintCategories(QPainter &painter, const QRectF &area, const CrimeReport &report, const CrimeFilter &filter, const PartLook &look)
{
    auto totals = totalsByCategory(report, filter);
    std::erase_if(totals, [&](const CategoryTotal &total) { return filter.excludedCategories.contains(total.category); });
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

namespace {

/// A word of the legend at a place; returns where the next one begins.
double paintLabel(QPainter &painter, double x, const QRectF &area, const QString &text, const PartLook &look)
{
    painter.setPen(look.theme.mutedText);
    const double width = QFontMetricsF(look.font).horizontalAdvance(text);
    painter.drawText(QRectF(x, area.top(), width + 4, area.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    return x + width + 16;
}

void paintDensityLegend(QPainter &painter, const QRectF &area, const DensityGrid &grid, const PartLook &look)
{
    constexpr double side = 16;
    double x = area.left();
    for (const DensityClass &one : densityClasses(grid, look.theme)) {
        const QRectF box(x, area.center().y() - side / 2, side, side);
        painter.setPen(Qt::NoPen);
        painter.fillRect(box, look.theme.ground);
        painter.fillRect(box, one.colour);
        const QString from = one.from > 0 ? FigureParts::tr("from %1").arg(densityText(one.from)) : FigureParts::tr("few");
        x = paintLabel(painter, x + side + 6, area, from, look);
    }
    paintLabel(painter, x, area, FigureParts::tr("incidents per km²"), look);
}

} // namespace

void paintMapLegend(QPainter &painter, const QRectF &area, const CrimeMapScene &scene, const PartLook &look)
{
    painter.setFont(look.font);
    if (scene.density) {
        paintDensityLegend(painter, area, *scene.density, look);
        return;
    }
    const int largest = scene.symbols.empty() ? 1 : scene.symbols.front().count;
    std::vector<int> samples;
    for (const int count : {1, largest / 4, largest}) {
        if (count >= 1 && (samples.empty() || count > samples.back()))
            samples.push_back(count);
    }
    double x = area.left();
    const double middle = area.center().y();
    for (const int count : samples) {
        const double radius = (scene.mode == MapMode::Clusters ? clusterRadius : symbolRadius)(count, largestCount(scene));
        QColor fill = look.theme.crime;
        fill.setAlphaF(0.72F);
        painter.setPen(QPen(look.theme.card, 1.3));
        painter.setBrush(fill);
        painter.drawEllipse(QPointF(x + radius, middle), radius, radius);
        x = paintLabel(painter, x + 2 * radius + 6, area, countText(count), look);
    }
    paintLabel(painter, x, area,
               scene.mode == MapMode::Clusters ? FigureParts::tr("incidents at a street point, or at several (paler rim)")
                                               : FigureParts::tr("incidents at a street point"),
               look);
}

} // namespace hereabouts
