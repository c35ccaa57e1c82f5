// SPDX-License-Identifier: GPL-3.0-or-later
// The House of Commons Library's list of names.
#include "fuzz.h"
#include "pack/msoa_names_reader.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString path = scratchPath(QStringLiteral("names.csv"));
    writeScratch(path, Input(data, size).rest());
    if (const auto names = readMsoaNames(path); !names)
        require(names.error().kind == Error::Kind::Malformed, "a file that is there is read, or is malformed");
    return 0;
}
