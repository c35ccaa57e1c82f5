// SPDX-License-Identifier: GPL-3.0-or-later
// profileText writes a profile as plain text for a terminal.
#pragma once

#include "core/area_profile.h"
#include "core/area_summary.h"
#include "services/source_catalogue.h"

namespace hereabouts {

/// `instead`: what to look at where the postcode itself is of no use; may be empty.
QString profileText(const AreaProfile &profile, const SourceCatalogue &catalogue, const QString &instead = {});

/// "Crime: PostcodeArea asks us to wait. Too many requests. Trying again in 8 s (2 of 4)."; empty where no source is waited for.
QString waitText(const AreaProfile &profile, Section section, const SourceCatalogue &catalogue);

/// 0 complete, 1 nothing could be had, 3 partial. What a place cannot have (not covered, no incidents) is no failure.
int exitCodeFor(const AreaProfile &profile);

} // namespace hereabouts
