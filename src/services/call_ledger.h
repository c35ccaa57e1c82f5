// SPDX-License-Identifier: GPL-3.0-or-later
// CallLedger counts the requests of a day for each source, across runs of the program: some of them cost money.
#pragma once

#include <QDate>
#include <QMap>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace hereabouts {

/// The file holds names of sources and numbers, nothing else: {"day":"2026-01-31","calls":{"crystalroof":12}}. Several programs may count
/// into it at once. One that cannot be read or written costs the count of other runs only. It is written on a thread of its own, one
/// state after the other. Counted is a request that has gone out, or may have: not one whose connection never stood.
class CallLedger {
public:
    /// Empty: the counts of this run only.
    explicit CallLedger(const QString &file);
    /// Writes what is not written yet, and waits for it: for some seconds at most, on a disk that does not answer.
    ~CallLedger();
    Q_DISABLE_COPY_MOVE(CallLedger)

    void count(const QString &source);

    /// Since midnight here, of this and of other runs as far as they have been written.
    int today(const QString &source) const;

    /// Reads the counts of other runs and adds ours to the file, and waits for that. Without a wait it happens by itself a second after a
    /// count.
    void write();

private:
    class State;
    void writeLater();

    const bool m_hasFile;
    std::shared_ptr<State> m_state; ///< shared with the thread
    std::unique_ptr<QThreadPool> m_thread;
    QTimer m_writing;
};

} // namespace hereabouts
