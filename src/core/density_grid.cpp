// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/density_grid.h"

#include "core/radix_sort.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace hereabouts {

namespace {

constexpr double tileWidth = 256; ///< of the world at level 0, in pixels
constexpr double sidesInAWidth = std::numbers::sqrt3;
constexpr quint32 pointsAtATime = 1 << 14;

/// Columns and rows begin at -1: a hexagon at the edge of the world may have its centre beyond it.
constexpr int firstNumber = -1;

quint64 hexagonKey(int row, int column)
{
    return quint64(static_cast<quint32>(row - firstNumber)) << 32 | static_cast<quint32>(column - firstNumber);
}

struct HexagonCount {
    quint64 key;
    int count;
};

/// One of each key, in ascending order.
void sumUp(std::vector<HexagonCount> &counts)
{
    radixSort(counts);
    size_t kept = 0;
    for (const HexagonCount &next : counts) {
        if (kept > 0 && counts[kept - 1].key == next.key)
            counts[kept - 1].count += next.count;
        else
            counts[kept++] = next;
    }
    counts.resize(kept);
}

} // namespace

DensityGrid::DensityGrid(int level)
    : m_level(std::clamp(level, 0, finestLevel)), m_width(std::ldexp(widthPixels / tileWidth, -std::clamp(level, 0, finestLevel)))
{
}

std::optional<DensityGrid> DensityGrid::of(const IncidentStore &store, const CrimeCounts &counts, int level, const std::stop_token &stop)
{
    DensityGrid grid(level);
    std::vector<HexagonCount> sums; // neighbours among street points are near each other: most fall where the one before fell
    for (quint32 point = 0; point < store.pointCount(); ++point) {
        if (point % pointsAtATime == 0 && stop.stop_requested())
            return std::nullopt;
        const int count = counts.count(point);
        if (count == 0)
            continue;
        const quint64 key = grid.keyAt(store.position(point).unit());
        if (!sums.empty() && sums.back().key == key)
            sums.back().count += count;
        else
            sums.push_back({.key = key, .count = count});
    }
    sumUp(sums);
    grid.m_keys.reserve(sums.size());
    grid.m_cells.reserve(sums.size());
    const double areaInUnits = 1.5 * grid.m_width * grid.m_width / sidesInAWidth;
    double y = -1, squareKilometres = 0; // of a hexagon: the same all along a row
    for (const HexagonCount &sum : sums) {
        const QPointF centre = grid.centreOf(sum.key);
        if (centre.y() != y || grid.m_cells.empty()) {
            y = centre.y();
            const double kilometresInAUnit = metresPerPixel(fromUnitWorld(centre).latitude, 0) * tileWidth / 1000;
            squareKilometres = areaInUnits * kilometresInAUnit * kilometresInAUnit;
        }
        const double density = sum.count / squareKilometres;
        grid.m_keys.push_back(sum.key);
        grid.m_cells.push_back({.centre = centre, .count = sum.count, .perSquareKilometre = density});
        grid.m_greatestDensity = std::max(grid.m_greatestDensity, density);
    }
    return grid;
}

/// A hexagon is all that is nearer to its centre than to any other; the nearest one is in the row above or in the row below.
quint64 DensityGrid::keyAt(QPointF position) const
{
    constexpr double rowHeight = 1.5 / sidesInAWidth; // in widths
    const double x = position.x() / m_width;
    const double y = position.y() / m_width / rowHeight;
    const double above = std::floor(y);
    quint64 nearest = 0;
    double least = std::numeric_limits<double>::infinity();
    for (const double rowY : {above, above + 1}) {
        const int row = static_cast<int>(rowY);
        const double shift = row % 2 == 0 ? 0 : 0.5;
        const double column = std::floor(x - shift + 0.5);
        const double east = x - shift - column, south = (y - rowY) * rowHeight;
        const double distance = east * east + south * south;
        if (distance < least) {
            least = distance;
            nearest = hexagonKey(row, static_cast<int>(column));
        }
    }
    return nearest;
}

QPointF DensityGrid::centreOf(quint64 key) const
{
    const int row = static_cast<int>(key >> 32) + firstNumber;
    const int column = static_cast<int>(key & 0xffffffff) + firstNumber;
    return {(column + (row % 2 == 0 ? 0 : 0.5)) * m_width, row * 1.5 * m_width / sidesInAWidth};
}

std::array<QPointF, 6> DensityGrid::corners(const DensityCell &cell) const
{
    const double side = m_width / sidesInAWidth;
    std::array<QPointF, 6> corners;
    for (size_t i = 0; i < corners.size(); ++i) {
        const double angle = std::numbers::pi / 3 * (static_cast<double>(i) - 0.5);
        corners[i] = cell.centre + QPointF(std::cos(angle), std::sin(angle)) * side;
    }
    return corners;
}

void DensityGrid::find(const QRectF &area, std::vector<DensityCell> &cells) const
{
    cells.clear();
    const double side = m_width / sidesInAWidth;
    const QRectF centres = area.adjusted(-m_width / 2, -side, m_width / 2, side);
    const auto byY = [](const DensityCell &cell) { return cell.centre.y(); };
    auto it = std::ranges::lower_bound(m_cells, centres.top(), {}, byY);
    while (it != m_cells.end() && it->centre.y() <= centres.bottom()) {
        const double row = it->centre.y();
        const auto end = std::ranges::upper_bound(it, m_cells.end(), row, {}, byY);
        const auto byX = [](const DensityCell &cell) { return cell.centre.x(); };
        const auto first = std::ranges::lower_bound(it, end, centres.left(), {}, byX);
        const auto last = std::ranges::upper_bound(first, end, centres.right(), {}, byX);
        cells.insert(cells.end(), first, last);
        it = end;
    }
}

const DensityCell *DensityGrid::cellAt(QPointF position) const
{
    const quint64 key = keyAt(position);
    const auto found = std::ranges::lower_bound(m_keys, key);
    return found != m_keys.end() && *found == key ? &m_cells[static_cast<size_t>(found - m_keys.begin())] : nullptr;
}

} // namespace hereabouts
