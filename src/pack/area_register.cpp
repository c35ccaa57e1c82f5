// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/area_register.h"

#include "core/csv_reader.h"

namespace hereabouts {

size_t AreaRegister::Hash::operator()(const Place &place) const
{
    size_t hash = 0;
    for (const int area : place)
        hash = hash * 0x9E3779B97F4A7C15U + static_cast<size_t>(area);
    return hash;
}

int AreaRegister::find(AreaKind kind, std::string_view code) const
{
    const auto &numbers = m_numbers[indexOf(kind)];
    const auto found = numbers.find(code);
    return found == numbers.end() ? 0 : found->second;
}

int AreaRegister::add(AreaKind kind, std::string_view code)
{
    if (code.empty())
        return 0;
    if (const int known = find(kind, code))
        return known;
    Area area{kind, toQString(code), {}, {}};
    area.name = m_names.name(kind, area.code);
    if (kind == AreaKind::Msoa)
        area.readableName = m_readableNames.value(area.code);
    m_areas.push_back(std::move(area));
    const int number = static_cast<int>(m_areas.size());
    m_numbers[indexOf(kind)].emplace(code, number);
    return number;
}

int AreaRegister::addPlace(const Place &place)
{
    const auto [entry, isNew] = m_placeNumbers.try_emplace(place, static_cast<int>(m_places.size()) + 1);
    if (isNew)
        m_places.push_back(place);
    return entry->second;
}

void AreaRegister::nameIfUnnamed(int area, const QString &name)
{
    QString &present = m_areas.at(static_cast<size_t>(area) - 1).name;
    if (present.isEmpty())
        present = name;
}

} // namespace hereabouts
