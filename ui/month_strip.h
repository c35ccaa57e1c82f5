// SPDX-License-Identifier: GPL-3.0-or-later
// MonthStrip shows the totals of each month as small columns, months that were not supplied as gaps; a click chooses a month.
#pragma once

#include "core/incident.h"

#include <QWidget>

namespace hereabouts {

class MonthStrip : public QWidget {
    Q_OBJECT
public:
    explicit MonthStrip(QWidget *parent = nullptr);

    void setTotals(std::vector<MonthTotal> totals);
    void setChosen(std::optional<Month> month); ///< empty: all of them
    QSize sizeHint() const override { return {200, 44}; }

Q_SIGNALS:
    void monthClicked(hereabouts::Month month);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF column(size_t index) const;
    std::optional<size_t> columnAt(double x) const;

    std::vector<MonthTotal> m_totals;
    std::optional<Month> m_chosen;
};

} // namespace hereabouts
