// SPDX-License-Identifier: GPL-3.0-or-later
// RedactingLog takes keys out of everything that is logged, by us and by Qt, before it is written.
#pragma once

#include <QtLogging>

namespace hereabouts {

/// While it lives, all lines of Qt's logging go through redacted() to standard error, fatal ones and the words of an uncaught exception
/// too; of D-Bus's messages the contents are left out, because keys that nobody knows yet come that way. What comes after it (from
/// objects that live as long as the program) is not written at all. QT_LOGGING_RULES and QT_MESSAGE_PATTERN count as ever.
class RedactingLog {
public:
    RedactingLog();
    ~RedactingLog();
    Q_DISABLE_COPY_MOVE(RedactingLog)
};

} // namespace hereabouts
