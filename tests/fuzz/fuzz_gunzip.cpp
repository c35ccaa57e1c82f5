// SPDX-License-Identifier: GPL-3.0-or-later
// gzip that comes in pieces of any size.
#include "fuzz.h"
#include "services/gunzip.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qsizetype most = 4096;
    constexpr qint64 enough = 1 << 20; // as in a request, somebody counts
    Input input(data, size);
    const size_t pieceSize = 1 + input.byte();
    Gunzip gunzip;
    require(gunzip.isComplete(), "nothing is complete");
    for (qint64 total = 0; total < enough && !input.isEmpty();) {
        gunzip.put(input.bytes(pieceSize));
        while (gunzip.hasInput() && total < enough) {
            const auto piece = gunzip.take(most);
            require(!piece || piece->size() <= most, "no more comes than was asked for");
            if (!piece) {
                require(!gunzip.hasInput() && !gunzip.isComplete() && !gunzip.take(most), "what is broken stays broken");
                return 0;
            }
            total += piece->size();
        }
    }
    return 0;
}
