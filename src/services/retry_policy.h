// SPDX-License-Identifier: GPL-3.0-or-later
// Which failed requests are worth another try, and after which pause.
#pragma once

#include "services/http_answer.h"
#include "services/pace.h"

#include <QDateTime>

#include <optional>

namespace hereabouts {

/// How one request over the wire ended.
struct WireResult {
    Result<HttpAnswer> answer;
    bool connectionLost = false; ///< closed or reset by the other side before the answer was complete

    /// The answer's status; 0 without an answer.
    int status() const { return answer ? answer->status : 0; }
};

/// Only what may pass by itself: a lost connection, 429, 502, 503 and 504, unless the provider knows an answer to be final. A metered
/// source may count a request whose answer was lost, so that it gets one more try only.
bool isWorthRetrying(const WireResult &result, int triesSoFar, const RetryPolicy &policy, bool metered);

/// Retry-After in either form; a date counts from the server's own Date where it tells one, because clocks differ. Zero for a moment that
/// has passed, a day at most; empty where there is none or it is not understood.
std::optional<std::chrono::milliseconds> retryAfter(const QHttpHeaders &headers, const QDateTime &now);

/// The pause before the next try: exponential, the upper half of it by chance (`chance` 0 … 1), so that many who failed together do not
/// come back together. What the server asks for is kept to, with up to a tenth more.
std::chrono::milliseconds pauseBefore(int nextTry, const RetryPolicy &policy, std::optional<std::chrono::milliseconds> asked,
                                      double chance);

/// A date as HTTP writes it, in any of its three forms; invalid for anything else.
QDateTime httpDate(const QByteArray &text);

} // namespace hereabouts
