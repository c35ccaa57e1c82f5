// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/police_archive_reader.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct PoliceColumns {
    size_t longitude = 0, latitude = 0, street = 0, type = 0, outcome = 0, last = 0;
};

Result<PoliceColumns> policeColumns(const CsvHeader &header, const CsvReader &csv)
{
    PoliceColumns columns;
    const std::pair<size_t *, std::string_view> wanted[] = {{&columns.longitude, "longitude"},
                                                            {&columns.latitude, "latitude"},
                                                            {&columns.street, "location"},
                                                            {&columns.type, "crime type"},
                                                            {&columns.outcome, "last outcome category"}};
    for (const auto &[place, name] : wanted) {
        const auto column = header.find(name);
        if (!column)
            return csv.malformed(u"no column %1"_s.arg(toQString(name)));
        *place = *column;
        columns.last = std::max(columns.last, *column);
    }
    return columns;
}

} // namespace

Result<std::vector<PoliceFile>> policeFiles(const ZipFile &archive)
{
    static const QRegularExpression form(u"(?:^|/)([0-9]{4}-[0-9]{2})-([a-z][a-z-]*)-street\\.csv$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    std::vector<PoliceFile> files;
    for (const ZipFile::Entry &entry : archive.entries()) {
        const auto match = form.match(entry.name);
        const auto month = match.hasMatch() ? Month::parse(match.capturedView(1)) : std::nullopt;
        if (month)
            files.push_back({*month, match.captured(2).toLower(), entry});
    }
    if (files.empty())
        return fail(Error::Kind::Malformed, u"%1: no <month>-<force>-street.csv in it"_s.arg(archive.fileName()));
    return files;
}

Result<PoliceSummary> readPoliceFile(const ZipFile &archive, const PoliceFile &file,
                                     const std::function<Result<void>(const PoliceRow &)> &onRow)
{
    auto csv = openCsv(archive, file.entry);
    if (!csv)
        return std::unexpected(csv.error());
    const auto header = CsvHeader::read(*csv);
    if (!header)
        return std::unexpected(header.error());
    const auto columns = policeColumns(*header, *csv);
    if (!columns)
        return std::unexpected(columns.error());
    PoliceSummary summary;
    for (;;) {
        const auto present = csv->next();
        if (!present)
            return std::unexpected(present.error());
        if (!*present)
            return summary;
        const auto fields = csv->fields();
        if (fields.size() <= columns->last)
            return csv->malformed(u"fewer fields than the header has"_s);
        if (fields[columns->longitude].empty() || fields[columns->latitude].empty()) {
            ++summary.withoutPosition;
            continue;
        }
        const auto longitude = parseMicrodegrees(fields[columns->longitude]);
        const auto latitude = parseMicrodegrees(fields[columns->latitude]);
        if (!longitude || !latitude)
            return csv->malformed(u"the coordinates are not numbers"_s);
        const PoliceRow row{{*latitude, *longitude}, fields[columns->street], fields[columns->type], fields[columns->outcome]};
        if (const auto taken = onRow(row); !taken)
            return std::unexpected(taken.error());
        ++summary.rows;
    }
}

} // namespace hereabouts
