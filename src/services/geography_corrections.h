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

/// A report that does not say where its centre is gets the postcode's position. Its radius is then inferred too (PostcodeArea's own
/// "Radius" is not to be trusted; the incidents of its sample lie within a mile). Where incidents lie more than a twentieth farther away
/// than that, which the snapping to streets and another grid reference of the same postcode do not explain, the radius is not known: 0.
/// True where the report was placed.
bool placeCrimeBy(const Geography &geography, Loadable<CrimeReport> &crime);

/// What the look-up said where there is no such postcode (any more), so that nobody else need be asked; null otherwise. That the pack
/// does not have a postcode does not count.
const Failed *refusedByLookUp(const Loadable<Geography> &geography);

} // namespace hereabouts
