// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crime_panel.h"

#include "models/category_model.h"
#include "services/section_plan.h"
#include "ui/category_delegate.h"
#include "ui/crime_context.h"
#include "ui/crime_selection.h"
#include "ui/display_text.h"
#include "ui/figures.h"
#include "ui/icons.h"
#include "ui/month_strip.h"
#include "ui/outcome_list.h"
#include "ui/street_list.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Lower than this, the note would leave too few lines to the categories.
constexpr int heightForNote = 320;
constexpr int chosenRange = -1; ///< stands for a month in the list of months

} // namespace

CrimePanel::CrimePanel(CrimeSelection *selection, QWidget *parent)
    : QWidget(parent), m_selection(selection), m_total(new QLabel), m_unit(new QLabel), m_months(new QComboBox), m_strip(new MonthStrip),
      m_failedRow(new QWidget), m_failed(new QLabel), m_retry(new QPushButton(tr("Try again"))), m_tabs(new QTabBar),
      m_pages(new QStackedWidget), m_model(new CategoryModel(this)), m_categories(new QListView), m_streets(new StreetList),
      m_choices(new QWidget), m_reset(new QToolButton), m_undo(new QToolButton), m_noteInside(new QLabel), m_outcomes(new OutcomeList),
      m_context(new CrimeContext), m_note(new QLabel)
{
    m_months->setAccessibleName(tr("Month"));
    m_months->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_months->setMinimumContentsLength(9);
    m_retry->setAccessibleName(tr("Try again to fetch the months that could not be fetched"));
    for (QLabel *label : {m_note, m_noteInside, m_failed})
        label->setWordWrap(true);
    m_tabs->setObjectName(u"sections"_s);
    m_tabs->setAccessibleName(tr("What is told of the incidents"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    makeCategories();
    layOut();

    connect(m_months, &QComboBox::activated, this, [this] {
        const QVariant number = m_months->currentData();
        if (number.isValid() && number.toInt() == chosenRange)
            return; // chosen already
        const Month month = Month::fromNumber(number.toInt());
        m_selection->setMonths(number.isValid() ? std::optional(MonthRange{month, month}) : std::nullopt);
    });
    connect(m_strip, &MonthStrip::monthsChosen, this, &CrimePanel::chooseMonths);
    connect(m_model, &CategoryModel::checkWanted, m_selection, &CrimeSelection::setCategoryOn);
    connect(m_outcomes, &OutcomeList::outcomeWanted, m_selection, &CrimeSelection::setOutcomeOn);
    connect(m_reset, &QToolButton::clicked, m_selection, &CrimeSelection::reset);
    connect(m_undo, &QToolButton::clicked, m_selection->undoStack(), &QUndoStack::undo);
    connect(m_selection->undoStack(), &QUndoStack::indexChanged, this, &CrimePanel::refreshChoices);
    connect(m_selection, &CrimeSelection::changed, this, [this] {
        if (m_profile)
            refresh();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        placeNote();
        refreshPage();
    });
    connect(m_retry, &QPushButton::clicked, this, &CrimePanel::failedMonthsRequested);
    connect(m_context, &CrimeContext::yearBeforeRequested, this, &CrimePanel::yearBeforeRequested);
    applyFonts();
}

void CrimePanel::makeCategories()
{
    m_categories->setObjectName(u"plain"_s);
    m_categories->setModel(m_model);
    m_categories->setItemDelegate(new CategoryDelegate(m_categories));
    m_categories->setMouseTracking(true);
    m_categories->setUniformItemSizes(true);
    m_categories->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_categories->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_categories->viewport()->setAutoFillBackground(false);
    m_categories->setAccessibleName(tr("Categories of crime; the space bar switches one off or on"));
}

void CrimePanel::layOut()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(m_total);
    top->addWidget(m_unit, 0, Qt::AlignBottom);
    top->addStretch(1);
    auto *inFailedRow = new QHBoxLayout(m_failedRow);
    inFailedRow->setContentsMargins(0, 0, 0, 0);
    inFailedRow->setSpacing(gridUnit);
    inFailedRow->addWidget(m_failed, 1);
    inFailedRow->addWidget(m_retry, 0, Qt::AlignVCenter);

    auto *categories = new QWidget;
    auto *inCategories = new QVBoxLayout(categories);
    inCategories->setContentsMargins(0, 0, 0, 0);
    inCategories->setSpacing(6);
    inCategories->addWidget(m_categories);
    inCategories->addWidget(m_noteInside);
    inCategories->addStretch(1);
    QScrollArea *scrolled = addPage(categories, tr("Categories"));
    connect(m_categories->selectionModel(), &QItemSelectionModel::currentChanged, scrolled, [this, scrolled](const QModelIndex &current) {
        const QPoint middle = m_categories->visualRect(current).center();
        scrolled->ensureVisible(middle.x(), m_categories->mapTo(scrolled->widget(), middle).y(), 0, 2 * gridUnit);
    });
    addPage(m_outcomes, tr("Outcomes"));
    m_pages->addWidget(m_streets);
    m_tabs->addTab(tr("Streets"));
    addPage(m_context, tr("Context"));

    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("The newest month, all categories and outcomes"));
    m_undo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_undo->setText(tr("Undo"));
    auto *inChoices = new QHBoxLayout(m_choices);
    inChoices->setContentsMargins(0, 0, 0, 0);
    inChoices->setSpacing(gridUnit);
    for (QToolButton *button : {m_reset, m_undo}) {
        button->setObjectName(u"flat"_s);
        inChoices->addWidget(button);
    }
    inChoices->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_strip);
    column->addWidget(m_failedRow);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    column->addWidget(m_choices);
    column->addWidget(m_note);
}

