// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/street_model.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace hereabouts {

StreetModel::StreetModel(QObject *parent)
    : QAbstractListModel(parent), m_streets(std::make_shared<const IncidentStore>(), std::make_shared<const CrimeCounts>())
{
}

void StreetModel::setCounts(std::shared_ptr<const IncidentStore> store, std::shared_ptr<const CrimeCounts> counts)
{
    beginResetModel();
    m_streets = BusiestStreets(std::move(store), std::move(counts));
    endResetModel();
}

QModelIndex StreetModel::indexOf(quint32 point, int most) const
{
    for (int row = 0; row < std::min(most, rowCount()); ++row) {
        if (m_streets.pointAt(static_cast<quint32>(row)) == point)
            return index(row);
    }
    return {};
}

int StreetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_streets.size());
}

QVariant StreetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto rank = static_cast<quint32>(index.row());
    switch (role) {
    case Qt::DisplayRole: return m_streets.at(rank, 0).street;
    case Qt::AccessibleTextRole: {
        const BusyStreet street = m_streets.at(rank, 0);
        return u"%1: %2"_s.arg(street.street, QLocale().toString(street.count));
    }
    case PointRole: return m_streets.pointAt(rank);
    case CountRole: return m_streets.at(rank, 0).count;
    case LargestRole: return m_streets.at(0, 0).count;
    default: return {};
    }
}

} // namespace hereabouts
