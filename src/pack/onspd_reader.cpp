// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/onspd_reader.h"

#include "core/ascii.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr qint64 bytesBetweenReports = 1024 * 1024;

struct ColumnNames {
    std::vector<std::string_view> names; ///< as they are written without a year
    std::string_view stem;               ///< of the new form: stem, two digits of a year, "cd"; empty where there is none
};

struct AreaColumn {
    AreaKind kind;
    ColumnNames names;
    bool required;
};

const std::vector<AreaColumn> &areaColumns()
{
    // ONSPD user guides of 2019 to 2025. For the rural-urban classification and the 2021 areas the year is part of the name.
    static const std::vector<AreaColumn> columns{
        {AreaKind::OutputArea, {{"oa21", "oa21cd"}, {}}, true},
        {AreaKind::Lsoa, {{"lsoa21", "lsoa21cd"}, {}}, true},
        {AreaKind::Msoa, {{"msoa21", "msoa21cd"}, {}}, true},
        {AreaKind::District, {{"oslaua", "laua"}, "lad"}, true},
        {AreaKind::Region, {{"rgn"}, "rgn"}, true},
        {AreaKind::Country, {{"ctry"}, "ctry"}, true},
        {AreaKind::Ward, {{"osward", "ward"}, "wd"}, true},
        {AreaKind::County, {{"oscty", "cty"}, "cty"}, false},
        {AreaKind::Parish, {{"parish"}, "parncp"}, false},
        {AreaKind::ElectoralDivision, {{"ced"}, "ced"}, false},
        {AreaKind::PoliceForceArea, {{"pfa"}, "pfa"}, true},
        {AreaKind::IntegratedCareBoard, {{"icb"}, "icb"}, false},
        {AreaKind::SubIcbLocation, {{"sicbl", "ccg"}, "sicbl"}, false},
        {AreaKind::Constituency, {{"pcon"}, "pcon"}, false},
        {AreaKind::TravelToWorkArea, {{"ttwa"}, "ttwa"}, false},
        {AreaKind::BuiltUpArea, {{"bua24", "bua22"}, "bua"}, false},
        {AreaKind::RuralUrban, {{"ruc21ind", "ruc21", "ru21ind"}, {}}, false},
        {AreaKind::NationalPark, {{"npark", "park"}, "npark"}, false},
        {AreaKind::Lau2, {{"itl", "nuts"}, "itl"}, false},
        {AreaKind::Lsoa2011, {{"lsoa11", "lsoa11cd"}, {}}, false},
        {AreaKind::Msoa2011, {{"msoa11", "msoa11cd"}, {}}, false},
    };
    return columns;
}

std::optional<size_t> findColumn(const CsvHeader &header, const ColumnNames &wanted)
{
    for (const std::string_view name : wanted.names) {
        if (const auto column = header.find(name))
            return column;
    }
    if (wanted.stem.empty())
        return std::nullopt;
    const auto isNewForm = [&](std::string_view name) {
        return name.size() == wanted.stem.size() + 4 && name.starts_with(wanted.stem) && name.ends_with("cd")
               && isAsciiDigit(name[wanted.stem.size()]) && isAsciiDigit(name[wanted.stem.size() + 1]);
    };
    const auto found = std::ranges::find_if(header.names(), isNewForm);
    if (found == header.names().end())
        return std::nullopt;
    return static_cast<size_t>(found - header.names().begin());
}

/// How the missing column would be called, in both forms, for the error.
QString describe(const ColumnNames &names)
{
    QStringList all;
    for (const std::string_view name : names.names)
        all << toQString(name);
    if (!names.stem.empty())
        all << toQString(names.stem) + "<yy>cd"_L1;
    return all.join(u" or "_s);
}

} // namespace

