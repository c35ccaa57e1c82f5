// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary_dialog.h"

#include "ui/display_text.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

void mute(QLabel *label)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, Theme::current().mutedText);
    label->setPalette(palette);
}

} // namespace

SummaryDialog::SummaryDialog(QWidget *parent) : QDialog(parent), m_area(new QScrollArea)
{
    setObjectName(u"summary"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("Copy as text"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &SummaryDialog::copyRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridUnit, 2 * gridUnit, 3 * gridUnit, 2 * gridUnit);
    column->setSpacing(2 * gridUnit);
    column->addWidget(m_area, 1);
    column->addWidget(buttons);
    resize(640, 620);
}

void SummaryDialog::setSummary(const QString &title, const std::vector<SummarySentence> &sentences)
{
    if (m_column && m_title == title && m_shown == sentences)
        return; // told again whenever anything changes: what is being read or selected stays
    m_title = title;
    m_shown = sentences;
    setWindowTitle(title);
    fill();
}

QLabel *SummaryDialog::addLabel(const QString &text, int above)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_column->addSpacing(above);
    m_column->addWidget(label);
    return label;
}

void SummaryDialog::fill()
{
    const int scrolled = m_area->verticalScrollBar()->value();
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, gridUnit, 0);
    m_column->setSpacing(0);
    m_sentences.clear();
    for (const Section section : allSections) {
        bool isFirst = true;
        for (const SummarySentence &sentence : m_shown) {
            if (sentence.section != section)
                continue;
            if (isFirst)
                addLabel(sectionTitle(section), section == Section::Geography ? 0 : 2 * gridUnit)
                    ->setFont(typeFont(font(), TypeSize::Heading));
            isFirst = false;
            QLabel *label = addLabel(sentence.text, gridUnit - 2);
            label->setFont(typeFont(font(), TypeSize::Body));
            label->setToolTip(sentence.from);
            label->setAccessibleDescription(sentence.from);
            m_sentences << label;
        }
        for (const QString &origin : summaryOrigins(m_shown, section)) {
            QLabel *label = addLabel(tr("From: %1").arg(origin), gridUnit / 2);
            label->setFont(typeFont(font(), TypeSize::Small));
            mute(label);
        }
    }
    m_column->addStretch(1);
    m_area->setWidget(page); // the one before goes with it
    m_area->verticalScrollBar()->setValue(scrolled);
}

QString SummaryDialog::text() const
{
    QStringList paragraphs;
    for (const Section section : allSections) {
        if (const QString paragraph = summaryParagraph(m_shown, section); !paragraph.isEmpty())
            paragraphs << paragraph;
    }
    return paragraphs.join(u'\n');
}

void SummaryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_column)
        fill();
}

} // namespace hereabouts
