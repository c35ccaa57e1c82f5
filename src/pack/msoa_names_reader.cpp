// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/msoa_names_reader.h"

#include "pack/csv_file.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

Result<QHash<QString, QString>> readMsoaNames(const QString &csvPath)
{
    auto csv = openCsvFile(csvPath);
    if (!csv)
        return std::unexpected(csv.error());
    const auto header = CsvHeader::read(*csv);
    if (!header)
        return std::unexpected(header.error());
    const auto code = header->find("msoa21cd");
    const auto name = header->find("msoa21hclnm");
    if (!code || !name)
        return csv->malformed(u"no column %1"_s.arg(code ? "msoa21hclnm"_L1 : "msoa21cd"_L1));
    QHash<QString, QString> names;
    for (;;) {
        const auto present = csv->next();
        if (!present)
            return std::unexpected(present.error());
        if (!*present)
            return names;
        const auto fields = csv->fields();
        if (fields.size() <= std::max(*code, *name))
            return csv->malformed(u"fewer fields than the header has"_s);
        names.insert(toQString(fields[*code]), toQString(fields[*name]));
    }
}

} // namespace hereabouts
