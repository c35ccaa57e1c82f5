// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/force_grid.h"

#include <algorithm>

namespace hereabouts {

void ForceGrid::add(MicroPosition postcode, int force)
{
    std::vector<ForceBox> &boxes = m_cells[cellOf(postcode)];
    const auto known = std::ranges::find(boxes, force, &ForceBox::force);
    if (known == boxes.end())
        boxes.push_back({force, MicroBox::at(postcode)});
    else
        known->box.include(postcode);
}

std::vector<ForceGrid::Cell> ForceGrid::within(MicroPosition centre, double radiusMetres) const
{
    std::vector<Cell> cells;
    const MicroBox area = boxAround(centre, radiusMetres);
    for (int row = cellRow(area.southWest.latitude); row <= cellRow(area.northEast.latitude); ++row) {
        for (int column = cellColumn(area.southWest.longitude); column <= cellColumn(area.northEast.longitude); ++column) {
            const auto found = m_cells.find(cellNumber(row, column));
            if (found == m_cells.end())
                continue;
            for (const ForceBox &entry : found->second) {
                if (metresBetween(centre, entry.box.nearestTo(centre)) <= radiusMetres)
                    cells.push_back({found->first, entry.force, entry.box});
            }
        }
    }
    std::ranges::sort(cells, {}, [](const Cell &cell) { return std::pair(cell.cell, cell.force); });
    return cells;
}

std::vector<ForceGrid::Cell> ForceGrid::all() const
{
    std::vector<Cell> cells;
    for (const auto &[cell, boxes] : m_cells) {
        for (const ForceBox &entry : boxes)
            cells.push_back({cell, entry.force, entry.box});
    }
    std::ranges::sort(cells, {}, [](const Cell &cell) { return std::pair(cell.cell, cell.force); });
    return cells;
}

} // namespace hereabouts
