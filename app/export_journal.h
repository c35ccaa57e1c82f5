// SPDX-License-Identifier: GPL-3.0-or-later
// ExportJournal remembers, in the folder of an export, which of its files are written, so that an interrupted one can be gone on with.
#pragma once

#include "core/area_profile.h"

#include <QDateTime>
#include <QFile>
#include <QHash>

#include <map>
#include <set>

namespace hereabouts {

/// A text file. Its first line is "hereabouts-export 2 TIME FINGERPRINT": the format's version, when the export was begun (UTC), and
/// what its files depend on. Then comes a line for each file, appended when the file is complete: the state's word, the file's name
/// and, for the states that need it, sections ("awaiting ST20-0LY-profile.png crime,ns_sec"). Of several lines about a file the last
/// one counts. Before files get their names there is a line for each that begins with "staged" and tells size and SHA-256 as well
/// ("staged whole ST20-0LY-ns-sec.png 8143 e3b0…"): the files of a postcode in one piece, which is on the disk when it is told to be;
/// see StagedFiles. What was known of a file before stands until it has its name.
/// The journal holds nothing that a service answered, and no key.
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
    /// A file that is written, but does not have its name yet.
    struct Staged {
        QString name;
        Entry entry; ///< what it will be
        qint64 size = 0;
        QByteArray sha256;
        bool operator==(const Staged &) const = default;
    };
    enum class Found {
        Nothing,       ///< no journal
        Continued,     ///< one that belongs to this export; what it says can be looked up
        OtherSettings, ///< one of an export with another fingerprint, or of another version of the program
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

    /// Files of which it is not said yet that they have their names.
    std::vector<Staged> staged() const;

    /// Appends lines, and flushes them. After a failure no more is written, and every call fails.
    bool record(const std::vector<std::pair<QString, Entry>> &files);
    bool record(const QString &fileName, const Entry &entry) { return record({{fileName, entry}}); }

    /// As record(); what is appended is on the disk afterwards.
    bool stage(const std::vector<Staged> &files);

    /// Deletes the file.
    void remove();

    QString path() const { return m_file.fileName(); }
    QString errorString() const { return m_file.errorString(); }

private:
    Found read(const QDateTime &now);
    bool begin();
    bool append(const QByteArray &lines);
    bool takeLine(const QStringList &parts);
    void take(const QString &fileName, const Entry &entry);

    QString m_fingerprint;
    QFile m_file;
    QDateTime m_begun;
    qint64 m_good = 0; ///< bytes at its beginning that are to be kept
    QHash<QString, Entry> m_entries;
    std::map<QString, Staged> m_staged;
    bool m_isBroken = false;
};

} // namespace hereabouts
