// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the bulk files of Census 2021 (Nomis): TS062, TS063 and TS001, one CSV for each level in a zip for each table.
#pragma once

#include "core/census_topic.h"
#include "pack/area_kind.h"
#include "pack/csv_file.h"

namespace hereabouts {

enum class CensusTable { Residents, NsSec, Occupation }; ///< TS001, TS062, TS063

/// "TS001", "TS062", "TS063".
QLatin1StringView censusTableName(CensusTable table);

/// The figures of one area; its views are good only while it is being handed out.
struct CensusRow {
    CensusTable table = CensusTable::Residents;
    AreaKind level = AreaKind::OutputArea;
    std::string_view code;                   ///< GSS code
    std::string_view name;                   ///< the code itself where the area has no name
    int base = 0;                            ///< the published total
    std::array<int, categoryCount> counts{}; ///< in the order of the classification; zeros for TS001
    bool addsUp() const;
};

struct CensusSummary {
    std::vector<CensusTable> tables; ///< that the zip holds
    qint64 rows = 0;
    qint64 rowsNotAddingUp = 0; ///< whose parts differ from their total; they are handed out as published all the same
};

/// The level is told by the file's name (`-oa`, `-lsoa`, `-msoa`, `-ltla`, `-rgn`, `-ctry`; others are passed over), each category by
/// its label. Malformed, naming it, where a column is missing, and where a zip holds none of the tables. The progress callback
/// gets 0 … 1 and cancels by answering false.
Result<CensusSummary> readCensusBulk(const ZipFile &zip, const std::function<Result<void>(const CensusRow &)> &onRow,
                                     const std::function<bool(double)> &progress);

} // namespace hereabouts
