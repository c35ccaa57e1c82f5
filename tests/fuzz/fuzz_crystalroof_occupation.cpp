// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of Crystal Roof.
#include "fuzz_answers.h"
#include "services/crystalroof_occupation.h"

#include <algorithm>

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto occupation =
        CrystalRoofOccupationProvider::parse(answerOf({data, size}), {samplePostcode(), AreaLevel::OutputArea, QString(fakeKey)});
    if (!occupation) {
        requireDiscreet(occupation.error());
        return 0;
    }
    requireSound(occupation->distribution);
    require(occupation->asOf.isValid(), "a date is one");
    if (occupation->rank)
        require(std::ranges::all_of(*occupation->rank, [](int rank) { return rank >= 1 && rank <= 10; }), "a rank is 1 to 10");
    return 0;
}
