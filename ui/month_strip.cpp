// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/month_strip.h"

#include "ui/display_text.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace hereabouts {

MonthStrip::MonthStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Incidents by month"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MonthStrip::setTotals(std::vector<MonthTotal> totals)
{
    m_totals = std::move(totals);
    QStringList parts;
    for (const MonthTotal &total : m_totals)
        parts << tr("%1: %2").arg(longMonthText(total.month), total.count ? countText(*total.count) : tr("not supplied"));
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
    setVisible(m_totals.size() > 1);
    update();
}

void MonthStrip::setChosen(std::optional<Month> month)
{
    m_chosen = month;
    update();
}

QRectF MonthStrip::column(size_t index) const
{
    const double step = static_cast<double>(width()) / static_cast<double>(m_totals.size());
    return {static_cast<double>(index) * step + 1.5, 0, std::max(2.0, step - 3), static_cast<double>(height())};
}

std::optional<size_t> MonthStrip::columnAt(double x) const
{
    if (m_totals.empty() || x < 0 || x >= width())
        return std::nullopt;
    return static_cast<size_t>(x / width() * static_cast<double>(m_totals.size()));
}

void MonthStrip::paintEvent(QPaintEvent *)
{
    int largest = 1;
    for (const MonthTotal &total : m_totals)
        largest = std::max(largest, total.count.value_or(0));
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < m_totals.size(); ++i) {
        const QRectF room = column(i);
        if (!m_totals[i].count) {
            // A gap with a mark: nothing was supplied, which is not zero.
            painter.setPen(QPen(theme.faintText, 1, Qt::DotLine));
            painter.drawLine(QPointF(room.left(), height() - 1.5), QPointF(room.right(), height() - 1.5));
            continue;
        }
        const double barHeight = std::max(2.0, (height() - 2.0) * *m_totals[i].count / largest);
        const bool isChosen = !m_chosen || *m_chosen == m_totals[i].month;
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

void MonthStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const auto index = columnAt(event->position().x());
    if (index && m_totals[*index].count)
        Q_EMIT monthClicked(m_totals[*index].month);
}

void MonthStrip::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_totals.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto current = std::ranges::find_if(m_totals, [this](const MonthTotal &t) { return m_chosen && t.month == *m_chosen; });
    auto index = current == m_totals.end() ? static_cast<int>(m_totals.size()) - (step > 0 ? 1 : 0)
                                           : static_cast<int>(std::distance(m_totals.begin(), current));
    for (index += step; index >= 0 && index < static_cast<int>(m_totals.size()); index += step) {
        if (m_totals[static_cast<size_t>(index)].count) {
            Q_EMIT monthClicked(m_totals[static_cast<size_t>(index)].month);
            return;
        }
    }
}

bool MonthStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto index = columnAt(help->pos().x())) {
            const MonthTotal &total = m_totals[*index];
            QToolTip::showText(help->globalPos(),
                               total.count ? tr("%1: %2 incidents").arg(longMonthText(total.month), countText(*total.count))
                                           : tr("%1: not supplied. This is not zero crime.").arg(longMonthText(total.month)),
                               this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace hereabouts
