// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profile_page.h"

#include "core/busiest_streets.h"
#include "core/crime_category.h"
#include "services/section_plan.h"
#include "ui/census_view.h"
#include "ui/crime_panel.h"
#include "ui/crime_selection.h"
#include "ui/crime_text.h"
#include "ui/display_text.h"
#include "ui/figure_saver.h"
#include "ui/figures.h"
#include "ui/geography_panel.h"
#include "ui/map_controls.h"
#include "ui/month_slider.h"
#include "ui/point_popup.h"
#include "ui/street_list.h"
#include "ui/table_dialog.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QMenu>
#include <QStandardItemModel>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace hereabouts {

ProfilePage::ProfilePage(const SourceCatalogue *catalogue, QWidget *parent)
    : QWidget(parent), m_catalogue(catalogue), m_geography(new GeographyPanel), m_occupation(new CensusView(CensusTopic::Occupation)),
      m_nsSec(new CensusView(CensusTopic::NsSec)), m_selection(new CrimeSelection(this)), m_map(new IncidentMap(m_selection)),
      m_crimeSection(new SectionView(tr("Crime"))), m_crime(new CrimePanel(m_selection)), m_slider(new MonthSlider)
{
    m_crimeSection->setContent(m_crime);
    m_crimeSection->addHeaderWidget(m_crime->monthBox());
    auto *frame = new QFrame;
    frame->setObjectName(u"card"_s);
    auto *inFrame = new QHBoxLayout(frame);
    inFrame->setContentsMargins(1, 1, 1, 1);
    inFrame->addWidget(m_map);

    auto *charts = new QHBoxLayout;
    charts->setSpacing(gridUnit + 4);
    charts->addWidget(m_occupation, 1);
    charts->addWidget(m_nsSec, 1);
    auto *crime = new QHBoxLayout;
    crime->setSpacing(gridUnit + 4);
    crime->addWidget(frame, 1);
    crime->addWidget(m_crimeSection);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(gridUnit + 4, gridUnit + 4, gridUnit + 4, gridUnit + 4);
    grid->setSpacing(gridUnit + 4);
    grid->addWidget(m_geography, 0, 0, 2, 1);
    grid->addLayout(charts, 0, 1);
    grid->addLayout(crime, 1, 1);
    grid->setColumnStretch(1, 1);
    // The same division for every place, whatever its cards would like: eyes that compare areas must not have to search.
    for (QWidget *card : {static_cast<QWidget *>(m_occupation), static_cast<QWidget *>(m_nsSec), static_cast<QWidget *>(frame),
                          static_cast<QWidget *>(m_crimeSection)})
        card->setSizePolicy(card->sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
    grid->setRowMinimumHeight(0, 250);
    grid->setRowMinimumHeight(1, 250);
    grid->setRowStretch(0, 46);
    grid->setRowStretch(1, 54);

    connectCrime();
    connectActions();
}

ProfilePage::~ProfilePage()
{
    // They follow the selection, which as the older child would go first.
    delete m_map;
    delete m_crimeSection;
}

void ProfilePage::connectCrime()
{
    m_map->controls()->setFoot(m_slider);
    connect(m_slider, &MonthSlider::rangeChosen, m_selection, &CrimeSelection::setMonths);
    connect(m_selection, &CrimeSelection::changed, m_slider,
            [this] { m_slider->setMonths(m_selection->months(), m_selection->filter().months); });
    connect(m_selection, &CrimeSelection::reportChanged, this, &ProfilePage::showReport);
    connect(m_crime, &CrimePanel::failedMonthsRequested, this, &ProfilePage::failedMonthsRequested);
    connect(m_crime, &CrimePanel::yearBeforeRequested, this, &ProfilePage::yearBeforeRequested);
    connect(m_map, &IncidentMap::pointActivated, this, [this](quint32 point, QPoint at) {
        m_crime->chooseStreet(point);
        openPoint(point, at);
    });
    connect(m_crime->streets(), &StreetList::pointChosen, m_map, &IncidentMap::showPoint);
    connect(m_crime->streets(), &StreetList::pointOpened, this, [this](quint32 point) {
        openPoint(point, m_crime->streets()->mapToGlobal(m_crime->streets()->visualRect(m_crime->streets()->currentIndex()).center()));
    });
    // Where a text is being typed, these keys are the text's.
    QAction *undo = m_selection->undoStack()->createUndoAction(this);
    QAction *redo = m_selection->undoStack()->createRedoAction(this);
    undo->setShortcuts(QKeySequence::Undo);
    redo->setShortcuts(QKeySequence::Redo);
    for (QAction *action : {undo, redo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
}

const CrimeFilter &ProfilePage::crimeFilter() const
{
    return m_selection->filter();
}

void ProfilePage::openPoint(quint32 point, QPoint at)
{
    const IncidentStore &store = *m_selection->store();
    std::vector<Incident> incidents;
    for (const quint32 entry : acceptedEntries(store, *m_selection->counts(), {point, point + 1}))
        incidents.push_back(m_selection->report().incidents.at(store.sourceOf(entry)));
    (new PointPopup(store.street(point), incidents, m_selection->report().categoryNames, this))->showAt(at);
}

void ProfilePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a narrow window the side panels give way to charts and map.
    const bool isNarrow = width() < 1200;
    m_geography->setFixedWidth(isNarrow ? 236 : 272);
    m_crimeSection->setFixedWidth(isNarrow ? 276 : 290);
}

void ProfilePage::connectActions()
{
    const auto connectSection = [this](auto *view, Section section) {
        connect(view, &std::remove_pointer_t<decltype(view)>::actionTriggered, this, [this, section](SectionAction action) {
            switch (action) {
            case SectionAction::Retry: Q_EMIT retryRequested(section); break;
            case SectionAction::OpenSettings: Q_EMIT settingsRequested(); break;
            case SectionAction::StopWaiting: Q_EMIT stopWaitingRequested(section); break;
            }
        });
    };
    connectSection(m_geography, Section::Geography);
    connectSection(m_occupation, Section::Occupation);
    connectSection(m_nsSec, Section::NsSec);
    connectSection(m_crimeSection, Section::Crime);
}

void ProfilePage::addFigureTools(FigureSaver *saver)
{
    m_occupation->addFigureTools(saver);
    m_nsSec->addFigureTools(saver);
    connect(m_crimeSection->addTool(u"table"_s, tr("Show the street points as a table")), &QToolButton::clicked, this,
            &ProfilePage::showStreetPoints);
    auto *copyMap = new QAction(m_map);
    copyMap->setShortcut(QKeySequence::Copy);
    copyMap->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copyMap, &QAction::triggered, saver, [saver] { saver->copy(FigureKind::CrimeMap); });
    m_map->addAction(copyMap);
    QToolButton *save = m_crimeSection->addTool(u"save"_s, tr("Copy or save the crime map"));
    save->setMenu(saver->makeMenu(FigureKind::CrimeMap, this));
    save->setPopupMode(QToolButton::InstantPopup);
}

void ProfilePage::showStreetPoints()
{
    // The map's equivalent in text: what the filter lets through, the busiest point first.
    BusiestStreets streets(m_selection->store(), m_selection->counts());
    const CrimeReport &report = m_selection->report();
    auto *model = new QStandardItemModel(static_cast<int>(streets.size()), 3);
    model->setHorizontalHeaderLabels({tr("Street point"), tr("Incidents"), tr("Categories")});
    for (int row = 0; row < model->rowCount(); ++row) {
        const BusyStreet street = streets.at(static_cast<quint32>(row), static_cast<size_t>(crimeCategoryKeys().size()));
        QStringList categories;
        for (const CategoryTotal &total : street.categories)
            categories << tr("%1: %2").arg(crimeCategoryName(total.category, report.categoryNames), countText(total.count));
        model->setItem(row, 0, new QStandardItem(street.street));
        model->setItem(row, 1, new QStandardItem(countText(street.count)));
        model->setItem(row, 2, new QStandardItem(categories.join(u"; "_s)));
        model->item(row, 1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    auto *dialog = new TableDialog(tr("Crime by street point, %1").arg(monthsShownText(report, m_selection->filter())), model,
                                   crimeCaveats(report) + u'.', window());
    model->setParent(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    m_streetTable = dialog;
}

/// What shows single points of a report that is shown no longer, and may have to be held no longer either.
void ProfilePage::closeStreetPoints()
{
    const auto popups = findChildren<PointPopup *>();
    for (PointPopup *popup : popups)
        popup->close();
    delete m_streetTable.data(); // not merely closed: it holds a table of its own
}

void ProfilePage::begin(const AreaProfile &profile)
{
    m_placed.reset();
    dropReport();
    m_map->clear(); // of a place without incidents, too
    for (const Section section : allSections)
        show(profile, section);
}

void ProfilePage::show(const AreaProfile &profile, Section section)
{
    switch (section) {
    case Section::Geography:
        m_geography->setProfile(profile, *m_catalogue);
        placeMap(profile);
        m_map->setOutline(profile.outline.ready() ? &profile.outline.ready()->value : nullptr);
        break;
    case Section::Occupation: m_occupation->setProfile(profile, *m_catalogue); break;
    case Section::NsSec: m_nsSec->setProfile(profile, *m_catalogue); break;
    case Section::Crime: showCrime(profile); break;
    }
}

void ProfilePage::placeMap(const AreaProfile &profile)
{
    // Without incidents the map still shows where the place is.
    const auto *ready = profile.geography.ready();
    if (!ready || profile.crime.ready() || !ready->value.position().isValid())
        return;
    const LatLong place{.latitude = *ready->value.latitude, .longitude = *ready->value.longitude};
    if (m_placed != place)
        m_map->setPlace(place, oneMileInMetres); // only for a new place: it brings the view home
    m_placed = place;
}

QString ProfilePage::crimeSourceText(const QString &source) const
{
    const QString title = sourceTitle(*m_catalogue, source);
    return source == policeSource ? title : tr("data.police.uk, %1").arg(title);
}

void ProfilePage::showCrime(const AreaProfile &profile)
{
    if (const auto *ready = profile.crime.ready()) {
        const CrimeReport &report = ready->value;
        const auto *shown = m_crimeProfile ? m_crimeProfile->crime.ready() : nullptr;
        const bool isNew = !shown || shown->value != report;
        const bool goesOn = shown && shown->value.latitude == report.latitude && shown->value.longitude == report.longitude;
        m_crimeProfile = AreaProfile{.postcode = profile.postcode};
        m_crimeProfile->crime = profile.crime;
        m_crimeProfile->residents = profile.residents;
        m_crimeProfile->moreCrime = profile.moreCrime;
        if (!isNew) {
            showFigures();
            return;
        }
        // Months that come one after the other, or are asked for later, leave what people have chosen and where they look as they are.
        m_placed.reset();
        if (goesOn)
            m_selection->update(report);
        else
            m_selection->begin(report);
        return;
    }
    dropReport(); // what has expired is not kept behind the message either
    placeMap(profile);
    m_crimeSection->showWithoutValue(profile.crime, Section::Crime, profile.postcode, *m_catalogue);
}

/// It has been put in order, which takes a moment where it is large.
void ProfilePage::showReport()
{
    if (!m_crimeProfile || !m_selection->isReady())
        return;
    const CrimeReport &report = m_selection->report();
    const bool isPlaced = report.latitude != 0 || report.longitude != 0;
    const auto place = isPlaced ? std::optional(LatLong{report.latitude, report.longitude}) : std::nullopt;
    if (m_map->scene().centre != place || m_map->scene().radiusMetres != report.radiusMetres || !m_isReportPlaced)
        m_map->setPlace(place, report.radiusMetres);
    m_isReportPlaced = true;
    showFigures();
}

void ProfilePage::showFigures()
{
    if (!m_selection->isReady())
        return;
    const auto *ready = m_crimeProfile->crime.ready();
    m_crime->setProfile(*m_crimeProfile, crimeSourceText(ready->source));
    m_crimeSection->showContent();
    m_crimeSection->setFootnotes(attemptsText(ready->attempts, *m_catalogue), {});
}

void ProfilePage::dropReport()
{
    if (!m_crimeProfile)
        return;
    m_crimeProfile.reset();
    m_isReportPlaced = false;
    m_selection->clear();
    m_map->clear();
    closeStreetPoints();
    m_crime->clear(); // not even behind a message: some sources' figures must not be held for long
}

} // namespace hereabouts
