// SPDX-License-Identifier: GPL-3.0-or-later
// MonthStrip shows the totals of each month as small columns, and months of which nothing is known as gaps; a click chooses a month, a drag
// several.
#pragma once

#include "core/incident.h"

#include <QWidget>

namespace hereabouts {

class MonthStrip : public QWidget {
    Q_OBJECT
public:
    explicit MonthStrip(QWidget *parent = nullptr);

    /// Why a month has no count. They differ in their drawing as well as in their words: hatched, crossed out, an empty outline.
    enum class Gap { NotSupplied, Failed, ToCome };

    void setReport(const CrimeReport &report, const CrimeFilter &filter);
    QSize sizeHint() const override { return {200, 44}; }
    QString tipFor(size_t index) const;
    size_t monthCount() const { return m_columns.size(); }
    QRectF column(size_t index) const; ///< where it stands, from the strip's bottom to its top

Q_SIGNALS:
    void monthsChosen(hereabouts::MonthRange months);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Column {
        MonthTotal total;
        Gap gap = Gap::NotSupplied; ///< where the total has no count
    };

    std::optional<size_t> columnAt(double x) const;

    std::vector<Column> m_columns;
    std::optional<MonthRange> m_chosen; ///< empty: all of them
    std::optional<size_t> m_pressed;
};

} // namespace hereabouts
