// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_run.h"

#include "app/export_outcome.h"
#include "app/profile_text.h"
#include "services/postcodes_io_bulk.h"
#include "ui/display_text.h"
#include "ui/error_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryFile>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// How long an interrupted run waits for the answers to its last postcode, which may have been paid for.
constexpr std::chrono::seconds patience{5};

/// Nobody sits in front of a batch: a service that asks for minutes gets them.
constexpr std::chrono::minutes deadlineForOnePostcode{10};

} // namespace

ExportRun::ExportRun(const ExportCommand &command, const ProfileOptions &options, Composition &composition, ExportJournal &journal,
                     Console &console)
    : m_command(command), m_options(options), m_composition(composition), m_journal(journal), m_console(console), m_stock(command, journal),
      m_lookUps(composition.services(), options), m_nearestInstead(composition.services(), options),
      m_toAsk(static_cast<qint64>(command.postcodes.size()) - m_stock.completeCount())
{
}

void ExportRun::run()
{
    connect(&m_interruption, &Interruption::requested, this, &ExportRun::interrupt);
    QMetaObject::invokeMethod(this, &ExportRun::next, Qt::QueuedConnection);
    QCoreApplication::exec();
    m_session.reset();
}

int ExportRun::exitCode() const
{
    // An interrupted run may not have come to the files that were there before.
    if (m_written == 0 && !m_stock.hasFiles())
        return exitNothing;
    return m_missing == 0 && m_end == End::Complete ? exitComplete : exitPartial;
}

// What is wanted --------------------------------------------------------------------------------------------------------------------

/// A page that lacks a section is not asked for again where that section's source will not be asked anyway.
bool ExportRun::isInVain(const WantedFigure &figure) const
{
    return std::ranges::any_of(figure.files, [this](const WantedFile &file) {
        const ExportJournal::Entry *entry = m_journal.find(file.name);
        return entry && entry->state == ExportJournal::State::Awaiting && m_stock.isThere(file.name)
               && std::ranges::any_of(entry->sections, [this](Section section) { return m_refusals.concern(section); });
    });
}

/// Counts what is there of a figure, and keeps what is still to be written in it.
void ExportRun::takeStock(WantedFigure &figure)
{
    const bool inVain = isInVain(figure);
    bool isWhole = true;
    std::erase_if(figure.files, [&](const WantedFile &file) {
        if (!m_stock.isComplete(file.name) && !inVain)
            return false;
        const ExportJournal::Entry *entry = m_journal.find(file.name);
        isWhole = isWhole && entry && entry->state == ExportJournal::State::Whole;
        if (m_stock.isKept(file.name))
            tellWritten(file.name);
        return true;
    });
    // What is written anew is counted then.
    if (figure.files.empty() && !isWhole) {
        ++m_missing;
        m_outstanding += inVain ? 1 : 0;
    }
}

// One postcode after the other ------------------------------------------------------------------------------------------------------

void ExportRun::next()
{
    while (m_position < m_command.postcodes.size() && m_end == End::Complete && !Interruption::isRequested()) {
        const Postcode &postcode = m_command.postcodes[m_position];
        m_wanted = m_stock.figuresOf(postcode);
        const bool isNew = !std::ranges::all_of(m_wanted, [this](const WantedFigure &figure) { return m_stock.isComplete(figure); });
        for (WantedFigure &figure : m_wanted)
            takeStock(figure);
        std::erase_if(m_wanted, [](const WantedFigure &figure) { return figure.files.empty(); });
        if (!m_wanted.empty()) {
            lookUpAndAsk(postcode);
            return;
        }
        ++m_position;
        m_toAsk -= isNew ? 1 : 0;
    }
    if (m_position < m_command.postcodes.size() && m_end == End::Complete)
        m_end = End::Interrupted;
    QCoreApplication::quit();
}

/// The postcode under way, and those after it that will be asked for, as many as go into one request.
std::vector<Postcode> ExportRun::nextToLookUp() const
{
    std::vector<Postcode> postcodes;
    for (size_t i = m_position; i < m_command.postcodes.size() && postcodes.size() < PostcodesIoBulk::most; ++i) {
        const Postcode &postcode = m_command.postcodes[i];
        const bool isWanted = std::ranges::any_of(
            m_stock.figuresOf(postcode), [this](const WantedFigure &figure) { return !m_stock.isComplete(figure) && !isInVain(figure); });
        if (isWanted && m_lookUps.mayAskFor(postcode) && !std::ranges::contains(postcodes, postcode))
            postcodes.push_back(postcode);
    }
    return postcodes;
}

