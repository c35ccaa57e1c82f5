// SPDX-License-Identifier: GPL-3.0-or-later
// ResidentsAround is how many people live around a place, in whole small areas: what crime within the same circle is related to.
#pragma once

#include <QStringList>

namespace hereabouts {

/// An LSOA is taken whole where its centre, the mean of its live postcodes' positions, lies within the circle, and not at all otherwise.
struct ResidentsAround {
    qint64 residents = 0;   ///< usual residents, Census 2021 TS001
    QStringList lsoas;      ///< GSS codes of the LSOAs that they are of, in the order of the codes; one at least
    bool isNearest = false; ///< no centre lies within the circle, as in thinly settled country: the one LSOA is that of the nearest centre
    double nearestMetres = 0; ///< from the place to the nearest of their centres

    bool operator==(const ResidentsAround &) const = default;
};

} // namespace hereabouts
