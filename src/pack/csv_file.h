// SPDX-License-Identifier: GPL-3.0-or-later
// Opens files and the entries of zips as CSV.
#pragma once

#include "core/csv_reader.h"
#include "pack/zip_file.h"

namespace hereabouts {

/// Opens one entry of a zip as CSV.
Result<CsvReader> openCsv(const ZipFile &zip, const ZipFile::Entry &entry);
/// Opens a file as CSV. Storage where it cannot be read.
Result<CsvReader> openCsvFile(const QString &path);

} // namespace hereabouts
