// SPDX-License-Identifier: GPL-3.0-or-later
// SideBySide is what several sources say of the same figures, put beside each other, with the differences.
#pragma once

#include "services/provider_comparison.h"
#include "services/source_catalogue.h"

#include <QStringList>

namespace hereabouts {

struct SideBySide {
    std::vector<QStringList> rows; ///< the first one is the headings; empty while fewer than two sources have answered
    QString verdict;               ///< "All figures are the same.", or how many differ; empty without rows
    QStringList notes;             ///< of which area and months they are, and why a source has none
};

/// Differences are against the first source that has answered.
SideBySide sideBySide(const ProviderComparison &comparison, const SourceCatalogue &catalogue);

/// What asking costs, before anybody is asked: "1 call to PostcodeArea, which counts calls and may charge for them. …"
QString costText(const ProviderComparison &comparison, const SourceCatalogue &catalogue);

} // namespace hereabouts
