// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/code_names_reader.h"

#include "core/ascii.h"
#include "pack/csv_file.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct Stem {
    std::string_view stem; ///< of the column names, without the year
    AreaKind kind;
};

// Output areas have no names. Two documents may speak of one kind (2011 and 2021): those stems keep their year.
constexpr Stem stems[] = {
    {"lsoa21", AreaKind::Lsoa},
    {"msoa21", AreaKind::Msoa},
    {"lad", AreaKind::District},
    {"rgn", AreaKind::Region},
    {"ctry", AreaKind::Country},
    {"wd", AreaKind::Ward},
    {"cty", AreaKind::County},
    {"parncp", AreaKind::Parish},
    {"par", AreaKind::Parish},
    {"ced", AreaKind::ElectoralDivision},
    {"pfa", AreaKind::PoliceForceArea},
    {"icb", AreaKind::IntegratedCareBoard},
    {"sicbl", AreaKind::SubIcbLocation},
    {"pcon", AreaKind::Constituency},
    {"ttwa", AreaKind::TravelToWorkArea},
    {"bua", AreaKind::BuiltUpArea},
    {"ruc", AreaKind::RuralUrban},
    {"npark", AreaKind::NationalPark},
    {"lsoa11", AreaKind::Lsoa2011},
    {"msoa11", AreaKind::Msoa2011},
};

std::optional<AreaKind> kindOfStem(std::string_view stem)
{
    const auto exact = std::ranges::find(stems, stem, &Stem::stem);
    if (exact != std::end(stems))
        return exact->kind;
    while (!stem.empty() && isAsciiDigit(stem.back()))
        stem.remove_suffix(1);
    const auto found = std::ranges::find(stems, stem, &Stem::stem);
    return found == std::end(stems) ? std::nullopt : std::optional(found->kind);
}

struct NameColumns {
    AreaKind kind;
    size_t code, name;
};

/// The first pair of columns `<stem>cd`, `<stem>nm`.
std::optional<NameColumns> nameColumns(const CsvHeader &header)
{
    for (size_t i = 0; i < header.names().size(); ++i) {
        const std::string_view column = header.names()[i];
        if (!column.ends_with("cd"))
            continue;
        const std::string_view stem = column.substr(0, column.size() - 2);
        const auto name = header.find(std::string(stem) + "nm");
        const auto kind = kindOfStem(stem);
        if (name && kind)
            return NameColumns{*kind, i, *name};
    }
    return std::nullopt;
}

Result<void> readDocument(const ZipFile &directory, const ZipFile::Entry &entry, CodeNames &names)
{
    auto csv = openCsv(directory, entry);
    if (!csv)
        return std::unexpected(csv.error());
    const auto header = CsvHeader::read(*csv);
    if (!header)
        return std::unexpected(header.error());
    const auto columns = nameColumns(*header);
    if (!columns)
        return {};
    for (;;) {
        const auto present = csv->next();
        if (!present)
            return std::unexpected(present.error());
        if (!*present)
            return {};
        const auto fields = csv->fields();
        if (fields.size() <= std::max(columns->code, columns->name))
            return csv->malformed(u"fewer fields than the header has"_s);
        const QString name = toQString(fields[columns->name]);
        if (!name.isEmpty() && !name.startsWith("(pseudo)"_L1))
            names.add(columns->kind, toQString(fields[columns->code]), name);
    }
}

} // namespace

Result<CodeNames> readCodeNames(const ZipFile &directory)
{
    CodeNames names;
    for (const ZipFile::Entry &entry : directory.entries()) {
        const bool isDocument =
            entry.name.startsWith("Documents/"_L1, Qt::CaseInsensitive) || entry.name.contains("/Documents/"_L1, Qt::CaseInsensitive);
        if (!isDocument || entry.size == 0 || !entry.name.endsWith(".csv"_L1, Qt::CaseInsensitive))
            continue;
        if (const auto read = readDocument(directory, entry, names); !read)
            return std::unexpected(read.error());
    }
    return names;
}

} // namespace hereabouts
