// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of Postcodes.io.
#include "core/month.h"
#include "fuzz_answers.h"
#include "services/postcodes_io.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Postcode asked = samplePostcode();
    const auto geography = PostcodesIo::parse(answerOf({data, size}), asked);
    if (!geography) {
        const Error &error = geography.error();
        requireDiscreet(error);
        if (error.kind == Error::Kind::Terminated)
            require(error.detail.isEmpty() || Month::parse(error.detail), "the month of a withdrawal is a month");
        return 0;
    }
    require(Postcode::parse(geography->postcode) == asked, "the place is the one that was asked for");
    require(std::abs(geography->latitude.value_or(0)) <= 90, "a latitude is one");
    require(std::abs(geography->longitude.value_or(0)) <= 180, "a longitude is one");
    for (const AreaLevel level : allAreaLevels)
        (void)geography->area(level);
    (void)geography->position();
    return 0;
}
