// SPDX-License-Identifier: GPL-3.0-or-later
// DensityGrid counts incidents in hexagons of one size: how thickly they lie, without pretending to addresses.
#pragma once

#include "core/crime_counts.h"

#include <QRectF>

namespace hereabouts {

struct DensityCell {
    QPointF centre; ///< in the world of one unit's width
    int count = 0;  ///< of what the filter accepts; never 0
    /// Incidents for each square kilometre of ground. On the map a hexagon is as large in the north as in the south, on the ground it is not.
    double perSquareKilometre = 0;

    bool operator==(const DensityCell &) const = default;
};

/// Regular hexagons with a corner to the north and to the south, in rows from west to east, always in the same places of the ground: row 0
/// is that of the world's north-western corner; every other row begins half a hexagon further to the east.
///
/// Counted is everything that the store has, not a view of it: the scale of colours stays while the map is moved. Immutable.
class DensityGrid {
public:
    static constexpr int widthPixels = 24; ///< of a hexagon at its level, from side to side, in logical pixels
    /// At finer zoom levels the hexagons of this one are drawn larger. Incidents lie where the police snapped them to, half of the
    /// street points in the published files 125 metres or more from the next; hexagons of this level are 250 to 300 metres wide in England
    /// and Wales.
    static constexpr int finestLevel = 13;

    DensityGrid() = default;
    /// The level that is asked for, or finestLevel where that is coarser. Empty where it was told to stop.
    static std::optional<DensityGrid> of(const IncidentStore &store, const CrimeCounts &counts, int level,
                                         const std::stop_token &stop = {});

    int level() const { return m_level; }
    double width() const { return m_width; } ///< of a hexagon, from side to side, in the unit world
    std::array<QPointF, 6> corners(const DensityCell &cell) const;

    /// All, by rows from north to south, in each from west to east.
    std::span<const DensityCell> cells() const { return m_cells; }
    /// Those of which some part may lie in a rectangle of the unit world. Replaces what is in `cells`.
    void find(const QRectF &area, std::vector<DensityCell> &cells) const;
    /// The hexagon in which a position of the unit world lies; nullptr where it has no incidents.
    const DensityCell *cellAt(QPointF position) const;
    double greatestDensity() const { return m_greatestDensity; } ///< incidents for each square kilometre; 0 where there is no cell

private:
    explicit DensityGrid(int level);
    quint64 keyAt(QPointF position) const;
    QPointF centreOf(quint64 key) const;

    int m_level = 0;
    double m_width = 0;
    std::vector<quint64> m_keys; ///< of m_cells: row, then column
    std::vector<DensityCell> m_cells;
    double m_greatestDensity = 0;
};

} // namespace hereabouts
