// SPDX-License-Identifier: GPL-3.0-or-later
// How incidents ended, and how months compare with those a year before.
#include "core/crime_summary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const QString open = u"Under investigation"_s;
const QString noSuspect = u"Investigation complete; no suspect identified"_s;

Incident incident(const QString &category, Month month, const QString &outcome = {}, int count = 1)
{
    return {.category = category, .month = month, .outcome = outcome, .count = count};
}

/// January 2024 to June 2025, but for March 2024 (not supplied) and May 2025 (to come); as many burglaries as the month's number in the
/// year, one more in 2025, and a drug offence each.
CrimeReport eighteenMonths()
{
    CrimeReport report;
    for (Month month(2024, 1); month <= Month(2025, 6); month = month.next()) {
        if (month == Month(2024, 3)) {
            report.missingMonths.push_back(month);
        } else if (month == Month(2025, 5)) {
            report.monthsToCome.push_back(month);
        } else {
            report.months.push_back(month);
            report.incidents.push_back(incident(u"burglary"_s, month, {}, month.month() + month.year() - 2024));
            report.incidents.push_back(incident(u"drugs"_s, month));
        }
    }
    return report;
}

} // namespace

class TestCrimeSummary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outcomes()
    {
        const Month january(2025, 1), february(2025, 2), march(2025, 3);
        CrimeReport report;
        report.months = {january, february, march};
        report.incidents = {incident(u"burglary"_s, january, noSuspect, 4),       incident(u"drugs"_s, january, open),
                            incident(u"drugs"_s, january, u"Local resolution"_s), incident(u"drugs"_s, january),
                            incident(u"anti-social-behaviour"_s, january, {}, 7), incident(u"burglary"_s, february, {}, 3),
                            incident(u"anti-social-behaviour"_s, march, {}, 2)};
        const OutcomeSummary all = outcomeSummary(report);
        QCOMPARE(all.outcomes, (std::vector<OutcomeTotal>{{noSuspect, 4}, {u"Local resolution"_s, 1}, {open, 1}}));
        QCOMPARE(all.withOutcome(), 6);
        QCOMPARE(all.withoutOutcome, 4);
        QCOMPARE(all.neverWithOutcome, 9);
        QCOMPARE(all.total(), report.total());
        // March has only what never has an outcome: nothing is missing there
        QCOMPARE(all.monthsWithoutOutcomes, std::vector{february});

        const OutcomeSummary drugs = outcomeSummary(
            report, {.excludedCategories = {u"burglary"_s, u"anti-social-behaviour"_s}, .months = {}, .excludedOutcomes = {}});
        QCOMPARE(drugs.total(), 3);
        QVERIFY(drugs.monthsWithoutOutcomes.empty());
        const OutcomeSummary inFebruary = outcomeSummary(report, CrimeFilter::of(february));
        QCOMPARE(inFebruary, (OutcomeSummary{.outcomes = {}, .withoutOutcome = 3, .monthsWithoutOutcomes = {february}}));
        QCOMPARE(outcomeSummary(CrimeReport()), OutcomeSummary());
        // Should the police tell one all the same, it counts
        report.incidents = {incident(u"anti-social-behaviour"_s, january, open)};
        QCOMPARE(outcomeSummary(report).outcomes, (std::vector<OutcomeTotal>{{open, 1}}));
    }

    void theSameMonthsOfTheYearBefore()
    {
        const YearComparison comparison = sameMonthsOfTheYearBefore(eighteenMonths());
        QVERIFY(comparison.isKnown());
        QCOMPARE(comparison.months,
                 (std::vector<YearOnYear>{{Month(2025, 1), 3, 2}, {Month(2025, 2), 4, 3}, {Month(2025, 4), 6, 5}, {Month(2025, 6), 8, 7}}));
        QCOMPARE(comparison.count(), 21);
        QCOMPARE(comparison.yearBefore(), 17);
        QCOMPARE(comparison.notCompared, (std::vector{Month(2024, 7), Month(2024, 8), Month(2024, 9), Month(2024, 10), Month(2024, 11),
                                                      Month(2024, 12), Month(2025, 3), Month(2025, 5)}));
    }

    void ofCategoriesAndOfOneMonth()
    {
        const CrimeReport report = eighteenMonths();
        const YearComparison drugs =
            sameMonthsOfTheYearBefore(report, {.excludedCategories = {u"burglary"_s}, .months = {}, .excludedOutcomes = {}});
        QCOMPARE(drugs.months.size(), 4u);
        QCOMPARE(drugs.count(), 4);
        QCOMPARE(drugs.yearBefore(), 4);
        const YearComparison april = sameMonthsOfTheYearBefore(report, CrimeFilter::of(Month(2025, 4)));
        QCOMPARE(april, (YearComparison{.months = {{Month(2025, 4), 6, 5}}, .notCompared = {}}));
        const YearComparison march = sameMonthsOfTheYearBefore(report, CrimeFilter::of(Month(2025, 3)));
        QVERIFY(!march.isKnown());
        QCOMPARE(march.notCompared, std::vector{Month(2025, 3)});
    }

    /// Supplied, and nothing happened: that is a figure.
    void zeroIsCompared()
    {
        CrimeReport report;
        report.months = {Month(2024, 1), Month(2025, 1)};
        report.incidents = {incident(u"drugs"_s, Month(2024, 1))};
        const YearComparison comparison = sameMonthsOfTheYearBefore(report);
        QCOMPARE(comparison.months, (std::vector<YearOnYear>{{Month(2025, 1), 0, 1}}));
        QCOMPARE(comparison.notCompared.size(), 11u);
        QVERIFY(!sameMonthsOfTheYearBefore(CrimeReport()).isKnown());
    }

    /// Three years: each month is compared once.
    void onlyTheNewestYear()
    {
        CrimeReport report;
        for (Month month(2023, 1); month <= Month(2025, 12); month = month.next()) {
            report.months.push_back(month);
            report.incidents.push_back(incident(u"drugs"_s, month, {}, month.year() - 2020));
        }
        const YearComparison comparison = sameMonthsOfTheYearBefore(report);
        QCOMPARE(comparison.months.size(), 12u);
        QCOMPARE(comparison.count(), 60);
        QCOMPARE(comparison.yearBefore(), 48);
    }
};

QTEST_GUILESS_MAIN(TestCrimeSummary)
#include "tst_crime_summary.moc"
