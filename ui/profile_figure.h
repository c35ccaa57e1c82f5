// SPDX-License-Identifier: GPL-3.0-or-later
// makeProfileFigure composes one page out of everything that is known about a postcode.
#pragma once

#include "core/area_profile.h"
#include "core/area_summary.h"
#include "services/source_catalogue.h"
#include "ui/crime_map_painter.h"
#include "ui/figure.h"

namespace hereabouts {

std::unique_ptr<Figure> makeProfileFigure(const AreaProfile &profile, const SourceCatalogue &catalogue, const CrimeFilter &filter,
                                          MapMode mode);

} // namespace hereabouts
