// SPDX-License-Identifier: GPL-3.0-or-later
// MapTiles are the tiles that the map shows, from wherever they come, with the words that belong to them.
#pragma once

#include "ui/tile_images.h"
#include "ui/tile_source.h"

namespace hereabouts {

class MapTiles {
public:
    /// False: all is as it was. A local file is opened; where that fails, there are no tiles, and the caption says why.
    bool set(const TileSource &source);

    /// Empty where they are not a server's, and where it wants a key that is not there.
    TileSource server() const { return m_source.address.isLocalFile() || m_source.lacksKey() ? TileSource() : m_source; }
    /// Of a local file; null: none.
    const std::shared_ptr<const TileImages> &images() const { return m_images; }
    /// Whom they are by; empty where there are none, or nobody is named.
    QString credit() const;
    /// What stands on the map of them.
    QString caption() const;

private:
    TileSource m_source;
    std::shared_ptr<const TileImages> m_images;
    QString m_problem; ///< why they cannot be shown
};

} // namespace hereabouts
