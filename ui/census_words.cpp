// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/census_words.h"

#include "ui/benchmark_menu.h"
#include "ui/display_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct CensusWords {
    Q_DECLARE_TR_FUNCTIONS(CensusWords)
};

QString standingOfNone(const ShareStanding &standing, const QString &areas)
{
    return standing.atLeastAsHighAs > 0
               ? CensusWords::tr("None here, as in %1% of %2 in England and Wales").arg(standing.atLeastAsHighAs).arg(areas)
               : CensusWords::tr("None here, as in fewer than 1% of %1 in England and Wales").arg(areas);
}

bool isRanked(AreaLevel level)
{
    return std::ranges::find(standingLevels, level) != standingLevels.end();
}

} // namespace

CensusComparison comparisonOf(const AreaProfile &profile, CensusTopic topic)
{
    CensusComparison comparison{.benchmark = {}, .benchmarkName = {}, .standings = profile.standings(topic)};
    if (const Benchmark *benchmark = profile.benchmark(topic)) {
        comparison.benchmark = benchmark->distribution;
        comparison.benchmarkName = areaText(benchmark->distribution.area);
    }
    if (const ShareBreakpoints *breakpoints = profile.breakpoints(topic))
        comparison.areasRanked = breakpoints->areas;
    return comparison;
}

QString markedCountText(const Distribution &distribution, int category)
{
    const QString count = countText(distribution.counts.at(static_cast<size_t>(category)));
    return distribution.isSmall(category) ? count + smallCountMark : count;
}

QString areasInSentence(AreaLevel level)
{
    switch (level) {
    case AreaLevel::OutputArea: return CensusWords::tr("output areas");
    case AreaLevel::Lsoa: return CensusWords::tr("LSOAs");
    case AreaLevel::Msoa: return CensusWords::tr("MSOAs");
    case AreaLevel::District: return CensusWords::tr("districts");
    case AreaLevel::Region: return CensusWords::tr("regions");
    case AreaLevel::Country: return CensusWords::tr("countries");
    }
    Q_UNREACHABLE_RETURN({});
}

QString standingText(const ShareStanding &standing, const Distribution &distribution, int category)
{
    const QString areas = areasInSentence(distribution.area.level);
    const int lower = standing.higherThan, notHigher = standing.atLeastAsHighAs;
    if (distribution.counts.at(static_cast<size_t>(category)) == 0)
        return standingOfNone(standing, areas);
    if (lower == 100)
        return CensusWords::tr("Higher than in all %1 in England and Wales").arg(areas);
    if (notHigher == 100)
        return CensusWords::tr("The highest share of all %1 in England and Wales").arg(areas);
    if (notHigher == 0)
        return CensusWords::tr("Lower than in more than 99% of %1 in England and Wales").arg(areas);
    const QString start = lower > 0 ? CensusWords::tr("Higher than in %1% of %2 in England and Wales").arg(lower).arg(areas)
                                    : CensusWords::tr("Higher than in fewer than 1% of %1 in England and Wales").arg(areas);
    return standing.isTied() ? CensusWords::tr("%1, the same or higher than in %2%").arg(start).arg(notHigher) : start;
}

QString standingInSentence(const ShareStanding &standing, AreaLevel level)
{
    if (standing.higherThan > 0)
        return CensusWords::tr("higher than in %1% of %2").arg(standing.higherThan).arg(areasInSentence(level));
    if (standing.atLeastAsHighAs > 0) // "higher than in 0%" would read as if all others were higher
        return CensusWords::tr("the same as in, or higher than in, %1% of %2").arg(standing.atLeastAsHighAs).arg(areasInSentence(level));
    return CensusWords::tr("higher than in fewer than 1% of %1").arg(areasInSentence(level));
}

QString differenceText(const Distribution &distribution, const CensusComparison &comparison, int category)
{
    const double points = distribution.pointsAbove(*comparison.benchmark, category);
    const QString share = shareText(*comparison.benchmark, category);
    if (std::abs(points) < 0.05)
        return CensusWords::tr("The same share as %1 (%2)").arg(comparison.benchmarkName, share);
    return (points < 0 ? CensusWords::tr("%1 percentage points below %2 (%3)") : CensusWords::tr("%1 percentage points above %2 (%3)"))
        .arg(QLocale().toString(std::abs(points), 'f', 1), comparison.benchmarkName, share);
}

