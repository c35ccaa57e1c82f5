// SPDX-License-Identifier: GPL-3.0-or-later
// StreetModel lists street points by the incidents that are looked at there, the busiest first.
#pragma once

#include "core/busiest_streets.h"

#include <QAbstractListModel>

#include <optional>

namespace hereabouts {

/// One row for each street point with incidents. They are put in order as far as somebody looks.
class StreetModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        PointRole = Qt::UserRole, ///< the store's number of the street point
        CountRole,                ///< incidents
        LargestRole,              ///< of the busiest one: for bars
    };
    explicit StreetModel(QObject *parent = nullptr);

    /// Neither is null; they belong together.
    void setCounts(std::shared_ptr<const IncidentStore> store, std::shared_ptr<const CrimeCounts> counts);
    /// Invalid where nothing is counted there, or it is not among the first `most` (looking for it puts them in order).
    QModelIndex indexOf(quint32 point, int most) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    mutable BusiestStreets m_streets;
};

} // namespace hereabouts
