// SPDX-License-Identifier: GPL-3.0-or-later
// How long an answer may be kept, by what its headers say and by what is stated of its source.
#pragma once

#include "services/http_answer.h"

#include <chrono>

namespace hereabouts {

/// Where answers may be kept, and for how long at most.
struct CachePolicy {
    enum class Where {
        MemoryOnly,   ///< by the stated age: its terms come before its headers
        MemoryOrDisk, ///< open data: by its freshness headers, within the stated age; by that age where there are none
    };
    Where where = Where::MemoryOnly;
    std::chrono::seconds longest{0}; ///< 0: not at all
    /// For answers that say no (not found, invalid, terminated, no data), in memory only.
    std::chrono::seconds negative = std::chrono::minutes(5);
};

/// Zero: not to be kept. Never more than the policy's longest.
std::chrono::milliseconds freshnessOf(const QHttpHeaders &headers, const CachePolicy &policy);

/// A no that will still be one in a minute; never a fault that may have passed by then.
bool isLastingNo(Error::Kind kind);

} // namespace hereabouts