void ExportRun::lookUpAndAsk(const Postcode &postcode)
{
    showProgress(postcode);
    m_asked.start();
    const bool isRefused = m_refusals.all().value(Section::Geography).contains(QString(PostcodesIoBulk::facts.source));
    const std::vector<Postcode> postcodes = isRefused || !m_lookUps.mayAskFor(postcode) ? std::vector<Postcode>() : nextToLookUp();
    if (postcodes.size() < 2) { // one alone says more when it is looked up by itself
        ask(postcode);
        return;
    }
    const auto goOn = [this, postcode] {
        if (!Interruption::isRequested()) {
            ask(postcode);
            return;
        }
        m_end = End::Interrupted;
        QCoreApplication::quit();
    };
    const auto tell = [this](const Wait &wait) {
        m_console.message(tr("%1: %2. %3")
                              .arg(sectionTitle(Section::Geography),
                                   waitingMessage(PostcodesIoBulk::facts.source, wait, m_composition.catalogue()).title,
                                   waitingBody(wait)));
    };
    m_lookUps.ask(postcodes, deadlineForOnePostcode, goOn, tell);
}

void ExportRun::ask(const Postcode &postcode)
{
    ProfileOptions options = m_options;
    options.lookedUp = m_lookUps.take(postcode);
    options.refused = m_refusals.all();
    options.deadline = deadlineForOnePostcode;
    options.sections.clear();
    for (const WantedFigure &figure : m_wanted)
        options.sections.merge(sectionsOf(figure.kind));
    options.outline = mayAskForBoundaries() && std::ranges::any_of(m_wanted, showsMap);
    m_session = std::make_unique<ProfileSession>(m_composition.services(), postcode, options);
    // Queued: the session must not be replaced while it is still telling that it is done.
    connect(m_session.get(), &ProfileSession::settled, this, &ExportRun::settled, Qt::QueuedConnection);
    connect(m_session.get(), &ProfileSession::changed, this, [this](Section section) {
        if (const QString wait = waitText(m_session->profile(), section, m_composition.catalogue()); !wait.isEmpty())
            m_console.message(wait);
    });
    m_session->start();
}

void ExportRun::showProgress(const Postcode &postcode)
{
    const size_t count = m_command.postcodes.size();
    QStringList parts{tr("%1 (%2 of %3)").arg(postcode.text()).arg(m_position + 1).arg(count)};
    if (const auto left = m_timeLeft.forRest(m_toAsk))
        parts << timeLeftText(*left);
    m_console.progress(static_cast<double>(m_position) / static_cast<double>(count), parts.join(u", "_s));
}

void ExportRun::settled()
{
    if (!m_session)
        return; // given up meanwhile
    const AreaProfile &profile = m_session->profile();
    if (!m_options.offline)
        tellRefusals(m_refusals.learn(profile));
    tellBoundary(profile);
    StagedFiles staged(m_command.folder, m_journal);
    for (const WantedFigure &figure : m_wanted)
        stageFigure(profile, figure, staged);
    commit(staged);
    const auto offer = [this, postcode = profile.postcode.text()](const std::vector<NearbyPostcode> &nearest) {
        if (!nearest.empty())
            m_console.message(u"%1: %2"_s.arg(postcode, nearestText(nearest)));
        goOn();
    };
    if (Interruption::isRequested() || !m_nearestInstead.ask(profile, offer))
        goOn();
}

void ExportRun::goOn()
{
    m_timeLeft.took(std::chrono::milliseconds(m_asked.elapsed()));
    --m_toAsk;
    ++m_position;
    next();
}

void ExportRun::tellRefusals(const std::vector<Refusals::News> &news)
{
    for (const Refusals::News &one : news) {
        const QString source = sourceTitle(m_composition.catalogue(), one.source);
        QStringList sections;
        for (const Section section : one.sections)
            sections << sectionTitle(section);
        const QString list = sections.join(u", "_s);
        switch (one.error.kind) {
        case Error::Kind::QuotaExhausted:
            m_console.message(tr("%1: the allowance is used up; its figures are left out from here on (%2).").arg(source, list));
            break;
        case Error::Kind::Unauthorised:
            m_console.message(tr("%1: the key was refused; its figures are left out from here on (%2).").arg(source, list));
            break;
        default:
            m_console.message(tr("%1: no answer for %2 postcodes in a row; its figures are left out from here on (%3).")
                                  .arg(source)
                                  .arg(Refusals::unreachableInARow)
                                  .arg(list));
        }
    }
}

/// A map without a boundary is a whole map: its files are complete, whatever became of it.
void ExportRun::tellBoundary(const AreaProfile &profile)
{
    const Failed *failed = profile.outline.failed();
    if (profile.outline.ready())
        m_boundariesInVain = 0;
    if (!failed)
        return;
    const bool isNotPublished = failed->error.kind == Error::Kind::NotFound;
    m_boundariesInVain += isNotPublished ? 0 : 1;
    const QString source = sourceTitle(m_composition.catalogue(), failed->source);
    const QString why = isNotPublished ? tr("%1 has no such area").arg(source)
                                       : serviceMessage(failed->error, failed->source, m_composition.catalogue()).title;
    if (!mayAskForBoundaries())
        m_console.message(tr("%1: maps are drawn without the boundaries of their areas from here on.").arg(why));
    else if (profile.crime.ready())
        m_console.message(tr("%1: %2; its map is drawn without the boundary of its area.").arg(profile.postcode.text(), why));
}

