// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/distribution_model.h"

#include <QLocale>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// "+4.2", "−0.8"; what rounds to nothing has no sign.
QString signedText(double points)
{
    const QString amount = QLocale().toString(std::abs(points), 'f', 1);
    const bool isNothing = std::abs(points) < 0.05;
    return isNothing ? amount : (points > 0 ? u'+' : QChar(0x2212)) + amount;
}

} // namespace

DistributionModel::DistributionModel(QStringList headers, QString smallNote, QObject *parent)
    : QAbstractTableModel(parent), m_headers(std::move(headers)), m_smallNote(std::move(smallNote))
{
}

void DistributionModel::setDistribution(const Distribution &distribution, const std::optional<Distribution> &benchmark,
                                        const ShareStandings &standings)
{
    beginResetModel();
    m_distribution = distribution;
    m_benchmark = benchmark;
    m_standings = standings;
    if (distribution.topic == CensusTopic::Occupation)
        m_order = distribution.orderBySize();
    else
        std::iota(m_order.begin(), m_order.end(), 0);
    endResetModel();
}

void DistributionModel::clear()
{
    beginResetModel();
    m_distribution.reset();
    m_benchmark.reset();
    m_standings = {};
    endResetModel();
}

void DistributionModel::setHeader(int column, const QString &text)
{
    m_headers[column] = text;
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
}

int DistributionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_distribution ? 0 : categoryCount;
}

int DistributionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<double> DistributionModel::number(int category, int column) const
{
    switch (column) {
    case CountColumn: return m_distribution->counts.at(static_cast<size_t>(category));
    case ShareColumn: return m_distribution->share(category) * 100.0;
    case BenchmarkColumn: return m_benchmark ? std::optional(m_benchmark->share(category) * 100.0) : std::nullopt;
    case DifferenceColumn: return m_benchmark ? std::optional(m_distribution->pointsAbove(*m_benchmark, category)) : std::nullopt;
    case IndexColumn: // an index of a few perturbed people would be noise
        return m_benchmark && !m_distribution->isSmall(category) ? m_distribution->indexAgainst(*m_benchmark, category) : std::nullopt;
    case StandingColumn: {
        const auto &standing = m_standings.at(static_cast<size_t>(category));
        return standing ? std::optional<double>(standing->higherThan) : std::nullopt;
    }
    default: return std::nullopt;
    }
}

QString DistributionModel::text(int category, int column) const
{
    if (column == CategoryColumn)
        return categoryName(m_distribution->topic, category);
    if (column == NoteColumn)
        return m_distribution->isSmall(category) ? m_smallNote : QString();
    const auto value = number(category, column);
    if (!value)
        return {};
    const QLocale locale;
    switch (column) {
    case CountColumn: return locale.toString(static_cast<int>(*value));
    case IndexColumn: return locale.toString(*value, 'f', 0);
    case StandingColumn: {
        const ShareStanding &standing = *m_standings.at(static_cast<size_t>(category));
        return standing.isTied() ? u"%1\u2013%2"_s.arg(standing.higherThan).arg(standing.atLeastAsHighAs)
                                 : locale.toString(standing.higherThan);
    }
    case DifferenceColumn: return signedText(*value);
    default: return locale.toString(*value, 'f', 1);
    }
}

QVariant DistributionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int category = m_order.at(static_cast<size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole: return text(category, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == CategoryColumn ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case NumberRole: {
        const auto value = number(category, index.column());
        return value ? QVariant(*value) : QVariant();
    }
    case IsSmallRole: return m_distribution->isSmall(category);
    case CategoryIndexRole: return category;
    default: return {};
    }
}

QVariant DistributionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_headers.value(section);
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace hereabouts
