// SPDX-License-Identifier: GPL-3.0-or-later
// CategoryDelegate draws a category of crime as a bar with its name and count; unchecked ones are faded and struck through.
#pragma once

#include <QStyledItemDelegate>

namespace hereabouts {

class CategoryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The whole row is the check box: a click anywhere on it switches the category.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

} // namespace hereabouts
