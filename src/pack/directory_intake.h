// SPDX-License-Identifier: GPL-3.0-or-later
// DirectoryIntake takes the rows of the postcode directory into a pack: which to keep, where they lie, whose police area is where.
#pragma once

#include "core/postcode.h"
#include "pack/onspd_reader.h"
#include "pack/pack_writer.h"
#include "pack/place_filter.h"

#include <map>

namespace hereabouts {

class DirectoryIntake {
public:
    /// An empty list keeps every postcode.
    DirectoryIntake(const std::vector<Postcode> &wanted, AreaRegister &areas, PackWriter &writer);

    Result<void> take(const OnspdRow &row);

    bool keepsAll() const { return m_wanted.empty(); }
    qint64 kept() const { return m_kept; }
    const PlaceFilter &nearKept() const { return m_nearKept; } ///< within a mile of a kept postcode; of use only for a list
    std::vector<ForceGrid::Cell> forceCells() const;           ///< that a circle around a kept postcode may touch
    std::vector<std::string> samples() const;                  ///< compact postcodes to offer as examples
    QStringList notes() const;                                 ///< on wanted postcodes that the directory lacks or calls terminated

private:
    enum class Fate { Missing, Kept, Terminated };
    struct Wanted {
        size_t position = 0; ///< in the list
        Fate fate = Fate::Missing;
    };
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    int forceOf(const OnspdRow &row);
    Result<void> keep(const OnspdRow &row, std::string_view compact, std::optional<MicroPosition> position);

    AreaRegister &m_areas;
    PackWriter &m_writer;
    std::unordered_map<std::string, Wanted, Hash, std::equal_to<>> m_wanted;
    std::vector<MicroPosition> m_centres;
    PlaceFilter m_nearKept;
    ForceGrid m_forces;
    std::string m_lastForceArea;
    int m_lastForce = 0;
    std::map<std::string, std::string> m_firstOfRegion;
    qint64 m_kept = 0;
};

} // namespace hereabouts
