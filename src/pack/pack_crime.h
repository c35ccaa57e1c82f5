// SPDX-License-Identifier: GPL-3.0-or-later
// Reads from a pack the incidents within a mile of a place, and says which forces and months it lacks there.
#pragma once

#include "core/offline_source.h"
#include "pack/pack_geography.h"

namespace hereabouts {

/// NoData where the place has no position.
Result<OfflineCrime> readCrime(const SqlConnection &connection, const PackPlace &place);

} // namespace hereabouts
