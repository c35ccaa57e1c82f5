// SPDX-License-Identifier: GPL-3.0-or-later
// MonthSlider chooses a range of months with two handles, and plays through them.
#pragma once

#include "core/crime_filter.h"
#include "core/incident.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace hereabouts {

/// The line with its two handles. Left and Right move the range, with Shift its end; Home and End go to the first and last month.
class MonthTrack : public QWidget {
    Q_OBJECT
public:
    explicit MonthTrack(QWidget *parent = nullptr);

    void setMonths(const std::vector<MonthTotal> &months);
    void setRange(MonthRange range);
    MonthRange range() const { return m_range; }
    const std::vector<MonthTotal> &months() const { return m_months; }
    /// The range, moved by months to where something is known; empty: there is no such range.
    std::optional<MonthRange> moved(int step) const;
    QPointF handlePosition(Month month) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// Changes of one gesture have the same number.
    void rangeChosen(hereabouts::MonthRange range, int gesture);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Grip { First, Last, Both };
    Month first() const { return m_months.front().month; }
    Month last() const { return m_months.back().month; }
    Month monthAt(double x) const;
    bool isKnown(MonthRange range) const;
    bool isWithin(MonthRange range) const;
    void choose(MonthRange range);

    std::vector<MonthTotal> m_months; ///< gaps included; empty: nothing to choose
    MonthRange m_range;
    Grip m_grip = Grip::Last;
    Month m_grabbed{1900, 1}; ///< where the range was taken hold of
    MonthRange m_before;      ///< as it was then
    int m_gesture = 0;
};

class MonthSlider : public QWidget {
    Q_OBJECT
public:
    explicit MonthSlider(QWidget *parent = nullptr);

    /// Hidden where there are fewer than two months. Empty range: all.
    void setMonths(const std::vector<MonthTotal> &months, const std::optional<MonthRange> &range);
    MonthTrack *track() const { return m_track; }
    QToolButton *playButton() const { return m_play; }
    QString text() const;
    bool isPlaying() const { return m_playing.isActive(); }
    void stop();

Q_SIGNALS:
    /// Empty: all months.
    void rangeChosen(const std::optional<hereabouts::MonthRange> &range, int gesture);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void tell(MonthRange range, int gesture);
    void play();
    void playOn();
    void applyTheme();

    QLabel *m_label;
    MonthTrack *m_track;
    QToolButton *m_play;
    QTimer m_playing;
    int m_gesture = 0;
};

} // namespace hereabouts
