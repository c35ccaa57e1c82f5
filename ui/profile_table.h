// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a whole profile: one tidy list of what its four sections hold.
#pragma once

#include "core/area_profile.h"
#include "services/source_catalogue.h"
#include "ui/figure.h"

namespace hereabouts {

/// A row for each area, category and figure that can be told, and one of headings before them; all equally long. Months are those that the
/// filter looks at.
FigureTable profileTable(const AreaProfile &profile, const SourceCatalogue &catalogue, const CrimeFilter &filter);

} // namespace hereabouts
