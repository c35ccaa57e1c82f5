// SPDX-License-Identifier: GPL-3.0-or-later
// StagedFiles gives the files of one postcode their names all together, so that a program that is killed has lost all of them or none.
#pragma once

#include "app/export_journal.h"
#include "core/error.h"

namespace hereabouts {

/// Each file is written under a hidden name first (".hereabouts-NAME.part"). Then the journal says of all of them what they are, and is
/// on the disk; from here on nothing is lost. Then each gets its name, and the journal says so. recover() ends what a kill has cut short.
/// The part files are what the person has asked to be saved; whatever ends the program but a kill, none is left.
class StagedFiles {
public:
    /// The journal must outlive it, and has been opened.
    StagedFiles(QString folder, ExportJournal &journal) : m_folder(std::move(folder)), m_journal(journal) {}
    /// Deletes what was added and not committed.
    ~StagedFiles();
    StagedFiles(const StagedFiles &) = delete;
    StagedFiles &operator=(const StagedFiles &) = delete;

    /// Error::Kind::Storage where it cannot be written (its detail is the system's sentence): nothing of it is left then.
    Result<void> add(const QString &name, const QByteArray &bytes, const ExportJournal::Entry &entry);

    struct Committed {
        QStringList written; ///< in the order in which they were added
        std::vector<std::pair<QString, Error>> failed;
        bool isInJournal = true; ///< false: what is written is there, but not remembered
    };
    /// What was there under these names is replaced.
    Committed commit();

    /// What a run that was killed had staged and what is there as it was written gets its name, and counts as written; all other part
    /// files of the folder go.
    static void recover(const QString &folder, ExportJournal &journal);

    static QString partName(const QString &name);

private:
    QString m_folder;
    ExportJournal &m_journal;
    std::vector<ExportJournal::Staged> m_files;
};

} // namespace hereabouts
