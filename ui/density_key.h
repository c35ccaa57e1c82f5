// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of the density map stand for.
#pragma once

#include "core/density_grid.h"
#include "ui/theme.h"

#include <QColor>

#include <vector>

namespace hereabouts {

/// The colours of hexagons, from few to many, and how many incidents for each square kilometre the lightest of each stands for.
struct DensityClass {
    QColor colour;
    double from = 0;
    bool operator==(const DensityClass &) const = default;
};
/// To two significant digits: more would pretend to know the places better than they are known.
QString densityText(double perSquareKilometre);
std::vector<DensityClass> densityClasses(const DensityGrid &grid, const Theme &theme);

} // namespace hereabouts
