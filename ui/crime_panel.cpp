// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crime_panel.h"

#include "models/category_model.h"
#include "services/section_plan.h"
#include "ui/category_delegate.h"
#include "ui/crime_context.h"
#include "ui/display_text.h"
#include "ui/figures.h"
#include "ui/month_strip.h"
#include "ui/outcome_list.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Lower than this, the note would leave too few lines to the categories.
constexpr int heightForNote = 320;

} // namespace

CrimePanel::CrimePanel(QWidget *parent)
    : QWidget(parent), m_total(new QLabel), m_unit(new QLabel), m_months(new QComboBox), m_strip(new MonthStrip), m_failedRow(new QWidget),
      m_failed(new QLabel), m_retry(new QPushButton(tr("Try again"))), m_tabs(new QTabBar), m_pages(new QStackedWidget),
      m_model(new CategoryModel(this)), m_categories(new QListView), m_reset(new QToolButton), m_noteInside(new QLabel),
      m_outcomes(new OutcomeList), m_context(new CrimeContext), m_note(new QLabel)
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
        chooseMonth(number.isValid() ? std::optional(Month::fromNumber(number.toInt())) : std::nullopt);
    });
    connect(m_strip, &MonthStrip::monthClicked, this, [this](Month month) { chooseMonth(month); });
    connect(m_reset, &QToolButton::clicked, m_model, &CategoryModel::checkAll);
    connect(m_model, &CategoryModel::filterChanged, this, [this] {
        m_filter.excluded = m_model->excludedKeys();
        refresh();
        Q_EMIT filterChanged(m_filter);
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
    m_reset->setText(tr("All categories"));
    m_reset->setObjectName(u"flat"_s);
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
    inCategories->addWidget(m_reset, 0, Qt::AlignLeft);
    inCategories->addWidget(m_noteInside);
    inCategories->addStretch(1);
    QScrollArea *scrolled = addPage(categories, tr("Categories"));
    connect(m_categories->selectionModel(), &QItemSelectionModel::currentChanged, scrolled, [this, scrolled](const QModelIndex &current) {
        const QPoint middle = m_categories->visualRect(current).center();
        scrolled->ensureVisible(middle.x(), m_categories->mapTo(scrolled->widget(), middle).y(), 0, 2 * gridUnit);
    });
    addPage(m_outcomes, tr("Outcomes"));
    addPage(m_context, tr("In context"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_strip);
    column->addWidget(m_failedRow);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
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

void CrimePanel::setProfile(const AreaProfile &profile, const IncidentFilter &filter, const QString &source)
{
    const bool isNewReport = !m_profile || m_profile->crime != profile.crime || m_source != source || m_filter != filter;
    if (!isNewReport && m_profile->residents == profile.residents && m_profile->moreCrime == profile.moreCrime)
        return;
    m_profile = AreaProfile{.postcode = profile.postcode};
    m_profile->crime = profile.crime;
    m_profile->residents = profile.residents;
    m_profile->moreCrime = profile.moreCrime;
    if (!isNewReport) {
        refreshFailed();
        refreshPage();
        return;
    }
    m_source = source;
    m_filter = filter;
    {
        const QSignalBlocker quiet(m_model);
        if (filter.excluded.isEmpty())
            m_model->checkAll();
    }
    fillMonths();
    refresh();
}

void CrimePanel::clear()
{
    m_profile.reset();
    m_source.clear();
    m_filter = {};
    m_outcomes->setSummary({});
    m_context->clear();
    fillMonths();
    refresh();
}

const CrimeReport &CrimePanel::report() const
{
    static const CrimeReport none;
    return m_profile ? m_profile->crime.ready()->value : none;
}

void CrimePanel::fillMonths()
{
    const std::vector<Month> &months = report().months;
    m_months->clear();
    for (auto it = months.rbegin(); it != months.rend(); ++it)
        m_months->addItem(monthText(*it), it->number());
    if (months.size() > 1)
        m_months->insertItem(0, tr("%1 months").arg(months.size()), QVariant());
    m_months->setEnabled(m_months->count() > 1);
}

void CrimePanel::chooseMonth(std::optional<Month> month)
{
    // The only month chosen, clicked again, gives all of them back.
    m_filter.month = month == m_filter.month ? std::nullopt : month;
    if (report().months.size() == 1)
        m_filter.month = report().months.front();
    refresh();
    Q_EMIT filterChanged(m_filter);
}

int CrimePanel::shownTotal() const
{
    return report().total(m_filter);
}

void CrimePanel::refresh()
{
    const int total = shownTotal();
    m_total->setText(countText(total));
    m_unit->setText(
        (total == 1 ? tr("incident %1", "within 1 mile") : tr("incidents %1", "within 1 mile")).arg(reachText(report().radiusMetres)));
    m_months->setCurrentIndex(m_filter.month ? m_months->findData(m_filter.month->number()) : 0);
    m_strip->setReport(report(), m_filter);
    m_strip->setChosen(m_filter.month);
    m_model->setTotals(totalsByCategory(report(), m_filter), report().categoryNames);
    fitCategories();
    m_reset->setVisible(m_model->isFiltered());
    const QString caveats = crimeCaveats(report());
    m_note->setText(m_source.isEmpty() ? caveats + u'.' : tr("%1. Source: %2.").arg(caveats, m_source));
    m_noteInside->setText(m_note->text());
    refreshFailed();
    refreshPage();
}

/// Only what is seen is worked out: months come one after the other, and each can bring thousands of incidents.
void CrimePanel::refreshPage()
{
    if (!m_profile)
        return;
    switch (static_cast<Page>(m_tabs->currentIndex())) {
    case Page::Categories: break;
    case Page::Outcomes: m_outcomes->setSummary(outcomeSummary(report(), m_filter)); break;
    case Page::Context: m_context->setProfile(*m_profile, m_filter, m_profile->crime.ready()->source == policeSource); break;
    }
}

void CrimePanel::refreshFailed()
{
    const size_t failed = report().monthsFailed.size();
    m_failedRow->setVisible(failed > 0);
    m_failed->setText(failed == 1 ? tr("1 month could not be fetched.") : tr("%1 months could not be fetched.").arg(failed));
    const bool mayRetry = m_profile && m_profile->crime.ready()->source == policeSource && !m_profile->moreCrime.isUnderWay;
    m_retry->setVisible(mayRetry && report().monthsToCome.empty());
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
    for (QLabel *label : {m_unit, m_note, m_noteInside}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, theme.mutedText);
        label->setPalette(palette);
    }
}

} // namespace hereabouts
