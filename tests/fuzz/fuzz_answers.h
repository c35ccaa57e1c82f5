// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers of the providers share: an input is a byte that chooses the status, then the body.
#pragma once

#include "core/distribution.h"
#include "core/postcode.h"
#include "fuzz.h"
#include "services/http_answer.h"

#include <array>

namespace hereabouts::fuzz {

inline HttpAnswer answerOf(Input input)
{
    // as they are documented; 200 for most bytes, because there the parsers have most to do. '@' is the first in a seed, 'N' the 404.
    static constexpr std::array<int, 16> statuses{200, 200, 200, 200, 200, 200, 200, 200, 200, 400, 401, 402, 403, 429, 404, 500};
    const int status = statuses.at(input.byte() % statuses.size());
    return {.status = status, .headers = {}, .body = input.rest()};
}

/// Of the documents' samples.
inline Postcode samplePostcode()
{
    return *Postcode::parse(u"ST20 0LY");
}

inline void requireSound(const Distribution &distribution)
{
    require(distribution.base >= 0, "a total is a count");
    for (int i = 0; i < categoryCount; ++i) {
        require(distribution.counts.at(static_cast<size_t>(i)) >= 0, "a part is a count");
        require(distribution.share(i) >= 0, "a share is not negative");
    }
    require(!distribution.partsAddUp() || distribution.sumOfParts() == distribution.base, "parts add up to their total or do not");
}

} // namespace hereabouts::fuzz
