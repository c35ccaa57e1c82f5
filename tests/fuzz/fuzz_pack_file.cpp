// SPDX-License-Identifier: GPL-3.0-or-later
// A pack, byte by byte. Unless the first byte is odd, its header is put right, because hardly any change would get past it otherwise.
#include "fuzz_pack.h"

#include <QtEndian>

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    startQt(argc, argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qsizetype pageSize = 512;
    Input input(data, size);
    const bool asItIs = input.byte() % 2 == 1;
    QByteArray bytes = input.rest();
    if (!asItIs) {
        bytes.resize(std::max<qsizetype>((bytes.size() + pageSize - 1) / pageSize, 1) * pageSize, '\0');
        bytes.replace(0, 16, QByteArrayView("SQLite format 3\0", 16));
        qToBigEndian<quint16>(pageSize, bytes.data() + 16);
        bytes.replace(18, 6, QByteArrayView("\x01\x01\x00\x40\x20\x20", 6)); // journal modes and fractions, as SQLite demands them
        qToBigEndian<quint32>(static_cast<quint32>(bytes.size() / pageSize), bytes.data() + 28);
        bytes.replace(92, 4, bytes.sliced(24, 4)); // says that the number of pages is up to date
        qToBigEndian<quint32>(packFormatVersion, bytes.data() + 60);
        qToBigEndian<quint32>(packApplicationId, bytes.data() + 68);
    }
    const QString path = scratchPath(QStringLiteral("fuzz.pack"));
    writeScratch(path, bytes);
    askEverything(path);
    return 0;
}
