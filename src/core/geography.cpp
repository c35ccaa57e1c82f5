// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geography.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

QGeoCoordinate Geography::position() const
{
    if (!latitude || !longitude)
        return {};
    return {*latitude, *longitude};
}

QString Geography::outputArea() const
{
    return codes.oa21;
}

QString Geography::lsoa2021() const
{
    return codes.lsoa21;
}

QString Geography::msoa2021() const
{
    return codes.msoa21;
}

namespace {

QString regionOrCountryCode(const Geography &geography)
{
    // Wales has no regions: its figures stand in the regional tables under the country's own code.
    if (namesAnArea(geography.codes.region))
        return geography.codes.region;
    if (geography.country == "Wales"_L1)
        return u"W92000004"_s;
    static const std::pair<QLatin1StringView, QLatin1StringView> regions[] = {
        {"North East"_L1, "E12000001"_L1},    {"North West"_L1, "E12000002"_L1},    {"Yorkshire and The Humber"_L1, "E12000003"_L1},
        {"East Midlands"_L1, "E12000004"_L1}, {"West Midlands"_L1, "E12000005"_L1}, {"East of England"_L1, "E12000006"_L1},
        {"London"_L1, "E12000007"_L1},        {"South East"_L1, "E12000008"_L1},    {"South West"_L1, "E12000009"_L1}};
    for (const auto &[name, code] : regions) {
        if (geography.region.compare(name, Qt::CaseInsensitive) == 0)
            return code;
    }
    return {};
}

QString countryCode(const Geography &geography)
{
    if (geography.country == "England"_L1)
        return u"E92000001"_s;
    if (geography.country == "Wales"_L1)
        return u"W92000004"_s;
    return geography.codes.country;
}

QString orElse(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : first;
}

} // namespace

AreaRef Geography::area(AreaLevel level) const
{
    switch (level) {
    case AreaLevel::OutputArea: return {level, outputArea(), {}};
    case AreaLevel::Lsoa: return {level, lsoa2021(), orElse(lsoa21, smallAreaVintage() == 2021 ? lsoa : QString())};
    case AreaLevel::Msoa:
        return {level, msoa2021(), orElse(msoaReadableName, orElse(msoa21, smallAreaVintage() == 2021 ? msoa : QString()))};
    case AreaLevel::District: return {level, codes.adminDistrict, adminDistrict};
    case AreaLevel::Region: return {level, regionOrCountryCode(*this), orElse(region, country == "Wales"_L1 ? country : QString())};
    case AreaLevel::Country: return {level, countryCode(*this), country};
    }
    Q_UNREACHABLE_RETURN({});
}

bool Geography::isInEnglandOrWales() const
{
    return country == "England"_L1 || country == "Wales"_L1;
}

bool positionalQualityIsPoor(std::optional<int> quality)
{
    return !quality || *quality >= 6;
}

bool namesAnArea(const QString &code)
{
    const auto parsed = GssCode::parse(code);
    return parsed && !parsed->isPseudo();
}

} // namespace hereabouts
