// SPDX-License-Identifier: GPL-3.0-or-later
// The logs of the network layer, off unless QT_LOGGING_RULES="hereabouts.*=true" asks for them.
#pragma once

#include <QLoggingCategory>

namespace hereabouts {

/// "hereabouts.network": one line for each request: source, address without its key, status, how it ended, size, time, try.
/// What is written here has gone through redacted(), and holds nothing of an answer's body.
Q_DECLARE_LOGGING_CATEGORY(networkLog)

/// "hereabouts.cache": what was answered without a request.
Q_DECLARE_LOGGING_CATEGORY(cacheLog)

} // namespace hereabouts
