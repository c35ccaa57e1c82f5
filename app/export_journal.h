// SPDX-License-Identifier: GPL-3.0-or-later
// ExportJournal remembers, in the folder of an export, which of its files are written, so that an interrupted one can be gone on with.
#pragma once

#include "core/area_profile.h"

#include <QDateTime>
#include <QFile>
#include <QHash>

#include <set>

namespace hereabouts {

/// A text file. Its first line is "hereabouts-export 1 TIME FINGERPRINT": the format's version, when the export was begun (UTC), and
/// what its files depend on. Then comes a line for each file, appended when the file is complete: the state's word, the file's name
/// and, for the states that need it, sections ("awaiting ST20-0LY-profile.png crime,ns_sec"). Of several lines about a file the last
/// one counts. It holds nothing that a service answered, and no key.
class ExportJournal {
public:
    enum class State {
        Whole,    ///< written
        Lacking,  ///< written without some sections, which will never come
        Awaiting, ///< written without some sections, which may come when they are asked for again
        None,     ///< not written, and never will be: there is nothing to show
    };
    struct Entry {
        State state = State::Whole;
        std::set<Section> sections; ///< those that the file lacks
        bool operator==(const Entry &) const = default;
    };
    enum class Found {
        Nothing,       ///< no journal
        Continued,     ///< one that belongs to this export; what it says can be looked up
        OtherSettings, ///< one of an export with another fingerprint
        TooOld,        ///< one that was begun more than `longestLifeInDays` ago: figures of different days would be mixed
        Unreadable,    ///< a file that is no journal
    };
    static constexpr int longestLifeInDays = 7;

    /// Nothing is read or written yet. `fingerprint`: a word without spaces.
    ExportJournal(const QString &folder, QString fingerprint);

    /// Reads the journal that is there, as far as it is good. Where it cannot be continued, a new one is begun by the first record().
    Found open(const QDateTime &now = QDateTime::currentDateTimeUtc());

    /// What is known of a file of the folder; null: nothing.
    const Entry *find(const QString &fileName) const;

    /// Appends a line and flushes it. After a failure no more is written, and every call fails.
    bool record(const QString &fileName, const Entry &entry);

    /// Deletes the file.
    void remove();

    QString path() const { return m_file.fileName(); }
    QString errorString() const { return m_file.errorString(); }

private:
    Found read(const QDateTime &now);
    bool begin();

    QString m_fingerprint;
    QFile m_file;
    QDateTime m_begun;
    qint64 m_good = 0; ///< bytes at its beginning that are to be kept
    QHash<QString, Entry> m_entries;
    bool m_isBroken = false;
};

} // namespace hereabouts
