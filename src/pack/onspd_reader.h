// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the ONS Postcode Directory row by row out of its zip, in the old and the new form of its column names.
#pragma once

#include "pack/area_kind.h"
#include "pack/csv_file.h"
#include "pack/micro_position.h"

namespace hereabouts {

/// Where the directory's columns stand. Kinds of areas that this edition lacks have none.
struct OnspdColumns {
    size_t postcode = 0, quality = 0, eastings = 0, northings = 0, latitude = 0, longitude = 0, terminated = 0;
    std::optional<size_t> introduced;
    std::array<std::optional<size_t>, areaKindCount> areas;
    size_t last = 0; ///< the highest of all: shorter rows are damaged
};

/// Any case; old names (`oslaua`, `oa21`) and new ones with any year (`lad25cd`, `oa21cd`). Malformed, naming the column, where
/// one is missing that a pack cannot do without.
Result<OnspdColumns> onspdColumns(const CsvHeader &header, const CsvReader &csv);

/// One row of the directory; its views are good only while it is being handed out.
class OnspdRow {
public:
    OnspdRow(const OnspdColumns &columns, std::span<const std::string_view> fields) : m_columns(columns), m_fields(fields) {}

    std::string_view postcode() const { return m_fields[m_columns.postcode]; } ///< "ST20 0LY"
    std::string_view introduced() const
    {
        return m_columns.introduced ? m_fields[*m_columns.introduced] : std::string_view();
    } ///< "YYYYMM"
    std::string_view terminated() const { return m_fields[m_columns.terminated]; } ///< "YYYYMM"; empty while in use
    std::optional<int> quality() const { return parseInt(m_fields[m_columns.quality]); }
    std::optional<int> eastings() const { return parseInt(m_fields[m_columns.eastings]); }
    std::optional<int> northings() const { return parseInt(m_fields[m_columns.northings]); }
    /// Empty where the directory has none (it writes 99.999999).
    std::optional<MicroPosition> position() const;
    /// As it came, pseudo codes included; empty where not given.
    std::string_view code(AreaKind kind) const;

private:
    const OnspdColumns &m_columns;
    std::span<const std::string_view> m_fields;
};

struct OnspdSummary {
    QString file;    ///< "ONSPD_NOV_2025_UK.csv"
    QString release; ///< "November 2025"
    int year = 0;    ///< of the release
    qint64 rows = 0;
};

/// Hands out every row of `Data/ONSPD_<MON>_<YYYY>_UK.csv`. The progress callback gets 0 … 1 and cancels by answering false.
Result<OnspdSummary> readOnspd(const ZipFile &directory, const std::function<Result<void>(const OnspdRow &)> &onRow,
                               const std::function<bool(double)> &progress);

} // namespace hereabouts
