// SPDX-License-Identifier: GPL-3.0-or-later
// readPack() asks an offline source on a pool thread, one question after the other.
#pragma once

#include "core/offline_source.h"
#include "services/background.h"

#include <QMutex>

namespace hereabouts {

/// Offline sources may be asked from any thread, but by one at a time.
inline QBasicMutex packTurn;

/// As inBackground(). The pack must be there.
template <typename Read, typename Done>
std::unique_ptr<QObject> readPack(std::shared_ptr<const OfflineSource> pack, Read read, Done done)
{
    return inBackground(
        [pack = std::move(pack), read = std::move(read)] {
            const QMutexLocker turn(&packTurn);
            return read(*pack);
        },
        std::move(done));
}

} // namespace hereabouts
