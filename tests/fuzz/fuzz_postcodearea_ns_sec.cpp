// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of PostcodeArea about NS-SeC: they echo the key.
#include "fuzz_answers.h"
#include "services/postcodearea_ns_sec.h"

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto distribution = PostcodeAreaNsSec::parse(answerOf({data, size}), {samplePostcode(), QString(fakeKey)});
    if (distribution)
        requireSound(*distribution);
    else
        requireDiscreet(distribution.error());
    return 0;
}
