// SPDX-License-Identifier: GPL-3.0-or-later
// A police archive: the first line is the name of a file in it, the rest is the file. What is read is gathered as for a pack.
#include "fuzz.h"
#include "pack/crime_register.h"
#include "pack_fixture.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = Input(data, size).rest();
    const qsizetype end = std::max<qsizetype>(input.indexOf('\n'), 0);
    const QString name = QString::fromUtf8(input.first(end));
    const QString path = scratchPath(QStringLiteral("police.zip"));
    if (name.isEmpty() || name.contains(QChar::Null) || !test::writeZip(path, {{name, input.sliced(end + 1)}}))
        return 0;
    const auto zip = ZipFile::open(path);
    const auto files = zip ? policeFiles(*zip) : std::unexpected(zip.error());
    if (!files)
        return 0;
    CrimeRegister crimes;
    for (const PoliceFile &file : *files) {
        require(file.month.key().size() == 7 && !file.force.isEmpty(), "a file is of a month and a force");
        qint64 rows = 0;
        const auto summary = readPoliceFile(*zip, file, [&](const PoliceRow &row) -> Result<void> {
            ++rows;
            require(std::abs(row.position.latitude) <= 180'000'000 && std::abs(row.position.longitude) <= 180'000'000,
                    "positions are within ±180");
            return crimes.add(file.month, row);
        });
        if (!summary)
            return 0;
        require(summary->rows == rows, "rows are counted");
    }
    const qint64 incidents = crimes.size();
    const auto contents = crimes.finish();
    qint64 counted = 0;
    const auto done = crimes.forEachGroup([&](const CrimeRegister::Group &group) -> Result<void> {
        counted += group.count;
        require(static_cast<size_t>(group.point) < contents.points.size(), "a group has a point");
        require(static_cast<size_t>(group.category) < contents.types.size(), "a group has a type");
        require(static_cast<size_t>(group.outcome) < contents.outcomes.size(), "a group has an outcome");
        require(group.month == files->front().month, "a group is of the file's month");
        return {};
    });
    require(done && counted == incidents, "every incident is counted once");
    return 0;
}
