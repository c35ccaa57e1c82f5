// SPDX-License-Identifier: GPL-3.0-or-later
// PackInfo is what a pack tells about itself: how much it holds, of which months and forces, from whom and under which licence.
#pragma once

#include "core/area_level.h"
#include "core/census_topic.h"
#include "core/month.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace hereabouts {

/// Where figures of a pack come from. All but `release` and the years in `attribution` are the same in every pack.
struct PackSource {
    QString name;        ///< "onspd", "census-ts001", "census-ts062", "census-ts063", "police", "msoa-names"
    QString title;       ///< as its publisher calls it: "ONS Postcode Directory"
    QString release;     ///< of which the data are: "November 2025", "2021-03-21", "2025-01 to 2025-12"
    QString licence;     ///< "Open Government Licence v3.0"
    QString attribution; ///< the words that the licence asks for
    QString url;         ///< where it is published
    bool operator==(const PackSource &) const = default;
};

/// The months that a pack has of one police force, ascending.
struct ForceCoverage {
    QString force; ///< "Staffordshire Police"
    std::vector<Month> months;
    bool operator==(const ForceCoverage &) const = default;
};

/// A level and table of which a pack knows how shares stand among all areas, and how many areas these are.
struct StandingCoverage {
    CensusTopic topic = CensusTopic::Occupation;
    AreaLevel level = AreaLevel::OutputArea;
    int areas = 0;
    bool operator==(const StandingCoverage &) const = default;
};

struct PackInfo {
    int formatVersion = 0;
    bool wholeCountry = false; ///< false: made for a list of postcodes
    qint64 postcodes = 0;
    qint64 areas = 0; ///< of the six levels that figures are published for
    qint64 streetPoints = 0;
    qint64 incidents = 0;
    qint64 lsoas = 0; ///< with their centre and residents, of all England and Wales
    qint64 fileBytes = 0;
    std::vector<StandingCoverage> standings; ///< by topic and level
    std::vector<PackSource> sources;
    std::optional<Month> firstMonth, lastMonth; ///< of crime, over all forces; empty where the pack has no crime
    std::vector<ForceCoverage> forces;          ///< by name
};

} // namespace hereabouts
