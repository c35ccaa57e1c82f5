// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/police_force.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

// Codes: ONS, police force areas of December 2023. Slugs and names: data.police.uk (Open Government Licence v3.0).
constexpr PoliceForce forces[] = {
    {"E23000001"_L1, "metropolitan"_L1, "Metropolitan Police Service"_L1, true},
    {"E23000002"_L1, "cumbria"_L1, "Cumbria Constabulary"_L1, true},
    {"E23000003"_L1, "lancashire"_L1, "Lancashire Constabulary"_L1, true},
    {"E23000004"_L1, "merseyside"_L1, "Merseyside Police"_L1, true},
    {"E23000005"_L1, "greater-manchester"_L1, "Greater Manchester Police"_L1, false},
    {"E23000006"_L1, "cheshire"_L1, "Cheshire Constabulary"_L1, true},
    {"E23000007"_L1, "northumbria"_L1, "Northumbria Police"_L1, true},
    {"E23000008"_L1, "durham"_L1, "Durham Constabulary"_L1, true},
    {"E23000009"_L1, "north-yorkshire"_L1, "North Yorkshire Police"_L1, true},
    {"E23000010"_L1, "west-yorkshire"_L1, "West Yorkshire Police"_L1, true},
    {"E23000011"_L1, "south-yorkshire"_L1, "South Yorkshire Police"_L1, true},
    {"E23000012"_L1, "humberside"_L1, "Humberside Police"_L1, true},
    {"E23000013"_L1, "cleveland"_L1, "Cleveland Police"_L1, true},
    {"E23000014"_L1, "west-midlands"_L1, "West Midlands Police"_L1, true},
    {"E23000015"_L1, "staffordshire"_L1, "Staffordshire Police"_L1, true},
    {"E23000016"_L1, "west-mercia"_L1, "West Mercia Police"_L1, true},
    {"E23000017"_L1, "warwickshire"_L1, "Warwickshire Police"_L1, true},
    {"E23000018"_L1, "derbyshire"_L1, "Derbyshire Constabulary"_L1, true},
    {"E23000019"_L1, "nottinghamshire"_L1, "Nottinghamshire Police"_L1, true},
    {"E23000020"_L1, "lincolnshire"_L1, "Lincolnshire Police"_L1, true},
    {"E23000021"_L1, "leicestershire"_L1, "Leicestershire Police"_L1, true},
    {"E23000022"_L1, "northamptonshire"_L1, "Northamptonshire Police"_L1, true},
    {"E23000023"_L1, "cambridgeshire"_L1, "Cambridgeshire Constabulary"_L1, true},
    {"E23000024"_L1, "norfolk"_L1, "Norfolk Constabulary"_L1, true},
    {"E23000025"_L1, "suffolk"_L1, "Suffolk Constabulary"_L1, true},
    {"E23000026"_L1, "bedfordshire"_L1, "Bedfordshire Police"_L1, true},
    {"E23000027"_L1, "hertfordshire"_L1, "Hertfordshire Constabulary"_L1, true},
    {"E23000028"_L1, "essex"_L1, "Essex Police"_L1, true},
    {"E23000029"_L1, "thames-valley"_L1, "Thames Valley Police"_L1, true},
    {"E23000030"_L1, "hampshire"_L1, "Hampshire Constabulary"_L1, true},
    {"E23000031"_L1, "surrey"_L1, "Surrey Police"_L1, true},
    {"E23000032"_L1, "kent"_L1, "Kent Police"_L1, true},
    {"E23000033"_L1, "sussex"_L1, "Sussex Police"_L1, true},
    {"E23000034"_L1, "city-of-london"_L1, "City of London Police"_L1, true},
    {"E23000035"_L1, "devon-and-cornwall"_L1, "Devon & Cornwall Police"_L1, true},
    {"E23000036"_L1, "avon-and-somerset"_L1, "Avon and Somerset Constabulary"_L1, true},
    {"E23000037"_L1, "gloucestershire"_L1, "Gloucestershire Constabulary"_L1, true},
    {"E23000038"_L1, "wiltshire"_L1, "Wiltshire Police"_L1, true},
    {"E23000039"_L1, "dorset"_L1, "Dorset Police"_L1, true},
    {"W15000001"_L1, "north-wales"_L1, "North Wales Police"_L1, true},
    {"W15000002"_L1, "gwent"_L1, "Gwent Police"_L1, true},
    {"W15000003"_L1, "south-wales"_L1, "South Wales Police"_L1, true},
    {"W15000004"_L1, "dyfed-powys"_L1, "Dyfed-Powys Police"_L1, true},
};
static_assert(std::size(forces) == 43);

// Counted in the ONS Postcode Directory of November 2025: areas with a postcode in E23000005. A test counts again.
constexpr QLatin1StringView areasWithSilentForces[] = {"BL"_L1, "M"_L1, "OL"_L1, "SK"_L1, "WA"_L1, "WN"_L1};

} // namespace

std::span<const PoliceForce> policeForces()
{
    return forces;
}

const PoliceForce *policeForceByAreaCode(QStringView areaCode)
{
    const auto found = std::ranges::find_if(forces, [&](const PoliceForce &force) { return areaCode == force.areaCode; });
    return found == std::end(forces) ? nullptr : found;
}

const PoliceForce *policeForceBySlug(QStringView slug)
{
    const auto found = std::ranges::find_if(forces, [&](const PoliceForce &force) { return slug == force.slug; });
    return found == std::end(forces) ? nullptr : found;
}

const PoliceForce *policeForceOfRecodedDistrict(QStringView districtCode)
{
    // Barnsley and Sheffield exchanged a strip of land in 2025 and became E08000038 and E08000039.
    if (districtCode == "E08000038"_L1 || districtCode == "E08000039"_L1)
        return policeForceBySlug(u"south-yorkshire");
    return nullptr;
}

std::span<const QLatin1StringView> postcodeAreasWithSilentForces()
{
    return areasWithSilentForces;
}

bool mayLieInSilentForce(QStringView postcodeArea)
{
    return std::ranges::any_of(areasWithSilentForces, [=](QLatin1StringView area) { return area == postcodeArea; });
}

} // namespace hereabouts
