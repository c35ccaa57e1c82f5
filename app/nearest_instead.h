// SPDX-License-Identifier: GPL-3.0-or-later
// NearestInstead finds, for the terminal, the postcodes in use that are nearest to one that Royal Mail has withdrawn.
#pragma once

#include "services/place_finder.h"

namespace hereabouts {

class NearestInstead {
public:
    using Found = std::function<void(const std::vector<NearbyPostcode> &)>;

    NearestInstead(ServiceContext context, const ProfileOptions &options);

    /// Asks Postcodes.io, once, and where there is nothing within 2 km, once more, farther. `found` comes later, with nothing where
    /// nothing can be had. Returns false, and asks nobody, where the postcode has not ended or the network must not be used for it.
    bool ask(const AreaProfile &profile, Found found);

private:
    PlaceFinder m_finder;
    std::unique_ptr<QObject> m_underWay;
};

/// "Nearest postcodes in use: ST20 0LY (120 m), ST20 0LX (180 m)"; empty where there are none.
QString nearestText(const std::vector<NearbyPostcode> &nearest);

} // namespace hereabouts
