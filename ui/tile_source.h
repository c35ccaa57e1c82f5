// SPDX-License-Identifier: GPL-3.0-or-later
// TileSource says where the tiles of the map come from: a server, a local file, or nowhere.
#pragma once

#include "core/error.h"

#include <QString>
#include <QUrl>

namespace hereabouts {

struct TileSource {
    QUrl address;        ///< of the tiles' root, or with {z}/{x}/{y}; or of a local file (MBTiles); empty: no tiles
    QString attribution; ///< of a server's tiles: must be visible with them
    bool operator==(const TileSource &) const = default;
};

/// What people type: an address, or a file by its path. Invalid where it is neither; empty where nothing was typed.
QUrl tileAddressFrom(const QString &text);

/// Why a local file of tiles cannot be shown.
QString tileProblemText(const Error &error);

} // namespace hereabouts
