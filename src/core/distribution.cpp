// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution.h"

#include <algorithm>
#include <limits>
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

Distribution sumOf(Distribution one, const Distribution &other)
{
    const auto sum = [](int a, int b) { // services could say anything
        return static_cast<int>(std::min(qint64(a) + b, qint64(std::numeric_limits<int>::max())));
    };
    one.base = sum(one.base, other.base);
    std::ranges::transform(one.counts, other.counts, one.counts.begin(), sum);
    return one;
}

const Distribution *CensusProfile::at(AreaLevel level) const
{
    const auto found = std::ranges::find(areas, level, [](const Distribution &d) { return d.area.level; });
    return found == areas.end() ? nullptr : &*found;
}

} // namespace hereabouts
