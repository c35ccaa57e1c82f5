// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/category_model.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

CategoryModel::CategoryModel(QObject *parent) : QAbstractListModel(parent) {}

void CategoryModel::setTotals(const std::vector<CategoryTotal> &totals, const QSet<QString> &excluded, const CrimeCategoryNames &names)
{
    if (totals == m_totals && excluded == m_excluded && names == m_names)
        return;
    // Other counts of the same categories must not cost the keyboard its place in the list.
    const bool isSameList =
        names == m_names && std::ranges::equal(totals, m_totals, {}, &CategoryTotal::category, &CategoryTotal::category);
    if (!isSameList)
        beginResetModel();
    m_totals = totals;
    m_excluded = excluded;
    m_names = names;
    if (!isSameList)
        endResetModel();
    else if (!m_totals.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int CategoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_totals.size());
}

QVariant CategoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CategoryTotal &total = m_totals[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return crimeCategoryName(total.category, m_names);
    case Qt::AccessibleTextRole: return u"%1: %2"_s.arg(crimeCategoryName(total.category, m_names), QLocale().toString(total.count));
    case Qt::CheckStateRole: return m_excluded.contains(total.category) ? Qt::Unchecked : Qt::Checked;
    case KeyRole: return total.category;
    case CountRole: return total.count;
    case LargestRole: return std::ranges::max(m_totals, {}, &CategoryTotal::count).count;
    default: return {};
    }
}

bool CategoryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString key = m_totals[static_cast<size_t>(index.row())].category;
    Q_EMIT checkWanted(key, value.toInt() != Qt::Unchecked);
    return true;
}

Qt::ItemFlags CategoryModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

} // namespace hereabouts
