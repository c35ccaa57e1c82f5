// SPDX-License-Identifier: GPL-3.0-or-later
// PixelGrid finds, among very many rectangles of a picture, those that are near a place.
#pragma once

#include <QHash>
#include <QRectF>

#include <cmath>
#include <vector>

namespace hereabouts {

class PixelGrid {
public:
    /// Numbered from 0 in the order in which they are added.
    void add(const QRectF &box)
    {
        const int number = static_cast<int>(m_boxes.size());
        m_boxes.push_back(box);
        forEachCell(box, [&](quint64 cell) { m_cells[cell].push_back(number); });
    }

    bool isFree(const QRectF &place) const
    {
        return !any(place, [](int) { return true; });
    }

    /// Whether `isMeant` says so of the number of any rectangle that meets the place.
    template <typename IsMeant> bool any(const QRectF &place, IsMeant isMeant) const
    {
        bool isFound = false;
        forEachCell(place, [&](quint64 cell) {
            const auto numbers = m_cells.constFind(cell);
            if (isFound || numbers == m_cells.cend())
                return;
            for (const int number : *numbers)
                isFound = isFound || (m_boxes[static_cast<size_t>(number)].intersects(place) && isMeant(number));
        });
        return isFound;
    }

private:
    static constexpr double cellSize = 48; ///< pixels: about as large as what is put in

    template <typename Visit> static void forEachCell(const QRectF &box, Visit visit)
    {
        const auto cellOf = [](double pixel) { return static_cast<int>(std::floor(pixel / cellSize)); };
        for (int row = cellOf(box.top()); row <= cellOf(box.bottom()); ++row) {
            for (int column = cellOf(box.left()); column <= cellOf(box.right()); ++column)
                visit(static_cast<quint64>(static_cast<quint32>(row)) << 32 | static_cast<quint32>(column));
        }
    }

    std::vector<QRectF> m_boxes;
    QHash<quint64, std::vector<int>> m_cells;
};

} // namespace hereabouts
