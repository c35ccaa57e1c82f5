// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_residents.h"

#include "pack/gss_number.h"
#include "pack/lsoa_cells.h"
#include "pack/pack_row.h"

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr double farthestRadiusMetres = 1'000'000;
constexpr int mostCells = 100'000; // England and Wales have 5,095 with a centre in them

struct LsoaNear {
    double metres = 0;
    quint32 code = 0; ///< gssNumber
    int residents = 0;
};

/// The LSOAs whose centre lies within the circle.
Result<std::vector<LsoaNear>> readWithin(const SqlConnection &connection, MicroPosition place, double radiusMetres)
{
    auto query = connection.prepare(u"SELECT cell, lsoas FROM lsoa_cell WHERE cell BETWEEN ? AND ?"_s);
    if (!query)
        return std::unexpected(query.error());
    std::vector<LsoaNear> near;
    PackRow cell(*query, mostCells);
    const MicroBox box = boxAround(place, radiusMetres);
    const auto rowAt = [](int latitude) { return lsoaCellRow(std::clamp(latitude, -90'000'000, 90'000'000)); };
    const auto columnAt = [](int longitude) { return lsoaCellColumn(std::clamp(longitude, -180'000'000, 180'000'000)); };
    for (int row = rowAt(box.southWest.latitude); row <= rowAt(box.northEast.latitude); ++row) {
        const int first = lsoaCellNumber(row, columnAt(box.southWest.longitude));
        const int last = lsoaCellNumber(row, columnAt(box.northEast.longitude));
        if (const auto done = execute(*query, {first, last}); !done)
            return std::unexpected(done.error());
        while (cell.next()) {
            const auto lsoas = unpackLsoas(cell.integer(0), cell.bytes(1));
            if (!lsoas)
                return std::unexpected(lsoas.error());
            for (const LsoaResidents &lsoa : *lsoas) {
                const double metres = metresBetween(place, lsoa.centre);
                if (metres <= radiusMetres)
                    near.push_back({metres, lsoa.code, lsoa.residents});
            }
        }
        if (const auto ended = cell.ended(); !ended)
            return std::unexpected(ended.error());
    }
    return near;
}

ResidentsAround summedUp(std::vector<LsoaNear> near)
{
    std::ranges::sort(near, {}, &LsoaNear::code);
    ResidentsAround around{.nearestMetres = std::ranges::min(near, {}, &LsoaNear::metres).metres};
    for (const LsoaNear &lsoa : near) {
        around.residents += lsoa.residents;
        around.lsoas << gssCodeText(lsoa.code);
    }
    return around;
}

} // namespace

Result<ResidentsAround> readResidentsAround(const SqlConnection &connection, double latitude, double longitude, double radiusMetres)
{
    if (!(std::abs(latitude) <= 90 && std::abs(longitude) <= 180)) // so that what is no number is caught too
        return fail(Error::Kind::NoData, u"no position"_s);
    const MicroPosition place{static_cast<int>(std::lround(latitude * 1e6)), static_cast<int>(std::lround(longitude * 1e6))};
    const double radius = radiusMetres > 0 ? std::min(radiusMetres, farthestRadiusMetres) : 0.0;
    auto within = readWithin(connection, place, radius);
    if (!within)
        return std::unexpected(within.error());
    if (!within->empty())
        return summedUp(std::move(*within));
    auto near = readWithin(connection, place, farthestLsoaMetres);
    if (!near)
        return std::unexpected(near.error());
    if (near->empty())
        return fail(Error::Kind::NoData, u"no LSOA's residents within %1 m"_s.arg(std::max(radius, farthestLsoaMetres)));
    ResidentsAround around =
        summedUp({std::ranges::min(*near, {}, [](const LsoaNear &lsoa) { return std::tuple(lsoa.metres, lsoa.code); })});
    around.isNearest = true;
    return around;
}

} // namespace hereabouts
