// SPDX-License-Identifier: GPL-3.0-or-later
// PackWriter writes the tables of a new pack beside its destination, and puts it there in one step when all is written.
#pragma once

#include "core/share_standing.h"
#include "pack/area_register.h"
#include "pack/census_bulk_reader.h"
#include "pack/crime_register.h"
#include "pack/force_grid.h"
#include "pack/lsoa_cells.h"
#include "pack/pack_info.h"
#include "pack/sql_connection.h"

#include <optional>

namespace hereabouts {

/// A file that is removed with its owner, unless it has been moved away.
class PartFile {
public:
    /// A new empty file beside the destination. Storage, saying why, where it cannot be made.
    static Result<PartFile> beside(const QString &destination);

    PartFile(PartFile &&other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    PartFile &operator=(PartFile &&other) = delete;
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;
    ~PartFile();

    const QString &path() const { return m_path; }
    /// Replaces the destination by this file.
    Result<void> moveTo(const QString &destination);

private:
    explicit PartFile(QString path) : m_path(std::move(path)) {}
    QString m_path;
};

struct PostcodeRow {
    std::string_view compact; ///< "ST200LY"
    std::optional<int> quality, eastings, northings;
    std::optional<MicroPosition> position;
    std::string_view introduced; ///< "YYYYMM" or empty
    int place = 0;               ///< of AreaRegister
};

struct ForceRow {
    int number = 0;
    QString slug, name;
    std::vector<Month> months; ///< that were supplied, ascending; may be none
};

/// Every function fails with Storage and SQLite's words. Nothing is left behind by a writer that was not finished.
class PackWriter {
public:
    static Result<PackWriter> create(const QString &destination);

    Result<void> addPostcode(const PostcodeRow &row);
    Result<void> addTerminated(std::string_view compact, Month month);
    Result<void> addCensus(int area, const CensusRow &row);

    Result<void> writeAreas(const AreaRegister &areas);
    Result<void> writeStandings(const std::vector<ShareBreakpoints> &standings);
    Result<void> writeLsoas(const std::vector<LsoaResidents> &lsoas);
    Result<void> writeCrime(const CrimeRegister::Contents &contents, const CrimeRegister &incidents);
    Result<void> writeForces(const std::vector<ForceRow> &forces, const std::vector<ForceGrid::Cell> &cells);
    Result<void> writeSamples(const std::vector<std::string> &compactPostcodes);
    Result<void> writeSources(const std::vector<PackSource> &sources);
    Result<void> writeMeta(const std::vector<std::pair<QString, QString>> &entries);

    /// Makes the indexes, packs the file tightly and moves it to its destination. Its size in bytes.
    Result<qint64> finish();

private:
    PackWriter(QString destination, PartFile part, SqlConnection connection);
    Result<void> prepare();
    Result<QSqlQuery> inserter(const QString &table, int columns) const;
    Result<void> writeTexts(const QString &table, const std::vector<std::string> &texts, QString (*convert)(const std::string &)) const;

    QString m_destination;
    PartFile m_part;
    std::optional<SqlConnection> m_connection;
    QSqlQuery m_postcode, m_terminated, m_census, m_residents; ///< after the connection: they must go first
};

} // namespace hereabouts
