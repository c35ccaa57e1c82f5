// SPDX-License-Identifier: GPL-3.0-or-later
// A local file of map tiles, byte by byte: whatever is in it, it is read or refused.
#include "fuzz_pack.h"
#include "pack/tile_file.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    startQt(argc, argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString path = scratchPath(QStringLiteral("fuzz.mbtiles"));
    writeScratch(path, QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const auto file = TileFile::open(path);
    if (!file)
        return 0;
    require((*file)->smallestZoom() >= 0 && (*file)->smallestZoom() <= (*file)->largestZoom(), "zoom levels ascend");
    require((*file)->attribution().size() <= 300, "an attribution fits on the map");
    if (const auto reader = TileReader::open(**file)) {
        for (const int zoom : {(*file)->smallestZoom(), (*file)->largestZoom()})
            (void)reader->tile(zoom, 0, 0);
    }
    return 0;
}
