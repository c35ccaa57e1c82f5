// SPDX-License-Identifier: GPL-3.0-or-later
// StandingIntake gathers the shares of all areas from the census tables and makes the breakpoints of each level of them.
#pragma once

#include "core/share_standing.h"
#include "pack/census_bulk_reader.h"

#include <vector>

namespace hereabouts {

/// Takes every row of the tables, whichever postcodes a pack is made for: how an area stands is told among all.
class StandingIntake {
public:
    /// Passes over TS001, over regions and countries, over codes that are none of England and Wales, and over areas whose base is 0,
    /// because nothing has a share of nobody.
    void take(const CensusRow &row);

    /// By topic as in CensusTopic, then by level; none of a level that no row was of. An area that was taken twice counts once, as first
    /// taken. Forgets the rows.
    std::vector<ShareBreakpoints> finish();

private:
    struct Row {
        quint32 code = 0; ///< gssNumber
        int base = 0;
        std::array<int, categoryCount> counts{};
    };
    static ShareBreakpoints breakpoints(CensusTopic topic, AreaLevel level, std::vector<Row> rows);

    std::array<std::array<std::vector<Row>, standingLevels.size()>, 2> m_rows; ///< by topic and level
};

} // namespace hereabouts
