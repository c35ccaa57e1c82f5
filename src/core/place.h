// SPDX-License-Identifier: GPL-3.0-or-later
// Places that lead to a postcode: those that have a name, postcodes nearby, and postcodes that are no longer in use.
#pragma once

#include "core/month.h"
#include "core/postcode.h"
#include "core/web_mercator.h"

#include <QStringList>

#include <optional>

namespace hereabouts {

/// A live postcode and how far it is from where was asked. It may lie outside England and Wales.
struct NearbyPostcode {
    Postcode postcode;
    double metres = 0; ///< great-circle distance, as the source tells it
    QString district;  ///< "Stafford"; may be empty
    QString country;   ///< "England"; may be empty

    bool operator==(const NearbyPostcode &) const = default;
};

/// A town, a suburb, a hamlet … or the area of an outcode: something to choose a postcode by. It may lie outside England and Wales.
struct FoundPlace {
    QString name;                    ///< "Ravenscourt Park", "CF10"
    QString kind;                    ///< as the source has it: "Suburban Area"; empty for an outcode
    QStringList district;            ///< "Hammersmith and Fulham"; an outcode may lie in several
    QString county, region, country; ///< each may be empty
    QString outcode;                 ///< the outcode that it lies in, or that it is; may be empty
    std::optional<LatLong> position; ///< empty where the source has none: the Channel Islands, the Isle of Man

    bool isOutcode() const { return !outcode.isEmpty() && name == outcode; }
    bool operator==(const FoundPlace &) const = default;
};

/// True for what may be the name of a place: letters, two at least, and what stands between the words of names. No digits.
bool canBePlaceName(QStringView text);

/// The outcode that a space ends in the beginning of a postcode: "cf1 0" is of CF1. Empty for "CF10", which may be of CF10 as well as
/// of CF1 0: only a space tells.
std::optional<QString> outcodeBeforeSpace(QStringView beginning);

/// A postcode that Royal Mail has withdrawn.
struct EndedPostcode {
    Postcode postcode;
    Month ended{1900, 1};
    std::optional<LatLong> position; ///< where it was

    bool operator==(const EndedPostcode &) const = default;
};

} // namespace hereabouts
