// SPDX-License-Identifier: GPL-3.0-or-later
// inBackground runs work on a pool thread and brings its result back, unless nobody wants it any more.
#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <atomic>
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
template <typename Work, typename Done> std::unique_ptr<QObject> inBackground(QThreadPool &pool, Work work, Done done)
{
    using Value = std::invoke_result_t<Work>;
    // Qt hands the work over and the result back in order, but a thread checker cannot look into Qt: this says it in our own code.
    const auto handover = std::make_shared<std::atomic<int>>(0);
    auto watcher = std::make_unique<BackgroundWork<Value>>();
    auto *raw = watcher.get();
    QObject::connect(raw, &QFutureWatcherBase::finished, raw, [raw, handover, done = std::move(done)] {
        if (raw->isCanceled() || handover->load(std::memory_order_acquire) != 2)
            return;
        done(raw->future().takeResult());
    });
    auto task = std::make_shared<Work>(std::move(work));
    handover->store(1, std::memory_order_release);
    watcher->setFuture(QtConcurrent::run(&pool, [task = std::move(task), handover]() mutable {
        (void)handover->load(std::memory_order_acquire);
        Value value = (*task)();
        task.reset();
        handover->store(2, std::memory_order_release);
        return value;
    }));
    return watcher;
}

template <typename Work, typename Done> std::unique_ptr<QObject> inBackground(Work work, Done done)
{
    return inBackground(*QThreadPool::globalInstance(), std::move(work), std::move(done));
}

} // namespace hereabouts
