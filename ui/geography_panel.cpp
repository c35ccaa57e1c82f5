// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/geography_panel.h"

#include "models/geography_model.h"
#include "ui/display_text.h"
#include "ui/geography_delegate.h"
#include "ui/geography_labels.h"
#include "ui/icons.h"
#include "ui/nearby_list.h"
#include "ui/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hereabouts {

GeographyPanel::GeographyPanel(QWidget *parent)
    : QFrame(parent), m_postcode(new QLabel), m_place(new QLabel), m_note(new QLabel), m_quality(new QLabel),
      m_section(new SectionView(tr("Geography"))), m_list(new QListView), m_summary(new QToolButton),
      m_model(new GeographyModel(geographyLabel, this)), m_nearby(new NearbyList), m_nearest(new QPushButton(tr("Nearest postcodes")))
{
    setObjectName(u"card"_s);
    m_postcode->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setWordWrap(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_note->setWordWrap(true);
    m_note->hide();
    m_nearest->setObjectName(u"row"_s);
    m_nearest->setCheckable(true);
    m_nearest->setCursor(Qt::PointingHandCursor);
    m_nearest->setToolTip(tr("Shows the postcodes around this one, to open them"));
    m_nearest->hide();
    connect(m_nearest, &QPushButton::clicked, this, &GeographyPanel::toggleNearest);
    connect(m_nearby, &NearbyList::chosen, this, &GeographyPanel::postcodeChosen);

    m_list->setObjectName(u"plain"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GeographyDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Areas of the postcode and their codes"));
    m_list->viewport()->setAutoFillBackground(false);
    auto *copy = new QAction(tr("Copy"), m_list);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &GeographyPanel::copyCurrent);
    m_list->addAction(copy);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);

    // The panel has the postcode as its heading; the section inside it brings the states.
    m_section->setStyleSheet(u"QFrame#card { border: none; background: transparent; }"_s);
    m_section->layout()->setContentsMargins(0, 0, 0, 0);
    m_section->setHeadingVisible(false);
    m_section->setContent(m_list);
    connect(m_section, &SectionView::actionTriggered, this, &GeographyPanel::actionTriggered);

    auto *column = m_column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridUnit, 2 * gridUnit - 4, gridUnit, gridUnit);
    column->setSpacing(gridUnit / 2);
    m_summary->setObjectName(u"flat"_s);
    m_summary->setIcon(themedIcon(u"words"_s));
    m_summary->setToolTip(tr("Summary in words"));
    m_summary->setAccessibleName(tr("Summary in words"));
    m_summary->setFocusPolicy(Qt::TabFocus);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(0, 0, 0, 0);
    heading->addWidget(m_postcode, 1);
    heading->addWidget(m_summary, 0, Qt::AlignVCenter);
    column->addLayout(heading);
    column->addWidget(m_place);
    column->addWidget(m_note);
    column->addSpacing(gridUnit / 2);
    column->addWidget(m_quality, 0, Qt::AlignLeft);
    column->addSpacing(gridUnit / 2);
    column->addWidget(m_section, 1);
    column->addWidget(m_nearest, 0, Qt::AlignLeft);
    column->addWidget(m_nearby);
    column->addStretch(0);
    applyFonts();
}

void GeographyPanel::setProfile(const AreaProfile &profile, const SourceCatalogue &catalogue)
{
    if (m_postcode->text() != profile.postcode.text()) { // what was near to another one
        m_nearby->clear();
        m_nearest->setChecked(false);
        m_column->setStretch(m_column->count() - 1, 0);
    }
    m_postcode->setText(profile.postcode.text());
    m_nearest->setVisible(m_isNearestAvailable && profile.geography.ready());
    if (const auto *ready = profile.geography.ready()) {
        showReady(*ready, profile.levelResidents, catalogue);
        return;
    }
    m_shown.reset();
    m_place->clear();
    m_quality->hide();
    m_section->showWithoutValue(profile.geography, Section::Geography, profile.postcode, catalogue);
}

