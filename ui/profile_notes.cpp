// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profile_notes.h"

#include "services/pack_reading.h"
#include "ui/summary_dialog.h"
#include "ui/summary_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace hereabouts {

ProfileNotes::ProfileNotes(const ServiceContext &services, std::function<const AreaProfile *()> profile, QWidget *window)
    : QObject(window), m_services(services), m_profile(std::move(profile)), m_window(window)
{
}

ProfileNotes::~ProfileNotes() = default;

void ProfileNotes::addActions(QMenu *menu)
{
    menu->addAction(tr("Summary in words…"), QKeySequence(u"Ctrl+Shift+S"_s), this, &ProfileNotes::showSummary);
    menu->addAction(tr("Copy the summary"), QKeySequence(u"Ctrl+Shift+C"_s), this, &ProfileNotes::copySummary);
}

void ProfileNotes::profileChanged()
{
    if (const AreaProfile *profile = m_profile())
        readGrounds(*profile);
    refresh();
}

void ProfileNotes::readGrounds(const AreaProfile &profile)
{
    const auto *geography = profile.geography.ready();
    QString wanted = profile.postcode.text() + u' ' + areaLevelKey(profile.level);
    if (geography && geography->value.position().isValid())
        wanted += u" %1 %2"_s.arg(*geography->value.latitude).arg(*geography->value.longitude);
    if (!m_services.pack || m_groundsOf == wanted)
        return;
    m_groundsOf = wanted;
    m_grounds = {};
    AreaProfile place{.postcode = profile.postcode}; // without the figures, of which there may be many
    place.level = profile.level;
    place.geography = profile.geography;
    m_reading = readPack(
        m_services.pack, [place = std::move(place)](const OfflineSource &pack) { return summaryGrounds(pack, place); },
        [this](Result<SummaryGrounds> grounds) {
            m_reading.release()->deleteLater(); // it is on the stack below
            m_grounds = grounds ? *std::move(grounds) : SummaryGrounds{};
            refresh();
        });
}

void ProfileNotes::refresh()
{
    const AreaProfile *profile = m_profile();
    if (m_summary && profile)
        m_summary->setSummary(tr("%1 in brief").arg(profile->postcode.text()),
                              summarySentences(*profile, m_grounds, *m_services.catalogue));
}

void ProfileNotes::showSummary()
{
    if (!m_profile())
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
    const AreaProfile *profile = m_profile();
    if (!profile)
        return;
    QGuiApplication::clipboard()->setText(summaryPlainText(*profile, m_grounds, *m_services.catalogue));
    Q_EMIT said(tr("Summary copied"));
}

} // namespace hereabouts
