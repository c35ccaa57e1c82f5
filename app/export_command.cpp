// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "ui/error_text.h"
#include "ui/figures.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Takes one postcode after the other, writes its figures, and counts what could not be had.
class ExportRun : public QObject {
    Q_OBJECT
public:
    ExportRun(const ExportCommand &command, const ProfileOptions &options, Composition &composition)
        : m_command(command), m_options(options), m_composition(composition)
    {
    }

    void next();
    int exitCode() const
    {
        if (m_written == 0)
            return exitNothing;
        return m_missing == 0 ? exitComplete : exitPartial;
    }

private:
    void settled();
    void writeFigures(const AreaProfile &profile);
    void reportMissing(const AreaProfile &profile, FigureKind kind);

    const ExportCommand &m_command;
    const ProfileOptions &m_options;
    Composition &m_composition;
    Console m_console;
    std::unique_ptr<ProfileSession> m_session;
    size_t m_position = 0;
    int m_written = 0;
    int m_missing = 0;
};

void ExportRun::next()
{
    if (m_position == m_command.postcodes.size()) {
        QCoreApplication::quit();
        return;
    }
    const Postcode &postcode = m_command.postcodes[m_position];
    m_console.progress(static_cast<double>(m_position) / static_cast<double>(m_command.postcodes.size()),
                       tr("%1 (%2 of %3)").arg(postcode.text()).arg(m_position + 1).arg(m_command.postcodes.size()));
    m_session = std::make_unique<ProfileSession>(m_composition.services(), postcode, m_options);
    // Queued: the session must not be replaced while it is still telling that it is done.
    connect(m_session.get(), &ProfileSession::settled, this, &ExportRun::settled, Qt::QueuedConnection);
    m_session->start();
}

void ExportRun::settled()
{
    writeFigures(m_session->profile());
    ++m_position;
    next();
}

void ExportRun::writeFigures(const AreaProfile &profile)
{
    const IncidentFilter filter = profile.crime.ready() ? newestMonth(profile.crime.ready()->value) : IncidentFilter();
    for (const FigureKind kind : m_command.figures) {
        const auto figure = makeFigure(kind, profile, m_composition.catalogue(), filter);
        if (!figure) {
            reportMissing(profile, kind);
            continue;
        }
        // A page with a section that failed is written, and is partial all the same.
        if (kind == FigureKind::Profile && profile.failedCount() > 0)
            ++m_missing;
        for (const FigureFormat format : m_command.formats) {
            const QString name = u"%1-%2.%3"_s.arg(profile.postcode.text().replace(u' ', u'-'), figureKey(kind), formatKey(format));
            const QString path = QDir(m_command.folder).filePath(name);
            if (const auto written = writeFigure(*figure, format, m_command.size, path)) {
                ++m_written;
                m_console.result(QDir::toNativeSeparators(path) + u'\n');
            } else {
                ++m_missing;
                m_console.message(tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), written.error().detail));
            }
        }
    }
}

void ExportRun::reportMissing(const AreaProfile &profile, FigureKind kind)
{
    ++m_missing;
    QString why;
    if (const auto section = sectionOf(kind)) {
        if (const auto message = messageFor(profile, *section, m_composition.catalogue()))
            why = message->inOneLine();
    } else if (const auto message = messageFor(profile, Section::Geography, m_composition.catalogue())) {
        why = message->inOneLine();
    }
    m_console.message(tr("%1, %2: %3").arg(profile.postcode.text(), figureName(kind), why));
}

} // namespace

int runExport(const ExportCommand &command, const ProfileOptions &options, Composition &composition)
{
    if (!QDir().mkpath(command.folder)) {
        Console().message(ExportRun::tr("The folder %1 could not be made.").arg(QDir::toNativeSeparators(command.folder)));
        return exitNothing;
    }
    ExportRun run(command, options, composition);
    QMetaObject::invokeMethod(&run, &ExportRun::next, Qt::QueuedConnection);
    QCoreApplication::exec();
    return run.exitCode();
}

} // namespace hereabouts

#include "export_command.moc"
