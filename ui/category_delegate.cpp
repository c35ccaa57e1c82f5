// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/category_delegate.h"

#include "models/category_model.h"
#include "ui/display_text.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace hereabouts {

void CategoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::current();
    const QVariant check = index.data(Qt::CheckStateRole);
    const bool isChecked = !check.isValid() || check.toInt() == Qt::Checked;
    const int count = index.data(CategoryModel::CountRole).toInt();
    const int largest = std::max(1, index.data(CategoryModel::LargestRole).toInt());
    const QRect row = option.rect.adjusted(0, 1, 0, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isChecked ? theme.crimeSoft : theme.skeleton);
    if (count > 0)
        painter->drawRoundedRect(
            QRectF(row.left(), row.top(), std::max(3.0, static_cast<double>(row.width()) * count / largest), row.height()), 3, 3);
    if (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus | QStyle::State_Selected)) {
        painter->setPen(QPen(theme.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    QFont font = typeFont(option.font, TypeSize::Body);
    const QString number = countText(count);
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const int numberWidth = QFontMetrics(bold).horizontalAdvance(number) + gridUnit;
    font.setStrikeOut(!isChecked);
    painter->setFont(font);
    painter->setPen(isChecked ? theme.text : theme.faintText);
    const QRect nameRoom = row.adjusted(6, 0, -numberWidth, 0);
    painter->drawText(nameRoom, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, nameRoom.width()));
    painter->setFont(bold);
    painter->drawText(row.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, number);
    painter->restore();
}

QSize CategoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, QFontMetrics(typeFont(option.font, TypeSize::Body)).height() + 9};
}

bool CategoryDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool isClick = event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    const bool isSpace = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!isClick && !isSpace)
        return false;
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace hereabouts
