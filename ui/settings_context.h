// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsContext is what the settings show and change; all of it outlives the dialog.
#pragma once

#include <QString>

namespace hereabouts {

class Credentials;
class Fetcher;
class Preferences;
class SourceCatalogue;

struct SettingsContext {
    const SourceCatalogue *catalogue = nullptr;
    Credentials *credentials = nullptr;
    Preferences *preferences = nullptr;
    Fetcher *fetcher = nullptr; ///< null: what needs the network layer is not offered
    bool offline = false;       ///< the network must not be used: keys cannot be checked
    QString packOutline;        ///< for diagnostics: version and sizes of the pack, no names of areas
};

} // namespace hereabouts
