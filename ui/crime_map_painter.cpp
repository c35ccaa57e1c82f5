// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crime_map_painter.h"

#include "core/great_circle.h"
#include "ui/display_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace hereabouts {

namespace {

struct CrimeMap {
    Q_DECLARE_TR_FUNCTIONS(CrimeMap)
};

constexpr double smallestRadius = 4.0;
constexpr double largestRadius = 18.0;
constexpr double radiusWithNumber = 8.5; ///< from here on a count fits inside

int largestCount(const CrimeMapScene &scene)
{
    return scene.points.empty() ? 1 : scene.points.front().count;
}

QPointF pixelOf(const CrimeMapScene &scene, const StreetPoint &point)
{
    return scene.view.toPixel({point.latitude, point.longitude});
}

double radiusOf(const CrimeMapScene &scene, size_t index)
{
    return symbolRadius(scene.points[index].count, largestCount(scene));
}

/// A round number of metres (1, 2 or 5 times a power of ten) not above a limit.
double roundLength(double limit)
{
    const double power = std::pow(10.0, std::floor(std::log10(limit)));
    for (const double factor : {5.0, 2.0, 1.0}) {
        if (factor * power <= limit)
            return factor * power;
    }
    return power;
}

double metresPerPixelOf(const CrimeMapScene &scene)
{
    return metresPerPixel(scene.view.centre.latitude, scene.view.zoom);
}

void paintGrid(QPainter &painter, const CrimeMapScene &scene)
{
    // Lines stay put on the ground when the map is moved: they start from the postcode, or from the view where there is none.
    const double step = std::max(500.0, roundLength(metresPerPixelOf(scene) * 160)) / metresPerPixelOf(scene);
    const QPointF origin = scene.centre ? scene.view.toPixel(*scene.centre) : QPointF(0, 0);
    painter.setPen(QPen(scene.theme.groundLine, 1));
    for (double x = std::fmod(origin.x(), step) - step; x < scene.view.size.width() + step; x += step)
        painter.drawLine(QPointF(x, 0), QPointF(x, scene.view.size.height()));
    for (double y = std::fmod(origin.y(), step) - step; y < scene.view.size.height() + step; y += step)
        painter.drawLine(QPointF(0, y), QPointF(scene.view.size.width(), y));
}

void paintStreetNames(QPainter &painter, const CrimeMapScene &scene)
{
    const QFont font = typeFont(scene.font, TypeSize::Small);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(scene.theme.faintText);
    QList<QRectF> taken = scene.reserved;
    const QRectF viewport(QPointF(0, 0), scene.view.size);
    // Symbols come first: a name must not run under one.
    for (size_t i = 0; i < scene.points.size(); ++i) {
        const QPointF at = pixelOf(scene, scene.points[i]);
        const double radius = radiusOf(scene, i);
        const QRectF symbol(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
        if (viewport.intersects(symbol))
            taken << symbol;
    }
    if (scene.centre) {
        const QPointF pin = scene.view.toPixel(*scene.centre);
        taken << QRectF(pin.x() - 10, pin.y() - 28, 20, 30);
    }
    const qsizetype symbols = taken.size();
    const size_t candidates = std::min<size_t>(scene.points.size(), 300); // the largest; trying them all would cost every frame
    for (size_t i = 0; i < candidates && taken.size() - symbols < 60; ++i) {
        const QString name = streetName(scene.points[i].street);
        const QSizeF size(metrics.horizontalAdvance(name), metrics.height());
        const QPointF at = pixelOf(scene, scene.points[i]);
        const double radius = radiusOf(scene, i) + 3;
        const QRectF places[] = {{QPointF(at.x() + radius, at.y() - size.height() / 2), size},
                                 {QPointF(at.x() - radius - size.width(), at.y() - size.height() / 2), size},
                                 {QPointF(at.x() - size.width() / 2, at.y() + radius), size},
                                 {QPointF(at.x() - size.width() / 2, at.y() - radius - size.height()), size}};
        const auto free = std::ranges::find_if(places, [&](const QRectF &place) {
            return viewport.contains(place) && std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(place); });
        });
        if (name.isEmpty() || free == std::end(places))
            continue;
        painter.drawText(*free, Qt::AlignCenter, name);
        taken << free->adjusted(-6, -2, 6, 2);
    }
}

