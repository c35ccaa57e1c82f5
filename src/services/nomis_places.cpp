// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/nomis_places.h"

#include "core/merged_district.h"

#include <algorithm>

namespace hereabouts {

namespace {

/// The figures of an area, which may have to be put together from those of its parts. Empty where one of them is not there.
std::optional<Distribution> figuresOf(const QString &code, const std::vector<Distribution> &areas)
{
    const auto published = [&areas](QStringView wanted) {
        const auto found = std::ranges::find(areas, wanted, [](const Distribution &area) { return area.area.code; });
        return found == areas.end() ? std::nullopt : std::optional(*found);
    };
    const MergedDistrict *merged = mergedDistrict(code);
    if (!merged)
        return published(code);
    std::optional<Distribution> sum = published(QString(merged->former.front()));
    for (const QLatin1StringView former : merged->former.subspan(1)) {
        const auto part = published(QString(former));
        sum = sum && part ? std::optional(sumOf(*sum, *part)) : std::nullopt;
    }
    return sum;
}

} // namespace

std::optional<NomisAreas> nomisAreasOf(const Geography &geography, std::span<const AreaLevel> levels)
{
    std::vector<GssCode> codes;
    for (const AreaLevel level : levels) {
        const QString area = geography.area(level).code;
        if (const MergedDistrict *merged = mergedDistrict(area)) {
            for (const QLatin1StringView former : merged->former)
                codes.push_back(*GssCode::parse(QString(former)));
        } else if (const auto code = GssCode::parse(area)) {
            codes.push_back(*code);
        }
    }
    codes.push_back(*GssCode::parse(QString(englandAndWalesCode)));
    const bool holdsAnArea = codes.size() > 1 && codes.front().level() == levels.front();
    return holdsAnArea ? NomisAreas::of(codes) : std::nullopt;
}

CensusProfile nomisProfile(CensusTopic topic, NomisCensusAnswer answer, const Geography &geography)
{
    CensusProfile profile{.topic = topic, .areas = {}, .englandAndWales = std::move(answer.englandAndWales)};
    for (const AreaLevel level : allAreaLevels) {
        const AreaRef wanted = geography.area(level);
        std::optional<Distribution> area = figuresOf(wanted.code, answer.areas);
        if (!area)
            continue;
        area->area = {level, wanted.code, wanted.name.isEmpty() && !mergedDistrict(wanted.code) ? area->area.name : wanted.name};
        profile.areas.push_back(*std::move(area));
    }
    return profile;
}

std::optional<NomisPostcode::Level> nomisPostcodeLevel(AreaLevel level)
{
    switch (level) {
    case AreaLevel::OutputArea: return NomisPostcode::Level::OutputArea;
    case AreaLevel::Lsoa: return NomisPostcode::Level::Lsoa;
    case AreaLevel::Msoa: return NomisPostcode::Level::Msoa;
    case AreaLevel::District:
    case AreaLevel::Region:
    case AreaLevel::Country: return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

LevelResidents levelResidents(const Geography &geography, const std::function<std::optional<int>(const QString &code)> &count)
{
    LevelResidents residents;
    for (const AreaLevel level : allAreaLevels) {
        const QString code = geography.area(level).code;
        std::optional<int> known = namesAnArea(code) ? count(code) : std::nullopt;
        if (const MergedDistrict *merged = mergedDistrict(code); merged && !known) {
            known = 0;
            for (const QLatin1StringView former : merged->former) {
                const auto part = count(QString(former));
                known = known && part ? std::optional(*known + *part) : std::nullopt;
            }
        }
        if (known)
            residents.emplace(level, *known);
    }
    return residents;
}

} // namespace hereabouts
