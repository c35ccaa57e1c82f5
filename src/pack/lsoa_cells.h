// SPDX-License-Identifier: GPL-3.0-or-later
// How a pack holds the residents of every LSOA and its centre: in cells of a twentieth of a degree, each one short run of bytes.
#pragma once

#include "core/error.h"
#include "pack/micro_position.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace hereabouts {

struct LsoaResidents {
    quint32 code = 0; ///< gssNumber
    MicroPosition centre;
    int residents = 0; ///< 0 … mostLsoaResidents
    auto operator<=>(const LsoaResidents &) const = default;
};

/// What two bytes hold. LSOAs are made to have 1,000 to 3,000 residents; the largest of 2021 had 9,896.
inline constexpr int mostLsoaResidents = 65'535;

inline constexpr int lsoaCellSize = 50'000; ///< millionths of a degree: a circle of a mile in England or Wales touches four cells at most
inline constexpr int lsoaCellColumns = 360'000'000 / lsoaCellSize;
inline constexpr int lsoaCellRows = 180'000'000 / lsoaCellSize;

/// Rows from the South Pole, columns from 180° west. The pole itself and 180° east lie in the last ones.
int lsoaCellRow(int latitude);
int lsoaCellColumn(int longitude);
constexpr int lsoaCellNumber(int row, int column)
{
    return row * lsoaCellColumns + column;
}

/// The bytes of each cell that has any. For each LSOA, in the order of codes: by how much its code is more than the former's (the first:
/// than 0), in groups of seven bits, lowest first, all but the last with the eighth bit set; then, two bytes each, lowest first: how
/// far its centre lies north and east of the cell's south-west corner, and its residents.
std::map<int, QByteArray> packLsoas(std::vector<LsoaResidents> lsoas);

/// What packLsoas() wrote for that cell. Malformed where it cannot have written it.
Result<std::vector<LsoaResidents>> unpackLsoas(int cell, const QByteArray &bytes);

} // namespace hereabouts
