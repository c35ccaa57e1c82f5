// SPDX-License-Identifier: GPL-3.0-or-later
// MergedDistrict is a local authority district that the tables of Census 2021 do not have, because it was formed or given another code
// afterwards, and the districts of census day that it consists of: its figures are their sum.
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace hereabouts {

struct MergedDistrict {
    QLatin1StringView code;                    ///< GSS code of today
    std::span<const QLatin1StringView> former; ///< GSS codes of 2021, each of which lies in this district alone
};

/// Null for a district that the tables have themselves.
const MergedDistrict *mergedDistrict(QStringView code);

/// The district that one of 2021 became part of; null where it is still there.
const MergedDistrict *mergedDistrictOfFormer(QStringView formerCode);

} // namespace hereabouts
