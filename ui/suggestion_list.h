// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that the search field offers to choose from, postcodes and places under headings, and how they are drawn.
#pragma once

#include "core/place.h"

#include <QStandardItem>
#include <QStyledItemDelegate>

namespace hereabouts {

struct SearchSuggestion {
    Postcode postcode;
    QString place; ///< "Gnosall, Stafford"; may be empty
};

enum SuggestionRole {
    SuggestedPostcodeRole = Qt::UserRole, ///< "ST20 0LY", where the row is a postcode
    SuggestedPlaceRole,                   ///< the place's number, where the row is a place
    SuggestionDetailRole,                 ///< what stands beside a postcode, beneath a place
};

QStandardItem *suggestionItem(const SearchSuggestion &suggestion);
QStandardItem *placeItem(const FoundPlace &place, int number);
QStandardItem *headingItem(const QString &text); ///< nothing to choose

class SuggestionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace hereabouts
