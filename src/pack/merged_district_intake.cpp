// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/merged_district_intake.h"

#include <algorithm>

namespace hereabouts {

void MergedDistrictIntake::take(const CensusRow &row)
{
    if (row.level != AreaKind::District)
        return;
    const MergedDistrict *district = mergedDistrictOfFormer(QString::fromLatin1(row.code.data(), static_cast<qsizetype>(row.code.size())));
    if (!district)
        return;
    Sum &sum = m_sums[{row.table, district}];
    if (!sum.parts.emplace(row.code).second)
        return;
    sum.row.base += row.base;
    std::ranges::transform(sum.row.counts, row.counts, sum.row.counts.begin(), std::plus());
}

Result<void> MergedDistrictIntake::handOut(const std::function<Result<void>(const CensusRow &)> &onRow) const
{
    for (const auto &[key, sum] : m_sums) {
        const auto &[table, district] = key;
        if (sum.parts.size() != district->former.size())
            continue;
        CensusRow row = sum.row;
        row.table = table;
        row.level = AreaKind::District;
        row.code = row.name = std::string_view(district->code.data(), static_cast<size_t>(district->code.size()));
        if (const auto taken = onRow(row); !taken)
            return taken;
    }
    return {};
}

} // namespace hereabouts
