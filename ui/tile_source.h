// SPDX-License-Identifier: GPL-3.0-or-later
// TileSource says where the tiles of the map come from: a server, a local file, or nowhere.
#pragma once

#include "core/error.h"

#include <QString>
#include <QUrl>

namespace hereabouts {

inline constexpr QLatin1StringView tilesSource{"tiles"};

struct TileSource {
    /// Of the tiles' root, or with {z}/{x}/{y}; or of a local file (MBTiles); empty: no tiles. Never with a key in it: {key} stands for it.
    QUrl address;
    QString key;               ///< for a server that wants one
    bool isKeyAwaited = false; ///< the keychain is being asked for it
    QString attribution;       ///< of a server's tiles: must be visible with them
    bool operator==(const TileSource &) const = default;

    /// There must be a key, and there is none: nothing is asked for.
    bool lacksKey() const;
};

class Credentials;
class Preferences;
class SourceCatalogue;

/// What people have chosen, or the standard tiles. A key that stands in a chosen address is put where keys are kept. Nothing of a server's
/// where the network must not be used.
TileSource tileSourceOf(Preferences &preferences, Credentials &credentials, const SourceCatalogue &catalogue, bool offline);

/// What people type: an address, or a file by its path. Invalid where it is neither; empty where nothing was typed.
QUrl tileAddressFrom(const QString &text);
/// The same as they read it: encoded as it was, but for braces.
QString tileAddressText(const QUrl &address);

/// An address without the key in its query, for which {key} stands there then, and that key. See namesAKey().
struct KeylessAddress {
    QUrl address;
    QString key;    ///< empty: there was none
    int places = 0; ///< of its query where a key stood, or is to stand; there is but one key for all of them
};
KeylessAddress withoutKey(const QUrl &address);

/// Why a local file of tiles cannot be shown.
QString tileProblemText(const Error &error);

} // namespace hereabouts
