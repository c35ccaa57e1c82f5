// SPDX-License-Identifier: GPL-3.0-or-later
// GeographyModel lists what is known about where a postcode lies, in groups: a name, a value and a code in each row.
#pragma once

#include "core/area_profile.h"

#include <QAbstractListModel>

#include <functional>

namespace hereabouts {

enum class GeographyField {
    // group headings
    Administrative,
    Statistical,
    Residents,
    Electoral,
    HealthAndPolicing,
    Position,
    // rows
    District,
    Ward,
    Parish,
    County,
    Region,
    Country,
    OutputArea,
    Lsoa,
    Msoa,
    Itl,
    BuiltUpArea,
    TravelToWorkArea,
    RuralUrban,
    Constituency,
    CountyDivision,
    IntegratedCareBoard,
    HealthAuthority,
    PoliceForce,
    LatitudeLongitude,
    GridReference,
    Introduced,
};

/// Words are not this layer's: the view supplies the name of each field.
class GeographyModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        FieldRole = Qt::UserRole, ///< GeographyField as int
        IsHeadingRole,            ///< bool
        LabelRole,                ///< the field's name
        ValueRole,                ///< the value as a person reads it; empty where there is none
        CodeRole,                 ///< the GSS code; empty for pseudo codes and where there is none
    };
    using Labels = std::function<QString(GeographyField)>;

    explicit GeographyModel(Labels labels, QObject *parent = nullptr);

    /// `residents` of its areas, where they are known; those up to the district stand in a group of their own.
    void setGeography(const Geography &geography, const LevelResidents &residents = {});
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        GeographyField field;
        bool isHeading = false;
        bool isCountOfResidents = false;
        QString value;
        QString code;
    };
    static std::vector<Row> rowsOf(const Geography &geography, const LevelResidents &residents);
    QString spokenText(const Row &row) const;

    Labels m_labels;
    std::vector<Row> m_rows;
};

} // namespace hereabouts
