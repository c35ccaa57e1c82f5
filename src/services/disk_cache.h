// SPDX-License-Identifier: GPL-3.0-or-later
// DiskCache keeps answers of open data in a folder, within a number of bytes; it works on a thread of its own.
#pragma once

#include "services/response_cache.h"

#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QNetworkDiskCache;
QT_END_NAMESPACE

namespace hereabouts {

/// An address with a key in it is refused, whatever is asked: nothing that was paid for belongs on a disk. A folder that cannot be
/// written makes a cache that holds nothing.
class DiskCache {
public:
    DiskCache(const QString &folder, qint64 mostBytes);
    /// Waits for what is being written.
    ~DiskCache();
    Q_DISABLE_COPY_MOVE(DiskCache)

    /// `found` is called later, on the calling thread; never after the returned object was destroyed. Empty: not there, damaged, or
    /// its life is over (or began in the future: the clock has been set back since).
    std::unique_ptr<QObject> find(const QUrl &url, std::function<void(std::optional<HeldAnswer>)> found);
    void keep(const QUrl &url, const HeldAnswer &held);
    void forget(const QUrl &url);

    /// `done` is told, later, how many bytes the folder takes (after everything that was asked before).
    std::unique_ptr<QObject> measure(std::function<void(qint64)> done);
    /// Clears even if what is returned is destroyed: then `done` is not told.
    std::unique_ptr<QObject> clear(std::function<void()> done);

private:
    std::shared_ptr<QNetworkDiskCache> m_cache; ///< touched on the one thread of the pool only
    QThreadPool m_thread;
};

} // namespace hereabouts
