// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table_dialog.h"

#include "ui/aligned_header.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hereabouts {

TableDialog::TableDialog(const QString &title, QAbstractItemModel *model, const QString &note, QWidget *parent)
    : QDialog(parent), m_table(new QTableView)
{
    setObjectName(QStringLiteral("table"));
    setWindowTitle(title);
    m_table->setHorizontalHeader(new AlignedHeader);
    m_table->setModel(model);
    m_table->setAccessibleName(title);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().height() + gridUnit); // a wrapped name has two lines
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    fitColumns();
    auto *noteLabel = new QLabel(note);
    noteLabel->setWordWrap(true);
    noteLabel->setFont(typeFont(font(), TypeSize::Small));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("Copy table"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &TableDialog::copyAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(noteLabel);
    column->addWidget(buttons);
    resize(940, 560);
}

/// Each as wide as its cells and the longest word of its heading; headings wrap, and the first column takes the rest.
void TableDialog::fitColumns()
{
    constexpr int margins = 3 * gridUnit;
    constexpr int mostLines = 3;
    QHeaderView *header = m_table->horizontalHeader();
    const QFontMetrics metrics(header->font());
    const QAbstractItemView *cells = m_table; // which tells what a table view keeps to itself
    int lines = 1;
    for (int column = 1; column < m_table->model()->columnCount(); ++column) {
        const QString heading = m_table->model()->headerData(column, Qt::Horizontal).toString();
        int width = cells->sizeHintForColumn(column);
        for (const QString &word : heading.split(u' '))
            width = std::max(width, metrics.horizontalAdvance(word));
        // no more lines than there is height for
        const auto linesAt = [&](int room) {
            return metrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, heading).height() / metrics.lineSpacing();
        };
        while (linesAt(width) > mostLines)
            width += gridUnit;
        lines = std::max(lines, linesAt(width));
        m_table->setColumnWidth(column, width + margins);
    }
    header->setFixedHeight(lines * metrics.lineSpacing() + gridUnit + 4);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
}

void TableDialog::copyAll() const
{
    // Tab-separated: spreadsheets take it apart by themselves.
    const QAbstractItemModel *model = m_table->model();
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model->columnCount(); ++column)
        cells << model->headerData(column, Qt::Horizontal).toString();
    lines << cells.join(u'\t');
    for (int row = 0; row < model->rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace hereabouts
