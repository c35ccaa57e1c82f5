// SPDX-License-Identifier: GPL-3.0-or-later
// CallLedger counts the requests of a day for each source, across runs of the program: some of them cost money.
#pragma once

#include <QDate>
#include <QMap>
#include <QString>
#include <QTimer>

namespace hereabouts {

/// The file holds names of sources and numbers, nothing else: {"day":"2026-01-31","calls":{"crystalroof":12}}. Several programs may count
/// into it at once. One that cannot be read or written costs the count of other runs only.
class CallLedger {
public:
    /// Empty: the counts of this run only.
    explicit CallLedger(const QString &file);
    /// Writes what is not written yet.
    ~CallLedger();
    Q_DISABLE_COPY_MOVE(CallLedger)

    void count(const QString &source);

    /// Since midnight here, of this and of other runs as far as they have been written.
    int today(const QString &source) const;

    /// Reads the counts of other runs and adds ours to the file; happens by itself a second after a count.
    void write();

private:
    using Counts = QMap<QString, int>;
    static Counts read(const QString &file, QDate day);
    void beginDay(QDate day) const;
    void catchUp() const;

    QString m_file;
    mutable QDate m_day;
    mutable Counts m_written; ///< as the file had it last
    mutable Counts m_unwritten;
    QTimer m_writing;
};

} // namespace hereabouts
