// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a core Geography from the tables of a pack.
#pragma once

#include "core/geography.h"
#include "core/postcode.h"
#include "pack/micro_position.h"
#include "pack/sql_connection.h"

#include <optional>

namespace hereabouts {

struct PackPlace {
    Geography geography;
    std::optional<MicroPosition> position; ///< the same as the geography's, exact
};

/// NotFound where the pack does not hold the postcode, Terminated (detail "YYYY-MM") where it was withdrawn.
Result<PackPlace> readPlace(const SqlConnection &connection, const Postcode &postcode);

} // namespace hereabouts