QScrollArea *CrimePanel::addPage(QWidget *content, const QString &name)
{
    auto *area = new QScrollArea;
    area->setObjectName(u"plain"_s);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const bool isText = content == m_outcomes || content == m_context; // scrolled by the keys; categories take them themselves
    area->setFocusPolicy(isText ? Qt::TabFocus : Qt::NoFocus);
    area->setAccessibleName(name);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    m_pages->addWidget(area);
    m_tabs->addTab(name);
    return area;
}

void CrimePanel::showPage(Page page)
{
    m_tabs->setCurrentIndex(static_cast<int>(page));
}

void CrimePanel::setProfile(const AreaProfile &profile, const QString &source)
{
    const bool isNewReport = !m_profile || m_profile->crime.ready()->value != m_selection->outline() || m_source != source
                             || m_profile->crime.ready()->source != profile.crime.ready()->source;
    if (!isNewReport && m_profile->residents == profile.residents && m_profile->moreCrime == profile.moreCrime)
        return;
    if (isNewReport) {
        m_profile = AreaProfile{.postcode = profile.postcode};
        m_profile->crime = Ready<CrimeReport>{.value = m_selection->outline(), .source = profile.crime.ready()->source};
    }
    m_profile->residents = profile.residents;
    m_profile->moreCrime = profile.moreCrime;
    if (!isNewReport) {
        refreshFailed();
        refreshPage();
        return;
    }
    m_source = source;
    refresh();
}

void CrimePanel::clear()
{
    m_profile.reset();
    m_source.clear();
    m_outcomes->setSummary({});
    m_streets->setCounts(std::make_shared<const IncidentStore>(), std::make_shared<const CrimeCounts>());
    m_context->clear();
    refresh();
}

void CrimePanel::fillMonths()
{
    const std::vector<Month> &months = m_selection->report().months;
    m_months->clear();
    for (auto it = months.rbegin(); it != months.rend(); ++it)
        m_months->addItem(monthText(*it), it->number());
    if (months.size() > 1)
        m_months->insertItem(0, tr("%1 months").arg(months.size()), QVariant());
    const auto &range = m_selection->filter().months;
    if (range && range->first != range->last) { // there is no room for their names, which the slider and the tip have
        const size_t chosen = monthsWithin(months, m_selection->filter()).size();
        m_months->addItem(chosen == 1 ? tr("1 month") : tr("%1 months").arg(chosen), chosenRange);
    }
    m_months->setToolTip(range ? monthRangeText(*range) : QString());
    m_months->setCurrentIndex(!range ? 0 : range->first != range->last ? m_months->count() - 1 : m_months->findData(range->last.number()));
    m_months->setEnabled(m_months->count() > 1);
}

void CrimePanel::chooseMonths(const MonthRange &months)
{
    // The only months chosen, clicked again, give all of them back.
    if (std::ranges::none_of(m_selection->report().months, [&](Month month) { return months.holds(month); }))
        return; // what was not supplied cannot be shown, and is not zero
    if (m_selection->filter().months != months)
        m_selection->setMonths(months);
    else if (m_selection->report().months.size() > 1)
        m_selection->setMonths(std::nullopt);
}

void CrimePanel::chooseStreet(quint32 point)
{
    m_streets->setCounts(m_selection->store(), m_selection->counts()); // another page may be seen
    m_streets->choose(point);
}

int CrimePanel::shownTotal() const
{
    return m_selection->facets().accepted;
}

