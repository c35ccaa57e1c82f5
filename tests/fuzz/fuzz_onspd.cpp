// SPDX-License-Identifier: GPL-3.0-or-later
// The postcode directory and its documents: the first byte chooses which file of the zip the rest is.
#include "core/incident.h"
#include "fuzz.h"
#include "pack/code_names_reader.h"
#include "pack/force_grid.h"
#include "pack/onspd_reader.h"
#include "pack/place_filter.h"
#include "pack_fixture.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const bool isDocument = input.byte() % 2 == 1;
    const QString path = scratchPath(QStringLiteral("onspd.zip"));
    const QString name = isDocument ? QStringLiteral("Documents/Some names and codes.csv") : QStringLiteral("Data/ONSPD_NOV_2025_UK.csv");
    require(test::writeZip(path, {{name, input.rest()}}), "the zip can be written");
    const auto zip = ZipFile::open(path);
    require(zip.has_value(), "a zip of ours is a zip");
    (void)readCodeNames(*zip);
    PlaceFilter filter(oneMileInMetres);
    ForceGrid grid;
    qint64 rows = 0;
    const auto onRow = [&](const OnspdRow &row) -> Result<void> {
        ++rows;
        for (size_t i = 0; i < areaKindCount; ++i)
            (void)row.code(areaKindAt(i));
        (void)row.quality();
        (void)row.eastings();
        (void)row.northings();
        if (const auto position = row.position()) {
            require(std::abs(position->latitude) <= 90'000'000, "a latitude is one");
            require(std::abs(position->longitude) <= 180'000'000, "a longitude is one");
            filter.add(*position);
            require(filter.accepts(*position), "a centre is near itself");
            grid.add(*position, 1);
            require(!grid.within(*position, oneMileInMetres).empty(), "a force is near its own postcode");
        }
        return {};
    };
    const auto summary = readOnspd(*zip, onRow, [](double fraction) { return fraction >= 0 && fraction <= 1; });
    if (summary)
        require(summary->rows == rows, "rows are counted");
    else
        require(summary.error().kind != Error::Kind::Cancelled, "progress is 0 to 1");
    return 0;
}
