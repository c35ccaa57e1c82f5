// SPDX-License-Identifier: GPL-3.0-or-later
// Whose data are shown, and the words that they ask for: for exactly the sections that have figures, and for no others.
#pragma once

#include "core/area_profile.h"
#include "services/source_catalogue.h"

#include <span>

namespace hereabouts {

/// The attribution lines of the sources of these sections, where they are ready, and of what their figures are compared with; each once.
QStringList attributionLines(const AreaProfile &profile, const SourceCatalogue &catalogue, std::span<const Section> sections = allSections);

/// Those of one source and section that name owners ("Contains …"), for where the publisher is named in a sentence of its own.
QStringList ownersLines(const SourceCatalogue &catalogue, const QString &source, Section section);

/// The same in a few words for one line: "Census 2021: ONS, OGL v3". The map's credit is empty where no tiles are shown.
QStringList attributionInShort(const AreaProfile &profile, const SourceCatalogue &catalogue, const QString &mapCredit);

} // namespace hereabouts
