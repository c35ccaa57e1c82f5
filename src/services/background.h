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

/// Work on its way to another thread. Qt passes it on in order, but a thread sanitizer cannot look into Qt: whoever takes the work out of
/// this atomic has seen everything that was written before it was put in, and the sanitizer sees that.
template <typename Work> class WorkHandover {
public:
    explicit WorkHandover(Work work) { put(std::make_shared<Work>(std::move(work))); }
    WorkHandover(const WorkHandover &other) { put(other.work()); }
    WorkHandover &operator=(const WorkHandover &) = delete;
    ~WorkHandover() { delete m_work.load(std::memory_order_acquire); }

    std::shared_ptr<Work> work() const { return *m_work.load(std::memory_order_acquire); }

private:
    void put(std::shared_ptr<Work> work) { m_work.store(new std::shared_ptr<Work>(std::move(work)), std::memory_order_release); }

    std::atomic<std::shared_ptr<Work> *> m_work;
};

/// `work` must own (or share) all that it touches. `done` is called once with its result, later, on the calling thread, which needs
/// an event loop; never after the returned object was destroyed. `done` must not destroy that object itself, but may deleteLater() it.
template <typename Work, typename Done> std::unique_ptr<QObject> inBackground(QThreadPool &pool, Work work, Done done)
{
    using Value = std::invoke_result_t<Work>;
    struct Task {
        Work work;
        std::shared_ptr<std::atomic<bool>> isDone;
    };
    const auto isDone = std::make_shared<std::atomic<bool>>(false);
    auto watcher = std::make_unique<BackgroundWork<Value>>();
    auto *raw = watcher.get();
    QObject::connect(raw, &QFutureWatcherBase::finished, raw, [raw, isDone, done = std::move(done)] {
        if (!raw->isCanceled() && isDone->load(std::memory_order_acquire))
            done(raw->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(&pool, [handover = WorkHandover<Task>({std::move(work), isDone})] {
        const std::shared_ptr<Task> task = handover.work();
        Value value = task->work();
        task->isDone->store(true, std::memory_order_release);
        return value;
    }));
    return watcher;
}

template <typename Work, typename Done> std::unique_ptr<QObject> inBackground(Work work, Done done)
{
    return inBackground(*QThreadPool::globalInstance(), std::move(work), std::move(done));
}

/// The same for work that nobody waits for.
template <typename Work> void startInBackground(QThreadPool &pool, Work work)
{
    pool.start([handover = WorkHandover<Work>(std::move(work))] { (*handover.work())(); });
}

} // namespace hereabouts
