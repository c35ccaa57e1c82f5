// SPDX-License-Identifier: GPL-3.0-or-later
// How places that lead to a postcode, and distances, are put into the user's words.
#pragma once

#include "core/place.h"

namespace hereabouts {

QString distanceText(double metres);              ///< "85 m", "1.2 km"
QString placeDetailText(const FoundPlace &place); ///< "Suburban area, Hammersmith and Fulham, London", "Postcode district, Cardiff, Wales"
bool isInEnglandOrWales(const FoundPlace &place); ///< or, where the source does not say, may be
QString nearbyDetailText(const NearbyPostcode &nearby); ///< "120 m"; with the country where it is neither England nor Wales

} // namespace hereabouts
