// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crime_panel.h"

#include "models/category_model.h"
#include "ui/category_delegate.h"
#include "ui/display_text.h"
#include "ui/figures.h"
#include "ui/month_strip.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hereabouts {

CrimePanel::CrimePanel(QWidget *parent)
    : QWidget(parent), m_total(new QLabel), m_unit(new QLabel), m_months(new QComboBox), m_strip(new MonthStrip),
      m_model(new CategoryModel(this)), m_categories(new QListView), m_reset(new QToolButton), m_note(new QLabel)
{
    m_months->setAccessibleName(tr("Month"));
    m_months->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_months->setMinimumContentsLength(9);
    m_reset->setText(tr("All categories"));
    m_reset->setObjectName(u"flat"_s);
    m_categories->setObjectName(u"plain"_s);
    m_categories->setModel(m_model);
    m_categories->setItemDelegate(new CategoryDelegate(m_categories));
    m_categories->setMouseTracking(true);
    m_categories->setUniformItemSizes(true);
    m_categories->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_categories->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_categories->viewport()->setAutoFillBackground(false);
    m_categories->setAccessibleName(tr("Categories of crime; the space bar switches one off or on"));
    m_note->setWordWrap(true);

    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(m_total);
    top->addWidget(m_unit, 0, Qt::AlignBottom);
    top->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_strip);
    column->addWidget(m_categories, 1);
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    column->addWidget(m_note);

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
    applyFonts();
}

void CrimePanel::setReport(const CrimeReport &report, const IncidentFilter &filter, const QString &source)
{
    m_report = report;
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

void CrimePanel::fillMonths()
{
    m_months->clear();
    for (auto it = m_report.months.rbegin(); it != m_report.months.rend(); ++it)
        m_months->addItem(monthText(*it), it->number());
    if (m_report.months.size() > 1)
        m_months->insertItem(0, tr("%1 months").arg(m_report.months.size()), QVariant());
    m_months->setEnabled(m_months->count() > 1);
}

void CrimePanel::chooseMonth(std::optional<Month> month)
{
    // The only month chosen, clicked again, gives all of them back.
    m_filter.month = month == m_filter.month ? std::nullopt : month;
    if (m_report.months.size() == 1)
        m_filter.month = m_report.months.front();
    refresh();
    Q_EMIT filterChanged(m_filter);
}

int CrimePanel::shownTotal() const
{
    return m_report.total(m_filter);
}

void CrimePanel::refresh()
{
    const int total = shownTotal();
    m_total->setText(countText(total));
    m_unit->setText((total == 1 ? tr("incident within %1") : tr("incidents within %1"))
                        .arg(radiusText(m_report.radiusMetres > 0 ? m_report.radiusMetres : oneMileInMetres)));
    m_months->setCurrentIndex(m_filter.month ? m_months->findData(m_filter.month->number()) : 0);
    m_strip->setTotals(totalsByMonth(m_report, m_filter));
    m_strip->setChosen(m_filter.month);
    m_model->setTotals(totalsByCategory(m_report, m_filter));
    m_reset->setVisible(m_model->isFiltered());
    m_note->setText(m_source.isEmpty() ? crimeCaveats(m_report) + u'.' : tr("%1. Source: %2.").arg(crimeCaveats(m_report), m_source));
}

void CrimePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyFonts();
}

void CrimePanel::applyFonts()
{
    const Theme theme = Theme::current();
    m_total->setFont(typeFont(font(), TypeSize::Title));
    m_unit->setFont(typeFont(font(), TypeSize::Body));
    m_unit->setContentsMargins(0, 0, 0, 5);
    m_note->setFont(typeFont(font(), TypeSize::Small));
    for (QLabel *label : {m_unit, m_note}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, theme.mutedText);
        label->setPalette(palette);
    }
}

} // namespace hereabouts
