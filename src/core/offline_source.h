// SPDX-License-Identifier: GPL-3.0-or-later
// OfflineSource is what a profile may ask without a network; the pack implements it, so that services need not know packs.
#pragma once

#include "core/area_profile.h"
#include "core/share_standing.h"

#include <QStringList>

namespace hereabouts {

/// What an offline source has of crime around a place.
struct OfflineCrime {
    enum class Coverage {
        Supplied,            ///< report holds what was recorded, maybe nothing
        ForceDoesNotPublish, ///< the force publishes no street-level crime
        ForceNotInPack,      ///< the pack was built without this force's files
    };
    Coverage coverage = Coverage::Supplied;
    QString force;      ///< "Staffordshire Police"; empty where unknown
    CrimeReport report; ///< all months that the pack has
};

/// Calls may come from any thread, one at a time; they read a local file and take milliseconds.
class OfflineSource {
public:
    virtual ~OfflineSource() = default;

    /// NotFound where the pack does not hold the postcode; Storage where the file cannot be read.
    virtual Result<Geography> geography(const Postcode &postcode) const = 0;
    /// Figures of the postcode's areas at every level that the pack has.
    virtual Result<CensusProfile> census(const Postcode &postcode, CensusTopic topic) const = 0;
    /// The figures of one area by its GSS code, K04000001 (England and Wales) among them: benchmarks.
    virtual Result<Distribution> distribution(const QString &gssCode, CensusTopic topic) const = 0;
    /// Incidents within a mile of the postcode.
    virtual Result<OfflineCrime> crime(const Postcode &postcode) const = 0;
    /// The breakpoints of a level's shares in all of England and Wales, also where the source has figures of few areas itself.
    /// NoData for regions and countries, which are too few, and where the source has none.
    virtual Result<ShareBreakpoints> standing(CensusTopic topic, AreaLevel level) const = 0;
    /// Usual residents of an area (Census 2021 TS001) by its GSS code. NotFound or NoData where the source does not have it.
    virtual Result<int> residentsOf(const QString &gssCode) const = 0;
    /// The residents of the LSOAs within a circle (degrees WGS84, metres on a great circle), anywhere in England and Wales.
    /// NoData where no centre lies within 30 km either, and where the source has none. England and Wales only, and their LSOAs only:
    /// near the Scottish border, and for a place beyond it, ask for the country first.
    virtual Result<ResidentsAround> residentsAround(double latitude, double longitude, double radiusMetres) const = 0;
    /// Live postcodes that begin so ("W6"), in ascending order; at most `limit`. A space ends the outcode: "m1 1" leaves M11 out.
    virtual Result<std::vector<Postcode>> postcodesThatBegin(const QString &beginning, int limit) const = 0;
    /// The postcodes that can be offered as examples: postcode and a readable place name. At most `limit`.
    virtual Result<std::vector<std::pair<Postcode, QString>>> samples(int limit) const = 0;
};

} // namespace hereabouts
