// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the sentences of a summary are put together from: areas, levels, standings, times.
#pragma once

#include "core/area_level.h"
#include "core/month.h"
#include "core/share_standing.h"

#include <QString>

#include <vector>

namespace hereabouts {

/// An area in the middle of a sentence, England and Wales together among them.
QString summaryAreaText(const AreaRef &area);
QString levelsText(AreaLevel level); ///< "output areas"
/// "higher than in 97% of output areas", which neither says too much nor reads as if there were no equals.
QString standingText(const ShareStanding &standing, AreaLevel level);
/// "in December 2024", "in the 12 months from January 2025 to December 2025", "in 10 months from … to …".
QString periodText(const std::vector<Month> &months);

} // namespace hereabouts
