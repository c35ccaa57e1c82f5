// SPDX-License-Identifier: GPL-3.0-or-later
// The log of the network: "hereabouts.network", off unless QT_LOGGING_RULES="hereabouts.network=true" asks for it.
#pragma once

#include <QLoggingCategory>

namespace hereabouts {

/// What is written here has gone through redacted(), and holds nothing of an answer's body.
Q_DECLARE_LOGGING_CATEGORY(networkLog)

} // namespace hereabouts
