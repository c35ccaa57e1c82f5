// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/crime_register.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

// 32 bits for the point, 16 for the month, 8 each for type and outcome.
constexpr size_t mostTexts = 256;
constexpr int lastMonth = 0xFFFF; // in the year 5461

constexpr quint64 packed(int point, int month, int type, int outcome)
{
    return static_cast<quint64>(point) << 32U | static_cast<quint64>(month) << 16U | static_cast<quint64>(type) << 8U
           | static_cast<quint64>(outcome);
}
constexpr int pointOf(quint64 incident)
{
    return static_cast<int>(incident >> 32U);
}
constexpr int monthOf(quint64 incident)
{
    return static_cast<int>(incident >> 16U & 0xFFFFU);
}
constexpr int typeOf(quint64 incident)
{
    return static_cast<int>(incident >> 8U & 0xFFU);
}
constexpr int outcomeOf(quint64 incident)
{
    return static_cast<int>(incident & 0xFFU);
}

} // namespace

size_t CrimeRegister::PointHash::operator()(const Point &point) const
{
    size_t hash = static_cast<size_t>(point.position.latitude);
    hash = hash * 0x9E3779B97F4A7C15U + static_cast<size_t>(point.position.longitude);
    return (hash ^ hash >> 29U) * 0x9E3779B97F4A7C15U + static_cast<size_t>(point.street);
}

int CrimeRegister::Texts::number(std::string_view text)
{
    const auto known = m_numbers.find(text);
    if (known != m_numbers.end())
        return known->second;
    const int number = static_cast<int>(m_numbers.size());
    m_numbers.emplace(text, number);
    return number;
}

std::vector<std::string> CrimeRegister::Texts::sorted(std::vector<int> &ranks) const
{
    std::vector<std::pair<std::string, int>> entries(m_numbers.begin(), m_numbers.end());
    std::ranges::sort(entries);
    ranks.resize(entries.size());
    std::vector<std::string> texts;
    for (auto &[text, number] : entries) {
        ranks[static_cast<size_t>(number)] = static_cast<int>(texts.size());
        texts.push_back(std::move(text));
    }
    return texts;
}

Result<void> CrimeRegister::add(Month month, const PoliceRow &row)
{
    if (month.number() > lastMonth)
        return fail(Error::Kind::Malformed, u"%1 is no month of crime"_s.arg(month.key()));
    const Point point{row.position, m_streets.number(row.street)};
    const auto entry = m_points.try_emplace(point, static_cast<int>(m_points.size())).first;
    m_incidents.push_back(packed(entry->second, month.number(), m_types.number(row.type), m_outcomes.number(row.outcome)));
    if (m_types.size() > mostTexts || m_outcomes.size() > mostTexts)
        return fail(Error::Kind::Malformed, u"more than %1 types of crime or outcomes"_s.arg(mostTexts));
    return {};
}

CrimeRegister::Contents CrimeRegister::finish()
{
    Contents contents;
    std::vector<int> streetRanks, typeRanks, outcomeRanks;
    contents.streets = m_streets.sorted(streetRanks);
    contents.types = m_types.sorted(typeRanks);
    contents.outcomes = m_outcomes.sorted(outcomeRanks);

    std::vector<std::pair<Point, int>> points;
    points.reserve(m_points.size());
    for (const auto &[point, number] : m_points)
        points.emplace_back(Point{point.position, streetRanks[static_cast<size_t>(point.street)]}, number);
    std::ranges::sort(points);
    std::vector<int> pointRanks(points.size());
    for (const auto &[point, number] : points) {
        pointRanks[static_cast<size_t>(number)] = static_cast<int>(contents.points.size());
        contents.points.push_back(point);
    }

    const auto rank = [](const std::vector<int> &ranks, int number) { return ranks[static_cast<size_t>(number)]; };
    for (quint64 &incident : m_incidents) {
        incident = packed(rank(pointRanks, pointOf(incident)), monthOf(incident), rank(typeRanks, typeOf(incident)),
                          rank(outcomeRanks, outcomeOf(incident)));
    }
    std::ranges::sort(m_incidents);
    return contents;
}

Result<void> CrimeRegister::forEachGroup(const std::function<Result<void>(const Group &)> &onGroup) const
{
    for (size_t i = 0; i < m_incidents.size();) {
        const quint64 incident = m_incidents[i];
        size_t end = i;
        while (end < m_incidents.size() && m_incidents[end] == incident)
            ++end;
        const Group group{pointOf(incident), Month::fromNumber(monthOf(incident)), typeOf(incident), outcomeOf(incident),
                          static_cast<int>(end - i)};
        if (const auto taken = onGroup(group); !taken)
            return taken;
        i = end;
    }
    return {};
}

} // namespace hereabouts
