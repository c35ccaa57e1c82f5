// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution.h"

#include <algorithm>
#include <numeric>

namespace hereabouts {

qint64 Distribution::sumOfParts() const
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0));
}

bool Distribution::hasSmallCounts() const
{
    return std::ranges::any_of(counts, [](int count) { return count < smallCountLimit; });
}

double Distribution::pointsAbove(const Distribution &reference, int index) const
{
    return (share(index) - reference.share(index)) * 100.0;
}

std::optional<double> Distribution::indexAgainst(const Distribution &reference, int index) const
{
    const double other = reference.share(index);
    if (other <= 0.0)
        return std::nullopt;
    return share(index) / other * 100.0;
}

std::array<int, categoryCount> Distribution::orderBySize() const
{
    std::array<int, categoryCount> order{};
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater{}, [this](int i) { return counts.at(static_cast<size_t>(i)); });
    return order;
}

const Distribution *CensusProfile::at(AreaLevel level) const
{
    const auto found = std::ranges::find(areas, level, [](const Distribution &d) { return d.area.level; });
    return found == areas.end() ? nullptr : &*found;
}

} // namespace hereabouts
