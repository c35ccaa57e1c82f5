// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source_order.h"

#include "services/credentials.h"
#include "services/section_plan.h"
#include "services/source_catalogue.h"
#include "ui/display_text.h"
#include "ui/preferences.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QString shortTitle(Section section)
{
    return section == Section::NsSec ? SourceOrder::tr("NS-SeC") : sectionTitle(section);
}

int rowHeight(const QWidget *list)
{
    return list->fontMetrics().height() + gridUnit;
}

/// Of a height of its own: what a list reckons before the style sheet has reached it leaves no room between the rows.
void addRow(QListWidget *list, const QString &text)
{
    auto *item = new QListWidgetItem(text, list);
    item->setSizeHint({0, rowHeight(list)});
}

/// A list that shows this many rows without scrolling.
void prepare(QListWidget *list, int rows)
{
    list->setObjectName(u"choice"_s);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setFixedHeight(rows * rowHeight(list) + 2 * list->frameWidth() + 4);
}

} // namespace

SourceOrder::SourceOrder(const SettingsContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_sections(new QListWidget), m_sources(new QListWidget), m_up(new QPushButton(tr("Move up"))),
      m_down(new QPushButton(tr("Move down"))), m_automatic(new QPushButton(tr("Automatic")))
{
    const int rows = static_cast<int>(allSections.size());
    prepare(m_sections, rows);
    prepare(m_sources, rows); // as high as its neighbour
    m_sections->setAccessibleName(tr("Section"));
    for (const Section section : allSections) {
        m_orders[section] = orderOfSources(section, m_context.preferences->sourceOrder(section));
        addRow(m_sections, shortTitle(section));
    }
    showSections();
    connect(m_sections, &QListWidget::currentRowChanged, this, [this] { showSources(0); });
    connect(m_sources, &QListWidget::currentRowChanged, this, &SourceOrder::showButtons);
    m_sections->setCurrentRow(0);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    row->addWidget(m_sections, 2);
    row->addWidget(m_sources, 3);
    row->addWidget(makeButtons());
    connect(m_context.credentials, &Credentials::changed, this, [this] { showSources(m_sources->currentRow()); });
}

QWidget *SourceOrder::makeButtons()
{
    auto *buttons = new QWidget;
    auto *column = new QVBoxLayout(buttons);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit / 2);
    for (QPushButton *button : {m_up, m_down, m_automatic}) {
        button->setAutoDefault(false);
        column->addWidget(button);
    }
    column->addStretch(1);
    m_up->setToolTip(tr("Ask this source earlier (Alt+Up)"));
    m_down->setToolTip(tr("Ask this source later (Alt+Down)"));
    m_automatic->setToolTip(tr("Back to the order that is chosen automatically"));
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_automatic, &QPushButton::clicked, this, &SourceOrder::makeAutomatic);
    const auto addKey = [this](Qt::Key key, int by) {
        connect(new QShortcut(QKeySequence(Qt::ALT | key), m_sources, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
                [this, by] { move(by); });
    };
    addKey(Qt::Key_Up, -1);
    addKey(Qt::Key_Down, 1);
    return buttons;
}

Section SourceOrder::section() const
{
    return allSections.at(static_cast<size_t>(std::max(0, m_sections->currentRow())));
}

QString SourceOrder::entryText(const QString &source) const
{
    if (source == packSource)
        return tr("Bundled data");
    const Source &about = m_context.catalogue->source(source);
    const bool lacksKey = !about.keyVariable.isEmpty() && m_context.credentials->key(source).isEmpty();
    return lacksKey ? tr("%1 (no key)").arg(about.title) : about.title;
}

/// Those that have an order of their own say so.
void SourceOrder::showSections()
{
    for (int row = 0; row < m_sections->count(); ++row) {
        const Section section = allSections.at(static_cast<size_t>(row));
        const bool isAutomatic = m_orders.at(section) == sourcesFor(section);
        m_sections->item(row)->setText(isAutomatic ? shortTitle(section) : tr("%1 (own order)").arg(shortTitle(section)));
    }
}

void SourceOrder::showSources(int current)
{
    m_sources->setAccessibleName(tr("Sources of %1, in the order in which they are asked").arg(sectionTitle(section())));
    m_sources->clear();
    const QStringList &order = m_orders.at(section());
    for (qsizetype i = 0; i < order.size(); ++i)
        addRow(m_sources, tr("%1. %2", "place in the order, source").arg(i + 1).arg(entryText(order.at(i))));
    m_sources->setCurrentRow(std::clamp(current, 0, m_sources->count() - 1));
    showButtons();
}

void SourceOrder::showButtons()
{
    const int row = m_sources->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_sources->count() - 1);
    m_automatic->setEnabled(m_orders.at(section()) != sourcesFor(section()));
}

void SourceOrder::move(int by)
{
    QStringList &order = m_orders.at(section());
    const int from = m_sources->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= order.size())
        return;
    order.move(from, to);
    showSections();
    showSources(to);
    announce(m_sources->item(to)->text());
}

void SourceOrder::makeAutomatic()
{
    m_orders[section()] = sourcesFor(section());
    m_sources->setFocus(); // the button that has it is about to be switched off
    showSections();
    showSources(0);
    announce(tr("The order is chosen automatically."));
}

void SourceOrder::announce(const QString &text)
{
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

void SourceOrder::save()
{
    for (const auto &[section, order] : m_orders)
        m_context.preferences->setSourceOrder(section, order);
}

} // namespace hereabouts
