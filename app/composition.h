// SPDX-License-Identifier: GPL-3.0-or-later
// Composition makes the objects that the window and the commands work with: sources, keys, network, pack.
#pragma once

#include "app/options.h"
#include "pack/pack_reader.h"
#include "services/credentials.h"
#include "services/fetcher.h"
#include "services/source_catalogue.h"

#include <QHash>

namespace hereabouts {

class Composition {
public:
    /// Reads sources.json, the overlay and the pack. The error is a sentence for the user.
    static std::expected<std::unique_ptr<Composition>, QString> make(const Options &options);

    ServiceContext services();
    const SourceCatalogue &catalogue() const { return m_catalogue; }
    Credentials &credentials() { return m_credentials; }
    std::vector<PackSource> packSources() const; ///< empty without a pack
    QString packDescription() const;

private:
    explicit Composition(SourceCatalogue catalogue, std::shared_ptr<const PackReader> pack, Credentials::Storage storage);

    SourceCatalogue m_catalogue;
    Credentials m_credentials;
    Fetcher m_fetcher;
    QHash<QString, QString> m_keysUsed; ///< by source
    std::shared_ptr<const PackReader> m_pack;
};

/// Where the bundled sample pack lies; empty if it is missing.
QString bundledPackPath();

/// What is inside a pack, in the user's words, a line each.
QString packText(const PackInfo &info);

} // namespace hereabouts
