// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of tests/data/services, and a server that answers with them as the real services would.
#pragma once

#include "services/source_catalogue.h"
#include "support/local_server.h"

namespace hereabouts {

/// Plainly not a key, and easy to search for. The PostcodeArea bodies echo it.
inline constexpr QLatin1StringView fakeKey{"EXAMPLE-KEY-NOT-REAL-4711"};

/// A file of tests/data/services: "crystalroof/w60ww.json". Ends the test program where it is missing.
QByteArray sampleBody(const QString &name);

/// All documents' samples: ST20 0LY (geography, NS-SeC, crime), W6 0WW (geography, occupation), BR8 7RE, EH1 1YZ and TD9 0TU (geography). Boundaries of the
/// output area and the LSOA of ST20 0LY, whatever is asked for.
/// Other postcodes: "Postcode not found".
void serveSamples(LocalServer &server);

/// For --sources and SourceCatalogue::overlay: points every service (tiles too) at one address, where it is asked without pausing.
QByteArray overlayFor(const QUrl &server, int timeoutMs = 5000);

/// The built-in catalogue with that overlay.
SourceCatalogue catalogueAt(const QUrl &server, int timeoutMs = 5000);

} // namespace hereabouts
