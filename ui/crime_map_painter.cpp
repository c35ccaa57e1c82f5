// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crime_map_painter.h"

#include "core/great_circle.h"
#include "ui/display_text.h"
#include "ui/map_key.h"
#include "ui/pixel_cover.h"
#include "ui/symbol_stamps.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace hereabouts {

namespace {

struct CrimeMap {
    Q_DECLARE_TR_FUNCTIONS(CrimeMap)
};

constexpr double smallestRadius = 4.0;
constexpr double largestRadius = 18.0;
constexpr double radiusWithNumber = 8.5; ///< from here on a count fits inside
constexpr quint32 mostPoints = 20'000;   ///< of a picture, each with a symbol of its own: they lie within two pixels of each other there
constexpr int numberPixels = 11;         ///< for which clusters have room
constexpr double coveringPart = 0.8;     ///< of a circle's radius: of the square around it, the corners cover nothing
constexpr double smallestCluster = 11;   ///< room for three digits
constexpr double fourDigitCluster = 16;  ///< and for four, or "12k" and "100k"
constexpr float tileShade = 0.55F;       ///< as IncidentMap.qml has it
constexpr double haloWidth = 3;          ///< around clusters, which are no single place

QPointF pixelOf(const CrimeMapScene &scene, QPointF unit)
{
    return scene.view.unitToPixel(unit);
}

QRectF boxOf(QPointF middle, double radius)
{
    return {middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius};
}

/// The part of the unit world that is seen, and what reaches into it.
QRectF areaOf(const CrimeMapScene &scene)
{
    return scene.view.unitArea(scene.view.size + QSizeF(2 * largestRadius, 2 * largestRadius));
}

int levelOf(const CrimeMapScene &scene)
{
    return scene.mode == MapMode::StreetPoints ? ClusterTree::pointLevel : clusterLevelAt(scene.view.zoom);
}

void paintGrid(QPainter &painter, const CrimeMapScene &scene)
{
    // Lines stay put on the ground when the map is moved: they start from the postcode, or from the middle of England where there is none.
    const LatLong fixed = scene.centre.value_or(LatLong{.latitude = 52.8, .longitude = -1.9});
    const double step = std::max(500.0, roundLength(metresPerPixel(fixed.latitude, scene.view.zoom) * 160))
                        / metresPerPixel(fixed.latitude, scene.view.zoom);
    const QPointF origin = scene.view.toPixel(fixed);
    painter.setPen(QPen(scene.theme.groundLine, 1));
    for (double x = std::fmod(origin.x(), step) - step; x < scene.view.size.width() + step; x += step)
        painter.drawLine(QPointF(x, 0), QPointF(x, scene.view.size.height()));
    for (double y = std::fmod(origin.y(), step) - step; y < scene.view.size.height() + step; y += step)
        painter.drawLine(QPointF(0, y), QPointF(scene.view.size.width(), y));
}

QRectF pinBox(const CrimeMapScene &scene)
{
    const QPointF pin = scene.view.toPixel(*scene.centre);
    return {pin.x() - 9, pin.y() - 27, 18, 27};
}

QPainterPath outlinePath(const CrimeMapScene &scene)
{
    QPainterPath path;
    for (const auto &ring : scene.outline->rings) {
        QPolygonF corners;
        corners.reserve(static_cast<qsizetype>(ring.size()) + 1);
        for (const LatLong &corner : ring)
            corners << scene.view.toPixel(corner);
        corners << corners.constFirst();
        path.addPolygon(corners);
    }
    return path;
}

/// Names do not run across the boundary.
void coverOutline(PixelCover &taken, const CrimeMapScene &scene)
{
    const QRectF viewport(QPointF(0, 0), scene.view.size);
    constexpr double step = 4;
    const auto rings = outlinePath(scene).toSubpathPolygons();
    for (const QPolygonF &ring : rings) {
        for (qsizetype i = 1; i < ring.size(); ++i) {
            const QLineF edge(ring.at(i - 1), ring.at(i));
            if (!QRectF(edge.p1(), edge.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(viewport))
                continue;
            const int steps = std::max(1, static_cast<int>(std::min(edge.length(), 4000.0) / step));
            for (int k = 0; k <= steps; ++k)
                taken.cover(boxOf(edge.pointAt(static_cast<double>(k) / steps), step / 2));
        }
    }
}

/// Of the street points that have a symbol of their own: a cluster has no street.
void paintStreetNames(QPainter &painter, const CrimeMapScene &scene)
{
    const QFont font = typeFont(scene.font, TypeSize::Small);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(scene.theme.faintText);
    PixelCover taken(scene.view.size);
    // Symbols come first: a name must not run under one.
    for (const DrawnSymbol &symbol : scene.symbols)
        taken.cover(boxOf(pixelOf(scene, symbol.position), symbol.radius));
    if (scene.centre)
        taken.cover(pinBox(scene));
    if (scene.outline)
        coverOutline(taken, scene);
    const QRectF viewport(QPointF(0, 0), scene.view.size);
    const auto most = static_cast<int>(scene.view.size.width() * scene.view.size.height() / 12'000); // more would be a page of text
    const size_t candidates = std::min<size_t>(scene.symbols.size(), 600);                           // the largest
    for (size_t i = 0, drawn = 0; i < candidates && drawn < static_cast<size_t>(most); ++i) {
        const DrawnSymbol &symbol = scene.symbols[i];
        const QString name = scene.store->clusters().isPoint(symbol.node) ? streetName(scene.store->street(symbol.node)) : QString();
        if (name.isEmpty())
            continue;
        const QSizeF size(metrics.horizontalAdvance(name), metrics.height());
        const QPointF at = pixelOf(scene, symbol.position);
        const double radius = symbol.radius + 3;
        const std::array places{QRectF(QPointF(at.x() + radius, at.y() - size.height() / 2), size),
                                QRectF(QPointF(at.x() - radius - size.width(), at.y() - size.height() / 2), size),
                                QRectF(QPointF(at.x() - size.width() / 2, at.y() + radius), size),
                                QRectF(QPointF(at.x() - size.width() / 2, at.y() - radius - size.height()), size)};
        const auto free =
            std::ranges::find_if(places, [&](const QRectF &place) { return viewport.contains(place) && taken.isFree(place); });
        if (free == places.end())
            continue;
        painter.drawText(*free, Qt::AlignCenter, name);
        taken.cover(free->adjusted(-6, -2, 6, 2));
        ++drawn;
    }
}

void paintCircle(QPainter &painter, const CrimeMapScene &scene)
{
    const QPointF middle = scene.view.toPixel(*scene.centre);
    const double radius = scene.radiusMetres / metresPerPixel(scene.centre->latitude, scene.view.zoom);
    QColor fill = scene.theme.accent;
    fill.setAlphaF(0.06F);
    painter.setBrush(fill);
    painter.setPen(QPen(scene.theme.accent, 1.2, Qt::DashLine));
    painter.drawEllipse(middle, radius, radius);
}

void paintOutline(QPainter &painter, const CrimeMapScene &scene)
{
    const QPainterPath path = outlinePath(scene);
    const QPen pen = outlinePen(scene.theme);
    QPen halo = pen;
    QColor around = scene.theme.card;
    around.setAlphaF(0.75F);
    halo.setColor(around);
    halo.setWidthF(pen.widthF() + 2.4);
    painter.setBrush(Qt::NoBrush);
    for (const QPen &line : {halo, pen})
        painter.strokePath(path, line);
}

void paintPin(QPainter &painter, const CrimeMapScene &scene)
{
    const QPointF at = scene.view.toPixel(*scene.centre);
    painter.setPen(QPen(scene.theme.card, 2));
    painter.setBrush(scene.theme.accent);
    QPainterPath pin;
    pin.moveTo(at);
    pin.cubicTo(at + QPointF(-3, -7), at + QPointF(-9, -11), at + QPointF(-9, -17));
    pin.arcTo(QRectF(at.x() - 9, at.y() - 26, 18, 18), 180, -180);
    pin.cubicTo(at + QPointF(9, -11), at + QPointF(3, -7), at);
    painter.drawPath(pin);
    painter.setBrush(scene.theme.card);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(at + QPointF(0, -17), 3.5, 3.5);
}

/// In the middle of a symbol, or where something lies over that, aside as far as the symbol reaches. Empty: it could not be read.
std::optional<QPointF> placeForNumber(const PixelCover &covered, QPointF middle, double radius, const QSizeF &number)
{
    const double half = number.height() / 2;
    const auto reach = [&](double below) { return std::sqrt(std::max(0.0, radius * radius - below * below)) - number.width() / 2 + 2; };
    const double aside = reach(half);
    std::vector<QPointF> places{middle};
    if (aside > 0)
        places.insert(places.end(), {middle + QPointF(aside, 0), middle - QPointF(aside, 0)});
    if (const double below = radius - number.height(); below > 0 && reach(below + half) > 0)
        places.insert(places.end(), {middle + QPointF(0, below), middle - QPointF(0, below)});
    const auto found = std::ranges::find_if(places, [&](QPointF at) {
        return covered.isFree({at.x() - number.width() / 2 + 2, at.y() - half, number.width() - 4, number.height()});
    });
    return found == places.end() ? std::nullopt : std::optional(*found);
}

void paintNumbers(QPainter &painter, const CrimeMapScene &scene)
{
    QFont font = typeFont(scene.font, TypeSize::Small);
    font.setBold(true);
    if (QFontInfo(font).pixelSize() > numberPixels)
        font.setPixelSize(numberPixels); // symbols do not grow with the type around them
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(scene.theme.dark ? scene.theme.accentText : QColor(Qt::white));
    // From the last drawn to the first: a number that smaller symbols are drawn over cannot be read, and is left to the tooltip.
    PixelCover covered(scene.view.size);
    if (scene.centre)
        covered.cover(pinBox(scene));
    for (size_t i = scene.symbols.size(); i-- > 0;) {
        const DrawnSymbol &symbol = scene.symbols[i];
        const QPointF at = pixelOf(scene, symbol.position);
        if (symbol.radius >= radiusWithNumber) {
            const QString text = symbol.count < 10'000 ? QString::number(symbol.count) : CrimeMap::tr("%1k").arg(symbol.count / 1000);
            const QSizeF number(metrics.horizontalAdvance(text), metrics.capHeight() + 2);
            if (const auto place = placeForNumber(covered, at, symbol.radius, number))
                painter.drawText(boxOf(*place, symbol.radius + 6), Qt::AlignCenter, text);
        }
        covered.cover(boxOf(at, symbol.radius * coveringPart));
    }
}

void paintDensity(QPainter &painter, const CrimeMapScene &scene)
{
    std::vector<DensityCell> cells;
    scene.density->find(areaOf(scene), cells);
    const auto classes = densityClasses(*scene.density, scene.theme);
    painter.setPen(QPen(scene.theme.card, 0.8));
    for (const DensityCell &cell : cells) {
        QPolygonF corners;
        for (const QPointF corner : scene.density->corners(cell))
            corners << pixelOf(scene, corner);
        const auto above = std::ranges::upper_bound(classes, cell.perSquareKilometre, {}, &DensityClass::from);
        painter.setBrush(above == classes.begin() ? classes.front().colour : (above - 1)->colour);
        painter.drawPolygon(corners);
    }
}

/// Zoomed out far enough there are more street points than there is room for: then those that are within some pixels are one symbol. Returns
/// the level whose symbols were found.
int findPoints(const CrimeMapScene &scene, std::vector<MapSymbol> &found)
{
    const int fine = std::min(clusterLevelAt(scene.view.zoom) + 2, ClusterTree::pointLevel);
    if (scene.store->pointCount() > mostPoints) {
        findSymbols(*scene.store, *scene.counts, areaOf(scene), fine, found);
        quint64 points = 0;
        for (const MapSymbol &symbol : found)
            points += scene.store->clusters().pointsOf(symbol.node).size();
        if (points > mostPoints)
            return fine;
    }
    findSymbols(*scene.store, *scene.counts, areaOf(scene), ClusterTree::pointLevel, found);
    return ClusterTree::pointLevel;
}

/// Where a symbol is on its way from one level to another.
QPointF between(QPointF from, QPointF to, double progress)
{
    const double eased = 1 - (1 - progress) * (1 - progress);
    return from + (to - from) * eased;
}

} // namespace

double symbolRadius(int count, int largestCount)
{
    // A quiet village's two incidents do not fill the map: up to 25 the scale is absolute.
    const double full = std::max(25, largestCount);
    return std::max(smallestRadius, largestRadius * std::sqrt(count / full));
}

double clusterRadius(int count, int largestCount)
{
    const double smallest = count >= 1000 ? fourDigitCluster : smallestCluster;
    return smallest + (largestRadius - smallest) * std::sqrt(count / static_cast<double>(std::max(25, largestCount)));
}

int largestCount(const CrimeMapScene &scene)
{
    return std::max(1, scene.counts->largest().at(static_cast<size_t>(levelOf(scene))));
}

double reachInMetres(const CrimeMapScene &scene)
{
    if (scene.radiusMetres > 0 || !scene.centre)
        return scene.radiusMetres > 0 ? scene.radiusMetres : oneMileInMetres;
    double farthest = oneMileInMetres;
    for (quint32 point = 0; point < scene.store->pointCount(); ++point)
        farthest = std::max(farthest, metresBetween(*scene.centre, scene.store->position(point).latLong()));
    return farthest;
}

std::optional<LatLong> middleOf(const IncidentStore &store)
{
    if (store.pointCount() == 0)
        return std::nullopt;
    LatLong least = store.position(0).latLong(), most = least;
    for (quint32 point = 1; point < store.pointCount(); ++point) {
        const LatLong at = store.position(point).latLong();
        least = {.latitude = std::min(least.latitude, at.latitude), .longitude = std::min(least.longitude, at.longitude)};
        most = {.latitude = std::max(most.latitude, at.latitude), .longitude = std::max(most.longitude, at.longitude)};
    }
    return LatLong{.latitude = (least.latitude + most.latitude) / 2, .longitude = (least.longitude + most.longitude) / 2};
}

void placeSymbols(CrimeMapScene &scene)
{
    scene.symbols.clear();
    if (scene.mode == MapMode::Density) {
        const int level = std::min(clusterLevelAt(scene.view.zoom), DensityGrid::finestLevel);
        if (!scene.density || scene.density->level() != level)
            scene.density = std::make_shared<const DensityGrid>(*DensityGrid::of(*scene.store, *scene.counts, level));
        return;
    }
    scene.density.reset();
    const int level = levelOf(scene);
    const bool isChanging = scene.mode == MapMode::Clusters && scene.change && scene.change->from != level;
    // Zooming out, those of the finer level go where they become one; zooming in, they come from there.
    const int shown = isChanging ? std::max(level, scene.change->from) : level;
    std::vector<MapSymbol> found;
    int largest = largestCount(scene);
    if (scene.mode == MapMode::StreetPoints)
        largest = std::max(1, scene.counts->largest().at(static_cast<size_t>(findPoints(scene, found))));
    else
        findSymbols(*scene.store, *scene.counts, areaOf(scene), shown, found);
    const auto radiusOf = scene.mode == MapMode::Clusters ? clusterRadius : symbolRadius;
    scene.symbols.reserve(found.size());
    for (const MapSymbol &symbol : found) {
        DrawnSymbol drawn{
            .position = symbol.position, .radius = radiusOf(symbol.count, largest), .count = symbol.count, .node = symbol.node};
        if (isChanging) {
            const int coarse = std::min(level, scene.change->from);
            const QPointF together = scene.store->positionOf(scene.store->clusters().nodeAt(symbol.node, coarse)).unit();
            drawn.position = level > scene.change->from ? between(together, symbol.position, scene.change->progress)
                                                        : between(symbol.position, together, scene.change->progress);
        }
        scene.symbols.push_back(drawn);
    }
    std::ranges::sort(scene.symbols,
                      [](const DrawnSymbol &a, const DrawnSymbol &b) { return a.count != b.count ? a.count > b.count : a.node < b.node; });
}

bool showsOutline(const CrimeMapScene &scene)
{
    // A path that is a closed line, not an area: of an area that the whole view lies in, nothing is seen.
    if (!scene.outline)
        return false;
    const QRectF viewport(QPointF(0, 0), scene.view.size);
    const auto rings = outlinePath(scene).toSubpathPolygons();
    return std::ranges::any_of(rings, [&](const QPolygonF &ring) {
        for (qsizetype i = 1; i < ring.size(); ++i) {
            QPainterPath edge(ring.at(i - 1));
            edge.lineTo(ring.at(i));
            if (edge.intersects(viewport))
                return true;
        }
        return false;
    });
}

void paintGround(QPainter &painter, const CrimeMapScene &scene)
{
    painter.fillRect(QRectF(QPointF(0, 0), scene.view.size), scene.theme.ground);
    if (!scene.tiles || !scene.tiles->paint(painter, scene.view)) {
        paintGrid(painter, scene);
        paintStreetNames(painter, scene);
        return;
    }
    if (scene.theme.dark) { // tiles are made for light rooms
        QColor shade = scene.theme.ground;
        shade.setAlphaF(tileShade);
        painter.fillRect(QRectF(QPointF(0, 0), scene.view.size), shade);
    }
}

void paintSymbols(QPainter &painter, const CrimeMapScene &scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (scene.density)
        paintDensity(painter, scene);
    if (scene.centre && scene.radiusMetres > 0)
        paintCircle(painter, scene);
    if (scene.outline)
        paintOutline(painter, scene);
    const SymbolStamps stamps(painter, scene.theme, haloWidth);
    for (const DrawnSymbol &symbol : scene.symbols)
        stamps.draw(pixelOf(scene, symbol.position), symbol.radius, !scene.store->clusters().isPoint(symbol.node));
    paintNumbers(painter, scene);
    if (scene.centre)
        paintPin(painter, scene);
}

} // namespace hereabouts
