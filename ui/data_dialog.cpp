// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_dialog.h"

#include "ui/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hereabouts {

DataDialog::DataDialog(QWidget *parent) : QDialog(parent), m_browser(new QTextBrowser)
{
    setObjectName(u"data"_s);
    m_browser->setOpenExternalLinks(true);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setAccessibleName(tr("Sources of the data on screen"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copyButton = buttons->addButton(tr("Copy as text"), QDialogButtonBox::ActionRole);
    copyButton->setAutoDefault(false);
    connect(copyButton, &QPushButton::clicked, this, &DataDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridUnit, 2 * gridUnit, 2 * gridUnit, 2 * gridUnit);
    column->addWidget(m_browser, 1);
    column->addWidget(buttons);
    resize(680, 620);
}

void DataDialog::setNotes(const QString &title, const std::vector<DataNote> &notes)
{
    setWindowTitle(title);
    if (m_notes == notes)
        return;
    m_notes = notes;
    const int scrolled = m_browser->verticalScrollBar()->value();
    m_browser->setHtml(dataNotesHtml(notes));
    m_browser->verticalScrollBar()->setValue(scrolled);
}

void DataDialog::copy()
{
    QGuiApplication::clipboard()->setText(dataNotesText(m_notes));
    Q_EMIT copied(tr("Sources copied"));
}

} // namespace hereabouts
