// SPDX-License-Identifier: GPL-3.0-or-later
// ExportStock tells which files an export consists of, and which of them are there already.
#pragma once

#include "app/export_journal.h"
#include "app/options.h"

namespace hereabouts {

struct WantedFile {
    FigureFormat format;
    QString name; ///< within the folder
};
struct WantedFigure {
    FigureKind kind;
    std::vector<WantedFile> files;
};

class ExportStock {
public:
    /// Both must outlive it; the journal has been opened.
    ExportStock(const ExportCommand &command, const ExportJournal &journal) : m_command(command), m_journal(journal) {}

    QString pathOf(const QString &name) const;
    bool isThere(const QString &name) const;
    /// A file of this export that is there, be it from this run or from one that it goes on with.
    bool isKept(const QString &name) const;
    /// There is nothing left to do for it: it is there as whole as it can be, or never will be.
    bool isComplete(const QString &name) const;
    bool isComplete(const WantedFigure &figure) const;
    /// All of a postcode, those that are there among them.
    std::vector<WantedFigure> figuresOf(const Postcode &postcode) const;
    /// How many postcodes there is nothing left to do for.
    qsizetype completeCount() const;
    bool hasFiles() const; ///< at least one is kept

private:
    const ExportCommand &m_command;
    const ExportJournal &m_journal;
};

} // namespace hereabouts
