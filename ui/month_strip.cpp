// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/month_strip.h"

#include "ui/display_text.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace hereabouts {

namespace {

/// A column of full height without colour: a gap must be seen, and not be taken for a small number.
void paintGap(QPainter &painter, const QRectF &room, MonthStrip::Gap gap, const Theme &theme)
{
    const QRectF box = room.adjusted(0.5, 1.5, -0.5, -0.5);
    const bool isToCome = gap == MonthStrip::Gap::ToCome;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.faintText, 1, isToCome ? Qt::DotLine : Qt::SolidLine));
    if (gap == MonthStrip::Gap::NotSupplied) {
        painter.save();
        painter.setClipRect(box);
        for (double y = box.top(); y < box.bottom() + box.width(); y += 5) // 45 degrees, upwards to the right
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y - box.width()));
        painter.restore();
    } else if (gap == MonthStrip::Gap::Failed) {
        const double half = std::min(3.5, box.width() / 2 - 1);
        const QPointF middle = box.center();
        painter.drawLine(middle + QPointF(-half, -half), middle + QPointF(half, half));
        painter.drawLine(middle + QPointF(-half, half), middle + QPointF(half, -half));
    }
    painter.drawRoundedRect(box, 2, 2);
}

} // namespace

MonthStrip::MonthStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Incidents by month"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MonthStrip::setReport(const CrimeReport &report, const CrimeFilter &filter)
{
    m_chosen = filter.months;
    m_columns.clear();
    for (const MonthTotal &total : totalsByMonth(report, filter)) {
        const Gap gap = std::ranges::contains(report.monthsToCome, total.month)   ? Gap::ToCome
                        : std::ranges::contains(report.monthsFailed, total.month) ? Gap::Failed
                                                                                  : Gap::NotSupplied;
        m_columns.push_back({total, gap});
    }
    QStringList parts;
    for (size_t i = 0; i < m_columns.size(); ++i)
        parts << tipFor(i);
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
    setVisible(m_columns.size() > 1);
    update();
}

QString MonthStrip::tipFor(size_t index) const
{
    const auto &[total, gap] = m_columns.at(index);
    const QString month = longMonthText(total.month);
    if (total.count)
        return (*total.count == 1 ? tr("%1: %2 incident") : tr("%1: %2 incidents")).arg(month, countText(*total.count));
    switch (gap) {
    case Gap::NotSupplied: return tr("%1: not supplied by the police, which is not zero").arg(month);
    case Gap::Failed: return tr("%1: could not be fetched, which is not zero").arg(month);
    case Gap::ToCome: return tr("%1: still to come").arg(month);
    }
    Q_UNREACHABLE_RETURN({});
}

QRectF MonthStrip::column(size_t index) const
{
    const double step = static_cast<double>(width()) / static_cast<double>(m_columns.size());
    return {static_cast<double>(index) * step + 1.5, 0, std::max(2.0, step - 3), static_cast<double>(height())};
}

std::optional<size_t> MonthStrip::columnAt(double x) const
{
    if (m_columns.empty() || x < 0 || x >= width())
        return std::nullopt;
    return static_cast<size_t>(x / width() * static_cast<double>(m_columns.size()));
}

void MonthStrip::paintEvent(QPaintEvent *)
{
    int largest = 1;
    for (const Column &column : m_columns)
        largest = std::max(largest, column.total.count.value_or(0));
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const QRectF room = column(i);
        const auto &[total, gap] = m_columns[i];
        if (!total.count) {
            paintGap(painter, room, gap, theme);
            continue;
        }
        const double barHeight = std::max(2.0, (height() - 2.0) * *total.count / largest);
        const bool isChosen = !m_chosen || m_chosen->holds(total.month);
        QColor colour = theme.crime;
        colour.setAlphaF(isChosen ? 1.0F : 0.28F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(room.left(), height() - barHeight, room.width(), barHeight), 2, 2);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void MonthStrip::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? columnAt(event->position().x()) : std::nullopt;
}

void MonthStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const auto from = std::exchange(m_pressed, std::nullopt);
    const auto to = columnAt(event->position().x());
    if (!from || !to || (from == to && !m_columns[*to].total.count))
        return;
    const auto [first, last] = std::minmax(*from, *to);
    Q_EMIT monthsChosen({m_columns[first].total.month, m_columns[last].total.month});
}

void MonthStrip::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_columns.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int count = static_cast<int>(m_columns.size());
    const auto current = std::ranges::find_if(m_columns, [this](const Column &c) { return m_chosen && c.total.month == m_chosen->last; });
    auto index = current == m_columns.end() ? count - (step > 0 ? 1 : 0) : static_cast<int>(std::distance(m_columns.begin(), current));
    for (index += step; index >= 0 && index < count; index += step) {
        if (const MonthTotal &total = m_columns[static_cast<size_t>(index)].total; total.count) {
            Q_EMIT monthsChosen({total.month, total.month});
            return;
        }
    }
}

bool MonthStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto index = columnAt(help->pos().x()))
            QToolTip::showText(help->globalPos(), tipFor(*index), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace hereabouts
