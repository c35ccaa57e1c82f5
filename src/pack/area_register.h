// SPDX-License-Identifier: GPL-3.0-or-later
// AreaRegister numbers the areas of a pack while it is being built, and the combinations of areas that postcodes lie in.
#pragma once

#include "pack/area_kind.h"
#include "pack/code_names_reader.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace hereabouts {

/// Numbers run from 1 in the order in which areas and places first turn up, so that the same input gives the same pack.
class AreaRegister {
public:
    struct Area {
        AreaKind kind = AreaKind::OutputArea;
        QString code, name, readableName; ///< names are empty where there is none
    };
    /// The areas of a postcode, by kind; 0 where the directory says nothing.
    using Place = std::array<int, areaKindCount>;

    /// Codes are looked up in these names when they first turn up.
    void setNames(CodeNames names) { m_names = std::move(names); }
    /// MSOA code to readable name.
    void setReadableNames(QHash<QString, QString> names) { m_readableNames = std::move(names); }

    /// The area's number, given now if it has none; 0 for an empty code.
    int add(AreaKind kind, std::string_view code);
    /// The area's number, or 0.
    int find(AreaKind kind, std::string_view code) const;
    int addPlace(const Place &place);
    /// Names an area that has no name yet.
    void nameIfUnnamed(int area, const QString &name);

    const std::vector<Area> &areas() const { return m_areas; }    ///< number 1 is at 0
    const std::vector<Place> &places() const { return m_places; } ///< number 1 is at 0

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
        size_t operator()(const Place &place) const;
    };

    CodeNames m_names;
    QHash<QString, QString> m_readableNames;
    std::array<std::unordered_map<std::string, int, Hash, std::equal_to<>>, areaKindCount> m_numbers;
    std::vector<Area> m_areas;
    std::unordered_map<Place, int, Hash> m_placeNumbers;
    std::vector<Place> m_places;
};

} // namespace hereabouts
