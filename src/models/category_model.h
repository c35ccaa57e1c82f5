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

    /// `names` are the report's, CrimeReport::categoryNames. `excluded`: the keys that are switched off, listed or not.
    void setTotals(const std::vector<CategoryTotal> &totals, const QSet<QString> &excluded, const CrimeCategoryNames &names = {});

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Checks nothing itself: it tells what is wanted, and whoever filters sets the totals anew.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void checkWanted(const QString &key, bool isChecked);

private:
    std::vector<CategoryTotal> m_totals;
    CrimeCategoryNames m_names;
    QSet<QString> m_excluded;
};

} // namespace hereabouts
