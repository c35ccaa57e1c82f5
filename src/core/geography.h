// SPDX-License-Identifier: GPL-3.0-or-later
// Geography is what is known about where a postcode lies: the fields of the Postcodes.io schema, each of which may be absent.
#pragma once

#include "core/area_level.h"
#include "core/gss_code.h"

#include <QGeoCoordinate>
#include <QString>

#include <optional>

namespace hereabouts {

/// The GSS codes of the areas that a postcode lies in, named as in the `codes` object of Postcodes.io. Empty: not supplied.
/// Pseudo codes are kept as they came: see GssCode::isPseudo.
struct GeographyCodes {
    QString adminDistrict, adminCounty, adminWard, parish, parliamentaryConstituency, parliamentaryConstituency2024, ccg, ccgId, ced, nuts,
        lsoa, msoa, lau2, pfa, icb, nhsHa, region, country, ttwa, bua, ruc21, oa21, lsoa21, msoa21, lsoa11, msoa11, nationalPark;

    bool operator==(const GeographyCodes &) const = default;
};

/// Empty strings and empty optionals: not supplied. Only `postcode` is always there.
struct Geography {
    QString postcode;
    QString outcode, incode;
    std::optional<int> quality;                ///< positional quality 1–9, see positionalQualityIsPoor
    std::optional<int> eastings, northings;    ///< metres, British National Grid (Irish Grid for BT postcodes)
    std::optional<double> longitude, latitude; ///< degrees, WGS84
    QString country, region, nhsHa, europeanElectoralRegion, primaryCareTrust;
    QString lsoa, msoa;
    QString lsoa21, msoa21, oa21, lsoa11, msoa11;
    QString adminDistrict, adminCounty, adminWard, parish, ced;
    QString parliamentaryConstituency, parliamentaryConstituency2024;
    QString ccg, nuts, pfa, icb, ttwa, bua, ruc21, nationalPark;
    QString dateOfIntroduction; ///< "YYYYMM"
    QString msoaReadableName;   ///< the House of Commons Library's name for the MSOA ("Ravenscourt Park South")
    GeographyCodes codes;

    bool operator==(const Geography &) const = default;

    /// Invalid where the source has no position (quality 9, Channel Islands, Isle of Man).
    QGeoCoordinate position() const;

    /// The 2021 codes where they were supplied; empty where only 2011 areas (or none) are known.
    QString outputArea() const;
    QString lsoa2021() const;
    QString msoa2021() const;

    /// Which census the unmarked `lsoa` and `msoa` belong to. Postcodes.io before version 18 (no `codes.lsoa21`) meant 2011.
    int smallAreaVintage() const { return codes.lsoa21.isEmpty() ? 2011 : 2021; }

    /// The area that holds the postcode at a level: code and name as far as known.
    AreaRef area(AreaLevel level) const;

    bool isInEnglandOrWales() const;
};

/// Quality 6 and above: the position is a sector's mean, historical or missing, and people must be told.
bool positionalQualityIsPoor(std::optional<int> quality);

/// True for a code that names a real area: not empty, of a GSS code's form and not a pseudo code.
bool namesAnArea(const QString &code);

} // namespace hereabouts
