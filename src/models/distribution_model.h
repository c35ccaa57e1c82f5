// SPDX-License-Identifier: GPL-3.0-or-later
// DistributionModel is the table behind a bar chart: a row for each category, with count, share, comparison and standing.
#pragma once

#include "core/share_standing.h"

#include <QAbstractTableModel>

namespace hereabouts {

class DistributionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        CategoryColumn,
        CountColumn,
        ShareColumn,
        BenchmarkColumn,
        DifferenceColumn,
        IndexColumn,    ///< 100: the benchmark's share; empty for small counts
        StandingColumn, ///< percent of areas with a lower share; "30–41" where as many as to 41% have no higher one: ties
        NoteColumn,
        ColumnCount
    };
    enum Role {
        NumberRole = Qt::UserRole, ///< the cell as an unrounded number (shares in percent); invalid where there is none
        IsSmallRole,               ///< bool: the count is under smallCountLimit
        CategoryIndexRole,         ///< int: place in the classification, 0 … 8
    };

    /// Words are not this layer's: headers has one for each column; smallNote stands in the last one beside a small count.
    explicit DistributionModel(QStringList headers, QString smallNote, QObject *parent = nullptr);

    /// Occupation is listed by size, NS-SeC in the order of its classes. Without a benchmark its columns stay empty, and so does that of
    /// a standing that is not known.
    void setDistribution(const Distribution &distribution, const std::optional<Distribution> &benchmark,
                         const ShareStandings &standings = {});
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
    QString m_smallNote;
    std::optional<Distribution> m_distribution;
    std::optional<Distribution> m_benchmark;
    ShareStandings m_standings;
    std::array<int, categoryCount> m_order{};
};

} // namespace hereabouts
