// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the street-level files of the monthly archives of data.police.uk, which it finds by month and force.
#pragma once

#include "core/month.h"
#include "pack/csv_file.h"
#include "pack/micro_position.h"

namespace hereabouts {

/// One file of street-level crime in an archive: `2025-01/2025-01-kent-street.csv`.
struct PoliceFile {
    Month month{1900, 1};
    QString force; ///< slug: "kent"
    ZipFile::Entry entry;
};

/// All of an archive, by their names alone; outcomes and stop-and-search are passed over. Malformed where there is none at all.
Result<std::vector<PoliceFile>> policeFiles(const ZipFile &archive);

/// One incident; its views are good only while it is being handed out.
struct PoliceRow {
    MicroPosition position;
    std::string_view street;  ///< "On or near Monks Walk"
    std::string_view type;    ///< "Violence and sexual offences"
    std::string_view outcome; ///< empty where there is none
};

struct PoliceSummary {
    qint64 rows = 0;            ///< with coordinates: handed out
    qint64 withoutPosition = 0; ///< with blank coordinates: they cannot be placed, and are not handed out
};

/// Columns are found by name: Malformed, naming the column, where one is missing, and where coordinates are no numbers.
Result<PoliceSummary> readPoliceFile(const ZipFile &archive, const PoliceFile &file,
                                     const std::function<Result<void>(const PoliceRow &)> &onRow);

} // namespace hereabouts
