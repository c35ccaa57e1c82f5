// SPDX-License-Identifier: GPL-3.0-or-later
// Reads from a pack the residents of the LSOAs around a place.
#pragma once

#include "core/offline_source.h"
#include "pack/sql_connection.h"

namespace hereabouts {

/// How far the nearest centre may lie. No live postcode of England and Wales (November 2025) lies farther from one than 23.4 km (Lundy).
inline constexpr double farthestLsoaMetres = 30'000;

/// As OfflineSource::residentsAround. NoData where the position is none on Earth. A radius that is no number, or negative, is taken for 0;
/// one of more than 1,000 km, which is farther than England and Wales reach, for that.
Result<ResidentsAround> readResidentsAround(const SqlConnection &connection, double latitude, double longitude, double radiusMetres);

} // namespace hereabouts
