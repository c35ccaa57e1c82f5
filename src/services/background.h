// SPDX-License-Identifier: GPL-3.0-or-later
// inBackground runs work on a pool thread and brings its result back, unless nobody wants it any more.
#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <memory>
#include <utility>

namespace hereabouts {

/// Work that has not begun is dropped with its watcher; work under way runs to its end and its result is thrown away.
template <typename T> class BackgroundWork : public QFutureWatcher<T> {
public:
    ~BackgroundWork() override { this->cancel(); }
};

/// `work` must own (or share) all that it touches. `done` is called once with its result, later, on the calling thread, which needs
/// an event loop; never after the returned object was destroyed. `done` must not destroy that object itself, but may deleteLater() it.
template <typename Work, typename Done> std::unique_ptr<QObject> inBackground(Work work, Done done)
{
    using Value = std::invoke_result_t<Work>;
    auto watcher = std::make_unique<BackgroundWork<Value>>();
    auto *raw = watcher.get();
    QObject::connect(raw, &QFutureWatcherBase::finished, raw, [raw, done = std::move(done)] {
        if (!raw->isCanceled())
            done(raw->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
    return watcher;
}

} // namespace hereabouts
