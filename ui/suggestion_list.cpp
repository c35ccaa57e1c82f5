// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/suggestion_list.h"

#include "ui/place_text.h"
#include "ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int margin = gridUnit + 4;
constexpr int oneLine = 28;
constexpr int twoLines = 44;
constexpr int postcodeWidth = 84; ///< the widest is "WW9W 9WW"

bool isPlace(const QModelIndex &index)
{
    return index.data(SuggestedPlaceRole).isValid();
}

void drawText(QPainter *painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &text)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

QStandardItem *suggestionItem(const SearchSuggestion &suggestion)
{
    const QString text = suggestion.postcode.text();
    auto *item = new QStandardItem(text);
    item->setData(text, SuggestedPostcodeRole);
    item->setData(suggestion.place, SuggestionDetailRole);
    item->setData(suggestion.place.isEmpty() ? text : u"%1, %2"_s.arg(text, suggestion.place), Qt::AccessibleTextRole);
    return item;
}

QStandardItem *placeItem(const FoundPlace &place, int number)
{
    auto *item = new QStandardItem(place.name);
    const QString detail = placeDetailText(place);
    item->setData(number, SuggestedPlaceRole);
    item->setData(detail, SuggestionDetailRole);
    item->setData(u"%1, %2"_s.arg(place.name, detail), Qt::AccessibleTextRole);
    item->setToolTip(detail);
    return item;
}

QStandardItem *headingItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setFlags(Qt::NoItemFlags);
    return item;
}

void SuggestionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::current();
    const bool isHeading = !(index.flags() & Qt::ItemIsSelectable);
    const bool isChosen = !isHeading && option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    painter->save();
    if (isChosen) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accentSoft);
        painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 4, 4);
    }
    const QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    const QFont body = typeFont(option.font, TypeSize::Body), small = typeFont(option.font, TypeSize::Small);
    const QString text = index.data(Qt::DisplayRole).toString(), detail = index.data(SuggestionDetailRole).toString();
    if (isHeading) {
        drawText(painter, inner.adjusted(0, 4, 0, 0), small, theme.faintText, text);
    } else if (isPlace(index)) {
        drawText(painter, QRect(inner.left(), inner.top() + 5, inner.width(), 18), body, theme.text, text);
        drawText(painter, QRect(inner.left(), inner.top() + 23, inner.width(), 16), small, theme.mutedText, detail);
    } else {
        drawText(painter, inner, body, theme.text, text);
        drawText(painter, inner.adjusted(postcodeWidth, 0, 0, 0), small, theme.mutedText, detail);
    }
    painter->restore();
}

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), isPlace(index) ? twoLines : oneLine};
}

} // namespace hereabouts
