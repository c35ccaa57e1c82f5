// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/geography_labels.h"

#include <QCoreApplication>

namespace hereabouts {

namespace {

struct GeographyText {
    Q_DECLARE_TR_FUNCTIONS(Geography)
};

} // namespace

QString geographyLabel(GeographyField field)
{
    switch (field) {
    case GeographyField::Administrative: return GeographyText::tr("Administrative");
    case GeographyField::Statistical: return GeographyText::tr("Statistical");
    case GeographyField::Residents: return GeographyText::tr("Residents in 2021");
    case GeographyField::Electoral: return GeographyText::tr("Electoral");
    case GeographyField::HealthAndPolicing: return GeographyText::tr("Health & policing");
    case GeographyField::Position: return GeographyText::tr("Position");
    case GeographyField::District: return GeographyText::tr("District");
    case GeographyField::Ward: return GeographyText::tr("Ward");
    case GeographyField::Parish: return GeographyText::tr("Parish");
    case GeographyField::County: return GeographyText::tr("County");
    case GeographyField::Region: return GeographyText::tr("Region");
    case GeographyField::Country: return GeographyText::tr("Country");
    case GeographyField::OutputArea: return GeographyText::tr("Output area");
    case GeographyField::Lsoa: return GeographyText::tr("LSOA");
    case GeographyField::Msoa: return GeographyText::tr("MSOA");
    case GeographyField::Itl: return GeographyText::tr("ITL");
    case GeographyField::BuiltUpArea: return GeographyText::tr("Built-up area");
    case GeographyField::TravelToWorkArea: return GeographyText::tr("Travel to work");
    case GeographyField::RuralUrban: return GeographyText::tr("Rural or urban");
    case GeographyField::Constituency: return GeographyText::tr("Constituency");
    case GeographyField::CountyDivision: return GeographyText::tr("County division");
    case GeographyField::IntegratedCareBoard: return GeographyText::tr("ICB");
    case GeographyField::HealthAuthority: return GeographyText::tr("Health authority");
    case GeographyField::PoliceForce: return GeographyText::tr("Police force");
    case GeographyField::LatitudeLongitude: return GeographyText::tr("Lat, long");
    case GeographyField::GridReference: return GeographyText::tr("Grid ref");
    case GeographyField::Introduced: return GeographyText::tr("Introduced");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace hereabouts
