// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outcome_list.h"

#include "ui/crime_text.h"
#include "ui/display_text.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// A name that takes as many lines as it needs, before a bar that is as long as its share of the largest; a switch for it.
class OutcomeRow final : public QAbstractButton {
public:
    OutcomeRow(const QString &name, const QString &share, const QString &count, double length, bool isOn)
        : m_length(length), m_name(new QLabel(name))
    {
        setCheckable(true);
        setChecked(isOn);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred); // as wide as the page, whatever is written in it
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        m_name->setWordWrap(true);
        auto *number = new QLabel(u"%1 <b>%2</b>"_s.arg(share, count));
        number->setTextFormat(Qt::RichText);
        QFont font = m_name->font();
        font.setStrikeOut(!isOn);
        m_name->setFont(font);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(6, 3, 4, 3);
        row->setSpacing(gridUnit);
        row->addWidget(m_name, 1);
        row->addWidget(number, 0, Qt::AlignTop);
        for (QLabel *label : {m_name, number})
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleName(OutcomeList::tr("%1: %2, %3").arg(name, share, count));
        setToolTip(isOn ? OutcomeList::tr("Leave these incidents out") : OutcomeList::tr("Show these incidents again"));
    }
    QSize sizeHint() const override { return layout()->sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return layout()->totalHeightForWidth(width); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? theme.crimeSoft : theme.skeleton);
        painter.drawRoundedRect(QRectF(0, 0, std::max(3.0, width() * m_length), height()), 3, 3);
        if (hasFocus() || underMouse()) {
            painter.setPen(QPen(theme.accent, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        }
    }

private:
    double m_length;
    QLabel *m_name;
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

void OutcomeList::setSummary(const OutcomeSummary &summary, const QSet<QString> &excluded)
{
    const QString basis = outcomeBasis(summary);
    m_basis->setText(basis.isEmpty() ? tr("There are no incidents of which an outcome could be told.") : basis);
    QString note = outcomeNote(summary);
    if (excluded.contains(QString()) && summary.neverWithOutcome > 0)
        note += u' ' + tr("It is switched off together with the incidents that have none recorded.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (m_summary == summary && m_excluded == excluded)
        return;
    m_summary = summary;
    m_excluded = excluded;
    const auto before = switches();
    const auto focused = std::ranges::find_if(before, &QAbstractButton::hasFocus) - before.begin();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // later: it may be this row that is being clicked
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const int whole = summary.withOutcome() + summary.withoutOutcome;
    const int largest = std::max(summary.withoutOutcome, summary.outcomes.empty() ? 0 : summary.outcomes.front().count);
    for (const OutcomeTotal &total : summary.outcomes)
        addRow(total, whole, largest, !excluded.contains(total.outcome));
    if (summary.withoutOutcome > 0)
        addRow({.outcome = {}, .count = summary.withoutOutcome}, whole, largest, !excluded.contains(QString()));
    if (focused < before.size() && focused < m_rows->count())
        m_rows->itemAt(static_cast<int>(focused))->widget()->setFocus();
}

void OutcomeList::addRow(const OutcomeTotal &total, int whole, int largest, bool isOn)
{
    const QString name = total.outcome.isEmpty() ? tr("None recorded") : total.outcome;
    auto *row =
        new OutcomeRow(name, percentText(total.count, whole), countText(total.count), static_cast<double>(total.count) / largest, isOn);
    connect(row, &QAbstractButton::toggled, this,
            [this, outcome = total.outcome](bool isChecked) { Q_EMIT outcomeWanted(outcome, isChecked); });
    m_rows->addWidget(row);
}

QList<QAbstractButton *> OutcomeList::switches() const
{
    QList<QAbstractButton *> rows;
    for (int i = 0; i < m_rows->count(); ++i)
        rows << static_cast<QAbstractButton *>(m_rows->itemAt(i)->widget());
    return rows;
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
