// SPDX-License-Identifier: GPL-3.0-or-later
// Boundaries of ONS Open Geography. Besides the status, a byte chooses which area was asked for.
#include "fuzz_answers.h"
#include "services/open_geography_boundary.h"

#include <algorithm>
#include <cmath>

using namespace hereabouts;
using namespace hereabouts::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const GssCode code = *GssCode::parse(input.byte() % 2 == 0 ? u"E00151363" : u"E01029709");
    const auto outline = OpenGeographyBoundary::parse(answerOf(input), code);
    if (!outline) {
        requireDiscreet(outline.error());
        return 0;
    }
    require(outline->area.code == code.text() && outline->area.level == code.level(), "the area is the one that was asked for");
    require(!outline->rings.empty(), "a boundary has a ring");
    qsizetype corners = 0;
    for (const auto &ring : outline->rings) {
        require(ring.size() >= 3, "a ring has three corners");
        corners += std::ssize(ring);
        require(std::ranges::all_of(ring, [](const LatLong &at) { return std::abs(at.latitude) < 86 && std::abs(at.longitude) <= 180; }),
                "a corner is on the map");
    }
    require(corners <= mostBoundaryCorners, "no more corners than are read");
    return 0;
}
