// SPDX-License-Identifier: GPL-3.0-or-later
// The help that the command line prints.
#pragma once

#include <QString>

namespace hereabouts {

/// For a command (profile, export, pack), or for all of them when empty.
QString helpText(const QString &command);

} // namespace hereabouts
