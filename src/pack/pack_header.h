// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the first bytes of a file to tell whether it is a whole pack of a known version, before SQLite is let near it.
#pragma once

#include "core/error.h"

namespace hereabouts {

/// Storage where the file cannot be read; Malformed where it is no pack, has been cut short, or is of an unknown version.
Result<void> checkPackHeader(const QString &path);

} // namespace hereabouts
