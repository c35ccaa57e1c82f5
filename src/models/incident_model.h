// SPDX-License-Identifier: GPL-3.0-or-later
// IncidentModel lists incidents, alike ones gathered in one row: category, month, outcome and how many.
#pragma once

#include "core/incident.h"

#include <QAbstractTableModel>

namespace hereabouts {

class IncidentModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { CategoryColumn, MonthColumn, OutcomeColumn, CountColumn, ColumnCount };

    /// Words are not this layer's: headers has one for each column, noOutcome stands where the police gave none.
    IncidentModel(QStringList headers, QString noOutcome, QObject *parent = nullptr);

    /// Newest month first, then the most frequent. `names` are the report's, CrimeReport::categoryNames.
    void setIncidents(std::vector<Incident> incidents, const CrimeCategoryNames &names = {});

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QString m_noOutcome;
    std::vector<Incident> m_rows;
    CrimeCategoryNames m_names;
};

} // namespace hereabouts
