// SPDX-License-Identifier: GPL-3.0-or-later
// ForceGrid remembers in which cells of a hundredth of a degree each police force has postcodes, and where in the cell.
#pragma once

#include "pack/micro_position.h"

#include <unordered_map>
#include <vector>

namespace hereabouts {

class ForceGrid {
public:
    /// The postcodes of one force in one cell.
    struct Cell {
        int cell = 0;  ///< cellNumber
        int force = 0; ///< as the caller numbers forces
        MicroBox box;  ///< around its postcodes in the cell
    };

    void add(MicroPosition postcode, int force);

    /// Cells in which a force has postcodes within the radius of the centre, as far as their box tells. By cell, then force.
    std::vector<Cell> within(MicroPosition centre, double radiusMetres) const;
    /// All cells, by cell, then force.
    std::vector<Cell> all() const;

private:
    struct ForceBox {
        int force = 0;
        MicroBox box;
    };
    std::unordered_map<int, std::vector<ForceBox>> m_cells;
};

} // namespace hereabouts
