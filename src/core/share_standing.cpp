// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share_standing.h"

#include <algorithm>

namespace hereabouts {

std::optional<Breakpoints> breakpointsOf(std::vector<double> shares)
{
    if (shares.empty())
        return std::nullopt;
    std::ranges::sort(shares);
    Breakpoints breakpoints{};
    for (size_t k = 1; k <= breakpoints.size(); ++k)
        breakpoints[k - 1] = shares[(k * shares.size() + breakpoints.size() - 1) / breakpoints.size() - 1];
    return breakpoints;
}

ShareStanding standingOf(double share, const Breakpoints &breakpoints)
{
    const auto [first, last] = std::ranges::equal_range(breakpoints, share);
    return {.higherThan = static_cast<int>(first - breakpoints.begin()), .atLeastAsHighAs = static_cast<int>(last - breakpoints.begin())};
}

std::optional<ShareStanding> ShareBreakpoints::standing(const Distribution &area, int category) const
{
    if (area.topic != topic || area.area.level != level || area.base <= 0)
        return std::nullopt;
    return standingOf(area.share(category), categories.at(static_cast<size_t>(category)));
}

ShareStandings standingsOf(const Distribution &area, const ShareBreakpoints &breakpoints)
{
    ShareStandings standings;
    for (int category = 0; category < categoryCount; ++category)
        standings.at(static_cast<size_t>(category)) = breakpoints.standing(area, category);
    return standings;
}

} // namespace hereabouts
