// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/density_key.h"

#include "ui/display_text.h"

#include <QLocale>

#include <cmath>

namespace hereabouts {

QString densityText(double perSquareKilometre)
{
    if (perSquareKilometre < 10)
        return QLocale().toString(perSquareKilometre, 'f', 1);
    const double step = std::pow(10, std::floor(std::log10(perSquareKilometre)) - 1);
    return countText(static_cast<int>(std::round(perSquareKilometre / step) * step));
}

std::vector<DensityClass> densityClasses(const DensityGrid &grid, const Theme &theme)
{
    // By square roots: a few busy places must not leave all others in the lightest colour.
    constexpr int classes = 5;
    std::vector<DensityClass> result;
    for (int i = 0; i < classes; ++i) {
        QColor colour = theme.crime;
        colour.setAlphaF(0.16F + 0.15F * static_cast<float>(i));
        result.push_back({colour, grid.greatestDensity() * i * i / (classes * classes)});
    }
    return result;
}

} // namespace hereabouts
