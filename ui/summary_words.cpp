// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary_words.h"

#include "core/benchmark.h"
#include "ui/display_text.h"

#include <QCoreApplication>

namespace hereabouts {

namespace {

struct SummaryText {
    Q_DECLARE_TR_FUNCTIONS(SummaryText)
};

} // namespace

QString summaryAreaText(const AreaRef &area)
{
    return area.code == englandAndWalesCode ? SummaryText::tr("England and Wales") : areaInSentence(area);
}

QString levelsText(AreaLevel level)
{
    switch (level) {
    case AreaLevel::OutputArea: return SummaryText::tr("output areas");
    case AreaLevel::Lsoa: return SummaryText::tr("LSOAs");
    case AreaLevel::Msoa: return SummaryText::tr("MSOAs");
    case AreaLevel::District: return SummaryText::tr("districts");
    case AreaLevel::Region: return SummaryText::tr("regions");
    case AreaLevel::Country: return SummaryText::tr("countries");
    }
    Q_UNREACHABLE_RETURN({});
}

QString standingText(const ShareStanding &standing, AreaLevel level)
{
    if (standing.higherThan > 0)
        return SummaryText::tr("higher than in %1% of %2").arg(standing.higherThan).arg(levelsText(level));
    if (standing.atLeastAsHighAs > 0) // "higher than in 0%" would read as if all others were higher
        return SummaryText::tr("the same as in, or higher than in, %1% of %2").arg(standing.atLeastAsHighAs).arg(levelsText(level));
    return SummaryText::tr("higher than in fewer than 1% of %1").arg(levelsText(level));
}

QString periodText(const std::vector<Month> &months)
{
    if (months.empty())
        return SummaryText::tr("in months that are not told");
    if (months.size() == 1)
        return SummaryText::tr("in %1").arg(longMonthText(months.front()));
    const int count = static_cast<int>(months.size());
    const bool isWhole = months.back().number() - months.front().number() + 1 == count;
    return (isWhole ? SummaryText::tr("in the %Ln months from %1 to %2", nullptr, count)
                    : SummaryText::tr("in %Ln months from %1 to %2", nullptr, count))
        .arg(longMonthText(months.front()), longMonthText(months.back()));
}

} // namespace hereabouts
