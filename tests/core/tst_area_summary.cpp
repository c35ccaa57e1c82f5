// SPDX-License-Identifier: GPL-3.0-or-later
// Which facts a summary tells, by the rules of docs/adr/0008: what is named, what is compared, what is said to be missing.
#include "core/area_summary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Counts = std::array<int, categoryCount>;

Distribution figuresOf(CensusTopic topic, AreaLevel level, const QString &code, const Counts &counts)
{
    Distribution figures{.topic = topic, .area = {level, code, {}}, .base = 0, .counts = counts};
    figures.base = static_cast<int>(figures.sumOfParts());
    return figures;
}

// Output area E00183158 in TS063, and England's shares in it as counts of a thousand: 12.9, 20.3, 13.3, 9.3, 10.2, 9.3, 7.5, 6.9, 10.5 %
// (rounded in the source: they add up to 100.2)
const Distribution hammersmith = figuresOf(CensusTopic::Occupation, AreaLevel::OutputArea, u"E00183158"_s, {9, 39, 12, 6, 7, 13, 4, 3, 5});
const Distribution england =
    figuresOf(CensusTopic::Occupation, AreaLevel::Country, u"E92000001"_s, {129, 203, 133, 93, 102, 93, 75, 69, 105});

AreaProfile profileWith(const Distribution &figures)
{
    AreaProfile profile{.postcode = *Postcode::parse(u"W6 0WW")};
    profile.level = figures.area.level;
    const Ready<CensusProfile> ready{.value = {.topic = figures.topic, .areas = {figures}}, .source = u"nomis"_s, .asOf = censusDay2021};
    (figures.topic == CensusTopic::Occupation ? profile.occupation : profile.nsSec) = Loadable<CensusProfile>(ready);
    return profile;
}

template <typename Fact> std::vector<Fact> factsOf(const std::vector<SummaryFact> &facts)
{
    std::vector<Fact> found;
    for (const SummaryFact &fact : facts) {
        if (const Fact *what = std::get_if<Fact>(&fact.what))
            found.push_back(*what);
    }
    return found;
}

std::vector<int> groupsNamedOf(const Counts &counts)
{
    const auto facts = summaryOf(profileWith(figuresOf(CensusTopic::NsSec, AreaLevel::Lsoa, u"E01000001"_s, counts)));
    return factsOf<LargestGroupsFact>(facts).at(0).categories;
}

/// Of N areas, as many as there are numbers.
ShareBreakpoints breakpointsWith(AreaLevel level, int category, const std::vector<double> &shares)
{
    ShareBreakpoints breakpoints{.topic = CensusTopic::Occupation, .level = level, .areas = static_cast<int>(shares.size())};
    breakpoints.categories.at(static_cast<size_t>(category)) = *breakpointsOf(shares);
    return breakpoints;
}

CrimeReport crimeOf(std::vector<Month> months, int each)
{
    CrimeReport report{.radiusMetres = oneMileInMetres};
    for (const Month month : months)
        report.incidents.push_back({.category = u"drugs"_s, .month = month, .count = each});
    report.months = std::move(months);
    return report;
}

std::vector<SummaryFact> factsAbout(CrimeReport report, const Loadable<ResidentsAround> &residents = {})
{
    AreaProfile profile{.postcode = *Postcode::parse(u"W6 0WW")};
    profile.crime = Loadable<CrimeReport>(Ready<CrimeReport>{.value = std::move(report), .source = u"police"_s});
    profile.residents = residents;
    return summaryOf(profile);
}

Loadable<ResidentsAround> known(const ResidentsAround &residents)
{
    return {Ready<ResidentsAround>{.value = residents, .source = u"pack"_s, .asOf = censusDay2021}};
}

std::vector<Month> monthsFrom(Month first, int count)
{
    std::vector<Month> months;
    for (int i = 0; i < count; ++i)
        months.push_back(Month::fromNumber(first.number() + i));
    return months;
}

} // namespace

