// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merged_district.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

// Four county areas were given one council each on 1 April 2023: The Cumbria (Structural Changes) Order 2022 (SI 2022/331), The North
// Yorkshire (Structural Changes) Order 2022 (SI 2022/328) and The Somerset (Structural Changes) Order 2022 (SI 2022/329).
constexpr QLatin1StringView cumberland[] = {"E07000026"_L1, "E07000028"_L1, "E07000029"_L1};            // Allerdale, Carlisle, Copeland
constexpr QLatin1StringView westmorlandAndFurness[] = {"E07000027"_L1, "E07000030"_L1, "E07000031"_L1}; // Barrow, Eden, South Lakeland
constexpr QLatin1StringView northYorkshire[] = {"E07000163"_L1, "E07000164"_L1, "E07000165"_L1, "E07000166"_L1,
                                                "E07000167"_L1, "E07000168"_L1, "E07000169"_L1};
constexpr QLatin1StringView somerset[] = {"E07000187"_L1, "E07000188"_L1, "E07000189"_L1, "E07000246"_L1};
// Barnsley and Sheffield exchanged a strip of land in 2025 and were given other codes: census figures are those of the old boundaries.
constexpr QLatin1StringView barnsley[] = {"E08000016"_L1};
constexpr QLatin1StringView sheffield[] = {"E08000019"_L1};

constexpr MergedDistrict districts[] = {{"E06000063"_L1, cumberland},     {"E06000064"_L1, westmorlandAndFurness},
                                        {"E06000065"_L1, northYorkshire}, {"E06000066"_L1, somerset},
                                        {"E08000038"_L1, barnsley},       {"E08000039"_L1, sheffield}};

} // namespace

const MergedDistrict *mergedDistrict(QStringView code)
{
    const auto found = std::ranges::find_if(districts, [&](const MergedDistrict &district) { return code == district.code; });
    return found == std::end(districts) ? nullptr : found;
}

const MergedDistrict *mergedDistrictOfFormer(QStringView formerCode)
{
    const auto found = std::ranges::find_if(districts, [&](const MergedDistrict &district) {
        return std::ranges::any_of(district.former, [&](QLatin1StringView former) { return formerCode == former; });
    });
    return found == std::end(districts) ? nullptr : found;
}

} // namespace hereabouts
