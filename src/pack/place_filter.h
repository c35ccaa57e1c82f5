// SPDX-License-Identifier: GPL-3.0-or-later
// PlaceFilter tells quickly whether a position lies within a radius of any of many centres.
#pragma once

#include "pack/micro_position.h"

#include <unordered_map>
#include <vector>

namespace hereabouts {

class PlaceFilter {
public:
    explicit PlaceFilter(double radiusMetres) : m_radius(radiusMetres) {}

    void add(MicroPosition centre);
    bool accepts(MicroPosition position) const;

private:
    double m_radius;
    std::unordered_map<int, std::vector<MicroPosition>> m_centres; ///< by each cell that their circle may touch
};

} // namespace hereabouts
