// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/area_level.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

QLatin1StringView areaLevelKey(AreaLevel level)
{
    switch (level) {
    case AreaLevel::OutputArea: return "oa"_L1;
    case AreaLevel::Lsoa: return "lsoa"_L1;
    case AreaLevel::Msoa: return "msoa"_L1;
    case AreaLevel::District: return "lad"_L1;
    case AreaLevel::Region: return "region"_L1;
    case AreaLevel::Country: return "country"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<AreaLevel> areaLevelFromKey(QStringView key)
{
    for (const AreaLevel level : allAreaLevels) {
        if (key == areaLevelKey(level))
            return level;
    }
    return std::nullopt;
}

} // namespace hereabouts
