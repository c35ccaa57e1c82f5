// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/geography_fields.h"

namespace hereabouts {

std::span<const GeographyField> geographyFields()
{
    static const GeographyField fields[] = {
        {u"postcode", &Geography::postcode},
        {u"outcode", &Geography::outcode},
        {u"incode", &Geography::incode},
        {u"quality", &Geography::quality},
        {u"eastings", &Geography::eastings},
        {u"northings", &Geography::northings},
        {u"longitude", &Geography::longitude},
        {u"latitude", &Geography::latitude},
        {u"country", &Geography::country},
        {u"region", &Geography::region},
        {u"admin_county", &Geography::adminCounty},
        {u"admin_district", &Geography::adminDistrict},
        {u"admin_ward", &Geography::adminWard},
        {u"parish", &Geography::parish},
        {u"ced", &Geography::ced},
        {u"parliamentary_constituency", &Geography::parliamentaryConstituency},
        {u"parliamentary_constituency_2024", &Geography::parliamentaryConstituency2024},
        {u"european_electoral_region", &Geography::europeanElectoralRegion},
        {u"nhs_ha", &Geography::nhsHa},
        {u"primary_care_trust", &Geography::primaryCareTrust},
        {u"ccg", &Geography::ccg},
        {u"icb", &Geography::icb},
        {u"pfa", &Geography::pfa},
        {u"nuts", &Geography::nuts},
        {u"lsoa", &Geography::lsoa},
        {u"msoa", &Geography::msoa},
        {u"lsoa11", &Geography::lsoa11},
        {u"msoa11", &Geography::msoa11},
        {u"oa21", &Geography::oa21},
        {u"lsoa21", &Geography::lsoa21},
        {u"msoa21", &Geography::msoa21},
        {u"ruc21", &Geography::ruc21},
        {u"bua", &Geography::bua},
        {u"ttwa", &Geography::ttwa},
        {u"national_park", &Geography::nationalPark},
        {u"date_of_introduction", &Geography::dateOfIntroduction},
    };
    return fields;
}

std::span<const GeographyCodeField> geographyCodeFields()
{
    static const GeographyCodeField fields[] = {
        {u"country", &GeographyCodes::country},
        {u"region", &GeographyCodes::region},
        {u"admin_county", &GeographyCodes::adminCounty},
        {u"admin_district", &GeographyCodes::adminDistrict},
        {u"admin_ward", &GeographyCodes::adminWard},
        {u"parish", &GeographyCodes::parish},
        {u"ced", &GeographyCodes::ced},
        {u"parliamentary_constituency", &GeographyCodes::parliamentaryConstituency},
        {u"parliamentary_constituency_2024", &GeographyCodes::parliamentaryConstituency2024},
        {u"nhs_ha", &GeographyCodes::nhsHa},
        {u"ccg", &GeographyCodes::ccg},
        {u"ccg_id", &GeographyCodes::ccgId},
        {u"icb", &GeographyCodes::icb},
        {u"pfa", &GeographyCodes::pfa},
        {u"nuts", &GeographyCodes::nuts},
        {u"lau2", &GeographyCodes::lau2},
        {u"lsoa", &GeographyCodes::lsoa},
        {u"msoa", &GeographyCodes::msoa},
        {u"lsoa11", &GeographyCodes::lsoa11},
        {u"msoa11", &GeographyCodes::msoa11},
        {u"oa21", &GeographyCodes::oa21},
        {u"lsoa21", &GeographyCodes::lsoa21},
        {u"msoa21", &GeographyCodes::msoa21},
        {u"ruc21", &GeographyCodes::ruc21},
        {u"bua", &GeographyCodes::bua},
        {u"ttwa", &GeographyCodes::ttwa},
        {u"national_park", &GeographyCodes::nationalPark},
    };
    return fields;
}

} // namespace hereabouts
