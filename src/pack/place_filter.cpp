// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/place_filter.h"

#include <algorithm>

namespace hereabouts {

void PlaceFilter::add(MicroPosition centre)
{
    const MicroBox box = boxAround(centre, m_radius);
    for (int row = cellRow(box.southWest.latitude); row <= cellRow(box.northEast.latitude); ++row) {
        for (int column = cellColumn(box.southWest.longitude); column <= cellColumn(box.northEast.longitude); ++column)
            m_centres[cellNumber(row, column)].push_back(centre);
    }
}

bool PlaceFilter::accepts(MicroPosition position) const
{
    const auto near = m_centres.find(cellOf(position));
    if (near == m_centres.end())
        return false;
    return std::ranges::any_of(near->second, [&](MicroPosition centre) { return metresBetween(centre, position) <= m_radius; });
}

} // namespace hereabouts
