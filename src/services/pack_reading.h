// SPDX-License-Identifier: GPL-3.0-or-later
// readPack asks an offline source on a pool thread: from any thread, but by one at a time.
#pragma once

#include "core/offline_source.h"
#include "services/background.h"

#include <QMutex>

namespace hereabouts {

inline QBasicMutex packTurn;

/// `read` gets the source; `done` its result, later, on the calling thread. Destroying what is returned silences it, see inBackground().
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
