// SPDX-License-Identifier: GPL-3.0-or-later
// DistributionModel is the table behind a bar chart: a row for each category, with count, share and comparison.
#pragma once

#include "core/distribution.h"

#include <QAbstractTableModel>

namespace hereabouts {

class DistributionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { CategoryColumn, CountColumn, ShareColumn, BenchmarkColumn, DifferenceColumn, IndexColumn, ColumnCount };
    enum Role {
        NumberRole = Qt::UserRole, ///< the cell as an unrounded number (shares in percent); invalid where there is none
        IsSmallRole,               ///< bool: the count is under smallCountLimit
        CategoryIndexRole,         ///< int: place in the classification, 0 … 8
    };

    /// Words are not this layer's: headers has one for each column.
    explicit DistributionModel(QStringList headers, QObject *parent = nullptr);

    /// Occupation is listed by size, NS-SeC in the order of its classes. Without a benchmark its columns stay empty.
    void setDistribution(const Distribution &distribution, const std::optional<Distribution> &benchmark);
    void clear();
    void setHeader(int column, const QString &text);

    const std::optional<Distribution> &distribution() const { return m_distribution; }
    const std::optional<Distribution> &benchmark() const { return m_benchmark; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::optional<double> number(int category, int column) const;
    QString text(int category, int column) const;

    QStringList m_headers;
    std::optional<Distribution> m_distribution;
    std::optional<Distribution> m_benchmark;
    std::array<int, categoryCount> m_order{};
};

} // namespace hereabouts
