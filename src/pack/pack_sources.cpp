// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_sources.h"

#include "core/distribution.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QString openGovernmentLicence()
{
    return u"Open Government Licence v3.0"_s;
}

} // namespace

PackSource directorySource(const QString &release, int year)
{
    return {.name = u"onspd"_s,
            .title = u"ONS Postcode Directory"_s,
            .release = release,
            .licence = openGovernmentLicence(),
            .attribution = u"Source: Office for National Statistics licensed under the Open Government Licence v3.0. "
                           "Contains OS data © Crown copyright and database right %1. "
                           "Contains Royal Mail data © Royal Mail copyright and database right %1. "
                           "Contains National Statistics data © Crown copyright and database right %1."_s.arg(year),
            .url = u"https://geoportal.statistics.gov.uk/"_s};
}

PackSource censusSource(CensusTable table)
{
    const QString id = censusTableName(table);
    const QString title = table == CensusTable::Residents ? u"Number of usual residents in households and communal establishments"_s
                          : table == CensusTable::NsSec   ? u"NS-SeC"_s
                                                          : u"Occupation"_s;
    return {.name = u"census-"_s + id.toLower(),
            .title = u"Census 2021 %1 %2"_s.arg(id, title),
            .release = censusDay2021.toString(Qt::ISODate),
            .licence = openGovernmentLicence(),
            .attribution = u"Source: Office for National Statistics licensed under the Open Government Licence v3.0."_s,
            .url = u"https://www.nomisweb.co.uk/sources/census_2021_bulk"_s};
}

PackSource policeSource(Month first, Month last)
{
    return {.name = u"police"_s,
            .title = u"data.police.uk street-level crime"_s,
            .release = first == last ? first.key() : u"%1 to %2"_s.arg(first.key(), last.key()),
            .licence = openGovernmentLicence(),
            .attribution = u"Contains data from data.police.uk licensed under the Open Government Licence v3.0."_s,
            .url = u"https://data.police.uk/data/"_s};
}

PackSource msoaNamesSource()
{
    return {.name = u"msoa-names"_s,
            .title = u"House of Commons Library MSOA Names"_s,
            .release = u"2021"_s,
            .licence = u"Open Parliament Licence v3.0"_s,
            .attribution = u"Contains Parliamentary information licensed under the Open Parliament Licence v3.0."_s,
            .url = u"https://houseofcommonslibrary.github.io/msoanames/"_s};
}

} // namespace hereabouts