void CrimePanel::refresh()
{
    const int total = shownTotal();
    const CrimeReport &report = m_selection->report();
    const IncidentStore &store = *m_selection->store();
    m_total->setText(countText(total));
    m_unit->setText(
        (total == 1 ? tr("incident %1", "within 1 mile") : tr("incidents %1", "within 1 mile")).arg(reachText(report.radiusMetres)));
    fillMonths();
    m_strip->setReport(m_selection->outline(), m_selection->filter());
    // In the same order whatever is chosen: eyes that compare months must not have to search.
    std::vector<CategoryTotal> categories;
    for (qsizetype i = 0; i < store.categories().size(); ++i)
        categories.push_back({store.categories().at(i), m_selection->facets().categories.at(static_cast<size_t>(i))});
    m_model->setTotals(categories, m_selection->filter().excludedCategories, report.categoryNames);
    fitCategories();
    const QString caveats = crimeCaveats(report);
    m_note->setText(m_source.isEmpty() ? caveats + u'.' : tr("%1. Source: %2.").arg(caveats, m_source));
    m_noteInside->setText(m_note->text());
    refreshChoices();
    refreshFailed();
    refreshPage();
}

/// The two buttons take their room only while they can do something.
void CrimePanel::refreshChoices()
{
    const QUndoStack *stack = m_selection->undoStack();
    m_reset->setEnabled(m_selection->isFiltered());
    m_undo->setEnabled(stack->canUndo());
    m_undo->setToolTip(stack->canUndo() ? tr("Take the last choice back: %1").arg(stack->undoText()) : QString());
    m_choices->setVisible(m_profile && (m_selection->isFiltered() || stack->canUndo()));
}

/// Only what is seen is worked out: months come one after the other, and each can bring thousands of incidents.
void CrimePanel::refreshPage()
{
    if (!m_profile)
        return;
    switch (static_cast<Page>(m_tabs->currentIndex())) {
    case Page::Categories: break;
    case Page::Outcomes: {
        CrimeFilter all = m_selection->filter(); // what is switched off is listed too
        all.excludedOutcomes.clear();
        m_outcomes->setSummary(outcomeSummary(m_selection->outline(), all), m_selection->filter().excludedOutcomes);
        break;
    }
    case Page::Streets: m_streets->setCounts(m_selection->store(), m_selection->counts()); break;
    case Page::Context: m_context->setProfile(*m_profile, m_selection->filter(), m_profile->crime.ready()->source == policeSource); break;
    }
}

void CrimePanel::refreshFailed()
{
    const size_t failed = m_selection->report().monthsFailed.size();
    m_failedRow->setVisible(failed > 0);
    m_failed->setText(failed == 1 ? tr("1 month could not be fetched.") : tr("%1 months could not be fetched.").arg(failed));
    const bool mayRetry = m_profile && m_profile->crime.ready()->source == policeSource && !m_profile->moreCrime.isUnderWay;
    m_retry->setVisible(mayRetry && m_selection->report().monthsToCome.empty());
}

QString CrimePanel::failedText() const
{
    return m_failedRow->isHidden() ? QString() : m_failed->text();
}

/// The list is as high as its rows: what does not fit is for the page to scroll.
void CrimePanel::fitCategories()
{
    const int row = m_categories->sizeHintForRow(0);
    m_categories->setFixedHeight(std::max(0, row) * m_model->rowCount());
}

void CrimePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeNote();
}

/// It speaks of the incidents themselves; the other pages have notes of their own.
void CrimePanel::placeNote()
{
    const bool hasRoom = height() >= heightForNote;
    m_note->setVisible(hasRoom && m_tabs->currentIndex() == static_cast<int>(Page::Categories));
    m_noteInside->setVisible(!hasRoom);
    m_noteInside->ensurePolished(); // inside a scroll area, the style sheet takes back a font and colours that were set before
    applyFonts();
}

void CrimePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyFonts();
        fitCategories();
    }
}

void CrimePanel::applyFonts()
{
    const Theme theme = Theme::current();
    m_total->setFont(typeFont(font(), TypeSize::Title));
    m_unit->setFont(typeFont(font(), TypeSize::Body));
    m_unit->setContentsMargins(0, 0, 0, 5);
    for (QLabel *label : {m_note, m_noteInside, m_failed})
        label->setFont(typeFont(font(), TypeSize::Small));
    m_retry->setFont(typeFont(font(), TypeSize::Small));
    m_undo->setIcon(themedIcon(u"undo"_s));
    m_tabs->setFont(typeFont(font(), TypeSize::Small));
    for (QToolButton *button : {m_reset, m_undo})
        button->setFont(typeFont(font(), TypeSize::Small));
    for (QLabel *label : {m_unit, m_note, m_noteInside}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, theme.mutedText);
        label->setPalette(palette);
    }
}

} // namespace hereabouts