// Files -----------------------------------------------------------------------------------------------------------------------------

void ExportRun::stageFigure(const AreaProfile &profile, const WantedFigure &wanted, StagedFiles &staged)
{
    const CrimeFilter filter = profile.crime.ready() ? newestMonth(profile.crime.ready()->value) : CrimeFilter();
    const auto figure = makeFigure(wanted.kind, profile, m_composition.catalogue(), filter);
    if (!figure) {
        noteMissing(profile, wanted);
        return;
    }
    const ExportJournal::Entry entry = entryFor(profile, wanted.kind);
    // A page with a section that failed is written, and is partial all the same.
    m_missing += entry.state == ExportJournal::State::Whole ? 0 : 1;
    m_outstanding += entry.state == ExportJournal::State::Awaiting ? 1 : 0;
    if (const size_t months = monthsLacking(profile, wanted.kind); months > 0)
        m_console.message(
            tr("%1, %2: months of crime that could not be fetched: %3.").arg(profile.postcode.text(), figureName(wanted.kind)).arg(months));
    for (const WantedFile &file : wanted.files) {
        const ExportJournal::Entry *before = m_journal.find(file.name);
        if (before && m_stock.isThere(file.name) && before->sections.size() < entry.sections.size())
            tellWritten(file.name); // an earlier run had more luck
        else if (m_end != End::Unwritable)
            stageFile(*figure, file, entry, staged);
    }
}

void ExportRun::stageFile(const Figure &figure, const WantedFile &file, const ExportJournal::Entry &entry, StagedFiles &staged)
{
    const auto added = encodeFigure(figure, file.format, m_command.size).and_then([&](const QByteArray &bytes) {
        return staged.add(file.name, bytes, entry);
    });
    if (!added)
        tellUnwritten(file.name, added.error());
}

void ExportRun::commit(StagedFiles &staged)
{
    const StagedFiles::Committed committed = staged.commit();
    for (const QString &name : committed.written)
        tellWritten(name);
    for (const auto &[name, error] : committed.failed)
        tellUnwritten(name, error);
    if (!committed.isInJournal)
        tellJournalFailure();
}

void ExportRun::tellUnwritten(const QString &name, const Error &error)
{
    m_console.message(tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(m_stock.pathOf(name)), error.detail));
    ++m_missing;
    ++m_outstanding;
    if (!folderTakesFiles())
        m_end = End::Unwritable;
}

/// Whether it is the folder or the disk that is at fault: then the rest must not be asked for, it would be paid for and lost.
bool ExportRun::folderTakesFiles() const
{
    QTemporaryFile probe(m_stock.pathOf(u"hereabouts-XXXXXX"_s));
    const QByteArray bytes(8 << 20, '\0'); // more than most pictures need
    return probe.open() && probe.write(bytes) == bytes.size() && probe.flush();
}

void ExportRun::tellWritten(const QString &name)
{
    ++m_written;
    m_console.result(QDir::toNativeSeparators(m_stock.pathOf(name)) + u'\n');
}

void ExportRun::noteMissing(const AreaProfile &profile, const WantedFigure &figure)
{
    ++m_missing;
    const Section section = sectionOf(figure.kind).value_or(Section::Geography);
    if (mayComeLater(profile, figure.kind)) {
        ++m_outstanding;
        if (m_refusals.concern(section))
            return; // that was told once, for all
    } else if (mayBeRemembered(profile, section)) {
        std::vector<std::pair<QString, ExportJournal::Entry>> never;
        for (const WantedFile &file : figure.files)
            never.emplace_back(file.name, ExportJournal::Entry{.state = ExportJournal::State::None, .sections = {}});
        if (!m_journal.record(never))
            tellJournalFailure();
    }
    const auto message = messageFor(profile, section, m_composition.catalogue());
    m_console.message(tr("%1, %2: %3").arg(profile.postcode.text(), figureName(figure.kind), message ? message->inOneLine() : QString()));
}

void ExportRun::tellJournalFailure()
{
    if (!std::exchange(m_journalFailureIsTold, true))
        m_console.message(tr("%1 could not be written (%2): what is written from here on would be asked for again after an interruption.")
                              .arg(QDir::toNativeSeparators(m_journal.path()), m_journal.errorString()));
}

void ExportRun::interrupt()
{
    if (m_position < m_command.postcodes.size())
        m_console.message(tr("Ending after %1; Ctrl+C again ends at once.").arg(m_command.postcodes[m_position].text()));
    QTimer::singleShot(patience, this, [this] {
        m_session.reset();
        m_end = End::Interrupted;
        QCoreApplication::quit();
    });
}

} // namespace hereabouts
