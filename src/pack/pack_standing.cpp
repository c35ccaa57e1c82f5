// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_standing.h"

#include "pack/pack_row.h"
#include "pack/pack_schema.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr qsizetype bytesOfADouble = 8;

} // namespace

QByteArray packBreakpoints(const Breakpoints &breakpoints)
{
    QByteArray bytes(static_cast<qsizetype>(breakpoints.size()) * bytesOfADouble, Qt::Uninitialized);
    char *next = bytes.data();
    for (const double breakpoint : breakpoints) {
        qToLittleEndian(std::bit_cast<quint64>(breakpoint), next);
        next += bytesOfADouble;
    }
    return bytes;
}

std::optional<Breakpoints> unpackBreakpoints(const QByteArray &bytes)
{
    Breakpoints breakpoints{};
    if (bytes.size() != static_cast<qsizetype>(breakpoints.size()) * bytesOfADouble)
        return std::nullopt;
    const char *next = bytes.constData();
    for (double &breakpoint : breakpoints) {
        breakpoint = std::bit_cast<double>(qFromLittleEndian<quint64>(next));
        next += bytesOfADouble;
    }
    const bool areShares = std::ranges::all_of(breakpoints, [](double share) { return std::isfinite(share) && share >= 0; });
    return areShares && std::ranges::is_sorted(breakpoints) ? std::optional(breakpoints) : std::nullopt;
}

Result<ShareBreakpoints> readStanding(const SqlConnection &connection, CensusTopic topic, AreaLevel level)
{
    auto query = connection.select(u"SELECT category, areas, breakpoints FROM standing WHERE topic = ? AND level = ? ORDER BY category"_s,
                                   {censusTopicNumber(topic), QString(areaLevelKey(level))});
    if (!query)
        return std::unexpected(query.error());
    ShareBreakpoints all{.topic = topic, .level = level};
    PackRow row(*query, categoryCount);
    int categories = 0;
    while (row.next()) {
        const auto breakpoints = unpackBreakpoints(row.bytes(2));
        const int areas = row.count(1, 1);
        if (row.integer(0) != categories || !breakpoints || (categories > 0 && areas != all.areas))
            row.complain(u"the breakpoints of a level"_s);
        all.areas = areas;
        all.categories.at(static_cast<size_t>(categories++)) = breakpoints.value_or(Breakpoints{});
    }
    if (categories > 0 && categories < categoryCount)
        row.complain(u"the breakpoints of a level"_s);
    if (const auto ended = row.ended(); !ended)
        return std::unexpected(ended.error());
    if (categories == 0)
        return fail(Error::Kind::NoData, u"no breakpoints of %1 at the level %2"_s.arg(censusTableId(topic), areaLevelKey(level)));
    return all;
}

} // namespace hereabouts
