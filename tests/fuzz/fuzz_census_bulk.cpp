// SPDX-License-Identifier: GPL-3.0-or-later
// The census tables: the first byte chooses table and level, the rest is the file.
#include "fuzz.h"
#include "pack/census_bulk_reader.h"
#include "pack_fixture.h"

#include <algorithm>

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static constexpr std::array tables{"ts001", "ts062", "ts063"};
    static constexpr std::array levels{"oa", "lsoa", "msoa", "ltla", "rgn", "ctry"};
    Input input(data, size);
    const uint8_t choice = input.byte();
    const QString path = scratchPath(QStringLiteral("census.zip"));
    const QString name = QStringLiteral("census2021-%1-%2.csv")
                             .arg(QLatin1StringView(tables.at(choice % tables.size())),
                                  QLatin1StringView(levels.at(choice / tables.size() % levels.size())));
    require(test::writeZip(path, {{name, input.rest()}}), "the zip can be written");
    const auto zip = ZipFile::open(path);
    require(zip.has_value(), "a zip of ours is a zip");
    qint64 rows = 0, notAddingUp = 0;
    const auto onRow = [&](const CensusRow &row) -> Result<void> {
        ++rows;
        notAddingUp += row.addsUp() ? 0 : 1;
        require(row.base >= 0 && std::ranges::all_of(row.counts, [](int count) { return count >= 0; }), "counts are not negative");
        return {};
    };
    const auto summary = readCensusBulk(*zip, onRow, [](double fraction) { return fraction >= 0 && fraction <= 1; });
    if (summary)
        require(summary->rows == rows && summary->rowsNotAddingUp == notAddingUp, "rows are counted");
    else
        require(summary.error().kind == Error::Kind::Malformed, "a file is read or is malformed");
    return 0;
}
