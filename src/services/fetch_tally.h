// SPDX-License-Identifier: GPL-3.0-or-later
// FetchTally accounts for every question put to the network layer: each one begun is answered, failed, cancelled, or still open.
#pragma once

#include "core/error.h"

#include <map>

namespace hereabouts {

struct FetchTally {
    qint64 begun = 0;
    qint64 answered = 0;
    std::map<Error::Kind, qint64> failed;
    qint64 cancelled = 0; ///< given up by whoever asked, before there was an answer

    qint64 fromMemory = 0; ///< of those begun: answered without asking anybody
    qint64 fromDisk = 0;
    qint64 joined = 0;  ///< shared a request that was under way already
    qint64 sent = 0;    ///< requests that went out, repeated ones included
    qint64 retries = 0; ///< of these: repeated ones

    qint64 failures() const
    {
        qint64 sum = 0;
        for (const auto &[kind, count] : failed)
            sum += count;
        return sum;
    }
    qint64 open() const { return begun - answered - failures() - cancelled; }
};

} // namespace hereabouts
