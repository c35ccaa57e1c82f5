// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/census_bulk_reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr qint64 rowsBetweenReports = 4096;

struct CensusFile {
    ZipFile::Entry entry;
    CensusTable table;
    AreaKind level;
};

std::optional<CensusTopic> topicOf(CensusTable table)
{
    switch (table) {
    case CensusTable::Residents: return std::nullopt;
    case CensusTable::NsSec: return CensusTopic::NsSec;
    case CensusTable::Occupation: return CensusTopic::Occupation;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

std::optional<CensusFile> censusFile(const ZipFile::Entry &entry)
{
    static const QRegularExpression form(u"(?:^|/)census2021-(ts001|ts062|ts063)-(oa|lsoa|msoa|ltla|rgn|ctry)\\.csv$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(entry.name);
    if (!match.hasMatch())
        return std::nullopt;
    static const QHash<QString, CensusTable> tables{
        {u"ts001"_s, CensusTable::Residents}, {u"ts062"_s, CensusTable::NsSec}, {u"ts063"_s, CensusTable::Occupation}};
    static const QHash<QString, AreaKind> levels{{u"oa"_s, AreaKind::OutputArea}, {u"lsoa"_s, AreaKind::Lsoa},
                                                 {u"msoa"_s, AreaKind::Msoa},     {u"ltla"_s, AreaKind::District},
                                                 {u"rgn"_s, AreaKind::Region},    {u"ctry"_s, AreaKind::Country}};
    return CensusFile{entry, tables.value(match.captured(1).toLower()), levels.value(match.captured(2).toLower())};
}

/// The part of a column's name that tells the category: "…(NS-SEC): L7 Intermediate occupations; measures: Value" → "L7 Inter…".
QString categoryLabel(std::string_view column)
{
    QString label = toQString(column);
    if (const qsizetype end = label.indexOf("; measures"_L1, 0, Qt::CaseInsensitive); end >= 0)
        label.truncate(end);
    const qsizetype colon = label.indexOf(": "_L1);
    return (colon >= 0 ? label.sliced(colon + 2) : label).trimmed();
}

struct CensusColumns {
    size_t name = 0, code = 0, total = 0;
    std::array<size_t, categoryCount> counts{};
    size_t last = 0;
};

/// The columns by their labels. The header's names are needed as written: categoryFromLabel tells "L7" from "l7".
Result<CensusColumns> censusColumns(const CsvReader &csv, CensusTable table)
{
    std::optional<size_t> name, code, total;
    std::array<std::optional<size_t>, categoryCount> counts;
    for (size_t i = 0; i < csv.fields().size(); ++i) {
        const QString label = categoryLabel(csv.fields()[i]);
        if (label == "geography"_L1)
            name = i;
        else if (label == "geography code"_L1)
            code = i;
        else if (!total && label.startsWith("Total"_L1))
            total = i;
        else if (const auto topic = topicOf(table)) {
            if (const auto category = categoryFromLabel(*topic, label))
                counts[static_cast<size_t>(*category)] = i;
        }
    }
    if (!name || !code || !total)
        return csv.malformed(u"no column %1"_s.arg(!name ? "geography"_L1 : !code ? "geography code"_L1 : "Total"_L1));
    CensusColumns columns{*name, *code, *total, {}, std::max({*name, *code, *total})};
    for (size_t i = 0; topicOf(table) && i < counts.size(); ++i) {
        if (!counts[i])
            return csv.malformed(
                u"no column for category %1 of %2"_s.arg(categoryKey(*topicOf(table), static_cast<int>(i)), censusTableName(table)));
        columns.counts[i] = *counts[i];
        columns.last = std::max(columns.last, *counts[i]);
    }
    return columns;
}

Result<CensusRow> censusRow(const CsvReader &csv, const CensusFile &file, const CensusColumns &columns)
{
    const auto fields = csv.fields();
    if (fields.size() <= columns.last)
        return csv.malformed(u"fewer fields than the header has"_s);
    CensusRow row{file.table, file.level, fields[columns.code], fields[columns.name], 0, {}};
    const auto total = parseInt(fields[columns.total]);
    if (!total || *total < 0)
        return csv.malformed(u"the total is not a count"_s);
    row.base = *total;
    for (size_t i = 0; topicOf(file.table) && i < columns.counts.size(); ++i) {
        const auto count = parseInt(fields[columns.counts[i]]);
        if (!count || *count < 0)
            return csv.malformed(u"field %1 is not a count"_s.arg(columns.counts[i] + 1));
        row.counts[i] = *count;
    }
    return row;
}

Result<void> readFile(const ZipFile &zip, const CensusFile &file, const std::function<Result<void>(const CensusRow &)> &onRow,
                      const std::function<bool(qint64)> &progress, CensusSummary &summary)
{
    auto csv = openCsv(zip, file.entry);
    if (!csv)
        return std::unexpected(csv.error());
    if (const auto header = csv->next(); !header || !*header)
        return header ? csv->malformed(u"the file is empty"_s) : std::unexpected(header.error());
    const auto columns = censusColumns(*csv, file.table);
    if (!columns)
        return std::unexpected(columns.error());
    for (;;) {
        const auto present = csv->next();
        if (!present)
            return std::unexpected(present.error());
        if (!*present)
            return {};
        const auto row = censusRow(*csv, file, *columns);
        if (!row)
            return std::unexpected(row.error());
        summary.rowsNotAddingUp += row->addsUp() ? 0 : 1;
        if (const auto taken = onRow(*row); !taken)
            return taken;
        if (++summary.rows % rowsBetweenReports == 0 && !progress(csv->bytesRead()))
            return fail(Error::Kind::Cancelled);
    }
}

} // namespace

QLatin1StringView censusTableName(CensusTable table)
{
    const auto topic = topicOf(table);
    return topic ? censusTableId(*topic) : "TS001"_L1;
}

bool CensusRow::addsUp() const
{
    return table == CensusTable::Residents || std::accumulate(counts.begin(), counts.end(), qint64(0)) == base;
}

Result<CensusSummary> readCensusBulk(const ZipFile &zip, const std::function<Result<void>(const CensusRow &)> &onRow,
                                     const std::function<bool(double)> &progress)
{
    std::vector<CensusFile> files;
    qint64 totalBytes = 1;
    for (const ZipFile::Entry &entry : zip.entries()) {
        if (const auto file = censusFile(entry)) {
            files.push_back(*file);
            totalBytes += entry.size;
        }
    }
    if (files.empty())
        return fail(Error::Kind::Malformed, u"%1: no census2021-ts001-, -ts062- or -ts063-<level>.csv in it"_s.arg(zip.fileName()));
    CensusSummary summary;
    qint64 bytesDone = 0;
    for (const CensusFile &file : files) {
        if (std::ranges::find(summary.tables, file.table) == summary.tables.end())
            summary.tables.push_back(file.table);
        const auto fileProgress = [&](qint64 bytes) {
            return progress(static_cast<double>(bytesDone + bytes) / static_cast<double>(totalBytes));
        };
        if (const auto read = readFile(zip, file, onRow, fileProgress, summary); !read)
            return std::unexpected(read.error());
        bytesDone += file.entry.size;
        if (!fileProgress(0))
            return fail(Error::Kind::Cancelled);
    }
    return summary;
}

} // namespace hereabouts
