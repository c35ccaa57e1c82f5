// SPDX-License-Identifier: GPL-3.0-or-later
// ResponseCache holds answers in memory for as long as each may be held, within a number of bytes.
#pragma once

#include "core/lifetime.h"
#include "services/http_answer.h"

#include <QCache>
#include <QTimer>
#include <QUrl>

#include <set>

namespace hereabouts {

/// An answer, and since when and for how long it may be held.
struct HeldAnswer {
    HttpAnswer answer;
    Lifetime life;
};

/// By address, keys included: another key is another answer. What has expired is let go of then, asked for or not; within half a minute
/// where the computer slept over it.
class ResponseCache : public QObject {
    Q_OBJECT

public:
    explicit ResponseCache(qint64 mostBytes, QObject *parent = nullptr);

    /// Empty where there is none, or its life is over. Valid until the cache is used again.
    const HeldAnswer *find(const QUrl &url);
    /// Replaces what was there. One that is larger than the whole cache is not kept, nor one whose life is over.
    void keep(const QString &source, const QUrl &url, HeldAnswer answer);
    void cutLife(const QUrl &url, std::chrono::milliseconds longest);
    void forget(const QUrl &url) { m_entries.remove(url); }
    void forgetSource(const QString &source);
    void clear() { m_entries.clear(); }

    /// Lets go of everything that has expired by then.
    void sweep(const Moment &now = Moment::now());

    qsizetype count() const { return m_entries.count(); }
    qint64 bytes() const { return m_entries.totalCost(); }

private:
    struct Entry;
    using Entries = std::set<const Entry *>;
    /// Is in `all` while it lives, whoever ends it.
    struct Entry {
        Entry(Entries &all, QUrl url, QString source, HeldAnswer held);
        ~Entry();
        Q_DISABLE_COPY_MOVE(Entry)
        Entries &all;
        const QUrl url;
        const QString source;
        HeldAnswer held;
    };
    template <typename Condition> void forgetWhere(Condition condition);
    void sweepWithin(std::chrono::milliseconds time);

    Entries m_all; ///< what is in m_entries, to be looked through: looked up there, each would count as asked for
    QCache<QUrl, Entry> m_entries;
    QTimer m_sweeping;
};

} // namespace hereabouts
