// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/geography_corrections.h"

#include "core/great_circle.h"
#include "core/police_force.h"
#include "services/section_plan.h"

#include <algorithm>

namespace hereabouts {

bool nameAreas(CensusProfile &census, const Geography &geography)
{
    bool named = false;
    for (Distribution &distribution : census.areas) {
        const AreaRef area = geography.area(distribution.area.level);
        if (distribution.area.code.isEmpty() && namesAnArea(area.code)) {
            distribution.area = area;
            named = true;
        }
    }
    return named;
}

bool placeCrimeBy(const Geography &geography, Loadable<CrimeReport> &crime)
{
    const Ready<CrimeReport> *ready = crime.ready();
    if (!ready || ready->value.latitude != 0 || ready->value.longitude != 0 || !geography.position().isValid())
        return false;
    Ready<CrimeReport> placed = *ready;
    const LatLong centre{.latitude = *geography.latitude, .longitude = *geography.longitude};
    placed.value.latitude = centre.latitude;
    placed.value.longitude = centre.longitude;
    const double farthest = placed.value.radiusMetres * 1.05;
    if (std::ranges::any_of(ready->value.incidents, [&](const Incident &incident) {
            return metresBetween(centre, {.latitude = incident.latitude, .longitude = incident.longitude}) > farthest;
        }))
        placed.value.radiusMetres = 0;
    crime = std::move(placed);
    return true;
}

const Failed *refusedByLookUp(const Loadable<Geography> &geography)
{
    const Failed *failed = geography.failed();
    if (!failed || failed->source.isEmpty() || failed->source == packSource)
        return nullptr;
    switch (failed->error.kind) {
    case Error::Kind::InvalidPostcode:
    case Error::Kind::NotFound:
    case Error::Kind::Terminated: return failed;
    default: return nullptr;
    }
}

bool correctCrimeBy(const Geography &geography, Loadable<CrimeReport> &crime)
{
    const PoliceForce *force = policeForceByAreaCode(geography.codes.pfa);
    if (!force || force->publishesStreetCrime)
        return false;
    if (const Empty *empty = crime.empty(); empty && empty->why.code == Why::Code::NoIncidents) {
        crime = NotCovered{.why = {.code = Why::Code::ForceDoesNotPublish, .subject = force->name}, .source = empty->source};
        return true;
    }
    const Ready<CrimeReport> *ready = crime.ready();
    if (!ready || ready->value.forcesNotSupplied.contains(force->name))
        return false;
    Ready<CrimeReport> told = *ready;
    told.value.forcesNotSupplied.prepend(force->name);
    crime = std::move(told);
    return true;
}

} // namespace hereabouts
