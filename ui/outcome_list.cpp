// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outcome_list.h"

#include "ui/crime_text.h"
#include "ui/display_text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// A name that takes as many lines as it needs, before a bar that is as long as its share of the largest.
class OutcomeRow final : public QWidget {
public:
    OutcomeRow(const QString &name, const QString &share, const QString &count, double length, bool isPlain)
        : m_length(length), m_isPlain(isPlain)
    {
        auto *text = new QLabel(name);
        text->setWordWrap(true);
        auto *number = new QLabel(u"%1 <b>%2</b>"_s.arg(share, count));
        number->setTextFormat(Qt::RichText);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(6, 3, 4, 3);
        row->setSpacing(gridUnit);
        row->addWidget(text, 1);
        row->addWidget(number, 0, Qt::AlignTop);
        setAccessibleName(OutcomeList::tr("%1: %2, %3").arg(name, share, count));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_isPlain ? theme.skeleton : theme.crimeSoft);
        painter.drawRoundedRect(QRectF(0, 0, std::max(3.0, width() * m_length), height()), 3, 3);
    }

private:
    double m_length;
    bool m_isPlain;
};

} // namespace

OutcomeList::OutcomeList(QWidget *parent) : QWidget(parent), m_basis(new QLabel), m_rows(new QVBoxLayout), m_note(new QLabel)
{
    m_rows->setSpacing(3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_basis);
    column->addLayout(m_rows);
    column->addWidget(m_note);
    column->addStretch(1);
    for (QLabel *label : {m_basis, m_note}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    applyFonts();
    setSummary({});
}

void OutcomeList::setSummary(const OutcomeSummary &summary)
{
    const QString basis = outcomeBasis(summary);
    m_basis->setText(basis.isEmpty() ? tr("There are no incidents of which an outcome could be told.") : basis);
    const QString note = outcomeNote(summary);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (m_summary == summary)
        return;
    m_summary = summary;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int whole = summary.withOutcome() + summary.withoutOutcome;
    const int largest = std::max(summary.withoutOutcome, summary.outcomes.empty() ? 0 : summary.outcomes.front().count);
    for (const OutcomeTotal &total : summary.outcomes)
        addRow(total.outcome, total.count, whole, largest, false);
    if (summary.withoutOutcome > 0)
        addRow(tr("None recorded"), summary.withoutOutcome, whole, largest, true);
}

void OutcomeList::addRow(const QString &name, int count, int whole, int largest, bool isPlain)
{
    m_rows->addWidget(new OutcomeRow(name, percentText(count, whole), countText(count), static_cast<double>(count) / largest, isPlain));
}

QStringList OutcomeList::rows() const
{
    QStringList rows;
    for (int i = 0; i < m_rows->count(); ++i)
        rows << m_rows->itemAt(i)->widget()->accessibleName();
    return rows;
}

QString OutcomeList::words() const
{
    return m_note->text().isEmpty() ? m_basis->text() : m_basis->text() + u' ' + m_note->text();
}

void OutcomeList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyFonts();
}

void OutcomeList::applyFonts()
{
    for (QLabel *label : {m_basis, m_note}) {
        label->setFont(typeFont(font(), TypeSize::Small));
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, Theme::current().mutedText);
        label->setPalette(palette);
    }
}

} // namespace hereabouts
