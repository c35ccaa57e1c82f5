// SPDX-License-Identifier: GPL-3.0-or-later
// PoliceForce is one of the 43 territorial police forces of England and Wales, as data.police.uk and the ONS name them.
#pragma once

#include <QString>

#include <span>

namespace hereabouts {

struct PoliceForce {
    QLatin1StringView areaCode;       ///< GSS code of its police force area: "E23000015"
    QLatin1StringView slug;           ///< its name in the addresses and archives of data.police.uk: "staffordshire"
    QLatin1StringView name;           ///< as the archives' "Reported by" column writes it: "Staffordshire Police"
    bool publishesStreetCrime = true; ///< false: supplies no street-level crime to data.police.uk at all
};

/// Always 43, in the order of their area codes.
std::span<const PoliceForce> policeForces();

/// Null where the code is not of a police force area in England or Wales.
const PoliceForce *policeForceByAreaCode(QStringView areaCode);
const PoliceForce *policeForceBySlug(QStringView slug);

/// For districts that were given new codes after the police force areas were last published: postcode directories leave the
/// force area blank there. Null for every other district.
const PoliceForce *policeForceOfRecodedDistrict(QStringView districtCode);

/// The postcode areas ("M", "OL") that have postcodes in the area of a force which publishes no street-level crime, ascending.
std::span<const QLatin1StringView> postcodeAreasWithSilentForces();

/// Whether a postcode of that area may lie in the area of such a force; which of them do, only a look-up tells. False: certainly not.
bool mayLieInSilentForce(QStringView postcodeArea);

} // namespace hereabouts
