// SPDX-License-Identifier: GPL-3.0-or-later
// The publishers of what a pack is made of, with the words that their licences ask for.
#pragma once

#include "pack/census_bulk_reader.h"
#include "pack/pack_info.h"

namespace hereabouts {

/// `release` as in OnspdSummary; the year goes into the copyright lines.
PackSource directorySource(const QString &release, int year);
PackSource censusSource(CensusTable table);
PackSource policeSource(Month first, Month last);
PackSource msoaNamesSource();

} // namespace hereabouts
