// SPDX-License-Identifier: GPL-3.0-or-later
// profileToJson writes a profile as the command line prints it.
#pragma once

#include "core/area_profile.h"
#include "core/place.h"

#include <QByteArray>

#include <functional>

namespace hereabouts {

/// Indented UTF-8 with a line feed at its end. `message` supplies the words, in the user's language, for a section that is failed,
/// empty or not covered. Counts and categories keep their order; a value that a source does not have is null.
/// `nearest`: postcodes in use that are near to one that has ended; they stand in a geography that failed.
QByteArray profileToJson(const AreaProfile &profile, const std::function<QString(Section)> &message,
                         const std::vector<NearbyPostcode> &nearest = {});

} // namespace hereabouts
