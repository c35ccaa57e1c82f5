// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters as the supercluster library finds them, with a well-kept spatial index, to compare ours with.
#pragma once

#include "core/world_position.h"

#include <span>

namespace hereabouts {

/// For each level from `finest` to 0: an index of what stands there, and what lies within `radiusPixels` of a symbol joins it, first come,
/// first served. How many symbols there are in all levels together.
size_t clusterByIndex(std::span<const WorldPosition> positions, std::span<const quint32> weights, int finest, int radiusPixels);

} // namespace hereabouts