QStringList categoryLines(const Distribution &distribution, const CensusComparison &comparison, int category)
{
    QStringList lines{categoryName(distribution.topic, category),
                      CensusWords::tr("%1 · %2 of %3 residents")
                          .arg(shareText(distribution, category), countText(distribution.counts.at(static_cast<size_t>(category))),
                               countText(distribution.base))};
    if (comparison.benchmark)
        lines << differenceText(distribution, comparison, category);
    if (const auto &standing = comparison.standings.at(static_cast<size_t>(category)))
        lines << standingText(*standing, distribution, category);
    if (distribution.isSmall(category))
        lines << CensusWords::tr("* Fewer than 10 people: small counts are altered slightly to protect them");
    return lines;
}

QString averageText(const CensusComparison &comparison)
{
    return CensusWords::tr("%1 average", "area").arg(comparison.benchmarkName);
}

QString bestFitText(const AreaRef &area)
{
    if (area.code.isEmpty() && area.name.isEmpty())
        return CensusWords::tr("These are figures of an output area, the best fit for this postcode");
    return CensusWords::tr("These are figures of %1, the best fit for this postcode").arg(areaInSentence(area));
}

QString partsText(const Distribution &distribution)
{
    return CensusWords::tr("The source's categories come to %1, its total to %2: they do not add up, and shares are of the total")
        .arg(countText(distribution.sumOfParts()), countText(distribution.base));
}

QString markedBaseText(const Distribution &distribution)
{
    return distribution.hasSmallBase()
               ? CensusWords::tr("%1, a small base: one person is more than one percentage point").arg(baseText(distribution))
               : baseText(distribution);
}

QString shortMarkedBaseText(const Distribution &distribution)
{
    return distribution.hasSmallBase() ? CensusWords::tr("%1 (small base)").arg(shortBaseText(distribution)) : shortBaseText(distribution);
}

QString smallCountsText()
{
    return CensusWords::tr("%1 under 10").arg(smallCountMark).replace(u' ', QChar::Nbsp); // the mark stays with its meaning
}

QString disclosureText()
{
    return CensusWords::tr(
               "To protect people, the census swaps some records between places and alters counts slightly: counts under 10 (%1) "
               "show it most")
        .arg(smallCountMark);
}

QString standingNote(const Distribution &distribution, const CensusComparison &comparison)
{
    const AreaLevel level = distribution.area.level;
    if (!isRanked(level))
        return CensusWords::tr("There are too few %1 to tell where a share stands among them").arg(areasInSentence(level));
    if (comparison.areasRanked == 0)
        return {};
    return CensusWords::tr("Percentile: the percentage of all %1 %2 in England and Wales where the share is lower; equal shares make it a "
                           "range")
        .arg(countText(comparison.areasRanked), areasInSentence(level));
}

QString noBenchmarkText(const AreaProfile &profile, CensusTopic topic)
{
    const auto why = profile.whyNoBenchmark(topic);
    if (!why)
        return {};
    const Benchmark *benchmark = profile.chosenBenchmark(topic);
    const QString name = benchmark ? areaText(benchmark->distribution.area) : QString();
    switch (*why) {
    case NoBenchmark::SameArea: return {};
    case NoBenchmark::Unknown:
        return CensusWords::tr("Nothing to compare with: figures for the level “%1” are not known")
            .arg(benchmarkLevelName(profile.comparedWith(topic)));
    case NoBenchmark::OtherTable: return CensusWords::tr("Not compared with %1: its figures count other people").arg(name);
    case NoBenchmark::OtherDate: return CensusWords::tr("Not compared with %1: its figures are of %2").arg(name, dateText(benchmark->asOf));
    case NoBenchmark::NobodyThere: return CensusWords::tr("Not compared with %1: nobody is counted in one of the two").arg(name);
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList censusNotes(const AreaProfile &profile, const Distribution &distribution)
{
    QStringList notes;
    if (!distribution.partsAddUp())
        notes << partsText(distribution);
    if (distribution.area.level == AreaLevel::OutputArea)
        notes << bestFitText(distribution.area);
    if (distribution.hasSmallCounts())
        notes << disclosureText();
    notes << standingNote(distribution, comparisonOf(profile, distribution.topic)) << noBenchmarkText(profile, distribution.topic);
    notes.removeAll(QString());
    return notes;
}

QString shortNoBenchmarkText(const AreaProfile &profile, CensusTopic topic)
{
    switch (profile.whyNoBenchmark(topic).value_or(NoBenchmark::SameArea)) {
    case NoBenchmark::SameArea:
    case NoBenchmark::Unknown: return {};
    case NoBenchmark::OtherTable: return CensusWords::tr("Not compared: other base");
    case NoBenchmark::OtherDate: return CensusWords::tr("Not compared: other date");
    case NoBenchmark::NobodyThere: return CensusWords::tr("Not compared: nobody counted");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace hereabouts
