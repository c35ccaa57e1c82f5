// SPDX-License-Identifier: GPL-3.0-or-later
// ShareBreakpoints tell how a share of an area stands among the same shares of all areas of its level in England and Wales.
#pragma once

#include "core/distribution.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace hereabouts {

/// The levels that have enough areas to be ranked by the hundred. There are ten regions (Wales among them) and two countries: too few.
inline constexpr std::array standingLevels{AreaLevel::OutputArea, AreaLevel::Lsoa, AreaLevel::Msoa, AreaLevel::District};

/// Where a share stands, in whole percent of areas, rounded down so as never to say too much: 97 stands for 97 or more, not yet 98.
/// A standing is about size and not about worth.
struct ShareStanding {
    /// Percent of areas whose share is lower: "higher than in 97% of output areas".
    int higherThan = 0;
    /// Percent of areas whose share is lower or the same. Where many areas have the same share (most of all 0, which 7,311 output areas
    /// have for one occupation) it is more than higherThan: "higher than in 0%" alone would read as if all others were higher.
    int atLeastAsHighAs = 0;

    /// More than one percent of areas have this very share. (One percent between the two may come of rounding down.)
    bool isTied() const { return atLeastAsHighAs - higherThan > 1; }

    bool operator==(const ShareStanding &) const = default;
};

/// With the N shares of all areas sorted ascending as s(1) … s(N), breakpoint k = 1 … 100 is s(⌈k·N/100⌉). For any share x,
/// ⌊100 · #{shares < x} / N⌋ is then the number of breakpoints below x, and with "at most" in place of "below" the same holds for
/// #{shares ≤ x}: a hundred numbers stand for the whole table without any loss. The last is the greatest share, the first not the least.
using Breakpoints = std::array<double, 100>;

/// The breakpoints of these shares, in any order; none where there are no shares. Every share must come from shareOf(): the fractions of
/// two areas that are equal are then equal as doubles, and those that are not are not (counts and totals are far below 2^26).
std::optional<Breakpoints> breakpointsOf(std::vector<double> shares);

/// How a share stands by these breakpoints. It need not be one of the shares that they were made of.
ShareStanding standingOf(double share, const Breakpoints &breakpoints);

/// The breakpoints of one level and census table.
struct ShareBreakpoints {
    CensusTopic topic = CensusTopic::Occupation;
    AreaLevel level = AreaLevel::OutputArea;
    int areas = 0; ///< how many areas were compared: all of the level in England and Wales but those whose base is 0, which have no shares
    std::array<Breakpoints, categoryCount> categories{}; ///< in the order of the classification

    /// How one share of an area stands among those of its level. Empty where the area is of another level or topic than these
    /// breakpoints, and where its base is 0.
    std::optional<ShareStanding> standing(const Distribution &area, int category) const;

    bool operator==(const ShareBreakpoints &) const = default;
};

/// Where each share of an area stands, in the order of the classification; empty where that is not known.
using ShareStandings = std::array<std::optional<ShareStanding>, categoryCount>;

ShareStandings standingsOf(const Distribution &area, const ShareBreakpoints &breakpoints);

/// The breakpoints of one table for the levels that are known of. Shared, because profiles are copied.
using KnownBreakpoints = std::map<AreaLevel, std::shared_ptr<const ShareBreakpoints>>;

} // namespace hereabouts
