// SPDX-License-Identifier: GPL-3.0-or-later
// diagnosticsText is what a fault report needs, in a text that is safe to paste where everybody can read it.
#pragma once

#include "ui/settings_context.h"

namespace hereabouts {

/// Versions, system, window, sources, and the last requests in outline. No key, no place that was looked at, no address of a server, no
/// path and no name of this computer or its user. Always in English: it is for those who mend the program.
QString diagnosticsText(const SettingsContext &context);

} // namespace hereabouts
