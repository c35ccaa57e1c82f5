// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crime_text.h"

#include "core/crime_category.h"
#include "ui/display_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct CrimeText {
    Q_DECLARE_TR_FUNCTIONS(CrimeText)
};

QString incidentsText(qint64 count)
{
    return count == 1 ? CrimeText::tr("1 incident") : CrimeText::tr("%1 incidents").arg(QLocale().toString(count));
}

QString listOf(const std::vector<Month> &months)
{
    QStringList names;
    for (const Month month : months)
        names << monthText(month);
    return QLocale().createSeparatedList(names);
}

std::vector<Month> monthsOf(const YearComparison &comparison, int yearsBack)
{
    std::vector<Month> months;
    months.reserve(comparison.months.size());
    for (const YearOnYear &month : comparison.months)
        months.push_back(Month::fromNumber(month.month.number() - 12 * yearsBack));
    return months;
}

QString changeText(const YearComparison &comparison)
{
    const int change = comparison.count() - comparison.yearBefore();
    if (change == 0)
        return CrimeText::tr("as many");
    const QString size = countText(std::abs(change));
    if (comparison.yearBefore() == 0)
        return CrimeText::tr("%1 more").arg(size);
    return (change > 0 ? CrimeText::tr("%1 more (%2)") : CrimeText::tr("%1 fewer (%2)"))
        .arg(size, percentText(std::abs(change), comparison.yearBefore()));
}

} // namespace

QString rateFigure(const IncidentRate &rate)
{
    return QLocale().toString(rate.perThousand(), 'f', rate.perThousand() < 100 ? 1 : 0);
}

QString rateText(const IncidentRate &rate)
{
    return CrimeText::tr("%1 per 1,000 residents").arg(rateFigure(rate));
}

QString ratePeriod(const IncidentRate &rate)
{
    const int span = rate.last.number() - rate.first.number() + 1;
    if (span == 1)
        return CrimeText::tr("in %1").arg(longMonthText(rate.last));
    if (span == rate.months)
        return CrimeText::tr("in the %1 months to %2").arg(rate.months).arg(longMonthText(rate.last));
    return CrimeText::tr("in the %1 months supplied from %2 to %3")
        .arg(rate.months)
        .arg(longMonthText(rate.first), longMonthText(rate.last));
}

QString periodText(const std::vector<Month> &months)
{
    if (months.empty())
        return CrimeText::tr("in months that are not stated");
    if (months.size() == 1)
        return CrimeText::tr("in %1").arg(longMonthText(months.front()));
    const int count = static_cast<int>(months.size());
    const bool isWhole = months.back().number() - months.front().number() + 1 == count;
    return (isWhole ? CrimeText::tr("in the %Ln months from %1 to %2", nullptr, count)
                    : CrimeText::tr("in %Ln months from %1 to %2", nullptr, count))
        .arg(longMonthText(months.front()), longMonthText(months.back()));
}

QString rateBasis(const IncidentRate &rate, const ResidentsAround &residents)
{
    return (residents.lsoas.size() == 1
                ? CrimeText::tr("%1; %2 residents (Census 2021) in the %3 small area (LSOA) centred within the circle.")
                : CrimeText::tr("%1; %2 residents (Census 2021) in the %3 small areas (LSOAs) centred within the circle."))
        .arg(incidentsText(rate.incidents), QLocale().toString(rate.residents), QLocale().toString(residents.lsoas.size()));
}

QString rateCaveat(const IncidentRate &rate)
{
    QString text = CrimeText::tr("Incidents count where they happen, whoever they happen to. A town centre has few residents and many "
                                 "visitors: its rate is not the risk of those who live there.");
    if (rate.lacksAForce)
        text += u' ' + CrimeText::tr("Part of the circle has no figures, so that the rate is too low.");
    return text;
}

QString noRateText(const AreaProfile &profile, const CrimeFilter &filter)
{
    const Ready<CrimeReport> *crime = profile.crime.ready();
    if (!crime || !profile.residents.isSettled())
        return {};
    const Ready<ResidentsAround> *residents = profile.residents.ready();
    if (!residents)
        return crime->value.radiusMetres > 0 ? CrimeText::tr("There is no rate, because the number of residents here is not known.")
                                             : CrimeText::tr("There is no rate, because the source does not say how large the circle is.");
    if (residents->value.isNearest)
        return CrimeText::tr(
                   "There is no rate: no small area (LSOA) is centred within the circle, so that its residents cannot be counted. The "
                   "nearest is centred %1 km away.")
            .arg(QLocale().toString(residents->value.nearestMetres / 1000, 'f', 1));
    if (residents->value.residents <= 0)
        return CrimeText::tr("There is no rate, because nobody lives within the circle.");
    if (!incidentRate(crime->value, residents->value.residents, filter))
        return filter.onlyMonth() ? CrimeText::tr("There is no rate, because the month was not supplied.")
                                  : CrimeText::tr("There is no rate, because none of the months was supplied.");
    return {};
}

QString monthsShownText(const CrimeReport &report, const CrimeFilter &filter)
{
    const auto month = filter.onlyMonth();
    return month ? longMonthText(*month) : monthsText(monthsWithin(report.months, filter));
}

QString chosenText(const CrimeFilter &filter)
{
    if (filter.excludedCategories.isEmpty() && filter.excludedOutcomes.isEmpty())
        return {};
    if (filter.excludedOutcomes.isEmpty())
        return CrimeText::tr(" (categories chosen)");
    return filter.excludedCategories.isEmpty() ? CrimeText::tr(" (outcomes chosen)") : CrimeText::tr(" (categories and outcomes chosen)");
}

