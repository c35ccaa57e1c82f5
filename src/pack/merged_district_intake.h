// SPDX-License-Identifier: GPL-3.0-or-later
// MergedDistrictIntake adds up the census figures of districts that the tables have only in parts: see core/merged_district.h.
#pragma once

#include "core/error.h"
#include "core/merged_district.h"
#include "pack/census_bulk_reader.h"

#include <functional>
#include <map>
#include <set>
#include <string>

namespace hereabouts {

class MergedDistrictIntake {
public:
    /// Any row: those of other areas are passed over, and one that comes again counts once.
    void take(const CensusRow &row);

    /// The rows of the districts of which every part came, without a name, table by table. Stops at the first refusal.
    Result<void> handOut(const std::function<Result<void>(const CensusRow &)> &onRow) const;

private:
    struct Sum {
        CensusRow row; ///< its views are empty
        std::set<std::string, std::less<>> parts;
    };
    std::map<std::pair<CensusTable, const MergedDistrict *>, Sum> m_sums;
};

} // namespace hereabouts
