// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident_rate.h"

#include <QTest>

using namespace hereabouts;
using namespace Qt::StringLiterals;

namespace {

/// One drugs incident in January, two in February and so on; and one burglary in every month.
CrimeReport reportOf(const std::vector<Month> &months)
{
    CrimeReport report{.months = months};
    for (const Month month : months) {
        report.incidents.push_back({.category = u"drugs"_s, .month = month, .count = month.month()});
        report.incidents.push_back({.category = u"burglary"_s, .month = month});
    }
    return report;
}

std::vector<Month> monthsOf(int year, std::initializer_list<int> numbers)
{
    std::vector<Month> months;
    for (const int number : numbers)
        months.emplace_back(year, number);
    return months;
}

} // namespace

class TestIncidentRate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWholeYear()
    {
        const auto rate = incidentRate(reportOf(monthsOf(2025, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})), 4500);
        QVERIFY(rate.has_value());
        QCOMPARE(*rate, (IncidentRate{.incidents = 78 + 12, .residents = 4500, .months = 12, .first = {2025, 1}, .last = {2025, 12}}));
        QCOMPARE(rate->perThousand(), 20.0);
        QVERIFY(rate->isOfAYear());
        QVERIFY(!rate->lacksAForce);
    }
    void missingMonthsAreNeitherCountedNorFilledIn()
    {
        // as Avon and Somerset in 2025
        const auto rate = incidentRate(reportOf(monthsOf(2025, {1, 2, 3, 4, 9, 12})), 1000);
        QCOMPARE(rate->months, 6);
        QCOMPARE(rate->incidents, 1 + 2 + 3 + 4 + 9 + 12 + 6);
        QCOMPARE(rate->perThousand(), 37.0);
        QCOMPARE(rate->first, Month(2025, 1));
        QCOMPARE(rate->last, Month(2025, 12));
        QVERIFY(!rate->isOfAYear());
    }
    void longerReportsGiveTheLatestYear()
    {
        std::vector<Month> months = monthsOf(2024, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        months.emplace_back(2025, 1);
        const CrimeReport report = reportOf(months);
        const auto rate = incidentRate(report, 1000);
        QCOMPARE(rate->first, Month(2024, 2));
        QCOMPARE(rate->last, Month(2025, 1));
        QCOMPARE(rate->months, 12);
        QCOMPARE(rate->incidents, 78 + 12); // January 2025 in place of January 2024
        QVERIFY(rate->isOfAYear());
        QCOMPARE(incidentRate(report, 1000, {}, 13)->incidents, 78 + 12 + 2);
        QVERIFY(!incidentRate(report, 1000, {}, 13)->isOfAYear());
        QCOMPARE(incidentRate(report, 1000, {}, 1)->incidents, 2);
        QCOMPARE(incidentRate(report, 1000, {}, 2'000'000'000)->months, 13);
        QCOMPARE(incidentRate(report, 1000, {}, 0), std::nullopt);
    }
    void twelveMonthsWithAGapAreNoYear()
    {
        std::vector<Month> months = monthsOf(2024, {1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12});
        months.emplace_back(2025, 1);
        const auto rate = incidentRate(reportOf(months), 1000, {}, 36);
        QCOMPARE(rate->months, 12);
        QVERIFY(!rate->isOfAYear());
    }
    void onlyWhatTheFilterAccepts()
    {
        const CrimeReport report = reportOf(monthsOf(2025, {1, 2, 4}));
        QCOMPARE(incidentRate(report, 1000, {.excludedCategories = {u"drugs"_s}, .months = {}, .excludedOutcomes = {}})->incidents, 3);
        const auto february = incidentRate(report, 500, CrimeFilter::of(Month(2025, 2)));
        QCOMPARE(*february, (IncidentRate{.incidents = 3, .residents = 500, .months = 1, .first = {2025, 2}, .last = {2025, 2}}));
        QCOMPARE(february->perThousand(), 6.0);
        QCOMPARE(incidentRate(report, 500, CrimeFilter::of(Month(2025, 3))), std::nullopt); // not supplied: not 0
        const CrimeFilter nothing{.excludedCategories = {u"drugs"_s, u"burglary"_s}, .months = {}, .excludedOutcomes = {}};
        QCOMPARE(incidentRate(report, 500, nothing)->perThousand(), 0.0); // supplied, and none of what is asked for
    }
    void incidentsOfMonthsThatWereNotSuppliedDoNotCount()
    {
        CrimeReport report = reportOf(monthsOf(2025, {1, 3}));
        report.incidents.push_back({.category = u"drugs"_s, .month = {2025, 2}, .count = 100});
        QCOMPARE(incidentRate(report, 1000)->incidents, 1 + 3 + 2);
    }
    void noResidentsNoRate()
    {
        const CrimeReport report = reportOf(monthsOf(2025, {1}));
        QCOMPARE(incidentRate(report, std::nullopt), std::nullopt);
        QCOMPARE(incidentRate(report, 0), std::nullopt);
        QCOMPARE(incidentRate(report, -1), std::nullopt);
        QCOMPARE(incidentRate({}, 1000), std::nullopt); // nothing supplied
    }
    void aForceThatIsLackingIsTold()
    {
        CrimeReport report = reportOf(monthsOf(2025, {1}));
        report.forcesNotSupplied = {u"Metropolitan Police Service"_s};
        QVERIFY(incidentRate(report, 1000)->lacksAForce);
    }
};

QTEST_GUILESS_MAIN(TestIncidentRate)
#include "tst_incident_rate.moc"
