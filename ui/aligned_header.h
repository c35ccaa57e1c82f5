// SPDX-License-Identifier: GPL-3.0-or-later
// AlignedHeader is a table's row of headings, each aligned as the cells beneath it.
#pragma once

#include <QHeaderView>

namespace hereabouts {

class AlignedHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit AlignedHeader(QWidget *parent = nullptr);

    /// How the heading of a column stands: as the cell of its first row, at the bottom, in several lines where it has to.
    Qt::Alignment alignmentOf(int column) const;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int column) const override;
};

} // namespace hereabouts
