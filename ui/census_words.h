// SPDX-License-Identifier: GPL-3.0-or-later
// How census figures are put beside others in words: differences, standings, marks of small numbers, and why a comparison is missing.
#pragma once

#include "core/area_profile.h"

#include <QStringList>

namespace hereabouts {

/// What one chart shows beside the figures of its area.
struct CensusComparison {
    std::optional<Distribution> benchmark;
    QString benchmarkName; ///< "England", "Stafford (district)"
    ShareStandings standings;
    int areasRanked = 0; ///< among how many areas the standings are; 0 where they are not known
};
CensusComparison comparisonOf(const AreaProfile &profile, CensusTopic topic);

/// Stands behind a small count, and where it is explained.
inline constexpr QLatin1StringView smallCountMark{"*"};

QString markedCountText(const Distribution &distribution, int category); ///< "39", "9*"
QString areasInSentence(AreaLevel level);                                ///< "output areas"

/// "Higher than in 97% of output areas in England and Wales". Says what is so for ties, for the highest share and where nobody is counted.
QString standingText(const ShareStanding &standing, const Distribution &distribution, int category);
/// The same within a sentence on a share, in fewer words: "higher than in 97% of output areas". Of ties it says only what must be said.
QString standingInSentence(const ShareStanding &standing, AreaLevel level);
/// "19.5 percentage points above England (20.3%)"; of shares that are not rounded.
QString differenceText(const Distribution &distribution, const CensusComparison &comparison, int category);
/// All that there is to say of one bar: its name, share, difference, standing and mark, a line each.
QStringList categoryLines(const Distribution &distribution, const CensusComparison &comparison, int category);

/// "England average": what a mark of the benchmark shows. A benchmark must be there.
QString averageText(const CensusComparison &comparison);
QString bestFitText(const AreaRef &area); ///< "These are figures of output area E…, the best fit for this postcode"
/// What is to be said where categories and total do not agree.
QString partsText(const Distribution &distribution);
QString markedBaseText(const Distribution &distribution);      ///< baseText(), and that it is small where it is
QString shortMarkedBaseText(const Distribution &distribution); ///< the same for a footer
QString smallCountsText();                                     ///< "* under 10", for a footer
QString disclosureText();                                      ///< one sentence on what the census does to small counts
/// What the strips beside the bars are, or why there are none; empty where that is not known.
QString standingNote(const Distribution &distribution, const CensusComparison &comparison);
/// What must be read beside the figures shown, a sentence each without its full stop: whose they are, small counts, standings, and why
/// there is no benchmark.
QStringList censusNotes(const AreaProfile &profile, const Distribution &distribution);
/// Why no benchmark is drawn, as a sentence; empty where one is, and where it is the very area that is shown.
QString noBenchmarkText(const AreaProfile &profile, CensusTopic topic);
/// The same in few words, where the benchmark's figures are known and must not be compared; empty else.
QString shortNoBenchmarkText(const AreaProfile &profile, CensusTopic topic);

} // namespace hereabouts
