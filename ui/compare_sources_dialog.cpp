// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare_sources_dialog.h"

#include "ui/aligned_header.h"
#include "ui/display_text.h"
#include "ui/side_by_side.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hereabouts {

CompareSourcesDialog::CompareSourcesDialog(std::unique_ptr<ProviderComparison> comparison, const SourceCatalogue &catalogue,
                                           QWidget *parent)
    : QDialog(parent), m_comparison(std::move(comparison)), m_catalogue(catalogue), m_cost(new QLabel), m_verdict(new QLabel),
      m_notes(new QLabel), m_table(new QTableView), m_empty(new QWidget), m_model(new QStandardItemModel(this))
{
    setObjectName(u"compareSources"_s);
    setWindowTitle(tr("%1 of %2, source by source").arg(sectionTitle(m_comparison->section()), m_comparison->postcode().text()));
    for (QLabel *label : {m_cost, m_verdict, m_notes}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_cost->setText(costText(*m_comparison, m_catalogue));
    m_verdict->setFont(typeFont(font(), TypeSize::Heading));
    m_notes->setFont(typeFont(font(), TypeSize::Small));
    m_table->setHorizontalHeader(new AlignedHeader);
    m_table->setModel(m_model);
    m_table->setAccessibleName(windowTitle());
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_ask = buttons->addButton(tr("Ask"), QDialogButtonBox::ActionRole);
    m_copy = buttons->addButton(tr("Copy table"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_ask, m_copy})
        button->setAutoDefault(false);
    m_ask->setEnabled(m_comparison->toAsk() > 0);
    connect(m_ask, &QPushButton::clicked, this, [this] {
        m_ask->setEnabled(false);
        m_cost->hide(); // it was told before
        m_comparison->start();
        refresh();
    });
    connect(m_copy, &QPushButton::clicked, this, &CompareSourcesDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_comparison.get(), &ProviderComparison::changed, this, &CompareSourcesDialog::refresh);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridUnit, 2 * gridUnit, 2 * gridUnit, 2 * gridUnit);
    column->setSpacing(gridUnit);
    column->addWidget(m_cost);
    column->addWidget(m_verdict);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_notes);
    column->addWidget(buttons);
    resize(820, 560);
    refresh();
}

CompareSourcesDialog::~CompareSourcesDialog() = default;

void CompareSourcesDialog::refresh()
{
    const SideBySide table = sideBySide(*m_comparison, m_catalogue);
    m_model->clear(); // what has expired is not kept
    for (size_t row = 1; row < table.rows.size(); ++row) {
        QList<QStandardItem *> items;
        for (const QString &cell : table.rows[row]) {
            items << new QStandardItem(cell);
            if (items.size() > 1)
                items.constLast()->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        m_model->appendRow(items);
    }
    if (!table.rows.empty()) {
        m_model->setHorizontalHeaderLabels(table.rows.front());
        m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    }
    m_table->setVisible(!table.rows.empty());
    m_empty->setVisible(table.rows.empty());
    m_verdict->setVisible(!table.verdict.isEmpty());
    m_verdict->setText(table.verdict);
    m_notes->setText(table.notes.join(u'\n'));
    m_copy->setEnabled(!table.rows.empty());
}

bool CompareSourcesDialog::isOf(const AreaProfile &profile) const
{
    const bool isAtItsLevel = m_comparison->section() == Section::Crime || m_comparison->level() == profile.level; // crime has no levels
    return m_comparison->postcode() == profile.postcode && isAtItsLevel;
}

QString CompareSourcesDialog::costNote() const
{
    return m_cost->text();
}

QString CompareSourcesDialog::verdict() const
{
    return m_verdict->text();
}

QString CompareSourcesDialog::notes() const
{
    return m_notes->text();
}

void CompareSourcesDialog::copy() const
{
    const SideBySide table = sideBySide(*m_comparison, m_catalogue);
    QStringList lines;
    for (const QStringList &row : table.rows)
        lines << row.join(u'\t');
    lines << table.verdict << table.notes;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace hereabouts
