// SPDX-License-Identifier: GPL-3.0-or-later
// GeographyDelegate draws a row of the geography panel: name, wrapped value, and the GSS code beneath it.
#pragma once

#include <QStyledItemDelegate>

namespace hereabouts {

class GeographyDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace hereabouts
