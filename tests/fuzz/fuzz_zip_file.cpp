// SPDX-License-Identifier: GPL-3.0-or-later
// Zips, byte by byte.
#include "fuzz.h"
#include "pack/zip_file.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString path = scratchPath(QStringLiteral("fuzz.zip"));
    writeScratch(path, Input(data, size).rest());
    const auto zip = ZipFile::open(path);
    if (!zip)
        return 0;
    static std::vector<char> buffer(1024 * 1024);
    qint64 allowed = 16 * 1024 * 1024; // enough to see that nothing goes beyond what was declared, and quick
    qint64 declared = 0;
    for (const ZipFile::Entry &entry : zip->entries()) {
        require(entry.size >= 0, "a size is not negative");
        declared += entry.size;
        auto stream = zip->read(entry);
        qint64 unpacked = 0;
        while (stream && allowed > 0) {
            const auto count = stream->read(buffer);
            if (!count || *count == 0)
                break;
            require(*count > 0 && *count <= static_cast<qint64>(buffer.size()), "no more than the buffer takes");
            unpacked += *count;
            allowed -= *count;
        }
        require(unpacked <= entry.size, "an entry is no longer than it says");
    }
    require(declared <= ZipFile::mostUnpacked(static_cast<qint64>(size)), "a small file does not unpack to a huge one");
    return 0;
}
