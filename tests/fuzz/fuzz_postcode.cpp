// SPDX-License-Identifier: GPL-3.0-or-later
// What people type for a postcode.
#include "core/postcode.h"
#include "fuzz.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto postcode = Postcode::parse(QString::fromUtf8(Input(data, size).rest()));
    if (!postcode)
        return 0;
    require(Postcode::parse(postcode->text()) == postcode, "a postcode's text is the postcode");
    require(Postcode::parse(postcode->compact()) == postcode, "and so without its space");
    require(Postcode::parse(postcode->text().toLower()) == postcode, "and so in small letters");
    require(postcode->compact().size() >= 5 && postcode->compact().size() <= 7, "five to seven characters");
    require(postcode->incode().size() == 3, "the second half has three");
    require(!postcode->area().isEmpty() && postcode->area().size() <= 3, "the area is its letters");
    (void)postcode->nation();
    (void)postcode->sector();
    return 0;
}
