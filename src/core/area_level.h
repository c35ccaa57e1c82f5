// SPDX-License-Identifier: GPL-3.0-or-later
// AreaLevel names the six sizes of area that figures are published for, from output area to country.
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace hereabouts {

enum class AreaLevel { OutputArea, Lsoa, Msoa, District, Region, Country };

inline constexpr std::array allAreaLevels{AreaLevel::OutputArea, AreaLevel::Lsoa,   AreaLevel::Msoa,
                                          AreaLevel::District,   AreaLevel::Region, AreaLevel::Country};

/// The word of the command line, of Crystal Roof's `area_type` and of the pack: oa, lsoa, msoa, lad, region, country.
QLatin1StringView areaLevelKey(AreaLevel level);
std::optional<AreaLevel> areaLevelFromKey(QStringView key);

/// An area that figures are of.
struct AreaRef {
    AreaLevel level = AreaLevel::OutputArea;
    QString code; ///< GSS code; empty where the source does not tell it
    QString name; ///< "Stafford"; empty where there is none (output areas have no names)

    bool operator==(const AreaRef &) const = default;
};

} // namespace hereabouts
