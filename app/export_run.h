// SPDX-License-Identifier: GPL-3.0-or-later
// ExportRun takes one postcode after the other, writes those of its figures that are not there yet, and counts what could not be had.
#pragma once

#include "app/composition.h"
#include "app/console.h"
#include "app/export_stock.h"
#include "app/interruption.h"
#include "app/look_ups.h"
#include "app/nearest_instead.h"
#include "app/refusals.h"
#include "app/staged_files.h"
#include "app/time_left.h"
#include "ui/figures.h"

#include <QElapsedTimer>

namespace hereabouts {

class ExportRun : public QObject {
    Q_OBJECT
public:
    /// Everything must outlive it; the journal has been opened, and the folder is there.
    ExportRun(const ExportCommand &command, const ProfileOptions &options, Composition &composition, ExportJournal &journal,
              Console &console);

    /// Runs the event loop until everything is written, or until it is interrupted, or nothing more can be written.
    void run();

    enum class End {
        Complete,    ///< every postcode was looked at
        Interrupted, ///< by the person or the system
        Unwritable,  ///< the folder takes no more files
    };
    End end() const { return m_end; }
    int exitCode() const;
    /// How many postcodes there is nothing left to do for.
    qsizetype completeCount() const { return m_stock.completeCount(); }
    /// How many figures could not be had this time, but may be another time.
    int outstandingCount() const { return m_outstanding; }

private:
    bool isInVain(const WantedFigure &figure) const;
    void takeStock(WantedFigure &figure);

    void next();
    void lookUpAndAsk(const Postcode &postcode);
    std::vector<Postcode> nextToLookUp() const;
    void ask(const Postcode &postcode);
    void showProgress(const Postcode &postcode);
    void settled();
    void goOn();
    void tellBoundary(const AreaProfile &profile);
    bool mayAskForBoundaries() const { return m_boundariesInVain < Refusals::unreachableInARow; }
    void tellRefusals(const std::vector<Refusals::News> &news);
    void interrupt();

    void stageFigure(const AreaProfile &profile, const WantedFigure &wanted, StagedFiles &staged);
    void stageFile(const Figure &figure, const WantedFile &file, const ExportJournal::Entry &entry, StagedFiles &staged);
    void commit(StagedFiles &staged);
    void tellUnwritten(const QString &name, const Error &error);
    bool folderTakesFiles() const;
    void tellWritten(const QString &name);
    void noteMissing(const AreaProfile &profile, const WantedFigure &figure);
    void tellJournalFailure();

    const ExportCommand &m_command;
    const ProfileOptions &m_options;
    Composition &m_composition;
    ExportJournal &m_journal;
    Console &m_console;
    ExportStock m_stock;
    Interruption m_interruption;
    Refusals m_refusals;
    LookUps m_lookUps;
    NearestInstead m_nearestInstead;
    TimeLeft m_timeLeft;
    QElapsedTimer m_asked;
    std::unique_ptr<ProfileSession> m_session;
    std::vector<WantedFigure> m_wanted; ///< of the session's postcode, with the files that are still to be written
    size_t m_position = 0;
    qint64 m_toAsk = 0;    ///< postcodes that are still to be asked for, the one under way included
    int m_written = 0;     ///< files that are there now
    int m_missing = 0;     ///< figures that are not, or not whole
    int m_outstanding = 0; ///< those among them that may be had another time
    End m_end = End::Complete;
    int m_boundariesInVain = 0; ///< in a row
    bool m_journalFailureIsTold = false;
};

} // namespace hereabouts
