// SPDX-License-Identifier: GPL-3.0-or-later
// CensusTopic describes the two census tables shown (TS062, TS063): their categories, names and base.
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <span>

namespace hereabouts {

enum class CensusTopic {
    Occupation, ///< Census 2021 TS063: residents aged 16 and over in employment the week before the census, by SOC 2020 major group
    NsSec,      ///< Census 2021 TS062: all residents aged 16 and over, by NS-SeC
};

inline constexpr int categoryCount = 9; ///< both tables have nine categories

/// One category of a table. Names are the official ones in English, marked for translation in the contexts "Soc2020" and "NsSec".
struct CensusCategory {
    const char *key;       ///< "1" … "9"; "L1-L3" … "L15": the keys of the command line's JSON
    const char *name;      ///< in full: "Managers, directors and senior officials"
    const char *shortName; ///< for narrow charts: "Managers & directors"
};

/// Always nine, in the order of the classification.
std::span<const CensusCategory, categoryCount> censusCategories(CensusTopic topic);

/// Names in the user's language.
QString categoryName(CensusTopic topic, int index);
QString categoryShortName(CensusTopic topic, int index);
QLatin1StringView categoryKey(CensusTopic topic, int index);

/// "TS063" or "TS062".
QLatin1StringView censusTableId(CensusTopic topic);

/// Which category a label of a provider or file names. Occupation: by the leading digit ("1. Managers …").
/// NS-SeC: by the L label, however written ("L1 L2 and L3 Higher…", "L1, L2 and L3 Higher…", "L14.1 and L14.2 …").
/// Empty for the total and for anything else.
std::optional<int> categoryFromLabel(CensusTopic topic, QStringView label);

} // namespace hereabouts
