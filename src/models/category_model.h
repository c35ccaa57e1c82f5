// SPDX-License-Identifier: GPL-3.0-or-later
// CategoryModel lists the categories of crime with their totals; each can be switched off and on as a filter.
#pragma once

#include "core/incident.h"

#include <QAbstractListModel>

namespace hereabouts {

class CategoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        KeyRole = Qt::UserRole, ///< "violent-crime"
        CountRole,              ///< int: incidents in the months looked at
        LargestRole,            ///< int: the largest count of the list, for bars
    };

    explicit CategoryModel(QObject *parent = nullptr);

    /// Categories keep their check across calls; new ones come checked. `names` are the report's, CrimeReport::categoryNames.
    void setTotals(const std::vector<CategoryTotal> &totals, const CrimeCategoryNames &names = {});
    /// The keys that are switched off, also those that the present totals do not list.
    const QStringList &excludedKeys() const { return m_unchecked; }
    bool isFiltered() const { return !m_unchecked.isEmpty(); }
    void checkAll();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void filterChanged();

private:
    void checksChanged();

    std::vector<CategoryTotal> m_totals;
    CrimeCategoryNames m_names;
    QStringList m_unchecked;
};

} // namespace hereabouts