void GeographyPanel::showReady(const Ready<Geography> &ready, const Loadable<LevelResidents> &residents, const SourceCatalogue &catalogue)
{
    const Ready<LevelResidents> *known = residents.ready();
    const LevelResidents counts = known ? known->value : LevelResidents();
    const bool isAnother = m_shown != ready.value;
    if (isAnother || m_shownResidents != counts) {
        const int place = isAnother ? 0 : m_list->verticalScrollBar()->value();
        m_shown = ready.value;
        m_shownResidents = counts;
        m_model->setGeography(ready.value, counts);
        m_list->verticalScrollBar()->setValue(place);
    }
    QStringList lines{placeText(ready.value), widerPlaceText(ready.value)};
    lines.removeAll(QString());
    m_place->setText(lines.join(u'\n'));
    m_quality->setText(qualityText(ready.value.quality));
    m_quality->setToolTip(qualityExplanation(ready.value.quality));
    m_quality->show();
    QStringList notes{tr("Source: %1").arg(sourceTitle(catalogue, ready.source))};
    if (known && known->source != ready.source)
        notes << tr("residents: %1").arg(sourceTitle(catalogue, known->source));
    if (ready.value.smallAreaVintage() == 2011 && !ready.value.lsoa.isEmpty())
        notes << tr("LSOA and MSOA are those of 2011");
    const QString attempts = attemptsText(ready.attempts, catalogue);
    if (!attempts.isEmpty())
        notes << attempts;
    m_section->setFootnotes(notes.join(u" · "_s), {});
    m_section->setToolTip(attempts);
    m_section->showContent();
    applyFonts();
}

void GeographyPanel::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString GeographyPanel::note() const
{
    return m_note->text();
}

void GeographyPanel::setNearestAvailable(bool available)
{
    m_isNearestAvailable = available;
    m_nearest->setVisible(available && m_shown);
}

void GeographyPanel::toggleNearest()
{
    if (!m_nearest->isChecked()) {
        m_nearby->clear();
        return;
    }
    m_nearby->showText(tr("Asking for the nearest postcodes…"));
    Q_EMIT nearestWanted();
}

void GeographyPanel::showNearest(const std::vector<NearbyPostcode> &nearby)
{
    if (m_nearest->isChecked()) // nobody has closed the list meanwhile
        m_nearby->showPostcodes({}, nearby);
}

void GeographyPanel::showNearestFailure(const QString &why)
{
    if (m_nearest->isChecked())
        m_nearby->showText(why);
}

void GeographyPanel::offer(const std::vector<NearbyPostcode> &nearby)
{
    m_nearby->showPostcodes(tr("Nearest postcodes in use:"), nearby);
    m_column->setStretch(m_column->count() - 1, 1); // beneath the message, not at the bottom
}

QString GeographyPanel::placeName() const
{
    return m_place->text();
}

void GeographyPanel::copyCurrent() const
{
    const QModelIndex index = m_list->currentIndex();
    const QString value = index.data(GeographyModel::ValueRole).toString();
    const QString code = index.data(GeographyModel::CodeRole).toString();
    if (value.isEmpty() && code.isEmpty())
        return; // a heading or a dash: what is in the clipboard stays
    QGuiApplication::clipboard()->setText(value.isEmpty() || code.isEmpty() ? value + code : u"%1 (%2)"_s.arg(value, code));
}

void GeographyPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_summary->setIcon(themedIcon(u"words"_s));
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyFonts();
}

void GeographyPanel::applyFonts()
{
    const Theme theme = Theme::current();
    m_postcode->setFont(typeFont(font(), TypeSize::Title));
    m_place->setFont(typeFont(font(), TypeSize::Body));
    QPalette palette = m_place->palette();
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_place->setPalette(palette);
    m_note->setPalette(palette);
    m_note->setFont(typeFont(font(), TypeSize::Small));
    m_quality->setFont(typeFont(font(), TypeSize::Small));
    const bool isPoor = m_shown && positionalQualityIsPoor(m_shown->quality);
    m_quality->setStyleSheet(u"background: %1; color: %2; border-radius: 9px; padding: 3px 9px;"_s.arg(
        (isPoor ? theme.bundledSoft : theme.accentSoft).name(), (isPoor ? theme.warning : theme.accent).name()));
}

} // namespace hereabouts