class TestAreaSummary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theThreeLargestGroupsAreNamed()
    {
        const auto facts = summaryOf(profileWith(hammersmith));
        QCOMPARE(factsOf<LargestGroupsFact>(facts).at(0).categories, (std::vector{1, 5, 2})); // 39, 13, 12
        QCOMPARE(factsOf<BestFitFact>(facts).at(0).area.code, u"E00183158"_s);
    }

    void equalGroupsAreNamedTogetherOrNotAtAll_data()
    {
        QTest::addColumn<Counts>("counts");
        QTest::addColumn<std::vector<int>>("named");
        QTest::newRow("four: the fourth is as large as the third") << Counts{9, 8, 7, 7, 1, 1, 1, 1, 1} << std::vector{0, 1, 2, 3};
        QTest::newRow("five") << Counts{9, 8, 7, 7, 7, 1, 1, 1, 1} << std::vector{0, 1, 2, 3, 4};
        QTest::newRow("six would be too many: the larger ones") << Counts{9, 8, 7, 7, 7, 7, 1, 1, 1} << std::vector{0, 1};
        QTest::newRow("all equal: none") << Counts{7, 7, 7, 7, 7, 7, 7, 7, 7} << std::vector<int>{};
        QTest::newRow("one, and eight equal ones") << Counts{1, 1, 1, 9, 1, 1, 1, 1, 1} << std::vector{3};
        QTest::newRow("what is zero is not named") << Counts{0, 0, 5, 0, 0, 3, 0, 0, 0} << std::vector{2, 5};
    }
    void equalGroupsAreNamedTogetherOrNotAtAll()
    {
        QFETCH(Counts, counts);
        QTEST(groupsNamedOf(counts), "named");
    }

    void theGreatestDifferencesAreTold()
    {
        AreaProfile profile = profileWith(hammersmith);
        profile.occupationBenchmarks[BenchmarkLevel::Country] = {england, u"nomis"_s};
        auto differences = factsOf<DifferenceFact>(summaryOf(profile));
        QCOMPARE(differences.size(), 2);
        QCOMPARE(differences.at(0).category, 1); // 39 of 98 against 203 of 1002
        QVERIFY(std::abs(differences.at(0).points() - (3900.0 / 98 - 20300.0 / 1002)) < 1e-9);
        QCOMPARE(differences.at(1).category, 8); // 5 of 98 against 105 of 1002: 5.4 below, more than the 3.9 of processing (3 of 98)
        QVERIFY(!differences.at(0).standing);

        profile.benchmarkLevel = BenchmarkLevel::Region; // not known: nothing to compare with
        QVERIFY(factsOf<DifferenceFact>(summaryOf(profile)).empty());
        profile.benchmarkLevel = BenchmarkLevel::Country;
        profile.level = AreaLevel::Country; // the area itself
        QVERIFY(factsOf<DifferenceFact>(summaryOf(profile)).empty());
    }

    void differencesBelowOnePointAreNot()
    {
        const auto with = [](const Counts &counts) {
            AreaProfile profile = profileWith(figuresOf(CensusTopic::Occupation, AreaLevel::Lsoa, u"E01000001"_s, counts));
            Distribution all =
                figuresOf(CensusTopic::Occupation, AreaLevel::Country, u"E92000001"_s, {200, 100, 100, 100, 100, 100, 100, 100, 100});
            profile.occupationBenchmarks[BenchmarkLevel::Country] = {all, u"pack"_s};
            return summaryOf(profile);
        };
        const auto under = with({209, 91, 100, 100, 100, 100, 100, 100, 100}); // 0.9 points each way
        QVERIFY(factsOf<DifferenceFact>(under).empty());
        QCOMPARE(factsOf<NoDifferenceFact>(under).size(), 1);
        const auto at = with({211, 89, 100, 100, 100, 100, 100, 100, 100}); // 1.1
        QCOMPARE(factsOf<DifferenceFact>(at).size(), 2);
        QVERIFY(factsOf<NoDifferenceFact>(at).empty());
        const auto oneWay = with({191, 105, 104, 100, 100, 100, 100, 100, 100}); // 0.9 below, 0.5 above at most
        QVERIFY(factsOf<DifferenceFact>(oneWay).empty());
    }

    void standingsAreThoseOfTheLevel()
    {
        AreaProfile profile = profileWith(hammersmith);
        const std::vector<double> shares{0.1, 0.2, 0.3, 0.9}; // three of four are below 39 of 98
        const auto know = [&](AreaLevel level) {
            profile.occupationBreakpoints = {{level, std::make_shared<const ShareBreakpoints>(breakpointsWith(level, 1, shares))}};
        };
        know(AreaLevel::Lsoa);
        QVERIFY(factsOf<StandingFact>(summaryOf(profile)).empty());
        // without a benchmark: of the largest group
        know(AreaLevel::OutputArea);
        const auto alone = factsOf<StandingFact>(summaryOf(profile));
        QCOMPARE(alone.size(), 1);
        QCOMPARE(alone.at(0).category, 1);
        QCOMPARE(alone.at(0).standing.higherThan, 75);
        // with one: beside the difference
        profile.occupationBenchmarks[BenchmarkLevel::Country] = {england, u"nomis"_s};
        const auto facts = summaryOf(profile);
        QVERIFY(factsOf<StandingFact>(facts).empty());
        QCOMPARE(factsOf<DifferenceFact>(facts).at(0).standing->higherThan, 75);
    }

    void smallCountsAndBasesAreTold()
    {
        const auto small = [](const Counts &counts) {
            return factsOf<SmallCountsFact>(
                summaryOf(profileWith(figuresOf(CensusTopic::Occupation, AreaLevel::Lsoa, u"E01000001"_s, counts))));
        };
        const auto here = small(hammersmith.counts);
        QCOMPARE(here.at(0).smallCounts, 6); // 9, 6, 7, 4, 3, 5
        QVERIFY(here.at(0).hasSmallBase());  // 98
        QVERIFY(small({20, 20, 20, 20, 20, 20, 20, 20, 20}).empty());
        const auto hundred = small({20, 10, 10, 10, 10, 10, 10, 10, 10}); // exactly 100, no count under 10
        QVERIFY(hundred.empty());
        const auto ninetyNine = small({19, 10, 10, 10, 10, 10, 10, 10, 10});
        QCOMPARE(ninetyNine.at(0).smallCounts, 0);
        QVERIFY(ninetyNine.at(0).hasSmallBase());
    }

    void nobodyHasNoShares()
    {
        const auto facts = summaryOf(profileWith(figuresOf(CensusTopic::Occupation, AreaLevel::OutputArea, u"E00000001"_s, {})));
        QCOMPARE(factsOf<NobodyFact>(facts).size(), 1);
        QVERIFY(factsOf<LargestGroupsFact>(facts).empty());
        QVERIFY(factsOf<SmallCountsFact>(facts).empty());
    }

    void crimeIsOfTheLastTwelveMonths()
    {
        ResidentsAround residents{.residents = 6000, .lsoas = {u"E01000001"_s}};
        const auto facts = factsAbout(crimeOf(monthsFrom(Month(2024, 1), 24), 10), known(residents));
        const auto total = factsOf<CrimeTotalFact>(facts).at(0);
        QCOMPARE(total.count, 120);
        QCOMPARE(total.months, monthsFrom(Month(2025, 1), 12));
        QCOMPARE(factsOf<CrimeRateFact>(facts).at(0).rate.perThousand(), 20.0);
        const auto change = factsOf<CrimeChangeFact>(facts).at(0).comparison;
        QCOMPARE(change.count(), 120);
        QCOMPARE(change.yearBefore(), 120);
        QVERIFY(factsOf<MissingMonthsFact>(facts).empty());
        residents.isNearest = true; // the residents of an LSOA whose centre lies elsewhere are not the circle's
        QVERIFY(factsOf<CrimeRateFact>(factsAbout(crimeOf(monthsFrom(Month(2024, 1), 24), 10), known(residents))).empty());
    }

    void whatIsMissingOfCrimeIsTold()
    {
        CrimeReport report = crimeOf({Month(2025, 1), Month(2025, 3)}, 10);
        report.missingMonths = {Month(2023, 5), Month(2025, 2), Month(2025, 4)}; // the first one long before what is summed up
        report.forcesNotSupplied = {u"Gwent Police"_s};
        report.recordsLeftOut = 2;
        const auto facts = factsAbout(report);
        QCOMPARE(factsOf<CrimeTotalFact>(facts).at(0).count, 20);
        QCOMPARE(factsOf<MissingMonthsFact>(facts).at(0).months, (std::vector{Month(2025, 2), Month(2025, 4)}));
        QCOMPARE(factsOf<MissingForcesFact>(facts).at(0).forces, QStringList{u"Gwent Police"_s});
        QCOMPARE(factsOf<RecordsLeftOutFact>(facts).at(0).records, 2);
        report.monthsFailed = {Month(2025, 4)}; // not the same as not supplied
        const auto gaps = factsOf<MissingMonthsFact>(factsAbout(report));
        QCOMPARE(gaps.size(), 2u);
        QCOMPARE(gaps[0].months, std::vector{Month(2025, 2)});
        QVERIFY(!gaps[0].couldNotBeFetched);
        QCOMPARE(gaps[1].months, std::vector{Month(2025, 4)});
        QVERIFY(gaps[1].couldNotBeFetched);
        QVERIFY(!factsOf<CrimeChangeFact>(facts).at(0).comparison.isKnown());
        QVERIFY(factsOf<CrimeRateFact>(facts).empty()); // nobody has said how many residents there are
    }

    void crimeThatIsStillComingIsNotCompared()
    {
        CrimeReport report = crimeOf(monthsFrom(Month(2025, 2), 2), 1);
        report.monthsToCome = {Month(2025, 1)};
        const auto facts = factsAbout(report);
        QCOMPARE(factsOf<MonthsToComeFact>(facts).at(0).months, 1);
        QVERIFY(factsOf<CrimeChangeFact>(facts).empty());
    }

    void sectionsWithoutFiguresAreTold()
    {
        AreaProfile profile{.postcode = *Postcode::parse(u"EH1 1YZ")};
        QVERIFY(summaryOf(profile).empty()); // idle: nobody asked
        profile.occupation = Loadable<CensusProfile>(NotCovered{.why = {Why::Code::OutsideEnglandAndWales, u"Scotland"_s}, .source = {}});
        profile.nsSec = Loadable<CensusProfile>(Loading{});
        profile.crime = Loadable<CrimeReport>(Failed{.error = {.kind = Error::Kind::Offline}, .source = u"police"_s, .attempts = {}});
        Geography geography{.postcode = u"EH1 1YZ"_s};
        geography.quality = 8;
        profile.geography = Loadable<Geography>(Ready<Geography>{.value = geography, .source = u"postcodes_io"_s});
        const std::vector<SummaryFact> expected{{Section::Geography, PlaceFact{}},
                                                {Section::Geography, RoughPositionFact{8}},
                                                {Section::Occupation, MissingFact{}},
                                                {Section::NsSec, LoadingFact{}},
                                                {Section::Crime, MissingFact{}}};
        QCOMPARE(summaryOf(profile), expected);
    }
};

QTEST_GUILESS_MAIN(TestAreaSummary)
#include "tst_area_summary.moc"
