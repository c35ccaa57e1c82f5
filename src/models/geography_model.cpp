// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/geography_model.h"

#include "core/police_force.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QString realCode(const QString &code)
{
    const auto parsed = GssCode::parse(code);
    return parsed && parsed->isPseudo() ? QString() : code;
}

QString latitudeLongitude(const Geography &g)
{
    if (!g.latitude || !g.longitude)
        return {};
    // U+2212, the minus sign, as the design's figures have it
    return u"%1, %2"_s.arg(*g.latitude, 0, 'f', 4).arg(*g.longitude, 0, 'f', 4).replace(u'-', QChar(0x2212));
}

QString gridReference(const Geography &g)
{
    return g.eastings && g.northings ? u"%1 E, %2 N"_s.arg(*g.eastings).arg(*g.northings) : QString();
}

/// The force's own name; the statisticians' name of its area ("London, City of") only where it is none of ours.
QString policeForceName(const Geography &g)
{
    const PoliceForce *force = policeForceByAreaCode(g.codes.pfa);
    return force ? QString(force->name) : g.pfa;
}

/// "198001" → "1980-01"
QString introduced(const Geography &g)
{
    return g.dateOfIntroduction.size() == 6 ? g.dateOfIntroduction.first(4) + u'-' + g.dateOfIntroduction.sliced(4) : g.dateOfIntroduction;
}

struct FieldOfLevel {
    AreaLevel level;
    GeographyField field;
};

/// Whose residents are listed: the areas that are small enough to say something about the place.
constexpr FieldOfLevel residentsListed[] = {{AreaLevel::OutputArea, GeographyField::OutputArea},
                                            {AreaLevel::Lsoa, GeographyField::Lsoa},
                                            {AreaLevel::Msoa, GeographyField::Msoa},
                                            {AreaLevel::District, GeographyField::District}};

} // namespace

GeographyModel::GeographyModel(Labels labels, QObject *parent) : QAbstractListModel(parent), m_labels(std::move(labels)) {}

void GeographyModel::setGeography(const Geography &geography, const LevelResidents &residents)
{
    beginResetModel();
    m_rows = rowsOf(geography, residents);
    endResetModel();
}

void GeographyModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int GeographyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant GeographyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case FieldRole: return static_cast<int>(row.field);
    case IsHeadingRole: return row.isHeading;
    case LabelRole: return m_labels(row.field);
    case Qt::DisplayRole:
    case ValueRole: return row.isHeading ? m_labels(row.field) : row.value;
    case CodeRole: return row.code;
    case Qt::AccessibleTextRole: return spokenText(row);
    default: return {};
    }
}

QString GeographyModel::spokenText(const Row &row) const
{
    QString label = m_labels(row.field);
    if (row.isHeading)
        return label;
    if (row.isCountOfResidents) // the area has a row of its own, which would be called the same
        return u"%1, %2: %3"_s.arg(m_labels(GeographyField::Residents), label, row.value);
    return u"%1: %2 %3"_s.arg(label, row.value, row.code).trimmed();
}

Qt::ItemFlags GeographyModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isRow = !m_rows[static_cast<size_t>(index.row())].isHeading;
    return isRow ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemIsEnabled;
}

std::vector<GeographyModel::Row> GeographyModel::rowsOf(const Geography &g, const LevelResidents &residents)
{
    using F = GeographyField;
    std::vector<Row> rows;
    const auto heading = [&rows](F field) { rows.push_back({.field = field, .isHeading = true, .value = {}, .code = {}}); };
    const auto row = [&rows](F field, const QString &value, const QString &code) {
        rows.push_back({.field = field, .value = value, .code = realCode(code)});
    };
    // Rows that only some sources supply stand there only when they hold something; the others show a dash when empty.
    const auto optionalRow = [&row](F field, const QString &value, const QString &code) {
        if (!value.isEmpty() || !realCode(code).isEmpty())
            row(field, value, code);
    };

    heading(F::Administrative);
    row(F::District, g.adminDistrict, g.codes.adminDistrict);
    row(F::Ward, g.adminWard, g.codes.adminWard);
    optionalRow(F::Parish, g.parish, g.codes.parish);
    row(F::County, g.adminCounty, g.codes.adminCounty);
    row(F::Region, g.region, namesAnArea(g.codes.region) ? g.codes.region : QString());
    row(F::Country, g.country, g.codes.country);

    heading(F::Statistical);
    row(F::OutputArea, {}, g.outputArea());
    row(F::Lsoa, g.lsoa, g.codes.lsoa21.isEmpty() ? g.codes.lsoa : g.codes.lsoa21);
    row(F::Msoa, g.msoaReadableName.isEmpty() ? g.msoa : g.msoaReadableName, g.codes.msoa21.isEmpty() ? g.codes.msoa : g.codes.msoa21);
    optionalRow(F::Itl, g.nuts, g.codes.nuts);
    optionalRow(F::BuiltUpArea, g.bua, g.codes.bua);
    optionalRow(F::TravelToWorkArea, g.ttwa, g.codes.ttwa);
    optionalRow(F::RuralUrban, g.ruc21, {});

    if (!residents.empty())
        heading(F::Residents);
    for (const auto &[level, field] : residentsListed) {
        if (const auto known = residents.find(level); known != residents.end())
            rows.push_back({.field = field, .isCountOfResidents = true, .value = QLocale().toString(known->second), .code = {}});
    }

    const QString constituency = g.parliamentaryConstituency2024.isEmpty() ? g.parliamentaryConstituency : g.parliamentaryConstituency2024;
    const QString constituencyCode =
        g.codes.parliamentaryConstituency2024.isEmpty() ? g.codes.parliamentaryConstituency : g.codes.parliamentaryConstituency2024;
    if (!constituency.isEmpty() || !realCode(constituencyCode).isEmpty() || !g.ced.isEmpty()) {
        heading(F::Electoral);
        row(F::Constituency, constituency, constituencyCode);
        optionalRow(F::CountyDivision, g.ced, g.codes.ced);
    }

    heading(F::HealthAndPolicing);
    row(F::IntegratedCareBoard, g.icb.isEmpty() ? g.ccg : g.icb, g.icb.isEmpty() ? g.codes.ccg : g.codes.icb);
    optionalRow(F::HealthAuthority, g.nhsHa, {});
    row(F::PoliceForce, policeForceName(g), g.codes.pfa);

    heading(F::Position);
    row(F::LatitudeLongitude, latitudeLongitude(g), {});
    row(F::GridReference, gridReference(g), {});
    optionalRow(F::Introduced, introduced(g), {});
    return rows;
}

} // namespace hereabouts
