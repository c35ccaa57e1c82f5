// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident_model.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace hereabouts {

IncidentModel::IncidentModel(QStringList headers, QString noOutcome, QObject *parent)
    : QAbstractTableModel(parent), m_headers(std::move(headers)), m_noOutcome(std::move(noOutcome))
{
}

void IncidentModel::setIncidents(std::vector<Incident> incidents, const CrimeCategoryNames &names)
{
    beginResetModel();
    m_names = names;
    std::map<std::tuple<int, QString, QString, QString>, Incident> alike;
    for (Incident &incident : incidents) {
        const auto [it, isNew] =
            alike.try_emplace({-incident.month.number(), incident.category, incident.outcome, incident.street}, incident);
        if (!isNew)
            it->second.count += incident.count;
    }
    m_rows.clear();
    for (auto &[key, incident] : alike)
        m_rows.push_back(std::move(incident));
    std::ranges::stable_sort(m_rows, [](const Incident &a, const Incident &b) {
        return std::tuple(-a.month.number(), -a.count) < std::tuple(-b.month.number(), -b.count);
    });
    endResetModel();
}

int IncidentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IncidentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IncidentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Incident &incident = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == CountColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case CategoryColumn: return crimeCategoryName(incident.category, m_names);
    case MonthColumn: return QLocale().toString(QDate(incident.month.year(), incident.month.month(), 1), u"MMM yyyy"_s);
    case OutcomeColumn: return incident.outcome.isEmpty() ? m_noOutcome : incident.outcome;
    case CountColumn: return QLocale().toString(incident.count);
    default: return {};
    }
}

QVariant IncidentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_headers.value(section);
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace hereabouts
