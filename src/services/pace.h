// SPDX-License-Identifier: GPL-3.0-or-later
// Pace is how fast, and how often, a source may be asked.
#pragma once

#include <chrono>

namespace hereabouts {

struct Pace {
    double requestsPerSecond = 1;
    int burst = 1;  ///< how many may go out at once after a pause
    int atOnce = 4; ///< how many may be under way together; below the six at which Qt keeps requests waiting where nobody sees it

    bool operator==(const Pace &) const = default;
};

struct HttpAnswer;

/// When a source that did not answer is asked again.
struct RetryPolicy {
    int tries = 4;                           ///< the first one included; 1: never again
    std::chrono::milliseconds first{500};    ///< the pause before the second try; each further one is twice as long
    std::chrono::milliseconds longest{8000}; ///< the longest pause of our own making; a Retry-After may ask for more
    /// Tells of an answer that it would be the same another time, whatever its status; set by the provider, see ProviderFacts.
    bool (*isFinal)(const HttpAnswer &answer) = nullptr;

    bool operator==(const RetryPolicy &) const = default;
};

} // namespace hereabouts
