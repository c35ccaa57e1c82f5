// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/area_kind.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

AreaKind filedUnder(AreaKind kind, std::string_view code)
{
    const bool isCountry = code.substr(0, 3) == "E92" || code.substr(0, 3) == "W92" || code.substr(0, 3) == "K04";
    return kind == AreaKind::Region && isCountry ? AreaKind::Country : kind;
}

QLatin1StringView areaKindKey(AreaKind kind)
{
    static constexpr std::array<QLatin1StringView, areaKindCount> keys{
        "oa"_L1,     "lsoa"_L1,   "msoa"_L1, "lad"_L1,           "region"_L1, "country"_L1, "ward"_L1,
        "county"_L1, "parish"_L1, "ced"_L1,  "pfa"_L1,           "icb"_L1,    "sub_icb"_L1, "constituency"_L1,
        "ttwa"_L1,   "bua"_L1,    "ruc"_L1,  "national_park"_L1, "lau2"_L1,   "lsoa11"_L1,  "msoa11"_L1};
    return keys.at(indexOf(kind));
}

} // namespace hereabouts
