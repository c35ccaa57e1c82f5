// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/month_slider.h"

#include "ui/display_text.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr double handleRadius = 6;
constexpr std::chrono::milliseconds timeOfAMonth{900}; ///< long enough to see what has changed
constexpr int playedGestures = 1 << 20;                ///< numbers of their own, apart from those of dragging

Month shifted(Month month, int months)
{
    return Month::fromNumber(month.number() + months);
}

} // namespace

MonthTrack::MonthTrack(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Months shown; arrow keys move the range, with Shift its end"));
}

QSize MonthTrack::sizeHint() const
{
    return {132, 22}; // and half of it where there is little room
}

void MonthTrack::setMonths(const std::vector<MonthTotal> &months)
{
    m_months = months;
    update();
}

void MonthTrack::setRange(MonthRange range)
{
    m_range = range;
    setAccessibleDescription(monthRangeText(range));
    update();
}

QPointF MonthTrack::handlePosition(Month month) const
{
    const double steps = std::max(1, last().number() - first().number());
    const double room = width() - 2 * handleRadius - 2;
    return {handleRadius + 1 + room * (month.number() - first().number()) / steps, height() / 2.0};
}

Month MonthTrack::monthAt(double x) const
{
    const double steps = std::max(1, last().number() - first().number());
    const double room = width() - 2 * handleRadius - 2;
    const int step = static_cast<int>(std::lround((x - handleRadius - 1) / room * steps));
    return shifted(first(), std::clamp(step, 0, static_cast<int>(steps)));
}

/// Months that were not supplied, or are still to come, are passed over where nothing else would be shown: they are not zero.
bool MonthTrack::isKnown(MonthRange range) const
{
    return std::ranges::any_of(m_months, [&](const MonthTotal &total) { return total.count && range.holds(total.month); });
}

bool MonthTrack::isWithin(MonthRange range) const
{
    return range.first >= first() && range.last <= last();
}

void MonthTrack::choose(MonthRange range)
{
    range.first = std::clamp(range.first, first(), last());
    range.last = std::clamp(range.last, range.first, last());
    if (range == m_range || !isKnown(range))
        return;
    setRange(range);
    Q_EMIT rangeChosen(range, m_gesture);
}

std::optional<MonthRange> MonthTrack::moved(int step) const
{
    MonthRange range = m_range;
    do {
        range = {shifted(range.first, step), shifted(range.last, step)};
    } while (isWithin(range) && !isKnown(range));
    return isWithin(range) ? std::optional(range) : std::nullopt;
}