QString placeTip(const IncidentStore &store, const CrimeCounts &counts, MapNode node, const CrimeCategoryNames &names)
{
    const PointRange points = store.clusters().pointsOf(node);
    const int total = counts.count(points);
    QStringList lines;
    if (store.clusters().isPoint(node)) {
        lines << store.street(node) << incidentsText(total);
    } else {
        qint64 places = 0;
        quint32 busiest = points.first;
        for (quint32 point = points.first; point < points.end; ++point) {
            places += counts.count(point) > 0 ? 1 : 0;
            busiest = counts.count(point) > counts.count(busiest) ? point : busiest;
        }
        if (places == 1) // the filter leaves one of them
            lines << store.street(busiest) << incidentsText(total);
        else
            lines << CrimeText::tr("%1 at %2 street points").arg(incidentsText(total), QLocale().toString(places))
                  << CrimeText::tr("Most: %1 (%2)").arg(store.street(busiest), countText(counts.count(busiest)));
    }
    const auto categories = categoryTotals(store, counts, points);
    for (size_t i = 0; i < std::min<size_t>(3, categories.size()); ++i)
        lines << CrimeText::tr("%1: %2").arg(crimeCategoryName(categories[i].category, names), countText(categories[i].count));
    if (categories.size() > 3)
        lines << (categories.size() == 4 ? CrimeText::tr("and 1 more category")
                                         : CrimeText::tr("and %1 more categories").arg(categories.size() - 3));
    return lines.join(u'\n');
}

QString percentText(qint64 part, qint64 whole)
{
    const double percent = whole > 0 ? 100.0 * static_cast<double>(part) / static_cast<double>(whole) : 0;
    if (percent > 0 && percent < 0.5)
        return CrimeText::tr("<1%");
    if (percent >= 99.5 && percent < 100)
        return CrimeText::tr(">99%");
    return QLocale().toString(percent, 'f', 0) + u'%';
}

QString outcomeBasis(const OutcomeSummary &summary)
{
    const int whole = summary.withOutcome() + summary.withoutOutcome;
    if (whole == 0)
        return {};
    if (summary.withoutOutcome == 0)
        return whole == 1
                   ? CrimeText::tr("The 1 incident that can have an outcome has a status or outcome recorded.")
                   : CrimeText::tr("All %1 incidents that can have an outcome have a status or outcome recorded.").arg(countText(whole));
    return CrimeText::tr("%1 of %2 (%3) have a status or outcome recorded; %4 (%5) have none.")
        .arg(countText(summary.withOutcome()), incidentsText(whole), percentText(summary.withOutcome(), whole),
             countText(summary.withoutOutcome), percentText(summary.withoutOutcome, whole));
}

QString outcomeNote(const OutcomeSummary &summary)
{
    QStringList parts;
    if (summary.neverWithOutcome > 0)
        parts << CrimeText::tr("Anti-social behaviour (%1) is recorded without outcomes, and is not counted here.")
                     .arg(incidentsText(summary.neverWithOutcome));
    if (!summary.monthsWithoutOutcomes.empty())
        parts << CrimeText::tr("No outcome at all is given for %1: the force may not have supplied any.")
                     .arg(listOf(summary.monthsWithoutOutcomes));
    return parts.join(u' ');
}

QString outcomeLine(const OutcomeSummary &summary, size_t most)
{
    const int whole = summary.withOutcome() + summary.withoutOutcome;
    QStringList parts;
    for (const OutcomeTotal &total : summary.outcomes) {
        if (static_cast<size_t>(parts.size()) == most)
            break;
        parts << CrimeText::tr("%1 %2").arg(total.outcome, percentText(total.count, whole));
    }
    return parts.join(u"; "_s);
}

QString comparisonText(const YearComparison &comparison)
{
    if (!comparison.isKnown())
        return {};
    const QString now = monthsText(monthsOf(comparison, 0)), before = monthsText(monthsOf(comparison, 1));
    return CrimeText::tr("%1 in %2, %3 in %4: %5.")
        .arg(incidentsText(comparison.count()), now, countText(comparison.yearBefore()), before, changeText(comparison));
}

QString notComparedText(const YearComparison &comparison)
{
    if (!comparison.isKnown() || comparison.notCompared.empty())
        return {};
    return CrimeText::tr("Left out, because one of the two years lacks them: %1.").arg(listOf(comparison.notCompared));
}

QStringList crimeSentences(const AreaProfile &profile, const CrimeFilter &filter)
{
    const Ready<CrimeReport> *crime = profile.crime.ready();
    if (!crime)
        return {};
    QStringList sentences;
    if (const auto rate = incidentRate(crime->value, profile.residentsForRate(), filter))
        sentences << CrimeText::tr("%1 %2: %3").arg(rateText(*rate), ratePeriod(*rate), rateBasis(*rate, profile.residents.ready()->value))
                  << rateCaveat(*rate);
    else
        sentences << noRateText(profile, filter);
    const OutcomeSummary outcomes = outcomeSummary(crime->value, filter);
    sentences << outcomeBasis(outcomes);
    if (const QString line = outcomeLine(outcomes, 3); !line.isEmpty())
        sentences << CrimeText::tr("Most frequent: %1.").arg(line);
    sentences << outcomeNote(outcomes);
    const YearComparison comparison = sameMonthsOfTheYearBefore(crime->value, filter);
    sentences << comparisonText(comparison) << notComparedText(comparison);
    sentences.removeAll(QString());
    return sentences;
}

} // namespace hereabouts
