// SPDX-License-Identifier: GPL-3.0-or-later
// A small invented country in the official file formats, for the tests of the pack.
#pragma once

#include "pack/pack_builder.h"
#include "pack/zip_file.h"

#include <QTemporaryDir>

namespace hereabouts::test {

/// An entry's name and its bytes.
using Entries = std::vector<std::pair<QString, QByteArray>>;

/// Writes a zip; false where that fails.
bool writeZip(const QString &path, const Entries &entries);
bool writeFile(const QString &path, const QByteArray &bytes);

/// Lines of one file, joined as the ONS does (CRLF).
QByteArray lines(const QList<QByteArray> &rows);

/// The header of the postcode directory in its old form, and a row of it.
QByteArray oldOnspdHeader();
struct OnspdRecord {
    QByteArray pcds, terminated, district, ward, quality, east, north, country, region, latitude, longitude, pfa, oa, lsoa, msoa;
    QByteArray county = "E99999999", icb = "E54000010", introduced = "199001";
};
QByteArray oldOnspdRow(const OnspdRecord &record);

/// The same with the new names of the columns, every field in quotes.
QByteArray newOnspdHeader();
QByteArray newOnspdRow(const OnspdRecord &record);

/// The country's postcodes:
/// AA1 1AA Staffordshire; AA1 1AB in the West Midlands, 1,112 m to the north; AA1 1AE withdrawn in May 2019; AA1 1AD without a
/// position; BB1 1AA in Wales; CC1 1AA in Sheffield, whose force area is left blank; DD1 1AA in Scotland.
std::vector<OnspdRecord> postcodes();
Entries directoryEntries(bool newForm = false);

/// TS001, TS062 or TS063 for the country's areas. Rows add up unless `spoil` names a code.
Entries censusEntries(const QByteArray &table, const QByteArray &spoil = {});

/// A file of street-level crime: rows of longitude, latitude, street, type, outcome.
QByteArray crimeCsv(const QList<QList<QByteArray>> &rows);

/// Writes all files of the country into a folder and gives the request that makes a pack of them.
PackRequest writeCountry(const QTemporaryDir &folder);

/// A build that must succeed or fail, without progress.
Result<PackSummary> build(const PackRequest &request);

} // namespace hereabouts::test
