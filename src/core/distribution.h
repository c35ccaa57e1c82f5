// SPDX-License-Identifier: GPL-3.0-or-later
// Distribution is the residents of one area counted by the categories of one census table.
#pragma once

#include "core/area_level.h"
#include "core/census_topic.h"

#include <QDate>

#include <array>
#include <optional>
#include <vector>

namespace hereabouts {

/// Counts under this are marked wherever they are shown: the census perturbs small cells on purpose (ONS, cell-key method).
inline constexpr int smallCountLimit = 10;

/// Bases under this are marked: one person more or less is then more than one percentage point.
inline constexpr int smallBaseLimit = 100;

/// Part of a total, 0 … 1; 0 where the total is 0. The one division that every share is made by: shares are compared with each other.
constexpr double shareOf(int count, int base)
{
    return base > 0 ? static_cast<double>(count) / base : 0.0;
}

inline const QDate censusDay2021(2021, 3, 21);

struct Distribution {
    CensusTopic topic = CensusTopic::Occupation;
    AreaRef area;
    int base = 0;                            ///< the published total, people
    std::array<int, categoryCount> counts{}; ///< people, in the order of the classification

    bool operator==(const Distribution &) const = default;

    /// Part of the base, as shareOf().
    double share(int index) const { return shareOf(counts.at(static_cast<size_t>(index)), base); }
    bool isSmall(int index) const { return counts.at(static_cast<size_t>(index)) < smallCountLimit; }
    bool hasSmallBase() const { return base < smallBaseLimit; }
    bool hasSmallCounts() const;
    qint64 sumOfParts() const; ///< may be more than a count can be
    bool partsAddUp() const { return sumOfParts() == base; }

    /// Difference to a reference's share in percentage points (+4.2 means: 4.2 points above).
    double pointsAbove(const Distribution &reference, int index) const;
    /// Share as an index against a reference's (100: the same share); empty where the reference's share is 0.
    std::optional<double> indexAgainst(const Distribution &reference, int index) const;

    /// Category indices by count, largest first; equal counts keep the order of the classification.
    std::array<int, categoryCount> orderBySize() const;
};

/// Of two areas together that do not overlap; the area is the first one's. Sums that an int cannot hold become the largest that it can.
Distribution sumOf(Distribution one, const Distribution &other);

/// What a source can tell about one topic for one postcode: its areas at one or more levels.
struct CensusProfile {
    CensusTopic topic = CensusTopic::Occupation;
    std::vector<Distribution> areas; ///< at most one for each level
    /// What all areas can be compared with, where the source has it; the level in its `area` means nothing.
    std::optional<Distribution> englandAndWales = {};

    const Distribution *at(AreaLevel level) const;
    bool operator==(const CensusProfile &) const = default;
};

} // namespace hereabouts
