// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/standing_intake.h"

#include "pack/gss_number.h"

#include <algorithm>

namespace hereabouts {

void StandingIntake::take(const CensusRow &row)
{
    if (row.table == CensusTable::Residents || row.base <= 0)
        return;
    const auto level = std::ranges::find(standingLevels, row.level, [](AreaLevel known) { return areaKind(known); });
    const auto code = gssNumber(row.code);
    if (level == standingLevels.end() || !code)
        return;
    const CensusTopic topic = row.table == CensusTable::NsSec ? CensusTopic::NsSec : CensusTopic::Occupation;
    m_rows.at(static_cast<size_t>(topic)).at(static_cast<size_t>(level - standingLevels.begin())).push_back({*code, row.base, row.counts});
}

ShareBreakpoints StandingIntake::breakpoints(CensusTopic topic, AreaLevel level, std::vector<Row> rows)
{
    std::ranges::stable_sort(rows, {}, &Row::code);
    const auto repeated = std::ranges::unique(rows, {}, &Row::code);
    rows.erase(repeated.begin(), repeated.end());
    ShareBreakpoints all{.topic = topic, .level = level, .areas = static_cast<int>(rows.size())};
    std::vector<double> shares(rows.size());
    for (size_t category = 0; category < all.categories.size(); ++category) {
        std::ranges::transform(rows, shares.begin(), [category](const Row &row) { return shareOf(row.counts.at(category), row.base); });
        all.categories.at(category) = breakpointsOf(shares).value_or(Breakpoints{});
    }
    return all;
}

std::vector<ShareBreakpoints> StandingIntake::finish()
{
    std::vector<ShareBreakpoints> all;
    for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
        auto &levels = m_rows.at(static_cast<size_t>(topic));
        for (size_t i = 0; i < levels.size(); ++i) {
            if (!levels.at(i).empty())
                all.push_back(breakpoints(topic, standingLevels.at(i), std::exchange(levels.at(i), {})));
        }
    }
    return all;
}

} // namespace hereabouts
