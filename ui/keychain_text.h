// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the system's keychain: whether there is one, where a key is kept, and what the keychain did not do.
#pragma once

#include "services/credentials.h"
#include "services/source_catalogue.h"

namespace hereabouts {

/// One line for all keys: where they are kept.
QString keychainText(Keychain::Presence presence);

/// Where a source's key comes from and is kept; "" where nothing is to be said.
QString keyNote(const Credentials &credentials, const Source &source);

/// The keychain's refusal(), which must be set, as a whole sentence for the status line.
QString keychainWarning(const Credentials &credentials, const Source &source);

} // namespace hereabouts
