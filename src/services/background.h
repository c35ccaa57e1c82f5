// SPDX-License-Identifier: GPL-3.0-or-later
// inBackground runs work on a pool thread and brings its result back, unless nobody wants it any more.
#pragma once

#include "core/error.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <new>
#include <optional>
#include <utility>

namespace hereabouts {

/// Work that has not begun is dropped with its watcher; work under way runs to its end and its result is thrown away.
class BackgroundWork : public QFutureWatcher<void> {
public:
    ~BackgroundWork() override { cancel(); }
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

/// What is thrown in work, as an error; to be called where it is caught. Never throws: there may be no memory left.
inline Error errorOfThrown() noexcept
{
    try {
        throw;
    } catch (const std::bad_alloc &) {
        return {.kind = Error::Kind::Internal, .detail = QStringLiteral("out of memory in background work")};
    } catch (...) {
        return {.kind = Error::Kind::Internal, .detail = QStringLiteral("an exception in background work")};
    }
}

/// Work that gives a value or an error gives no more than that where something is thrown; other work gives a value or an error then.
template <typename Value> struct BackgroundResult {
    using Type = Result<Value>;
};
template <typename Value> struct BackgroundResult<Result<Value>> {
    using Type = Result<Value>;
};

/// For work that nobody waits for; it must own (or share) all that it touches. What it throws is lost, and the program goes on.
template <typename Work> void startInBackground(QThreadPool &pool, Work work)
{
    pool.start([handover = WorkHandover<Work>(std::move(work))] {
        try {
            (*handover.work())();
        } catch (...) {
            (void)errorOfThrown();
        }
    });
}

/// Work, where its result goes, and who is told that it is there.
template <typename Work, typename Outcome> struct BackgroundTask {
    struct Shared {
        std::optional<Outcome> outcome; ///< not Qt's to pass on: an exception on that way would be nobody's
        std::atomic<bool> isDone = false;
    };
    Work work;
    std::shared_ptr<Shared> shared;
    QPromise<void> promise;

    void operator()()
    {
        promise.start();
        if (!promise.isCanceled())
            run();
        promise.finish();
    }

private:
    void run()
    {
        try {
            shared->outcome.emplace(work());
        } catch (...) {
            shared->outcome.emplace(std::unexpected(errorOfThrown()));
        }
        shared->isDone.store(true, std::memory_order_release);
    }
};

/// `work` must own (or share) all that it touches. `done` is called once with its result, later, on the calling thread, which needs
/// an event loop; never after the returned object was destroyed. The result is a Result<T>, be `work` one that returns T or Result<T>:
/// an exception that leaves it is an Error of kind Internal. `done` must not destroy the returned object itself, but may deleteLater() it.
template <typename Work, typename Done> std::unique_ptr<QObject> inBackground(QThreadPool &pool, Work work, Done done)
{
    using Outcome = typename BackgroundResult<std::invoke_result_t<Work>>::Type;
    using Task = BackgroundTask<Work, Outcome>;
    Task task{std::move(work), std::make_shared<typename Task::Shared>(), {}};
    auto watcher = std::make_unique<BackgroundWork>();
    QObject::connect(watcher.get(), &QFutureWatcherBase::finished, watcher.get(), [shared = task.shared, done = std::move(done)] {
        if (shared->isDone.load(std::memory_order_acquire))
            done(std::move(*shared->outcome));
        else
            done(Outcome(fail(Error::Kind::Internal, QStringLiteral("background work was dropped"))));
    });
    watcher->setFuture(task.promise.future());
    startInBackground(pool, std::move(task));
    return watcher;
}

template <typename Work, typename Done> std::unique_ptr<QObject> inBackground(Work work, Done done)
{
    return inBackground(*QThreadPool::globalInstance(), std::move(work), std::move(done));
}

} // namespace hereabouts