void MonthTrack::mousePressEvent(QMouseEvent *event)
{
    if (m_months.empty() || event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    ++m_gesture;
    const double x = event->position().x();
    const double toFirst = std::abs(x - handlePosition(m_range.first).x()), toLast = std::abs(x - handlePosition(m_range.last).x());
    m_grabbed = monthAt(x);
    m_before = m_range;
    // Between the handles the whole range is taken hold of; where both lie on each other, the side tells which.
    if (std::min(toFirst, toLast) > handleRadius + 2 && m_range.holds(m_grabbed))
        m_grip = Grip::Both;
    else if (m_range.first == m_range.last)
        m_grip = Grip::Both;
    else
        m_grip = toFirst < toLast ? Grip::First : Grip::Last;
    mouseMoveEvent(event);
}

void MonthTrack::mouseMoveEvent(QMouseEvent *event)
{
    if (m_months.empty() || !(event->buttons() & Qt::LeftButton))
        return;
    const Month month = monthAt(event->position().x());
    const bool isRange = event->modifiers() & Qt::ShiftModifier;
    switch (m_grip) {
    case Grip::First: choose({std::min(month, m_range.last), m_range.last}); break;
    case Grip::Last: choose({m_range.first, std::max(month, m_range.first)}); break;
    case Grip::Both: {
        if (isRange) { // a single month becomes a range
            choose({std::min(m_before.first, month), std::max(m_before.last, month)});
            break;
        }
        const int length = m_before.last.number() - m_before.first.number();
        const int moved = m_before.holds(m_grabbed) ? month.number() - m_grabbed.number() : month.number() - m_before.first.number();
        const Month begin = std::clamp(shifted(m_before.first, moved), first(), shifted(last(), -length));
        choose({begin, shifted(begin, length)});
        break;
    }
    }
}

void MonthTrack::keyPressEvent(QKeyEvent *event)
{
    const bool isEnd = event->modifiers() & Qt::ShiftModifier;
    const int step = event->key() == Qt::Key_Left || event->key() == Qt::Key_Down  ? -1
                     : event->key() == Qt::Key_Right || event->key() == Qt::Key_Up ? 1
                                                                                   : 0;
    const int length = m_range.last.number() - m_range.first.number();
    if (m_months.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    ++m_gesture;
    if (step != 0 && isEnd)
        choose({m_range.first, std::max(m_range.first, shifted(m_range.last, step))});
    else if (const auto range = step != 0 ? moved(step) : std::nullopt)
        choose(*range);
    else if (event->key() == Qt::Key_Home)
        choose({first(), shifted(first(), length)});
    else if (event->key() == Qt::Key_End)
        choose({shifted(last(), -length), last()});
    else if (step == 0)
        QWidget::keyPressEvent(event);
}

void MonthTrack::paintEvent(QPaintEvent *)
{
    if (m_months.empty())
        return;
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF from = handlePosition(m_range.first), to = handlePosition(m_range.last);
    painter.setPen(QPen(theme.border, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(handlePosition(first()), handlePosition(last()));
    painter.setPen(QPen(theme.crime, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, to);
    // a month that was not supplied has a hole in the line
    for (const MonthTotal &total : m_months) {
        painter.setPen(QPen(theme.faintText, 1));
        painter.setBrush(theme.card);
        if (!total.count)
            painter.drawEllipse(handlePosition(total.month), 2.2, 2.2);
    }
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.card, 2));
    painter.setBrush(theme.crime);
    painter.drawEllipse(from, handleRadius, handleRadius);
    painter.drawEllipse(to, handleRadius, handleRadius);
}

MonthSlider::MonthSlider(QWidget *parent) : QWidget(parent), m_label(new QLabel), m_track(new MonthTrack), m_play(new QToolButton)
{
    setObjectName(u"mapModes"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_play->setObjectName(u"flat"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 3, 4, 3);
    row->setSpacing(gridUnit);
    row->addWidget(m_label);
    row->addWidget(m_track, 1);
    row->addWidget(m_play);
    m_playing.setInterval(timeOfAMonth);
    connect(&m_playing, &QTimer::timeout, this, &MonthSlider::playOn);
    connect(m_play, &QToolButton::clicked, this, [this] { isPlaying() ? stop() : play(); });
    connect(m_track, &MonthTrack::rangeChosen, this, [this](MonthRange range, int gesture) {
        stop();
        tell(range, gesture);
    });
    applyTheme();
    hide();
}

void MonthSlider::setMonths(const std::vector<MonthTotal> &months, const std::optional<MonthRange> &range)
{
    m_track->setMonths(months);
    if (!months.empty())
        m_track->setRange(range.value_or(MonthRange{months.front().month, months.back().month}));
    m_label->setText(text());
    if (months.size() < 2)
        stop();
    setVisible(months.size() > 1);
}

QString MonthSlider::text() const
{
    return m_track->months().empty() ? QString() : monthRangeText(m_track->range());
}

void MonthSlider::tell(MonthRange range, int gesture)
{
    const auto &months = m_track->months();
    if (months.empty())
        return;
    const bool isAll = range.first == months.front().month && range.last == months.back().month;
    Q_EMIT rangeChosen(isAll ? std::nullopt : std::optional(range), gesture);
}

void MonthSlider::play()
{
    const auto &months = m_track->months();
    if (months.empty())
        return;
    m_gesture = m_gesture % playedGestures + 1;
    m_playing.start();
    m_play->setIcon(themedIcon(u"pause"_s));
    m_play->setToolTip(tr("Stop"));
    m_play->setAccessibleName(m_play->toolTip());
    // From the beginning where it stands at the end, or where all is shown: one month then.
    const MonthRange range = m_track->range();
    const int length = range.first == months.front().month ? 0 : range.last.number() - range.first.number();
    if (m_track->moved(1))
        return;
    m_track->setRange({shifted(months.front().month, -1), shifted(months.front().month, length - 1)});
    playOn();
}

void MonthSlider::playOn()
{
    if (const auto next = m_track->months().empty() ? std::nullopt : m_track->moved(1))
        tell(*next, playedGestures + m_gesture);
    else
        stop();
}

void MonthSlider::stop()
{
    m_playing.stop();
    m_play->setIcon(themedIcon(u"play"_s));
    m_play->setToolTip(tr("Play the months one after the other"));
    m_play->setAccessibleName(m_play->toolTip());
}

void MonthSlider::hideEvent(QHideEvent *event)
{
    stop(); // what nobody sees need not run
    QWidget::hideEvent(event);
}

void MonthSlider::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void MonthSlider::applyTheme()
{
    QFont small = typeFont(font(), TypeSize::Small);
    small.setWeight(QFont::DemiBold);
    m_label->setFont(small);
    // as wide as a range of months, so that the track stays where it is while it plays
    m_label->setMinimumWidth(QFontMetrics(small).horizontalAdvance(monthRangeText({Month(2024, 9), Month(2024, 12)})));
    m_play->setIcon(themedIcon(isPlaying() ? u"pause"_s : u"play"_s));
}

} // namespace hereabouts