Result<OnspdColumns> onspdColumns(const CsvHeader &header, const CsvReader &csv)
{
    OnspdColumns columns;
    const std::pair<size_t *, ColumnNames> plain[] = {
        {&columns.postcode, {{"pcds"}, {}}},
        {&columns.terminated, {{"doterm"}, {}}},
        {&columns.eastings, {{"oseast1m", "east1m"}, {}}},
        {&columns.northings, {{"osnrth1m", "north1m", "nrth1m"}, {}}},
        {&columns.quality, {{"osgrdind", "gridind"}, {}}},
        {&columns.latitude, {{"lat"}, {}}},
        {&columns.longitude, {{"long"}, {}}},
    };
    for (const auto &[place, names] : plain) {
        const auto column = findColumn(header, names);
        if (!column)
            return csv.malformed(u"no column %1"_s.arg(describe(names)));
        *place = *column;
        columns.last = std::max(columns.last, *column);
    }
    columns.introduced = header.find("dointr");
    columns.last = std::max(columns.last, columns.introduced.value_or(0));
    for (const AreaColumn &area : areaColumns()) {
        const auto column = findColumn(header, area.names);
        if (!column && area.required)
            return csv.malformed(u"no column %1"_s.arg(describe(area.names)));
        columns.areas[indexOf(area.kind)] = column;
        columns.last = std::max(columns.last, column.value_or(0));
    }
    return columns;
}

std::optional<MicroPosition> OnspdRow::position() const
{
    const auto latitude = parseMicrodegrees(m_fields[m_columns.latitude]);
    const auto longitude = parseMicrodegrees(m_fields[m_columns.longitude]);
    if (!latitude || !longitude || !isOnEarth({*latitude, *longitude}))
        return std::nullopt;
    return MicroPosition{*latitude, *longitude};
}

std::string_view OnspdRow::code(AreaKind kind) const
{
    const auto column = m_columns.areas[indexOf(kind)];
    return column ? m_fields[*column] : std::string_view();
}

namespace {

struct DirectoryFile {
    ZipFile::Entry entry;
    OnspdSummary summary;
};

Result<DirectoryFile> findDirectory(const ZipFile &directory)
{
    static const QRegularExpression form(u"(?:^|/)Data/(ONSPD_([A-Z]{3})_([0-9]{4})_UK\\.csv)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QStringList months{u"January"_s, u"February"_s, u"March"_s,     u"April"_s,   u"May"_s,      u"June"_s,
                                    u"July"_s,    u"August"_s,   u"September"_s, u"October"_s, u"November"_s, u"December"_s};
    for (const ZipFile::Entry &entry : directory.entries()) {
        const auto match = form.match(entry.name);
        if (!match.hasMatch())
            continue;
        const auto month =
            std::ranges::find_if(months, [&](const QString &name) { return name.startsWith(match.captured(2), Qt::CaseInsensitive); });
        if (month == months.end())
            continue;
        return DirectoryFile{entry, {match.captured(1), *month + u' ' + match.captured(3), match.captured(3).toInt(), 0}};
    }
    return fail(Error::Kind::Malformed, u"%1: no Data/ONSPD_<MON>_<YYYY>_UK.csv in it"_s.arg(directory.fileName()));
}

} // namespace

Result<OnspdSummary> readOnspd(const ZipFile &directory, const std::function<Result<void>(const OnspdRow &)> &onRow,
                               const std::function<bool(double)> &progress)
{
    auto file = findDirectory(directory);
    if (!file)
        return std::unexpected(file.error());
    auto csv = openCsv(directory, file->entry);
    if (!csv)
        return std::unexpected(csv.error());
    const auto header = CsvHeader::read(*csv);
    if (!header)
        return std::unexpected(header.error());
    const auto columns = onspdColumns(*header, *csv);
    if (!columns)
        return std::unexpected(columns.error());
    qint64 reported = -bytesBetweenReports;
    for (;;) {
        const auto present = csv->next();
        if (!present)
            return std::unexpected(present.error());
        if (!*present)
            return file->summary;
        if (csv->fields().size() <= columns->last)
            return csv->malformed(u"fewer fields than the header has"_s);
        if (const auto taken = onRow(OnspdRow(*columns, csv->fields())); !taken)
            return std::unexpected(taken.error());
        ++file->summary.rows;
        if (csv->bytesRead() - reported >= bytesBetweenReports) {
            reported = csv->bytesRead();
            if (!progress(static_cast<double>(reported) / static_cast<double>(std::max<qint64>(file->entry.size, 1))))
                return fail(Error::Kind::Cancelled);
        }
    }
}

} // namespace hereabouts
