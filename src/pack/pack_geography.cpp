// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_geography.h"

#include "core/month.h"
#include "pack/area_kind.h"
#include "pack/pack_row.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Where a kind of area goes in a Geography; null where it has no such field.
struct Fields {
    AreaKind kind;
    QString GeographyCodes::*code;
    QString Geography::*name;
};

constexpr Fields fields[] = {
    {AreaKind::OutputArea, &GeographyCodes::oa21, nullptr},
    {AreaKind::Lsoa, &GeographyCodes::lsoa21, &Geography::lsoa21},
    {AreaKind::Lsoa, &GeographyCodes::lsoa, &Geography::lsoa},
    {AreaKind::Msoa, &GeographyCodes::msoa21, &Geography::msoa21},
    {AreaKind::Msoa, &GeographyCodes::msoa, &Geography::msoa},
    {AreaKind::District, &GeographyCodes::adminDistrict, &Geography::adminDistrict},
    {AreaKind::Region, &GeographyCodes::region, &Geography::region},
    {AreaKind::Country, &GeographyCodes::country, &Geography::country},
    {AreaKind::Ward, &GeographyCodes::adminWard, &Geography::adminWard},
    {AreaKind::County, &GeographyCodes::adminCounty, &Geography::adminCounty},
    {AreaKind::Parish, &GeographyCodes::parish, &Geography::parish},
    {AreaKind::ElectoralDivision, &GeographyCodes::ced, &Geography::ced},
    {AreaKind::PoliceForceArea, &GeographyCodes::pfa, &Geography::pfa},
    {AreaKind::IntegratedCareBoard, &GeographyCodes::icb, &Geography::icb},
    {AreaKind::SubIcbLocation, &GeographyCodes::ccg, &Geography::ccg},
    {AreaKind::Constituency, &GeographyCodes::parliamentaryConstituency2024, &Geography::parliamentaryConstituency2024},
    {AreaKind::Constituency, &GeographyCodes::parliamentaryConstituency, &Geography::parliamentaryConstituency},
    {AreaKind::TravelToWorkArea, &GeographyCodes::ttwa, &Geography::ttwa},
    {AreaKind::BuiltUpArea, &GeographyCodes::bua, &Geography::bua},
    {AreaKind::RuralUrban, &GeographyCodes::ruc21, &Geography::ruc21},
    {AreaKind::NationalPark, &GeographyCodes::nationalPark, &Geography::nationalPark},
    {AreaKind::Lau2, &GeographyCodes::lau2, nullptr},
    {AreaKind::Lsoa2011, &GeographyCodes::lsoa11, &Geography::lsoa11},
    {AreaKind::Msoa2011, &GeographyCodes::msoa11, &Geography::msoa11},
};

std::unexpected<Error> notHeld(const SqlConnection &connection, const Postcode &postcode)
{
    auto query = connection.select(u"SELECT month FROM terminated WHERE postcode = ?"_s, {postcode.compact()});
    if (!query)
        return std::unexpected(query.error());
    PackRow row(*query);
    if (query->next()) {
        const Month month = row.month(0);
        const auto checked = row.check();
        return checked ? fail(Error::Kind::Terminated, month.key()) : std::unexpected(checked.error());
    }
    if (const auto ended = row.ended(); !ended)
        return std::unexpected(ended.error());
    return fail(Error::Kind::NotFound, u"%1 is not in the pack"_s.arg(postcode.text()));
}

struct AreaName {
    QString code, name, readableName;
};

/// By kind, for the place with this number.
Result<std::array<AreaName, areaKindCount>> readAreas(const SqlConnection &connection, int place)
{
    std::array<AreaName, areaKindCount> areas;
    auto placeQuery = connection.select(u"SELECT * FROM place WHERE id = ?"_s, {place});
    auto areaQuery = connection.prepare(u"SELECT code, name, readable_name FROM area WHERE id = ?"_s);
    if (!placeQuery || !areaQuery)
        return std::unexpected((placeQuery ? areaQuery : placeQuery).error());
    if (!placeQuery->next())
        return fail(Error::Kind::Malformed, u"the pack lacks place %1"_s.arg(place));
    for (size_t i = 0; i < areaKindCount; ++i) {
        const QVariant id = placeQuery->value(static_cast<int>(i) + 1); // after the place's own number
        if (id.isNull())
            continue;
        if (const auto done = execute(*areaQuery, {id}); !done)
            return std::unexpected(done.error());
        if (!areaQuery->next())
            return fail(Error::Kind::Malformed, u"the pack lacks area %1"_s.arg(id.toInt()));
        areas[i] = {areaQuery->value(0).toString(), areaQuery->value(1).toString(), areaQuery->value(2).toString()};
    }
    return areas;
}

} // namespace

Result<PackPlace> readPlace(const SqlConnection &connection, const Postcode &postcode)
{
    auto query = connection.select(u"SELECT quality, eastings, northings, latitude, longitude, introduced, place FROM postcode "
                                   "WHERE postcode = ?"_s,
                                   {postcode.compact()});
    if (!query)
        return std::unexpected(query.error());
    if (!query->next())
        return notHeld(connection, postcode);
    PackRow row(*query);
    PackPlace place;
    Geography &geography = place.geography;
    geography.postcode = postcode.text();
    geography.outcode = postcode.outcode();
    geography.incode = postcode.incode();
    geography.quality = row.optionalInteger(0);
    geography.eastings = row.optionalInteger(1);
    geography.northings = row.optionalInteger(2);
    if (!query->isNull(3) && !query->isNull(4)) {
        place.position = row.position(3, 4);
        geography.latitude = place.position->latitudeDegrees();
        geography.longitude = place.position->longitudeDegrees();
    }
    geography.dateOfIntroduction = row.text(5);
    const int placeNumber = row.integer(6);
    if (const auto checked = row.check(); !checked)
        return std::unexpected(checked.error());
    const auto areas = readAreas(connection, placeNumber);
    if (!areas)
        return std::unexpected(areas.error());
    for (const Fields &field : fields) {
        const AreaName &area = areas->at(indexOf(field.kind));
        geography.codes.*field.code = area.code;
        if (field.name)
            geography.*field.name = area.name;
    }
    geography.oa21 = geography.codes.oa21;
    geography.msoaReadableName = areas->at(indexOf(AreaKind::Msoa)).readableName;
    return place;
}

} // namespace hereabouts
