// SPDX-License-Identifier: GPL-3.0-or-later
// What Nomis is asked for about a place, and what its answers say about the place's areas of each level.
#pragma once

#include "core/area_profile.h"
#include "services/nomis_census.h"

#include <functional>
#include <span>

namespace hereabouts {

/// The postcode's areas of 2021 from the smallest of these levels to the country, and England and Wales. A district that the tables have in
/// parts stands there in parts. Empty where it lies in none of the smallest level.
std::optional<NomisAreas> nomisAreasOf(const Geography &geography, std::span<const AreaLevel> levels);

/// The level at which Nomis matches postcodes to areas itself; empty for the larger ones, for which it does not.
std::optional<NomisPostcode::Level> nomisPostcodeLevel(AreaLevel level);

/// The figures of every level that the answer has. Wales has no regions: one row can be the area of two levels.
CensusProfile nomisProfile(CensusTopic topic, NomisCensusAnswer answer, const Geography &geography);

/// The residents of the postcode's areas, where `count` knows those of the area, or of all parts that the area was put together from.
LevelResidents levelResidents(const Geography &geography, const std::function<std::optional<int>(const QString &code)> &count);

} // namespace hereabouts
