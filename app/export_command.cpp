// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/commands.h"
#include "app/export_run.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A pack may be as large as the country: its place, size and date stand for it.
QString packIdentity(const QString &path)
{
    const QFileInfo file(path);
    return u"%1 %2 %3"_s.arg(file.canonicalFilePath()).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

/// A hash of everything that the files depend on besides the postcode and what the sources answer. No key goes into it.
QString fingerprintOf(const ExportCommand &command, const Options &options)
{
    QStringList figures;
    for (const FigureKind kind : command.figures)
        figures << figureKey(kind);
    QStringList formats;
    for (const FigureFormat format : command.formats)
        formats << formatKey(format);
    QStringList pins;
    for (auto pin = options.profile.pins.cbegin(); pin != options.profile.pins.cend(); ++pin)
        pins << sectionKey(pin.key()) + u'=' + pin.value();
    for (QStringList *list : {&figures, &formats, &pins})
        list->sort();
    const QStringList settings{u"" HEREABOUTS_VERSION ""_s,
                               figures.join(u','),
                               formats.join(u','),
                               u"%1x%2 %3"_s.arg(command.size.logical.width()).arg(command.size.logical.height()).arg(command.size.scale),
                               areaLevelKey(options.profile.level),
                               pins.join(u','),
                               options.profile.offline ? u"offline"_s : QString(),
                               packIdentity(options.packFile.isEmpty() ? bundledPackPath() : options.packFile),
                               options.sourcesFile.isEmpty() ? QString() : QFileInfo(options.sourcesFile).canonicalFilePath()};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(settings.join(u'\n').toUtf8());
    if (!options.sourcesFile.isEmpty())
        hash.addData(contentOf(options.sourcesFile));
    return QString::fromLatin1(hash.result().toHex());
}

/// Empty: the folder is ours now; else the reason why not.
QString lockFolder(QLockFile &lock, const QString &folder)
{
    lock.setStaleLockTime(0); // an export may take days: only the end of its process makes a lock stale
    if (lock.tryLock(0))
        return {};
    qint64 process = 0;
    QString host;
    QString program;
    if (lock.error() != QLockFile::LockFailedError || !lock.getLockInfo(&process, &host, &program))
        return CommandLine::tr("Nothing can be written to the folder %1: is it read-only, or the disk full?").arg(folder);
    // In a container the process of a killed export may have had the number that is ours now.
    if (process == QCoreApplication::applicationPid() && host == QSysInfo::machineHostName() && lock.removeStaleLockFile()
        && lock.tryLock(0))
        return {};
    return CommandLine::tr("Another export (process %1 on %2) is writing to the folder %3. If that is not so, delete %4.")
        .arg(QString::number(process), host, folder, QDir::toNativeSeparators(lock.fileName()));
}

void tellFound(ExportJournal::Found found, const ExportJournal &journal, const ExportRun &run, qsizetype count, Console &console)
{
    const QString path = QDir::toNativeSeparators(journal.path());
    switch (found) {
    case ExportJournal::Found::Nothing: break;
    case ExportJournal::Found::Continued:
        console.message(CommandLine::tr("Continuing: %1 of %2 postcodes are there already. To start over, delete %3.")
                            .arg(run.completeCount())
                            .arg(count)
                            .arg(path));
        break;
    case ExportJournal::Found::OtherSettings:
        console.message(
            CommandLine::tr("Starting afresh: the unfinished export in this folder was made with other options, data or version."));
        break;
    case ExportJournal::Found::TooOld:
        console.message(CommandLine::tr("Starting afresh: the unfinished export in this folder is more than %1 days old, and its figures "
                                        "may have changed.")
                            .arg(ExportJournal::longestLifeInDays));
        break;
    case ExportJournal::Found::Unreadable: console.message(CommandLine::tr("Starting afresh: %1 could not be read.").arg(path)); break;
    }
}

void tellEnd(const ExportRun &run, qsizetype count, const QString &folder, Console &console)
{
    switch (run.end()) {
    case ExportRun::End::Interrupted:
        console.message(
            CommandLine::tr("Interrupted after %1 of %2; run the same command again to go on.").arg(run.completeCount()).arg(count));
        break;
    case ExportRun::End::Unwritable:
        console.message(CommandLine::tr("Stopped after %1 of %2: nothing more can be written to the folder %3. Run the same command again "
                                        "when it can.")
                            .arg(run.completeCount())
                            .arg(count)
                            .arg(folder));
        break;
    case ExportRun::End::Complete:
        if (run.outstandingCount() > 0)
            console.message(CommandLine::tr("Figures that could not be had this time: %1. The same command run again asks for those only.")
                                .arg(run.outstandingCount()));
    }
}

} // namespace

int runExport(const ExportCommand &command, const Options &options, Composition &composition)
{
    Console console;
    const QString folder = QDir::toNativeSeparators(command.folder);
    if (!QDir().mkpath(command.folder)) {
        console.message(CommandLine::tr("The folder %1 could not be made.").arg(folder));
        return exitNothing;
    }
    QLockFile lock(QDir(command.folder).filePath(u"hereabouts-export.lock"_s));
    if (const QString problem = lockFolder(lock, folder); !problem.isEmpty()) {
        console.message(problem);
        return exitNothing;
    }
    ExportJournal journal(command.folder, fingerprintOf(command, options));
    const auto found = journal.open();
    StagedFiles::recover(command.folder, journal);
    const auto count = static_cast<qsizetype>(command.postcodes.size());
    ExportRun run(command, options.profile, composition, journal, console);
    tellFound(found, journal, run, count, console);
    run.run();
    tellEnd(run, count, folder, console);
    const int exitCode = run.exitCode();
    if (run.end() == ExportRun::End::Complete && run.outstandingCount() == 0)
        journal.remove();
    return exitCode;
}

} // namespace hereabouts