/// A number that smaller symbols will be drawn over cannot be read, and is left to the tooltip.
bool numberIsFree(const CrimeMapScene &scene, size_t index)
{
    const QPointF middle = pixelOf(scene, scene.points[index]);
    for (size_t i = index + 1; i < scene.points.size(); ++i) {
        const QPointF offset = pixelOf(scene, scene.points[i]) - middle;
        const double reach = radiusOf(scene, i) + 7;
        if (QPointF::dotProduct(offset, offset) < reach * reach)
            return false;
    }
    return true;
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

} // namespace

double symbolRadius(int count, int largestCount)
{
    // A quiet village's two incidents do not fill the map: up to 25 the scale is absolute.
    const double full = std::max(25, largestCount);
    return std::max(smallestRadius, largestRadius * std::sqrt(count / full));
}

double reachInMetres(const CrimeMapScene &scene)
{
    if (scene.radiusMetres > 0 || !scene.centre)
        return scene.radiusMetres > 0 ? scene.radiusMetres : oneMileInMetres;
    double farthest = oneMileInMetres;
    for (const StreetPoint &point : scene.points)
        farthest = std::max(farthest, metresBetween(*scene.centre, {.latitude = point.latitude, .longitude = point.longitude}));
    return farthest;
}

std::optional<LatLong> middleOf(const std::vector<StreetPoint> &points)
{
    if (points.empty())
        return std::nullopt;
    const auto [south, north] = std::ranges::minmax(points | std::views::transform(&StreetPoint::latitude));
    const auto [west, east] = std::ranges::minmax(points | std::views::transform(&StreetPoint::longitude));
    return LatLong{.latitude = (south + north) / 2, .longitude = (west + east) / 2};
}

std::optional<size_t> pointAt(const CrimeMapScene &scene, QPointF pixel)
{
    for (size_t i = scene.points.size(); i-- > 0;) {
        const QPointF offset = pixel - pixelOf(scene, scene.points[i]);
        const double reach = std::max(radiusOf(scene, i), 7.0); // easy to hit with a finger or a shaky hand
        if (QPointF::dotProduct(offset, offset) <= reach * reach)
            return i;
    }
    return std::nullopt;
}

void paintGround(QPainter &painter, const CrimeMapScene &scene)
{
    painter.fillRect(QRectF(QPointF(0, 0), scene.view.size), scene.theme.ground);
    paintGrid(painter, scene);
    paintStreetNames(painter, scene);
}

void paintSymbols(QPainter &painter, const CrimeMapScene &scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (scene.centre && scene.radiusMetres > 0)
        paintCircle(painter, scene);
    QFont font = typeFont(scene.font, TypeSize::Small);
    font.setBold(true);
    painter.setFont(font);
    QColor fill = scene.theme.crime;
    fill.setAlphaF(0.72F);
    const QRectF viewport(QPointF(0, 0), scene.view.size);
    for (size_t i = 0; i < scene.points.size(); ++i) {
        const QPointF at = pixelOf(scene, scene.points[i]);
        const double radius = radiusOf(scene, i);
        const QRectF symbol(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
        if (!viewport.intersects(symbol))
            continue;
        const bool isHighlighted = scene.highlighted == i;
        painter.setPen(QPen(isHighlighted ? scene.theme.marker : scene.theme.card, isHighlighted ? 3 : 1.3));
        painter.setBrush(fill);
        painter.drawEllipse(symbol);
        if (radius >= radiusWithNumber && numberIsFree(scene, i)) {
            painter.setPen(scene.theme.dark ? scene.theme.accentText : QColor(Qt::white));
            painter.drawText(symbol, Qt::AlignCenter, QString::number(scene.points[i].count));
        }
    }
    if (scene.centre)
        paintPin(painter, scene);
}

void paintScaleBar(QPainter &painter, const CrimeMapScene &scene, QPointF lowerLeft)
{
    const double metres = roundLength(metresPerPixelOf(scene) * 120);
    const double length = metres / metresPerPixelOf(scene);
    const QString text = metres >= 1000 ? CrimeMap::tr("%1 km").arg(metres / 1000) : CrimeMap::tr("%1 m").arg(metres);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(scene.theme.mutedText, 1.5));
    painter.drawLine(lowerLeft, lowerLeft + QPointF(length, 0));
    painter.drawLine(lowerLeft, lowerLeft + QPointF(0, -5));
    painter.drawLine(lowerLeft + QPointF(length, 0), lowerLeft + QPointF(length, -5));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(typeFont(scene.font, TypeSize::Small));
    painter.drawText(QRectF(lowerLeft + QPointF(0, -26), QSizeF(std::max(length, 60.0), 20)), Qt::AlignLeft | Qt::AlignBottom, text);
}

} // namespace hereabouts
