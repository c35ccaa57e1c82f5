// SPDX-License-Identifier: GPL-3.0-or-later
// LsoaIntake finds the centre and the residents of every LSOA of England and Wales while a pack is being built.
#pragma once

#include "pack/census_bulk_reader.h"
#include "pack/lsoa_cells.h"
#include "pack/onspd_reader.h"

#include <QStringList>

#include <optional>
#include <unordered_map>

namespace hereabouts {

/// Takes every row of the directory and of TS001, whichever postcodes a pack is made for. The centre of an LSOA is the mean of the
/// positions of its live postcodes, rounded to a millionth of a degree: where its people live rather than the middle of its fields.
/// Postcodes in use that have a position count alike, of whatever quality.
class LsoaIntake {
public:
    void takePostcode(const OnspdRow &row);
    /// Passes over other tables and levels, and over an LSOA whose residents are known already.
    void takeResidents(const CensusRow &row);

    /// Those of which both are known, in the order of their codes. Malformed where one has more residents than an LSOA can have.
    Result<std::vector<LsoaResidents>> finish() const;
    /// On LSOAs of which only one of both is known. None before any residents were taken.
    QStringList notes() const;

private:
    struct Lsoa {
        qint64 latitudes = 0, longitudes = 0; ///< sums, millionths of a degree
        int postcodes = 0;
        std::optional<int> residents;
    };
    std::unordered_map<quint32, Lsoa> m_lsoas; ///< by gssNumber
    bool m_hasResidents = false;
};

} // namespace hereabouts
