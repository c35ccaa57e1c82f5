// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/geography_delegate.h"

#include "models/geography_model.h"
#include "ui/theme.h"

#include <QFontDatabase>
#include <QListView>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int headingGap = 12;
constexpr int headingHeight = 24;
constexpr int rowGap = 5;
constexpr int labelWidth = 92;

QFont codeFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(typeFont(base, TypeSize::Small).pixelSize());
    return font;
}

struct RowText {
    QString label, value, code;
    explicit RowText(const QModelIndex &index)
        : label(index.data(GeographyModel::LabelRole).toString()), value(index.data(GeographyModel::ValueRole).toString()),
          code(index.data(GeographyModel::CodeRole).toString())
    {
        if (value.isEmpty() && code.isEmpty())
            value = u"—"_s;
    }
};

int wrappedHeight(const QFont &font, int width, const QString &text)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, text).height();
}

int rowWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view ? view->viewport()->width() - gridUnit : option.rect.width();
}

/// The same beside a scroll bar: one that appears makes the rows narrower, and the list does not ask for their heights again.
int narrowestRowWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const bool mayBecomeNarrower = view && !view->verticalScrollBar()->isVisible();
    return rowWidth(option) - (mayBecomeNarrower ? view->verticalScrollBar()->sizeHint().width() : 0);
}

} // namespace

void GeographyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::current();
    painter->save();
    const QRect rect(option.rect.left(), option.rect.top(), rowWidth(option), option.rect.height());
    const RowText text(index);
    if (index.data(GeographyModel::IsHeadingRole).toBool()) {
        painter->setPen(theme.rule);
        painter->drawLine(rect.left(), rect.top() + headingGap / 2, rect.right(), rect.top() + headingGap / 2);
        QFont font = typeFont(option.font, TypeSize::Small);
        font.setWeight(QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
        painter->setFont(font);
        painter->setPen(theme.faintText);
        painter->drawText(rect.adjusted(0, headingGap, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text.label.toUpper());
        painter->restore();
        return;
    }
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accentSoft);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawRoundedRect(rect.adjusted(-3, 0, 3, -1), 4, 4);
    }
    const QRect value = rect.adjusted(labelWidth, rowGap / 2, 0, 0);
    painter->setFont(typeFont(option.font, TypeSize::Body));
    painter->setPen(theme.mutedText);
    painter->drawText(QRect(rect.left(), value.top(), labelWidth - gridUnit, rect.height()),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text.label);
    painter->setPen(theme.text);
    painter->drawText(value, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text.value);
    painter->setFont(codeFont(option.font));
    painter->setPen(text.value.isEmpty() ? theme.text : theme.faintText);
    const int valueHeight = wrappedHeight(typeFont(option.font, TypeSize::Body), value.width(), text.value);
    painter->drawText(value.adjusted(0, valueHeight + (text.value.isEmpty() ? 1 : 0), 0, 0), Qt::AlignLeft | Qt::AlignTop, text.code);
    painter->restore();
}

QSize GeographyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = narrowestRowWidth(option);
    if (index.data(GeographyModel::IsHeadingRole).toBool())
        return {width, headingGap + headingHeight};
    const RowText text(index);
    const QFont body = typeFont(option.font, TypeSize::Body);
    int height = wrappedHeight(body, width - labelWidth, text.value);
    if (!text.code.isEmpty())
        height += QFontMetrics(codeFont(option.font)).height() + 1;
    height = std::max(height, wrappedHeight(body, labelWidth - gridUnit, text.label));
    return {width, height + rowGap};
}

} // namespace hereabouts
