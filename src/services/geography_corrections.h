// SPDX-License-Identifier: GPL-3.0-or-later
// What the geography of a place tells about figures whose sources do not tell it themselves.
#pragma once

#include "core/area_profile.h"

namespace hereabouts {

/// The census sources other than the pack do not tell which area their figures are of; the geography does. True where one was named.
bool nameAreas(CensusProfile &census, const Geography &geography);

/// A live source knows nothing of forces: where the postcode's own force publishes nothing, no incidents are not zero crime, and the
/// few there are come from other forces. True where that changed what is said.
bool correctCrimeBy(const Geography &geography, Loadable<CrimeReport> &crime);

} // namespace hereabouts
