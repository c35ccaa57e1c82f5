// SPDX-License-Identifier: GPL-3.0-or-later
// Crime: months, totals that know missing months, filters, and grouping by street point.
#include "core/crime_category.h"
#include "core/street_points.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

Incident incident(const QString &category, double latitude, double longitude, Month month, int count = 1)
{
    return {
        .category = category, .latitude = latitude, .longitude = longitude, .street = u"On or near X"_s, .month = month, .count = count};
}

CrimeReport someReport()
{
    CrimeReport report;
    report.months = {Month(2025, 1), Month(2025, 2), Month(2025, 4)};
    report.missingMonths = {Month(2025, 3)};
    report.incidents = {incident(u"drugs"_s, 52.1, -2.1, Month(2025, 1)), incident(u"burglary"_s, 52.1, -2.1, Month(2025, 1), 3),
                        incident(u"drugs"_s, 52.1, -2.1000004, Month(2025, 4)), incident(u"drugs"_s, 52.2, -2.1, Month(2025, 4), 2)};
    return report;
}

} // namespace

class TestCrime : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void months()
    {
        QCOMPARE(Month::parse(u"2024-12"), Month(2024, 12));
        QCOMPARE(Month(2024, 12).next(), Month(2025, 1));
        QCOMPARE(Month(2024, 12).key(), u"2024-12"_s);
        QCOMPARE(Month::fromNumber(Month(2025, 3).number()), Month(2025, 3));
        QVERIFY(Month(2024, 12) < Month(2025, 1));
        for (const QString &wrong :
             {u"2024-13"_s, u"2024-00"_s, u"2024-1"_s, u"202-012"_s, u"2024/12"_s, u"2024-12-01"_s, u"٢٠٢٤-12"_s, QString()})
            QVERIFY2(!Month::parse(wrong), qPrintable(wrong));
    }

    void totals()
    {
        const CrimeReport report = someReport();
        QCOMPARE(report.total(), 7);
        QCOMPARE(totalsByCategory(report), (std::vector<CategoryTotal>{{u"drugs"_s, 4}, {u"burglary"_s, 3}}));
        QCOMPARE(totalsByCategory(report, CrimeFilter::of(Month(2025, 1))),
                 (std::vector<CategoryTotal>{{u"burglary"_s, 3}, {u"drugs"_s, 1}}));
    }

    void aMissingMonthIsNotZero()
    {
        CrimeReport report = someReport();
        report.months.push_back(Month(2025, 5)); // supplied, and nothing happened
        QCOMPARE(totalsByMonth(report),
                 (std::vector<MonthTotal>{
                     {Month(2025, 1), 4}, {Month(2025, 2), 0}, {Month(2025, 3), std::nullopt}, {Month(2025, 4), 3}, {Month(2025, 5), 0}}));
        report.missingMonths.push_back(Month(2025, 6)); // missing at the end
        QCOMPARE(totalsByMonth(report).back(), (MonthTotal{Month(2025, 6), std::nullopt}));
        QVERIFY(totalsByMonth(CrimeReport()).empty());
    }

    void pointsHoldEveryIncidentOnce()
    {
        const auto points = streetPoints(someReport());
        QCOMPARE(points.size(), 2u); // the last decimals of a longitude do not make another point
        QCOMPARE(points[0].count, 5);
        QCOMPARE(points[0].categories, (std::vector<CategoryTotal>{{u"burglary"_s, 3}, {u"drugs"_s, 2}}));
        QCOMPARE(points[1].count, 2);
    }

    void pointsOfManyRandomIncidents()
    {
        QRandomGenerator random(7);
        CrimeReport report;
        for (int i = 0; i < 5000; ++i) {
            const QString category = crimeCategoryKeys().at(random.bounded(14));
            report.incidents.push_back(incident(category, 52 + random.bounded(20) * 0.001, -1 - random.bounded(20) * 0.001,
                                                Month(2025, 1 + random.bounded(12)), 1 + random.bounded(3)));
        }
        const auto countOf = [](const std::vector<StreetPoint> &points) {
            return std::accumulate(points.begin(), points.end(), 0, [](int sum, const StreetPoint &p) { return sum + p.count; });
        };
        QCOMPARE(countOf(streetPoints(report)), report.total());
        int sum = 0;
        for (int month = 1; month <= 12; ++month)
            sum += countOf(streetPoints(report, CrimeFilter::of(Month(2025, month))));
        QCOMPARE(sum, report.total());
        const auto points = streetPoints(report, {.excludedCategories = {u"drugs"_s}, .months = {}, .excludedOutcomes = {}});
        int drugs = 0;
        for (const CategoryTotal &total : totalsByCategory(report))
            drugs += total.category == "drugs"_L1 ? total.count : 0;
        QCOMPARE(countOf(points), report.total() - drugs);
        QCOMPARE(report.total({.excludedCategories = {u"drugs"_s}, .months = {}, .excludedOutcomes = {}}), report.total() - drugs);
        for (size_t i = 1; i < points.size(); ++i)
            QVERIFY(points[i - 1].count >= points[i].count);
    }

    void aFilterThatNothingPasses()
    {
        QVERIFY(streetPoints(
                    someReport(),
                    {.excludedCategories = {crimeCategoryKeys().begin(), crimeCategoryKeys().end()}, .months = {}, .excludedOutcomes = {}})
                    .empty());
    }

    void categories()
    {
        QCOMPARE(crimeCategoryKeys().size(), 14);
        QCOMPARE(crimeCategoryName(u"violent-crime"_s), u"Violence and sexual offences"_s);
        QCOMPARE(crimeCategoryKeyFromArchive(u"Violence and sexual offences"), u"violent-crime"_s);
        QCOMPARE(crimeCategoryKeyFromArchive(u"Criminal damage and arson"), u"criminal-damage-arson"_s);
        // a category that the police add later is kept, not lost
        const CrimeCategoryNames sourceNames{
            {u"cyber-crime"_s, u"Online crime"_s}, {u"drugs"_s, u"Drug offences"_s}, {u"empty"_s, QString()}};
        QCOMPARE(crimeCategoryName(u"cyber-crime"_s, sourceNames), u"Online crime"_s);
        QCOMPARE(crimeCategoryName(u"drugs"_s, sourceNames), u"Drugs"_s); // ours can be in the user's language
        QCOMPARE(crimeCategoryName(u"empty"_s, sourceNames), u"Empty"_s);
        QCOMPARE(crimeCategoryName(u"all-crime"_s), u"All crime"_s);
        QVERIFY(isKnownCrimeCategory(u"drugs") && !isKnownCrimeCategory(u"cyber-crime") && !isKnownCrimeCategory(u"all-crime"));
        QCOMPARE(crimeCategoryName(u"cyber-crime"_s), u"Cyber crime"_s);
        QCOMPARE(crimeCategoryKeyFromArchive(u"Cyber crime"), u"cyber-crime"_s);
        for (const QString &key : crimeCategoryKeys())
            QCOMPARE(crimeCategoryKeyFromArchive(crimeCategoryName(key)), key);
    }
};

QTEST_GUILESS_MAIN(TestCrime)
#include "tst_crime.moc"
