// SPDX-License-Identifier: GPL-3.0-or-later
// CrimeRegister gathers incidents while a pack is being built, and gives them back grouped and in order.
#pragma once

#include "core/month.h"
#include "pack/police_archive_reader.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace hereabouts {

/// Holds eight bytes for each incident, so that three years of the whole country fit into memory. What comes out depends on which
/// incidents went in, not on their order.
class CrimeRegister {
public:
    struct Point {
        MicroPosition position;
        int street = 0; ///< index into streets
        auto operator<=>(const Point &) const = default;
    };
    struct Group {
        int point = 0; ///< index into points
        Month month{1900, 1};
        int category = 0; ///< index into categories
        int outcome = 0;  ///< index into outcomes
        int count = 0;
    };
    struct Contents {
        std::vector<std::string> streets, types, outcomes; ///< ascending; types as in the archives' "Crime type"
        std::vector<Point> points;                         ///< by latitude, longitude, street
    };

    /// Malformed where there are more than 256 types or outcomes, or a month of a far future: no crime file has.
    Result<void> add(Month month, const PoliceRow &row);
    qint64 size() const { return static_cast<qint64>(m_incidents.size()); }

    /// Call once, when all has been added: sorts, and renumbers everything in the order of the result.
    Contents finish();
    /// After finish: hands out all groups by point, month, category, outcome.
    Result<void> forEachGroup(const std::function<Result<void>(const Group &)> &onGroup) const;

private:
    class Texts {
    public:
        int number(std::string_view text);
        size_t size() const { return m_numbers.size(); }
        /// The texts in ascending order; `ranks` gets the place of each former number in it.
        std::vector<std::string> sorted(std::vector<int> &ranks) const;

    private:
        struct Hash {
            using is_transparent = void;
            size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
        };
        std::unordered_map<std::string, int, Hash, std::equal_to<>> m_numbers;
    };
    struct PointHash {
        size_t operator()(const Point &point) const;
    };

    Texts m_streets, m_types, m_outcomes;
    std::unordered_map<Point, int, PointHash> m_points;
    std::vector<quint64> m_incidents; ///< point, month, type and outcome in one number, in this order
};

} // namespace hereabouts
