// SPDX-License-Identifier: GPL-3.0-or-later
// AreaKind names every kind of area that a postcode directory places a postcode in, wider than the six levels of figures.
#pragma once

#include "core/area_level.h"

#include <array>
#include <string_view>

namespace hereabouts {

/// The first six are the levels of core's AreaLevel, in its order.
enum class AreaKind {
    OutputArea,
    Lsoa,
    Msoa,
    District,
    Region,
    Country,
    Ward,
    County,
    Parish,
    ElectoralDivision,
    PoliceForceArea,
    IntegratedCareBoard,
    SubIcbLocation,
    Constituency,
    TravelToWorkArea,
    BuiltUpArea,
    RuralUrban,
    NationalPark,
    Lau2,
    Lsoa2011,
    Msoa2011,
};

inline constexpr size_t areaKindCount = 21;

constexpr AreaKind areaKindAt(size_t index)
{
    return static_cast<AreaKind>(index);
}
constexpr size_t indexOf(AreaKind kind)
{
    return static_cast<size_t>(kind);
}
constexpr AreaKind areaKind(AreaLevel level)
{
    return static_cast<AreaKind>(level);
}
static_assert(areaKind(AreaLevel::Country) == AreaKind::Country);

/// Under which kind an area is filed. Wales has no regions: files that need one write the country's own code (W92000004) in its
/// place. That is one area with one set of figures, and so always a country here.
AreaKind filedUnder(AreaKind kind, std::string_view code);

/// The kind's name in a pack: for the six levels their areaLevelKey, else "ward", "county" …
QLatin1StringView areaKindKey(AreaKind kind);

} // namespace hereabouts
