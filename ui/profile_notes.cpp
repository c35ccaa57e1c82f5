// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profile_notes.h"

#include "ui/attribution.h"
#include "ui/compare_sources_dialog.h"
#include "ui/data_dialog.h"
#include "ui/display_text.h"
#include "ui/summary_dialog.h"
#include "ui/summary_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace hereabouts {

ProfileNotes::ProfileNotes(const ServiceContext &services, Screen screen, QWidget *window)
    : QObject(window), m_services(services), m_screen(std::move(screen)), m_window(window)
{
}

ProfileNotes::~ProfileNotes() = default;

void ProfileNotes::addActions(QMenu *menu)
{
    menu->addAction(tr("Summary in words…"), QKeySequence(u"Ctrl+Shift+S"_s), this, &ProfileNotes::showSummary);
    menu->addAction(tr("Copy the summary"), QKeySequence(u"Ctrl+Shift+C"_s), this, &ProfileNotes::copySummary);
    menu->addAction(tr("Data and sources…"), QKeySequence(u"Ctrl+Shift+D"_s), this, &ProfileNotes::showData);
    QMenu *compare = menu->addMenu(tr("Compare sources"));
    for (const Section section : {Section::Occupation, Section::NsSec, Section::Crime})
        compare->addAction(tr("%1…").arg(sectionTitle(section)), this, [this, section] { compareSources(section); });
}

void ProfileNotes::begin()
{
    m_searched = QDateTime::currentDateTime();
    if (m_comparison)
        m_comparison->close(); // it is of the place before
    refresh();
}

void ProfileNotes::refresh()
{
    const AreaProfile *profile = m_screen.profile();
    if (m_comparison && profile && !m_comparison->isOf(*profile))
        m_comparison->close();
    if (m_summary && profile)
        m_summary->setSummary(tr("%1 in brief").arg(profile->postcode.text()), summarySentences(*profile, *m_services.catalogue));
    if (m_data && profile)
        m_data->setNotes(tr("Data of %1").arg(profile->postcode.text()),
                         dataNotes(*profile, *m_services.catalogue,
                                   {.packSources = m_screen.packSources, .mapCredit = m_screen.mapCredit(), .searched = m_searched}));
}

void ProfileNotes::showSummary()
{
    if (!m_screen.profile())
        return;
    if (!m_summary) {
        m_summary = new SummaryDialog(m_window);
        m_summary->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_summary, &SummaryDialog::copyRequested, this, &ProfileNotes::copySummary);
    }
    refresh();
    m_summary->show();
    m_summary->raise();
    m_summary->activateWindow();
}

void ProfileNotes::copySummary()
{
    const AreaProfile *profile = m_screen.profile();
    if (!profile)
        return;
    QGuiApplication::clipboard()->setText(summaryPlainText(*profile, *m_services.catalogue));
    Q_EMIT said(tr("Summary copied"));
}

void ProfileNotes::showData()
{
    if (!m_screen.profile())
        return;
    if (!m_data) {
        m_data = new DataDialog(m_window);
        m_data->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_data, &DataDialog::copied, this, &ProfileNotes::said);
    }
    refresh();
    m_data->show();
    m_data->raise();
    m_data->activateWindow();
}

void ProfileNotes::compareSources(Section section)
{
    const AreaProfile *profile = m_screen.profile();
    if (!profile)
        return;
    // A comparison is of the profile as it is now: what has yet to come would never reach it
    if (!profile->isSettled(section)) {
        Q_EMIT said(tr("%1 for %2 is still being loaded. Its sources can be compared after that.")
                        .arg(sectionTitle(section), profile->postcode.text()));
        return;
    }
    if (!profile->geography.isSettled()) {
        Q_EMIT said(tr("Where %1 lies is still being looked up. Sources can be compared after that.").arg(profile->postcode.text()));
        return;
    }
    if (m_comparison)
        m_comparison->close();
    m_comparison = new CompareSourcesDialog(std::make_unique<ProviderComparison>(m_services, *profile, section, m_screen.offline),
                                            *m_services.catalogue, m_window);
    m_comparison->setAttribute(Qt::WA_DeleteOnClose);
    m_comparison->show();
}

QStringList ProfileNotes::attribution() const
{
    const AreaProfile *profile = m_screen.profile();
    QStringList lines = profile ? attributionLines(*profile, *m_services.catalogue) : QStringList();
    if (const QString credit = profile ? m_screen.mapCredit() : QString(); !credit.isEmpty())
        lines << credit;
    return lines;
}

} // namespace hereabouts
