// SPDX-License-Identifier: GPL-3.0-or-later
// What an area may be compared with, and what it may not; where its shares stand.
#include "core/area_profile.h"

#include <QTest>

using namespace hereabouts;
using namespace Qt::StringLiterals;

namespace {

Distribution people(CensusTopic topic, AreaLevel level, const QString &code, int first, int base)
{
    return {.topic = topic, .area = {level, code, {}}, .base = base, .counts = {first, base - first}};
}

AreaProfile profileOf(const Distribution &area, QDate asOf = censusDay2021)
{
    AreaProfile profile{.postcode = *Postcode::parse(u"ST20 0LY"), .level = area.area.level};
    profile.occupation = Ready<CensusProfile>{.value = {.topic = area.topic, .areas = {area}}, .source = u"crystalroof"_s, .asOf = asOf};
    return profile;
}

const Distribution area = people(CensusTopic::Occupation, AreaLevel::OutputArea, u"E00000001"_s, 30, 100);
const Distribution england = people(CensusTopic::Occupation, AreaLevel::Country, u"E92000001"_s, 100, 1000);

} // namespace

class TestBenchmark : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyLikeIsComparedWithLike()
    {
        QCOMPARE(whyNotCompared(area, censusDay2021, {england, u"pack"_s}), std::nullopt);
        Distribution other = england;
        other.topic = CensusTopic::NsSec; // all residents aged 16 and over: other people than those in employment
        QCOMPARE(whyNotCompared(area, censusDay2021, {other, u"pack"_s}), NoBenchmark::OtherTable);
        other = england;
        other.base = 0;
        QCOMPARE(whyNotCompared(area, censusDay2021, {other, u"pack"_s}), NoBenchmark::NobodyThere);
        Distribution nobody = area;
        nobody.base = 0;
        QCOMPARE(whyNotCompared(nobody, censusDay2021, {england, u"pack"_s}), NoBenchmark::NobodyThere);
        QCOMPARE(whyNotCompared(area, QDate(2011, 3, 27), {england, u"pack"_s}), NoBenchmark::OtherDate);
        QCOMPARE(whyNotCompared(area, QDate(2011, 3, 27), {england, u"pack"_s, QDate(2011, 3, 27)}), std::nullopt);
        QCOMPARE(whyNotCompared(england, censusDay2021, {england, u"pack"_s}), NoBenchmark::SameArea);
    }

    void aProfileShowsNoBenchmarkThatIsNotComparable()
    {
        AreaProfile profile = profileOf(area);
        QCOMPARE(profile.whyNoBenchmark(CensusTopic::Occupation), NoBenchmark::Unknown);
        profile.occupationBenchmarks[BenchmarkLevel::Country] = {england, u"pack"_s};
        QCOMPARE(profile.whyNoBenchmark(CensusTopic::Occupation), std::nullopt);
        QCOMPARE(profile.benchmark(CensusTopic::Occupation)->distribution, england);

        profile.occupationBenchmarks[BenchmarkLevel::Country].distribution.topic = CensusTopic::NsSec;
        QCOMPARE(profile.whyNoBenchmark(CensusTopic::Occupation), NoBenchmark::OtherTable);
        QCOMPARE(profile.benchmark(CensusTopic::Occupation), nullptr);
        QVERIFY(profile.chosenBenchmark(CensusTopic::Occupation));

        const Distribution district = people(CensusTopic::Occupation, AreaLevel::District, u"E07000197"_s, 100, 1000);
        profile = profileOf(district);
        profile.benchmarkLevel = BenchmarkLevel::District;
        profile.occupationBenchmarks[BenchmarkLevel::District] = {district, u"pack"_s};
        QCOMPARE(profile.whyNoBenchmark(CensusTopic::Occupation), NoBenchmark::SameArea);
        QCOMPARE(profile.benchmark(CensusTopic::Occupation), nullptr);
    }

    void aCountryIsComparedWithEnglandAndWales()
    {
        // the base is TS063's: England's 26,405,386 and Wales' 1,368,411
        const Distribution both = people(CensusTopic::Occupation, AreaLevel::Country, QString(englandAndWalesCode), 1000, 27773797);
        AreaProfile profile = profileOf(england);
        profile.occupationBenchmarks[BenchmarkLevel::Country] = {england, u"pack"_s};
        QCOMPARE(profile.comparedWith(CensusTopic::Occupation), BenchmarkLevel::EnglandAndWales);
        QCOMPARE(profile.whyNoBenchmark(CensusTopic::Occupation), NoBenchmark::Unknown); // not itself, whatever is known of it
        profile.occupationBenchmarks[BenchmarkLevel::EnglandAndWales] = {both, u"pack"_s};
        QCOMPARE(profile.whyNoBenchmark(CensusTopic::Occupation), std::nullopt);
        QCOMPARE(profile.benchmark(CensusTopic::Occupation)->distribution, both);

        // Wales is its own region: two levels, one area
        const Distribution wales = people(CensusTopic::Occupation, AreaLevel::Region, u"W92000004"_s, 100, 1000);
        const Benchmarks known = profile.occupationBenchmarks;
        profile = profileOf(wales);
        profile.occupationBenchmarks = known;
        QCOMPARE(profile.benchmark(CensusTopic::Occupation)->distribution, both);
        // another choice stays
        profile.benchmarkLevel = BenchmarkLevel::Region;
        QCOMPARE(profile.whyNoBenchmark(CensusTopic::Occupation), NoBenchmark::SameArea);

        // areas within the country are compared with it
        profile = profileOf(area);
        profile.occupationBenchmarks = known;
        QCOMPARE(profile.comparedWith(CensusTopic::Occupation), BenchmarkLevel::Country);
        QCOMPARE(profile.benchmark(CensusTopic::Occupation)->distribution, england);
    }

    void sharesOfAnotherCensusAreNotRanked()
    {
        ShareBreakpoints breakpoints{.topic = CensusTopic::Occupation, .level = AreaLevel::OutputArea, .areas = 4};
        breakpoints.categories.fill(*breakpointsOf({0.0, 0.1, 0.3, 0.3}));
        const auto known = std::make_shared<const ShareBreakpoints>(breakpoints);
        AreaProfile profile = profileOf(area);
        QCOMPARE(profile.standings(CensusTopic::Occupation), ShareStandings{});
        profile.occupationBreakpoints[AreaLevel::OutputArea] = known;
        QCOMPARE(profile.standings(CensusTopic::Occupation)[0], (ShareStanding{50, 100})); // 30 of 100: two of four are lower
        QCOMPARE(profile.standings(CensusTopic::Occupation)[2], (ShareStanding{0, 25}));   // nobody, as in one of four
        QCOMPARE(profile.standings(CensusTopic::NsSec), ShareStandings{});
        profile.level = AreaLevel::Lsoa;
        QCOMPARE(profile.standings(CensusTopic::Occupation), ShareStandings{});
        profile = profileOf(area, QDate(2011, 3, 27));
        profile.occupationBreakpoints[AreaLevel::OutputArea] = known;
        QCOMPARE(profile.standings(CensusTopic::Occupation), ShareStandings{});
    }

    void oneOfAHundredIsASmallBaseNoMore()
    {
        QVERIFY(!area.hasSmallBase());
        Distribution smaller = area;
        smaller.base = 99;
        QVERIFY(smaller.hasSmallBase());
        QVERIFY(area.hasSmallCounts()); // seven of its counts are 0
        Distribution full = area;
        full.counts.fill(10);
        QVERIFY(!full.hasSmallCounts());
        full.counts[8] = 9;
        QVERIFY(full.hasSmallCounts());
    }

    void tiesAreMoreThanRounding()
    {
        QVERIFY(!(ShareStanding{30, 30}).isTied());
        QVERIFY(!(ShareStanding{30, 31}).isTied()); // 30.9 and 31.1 come so too
        QVERIFY((ShareStanding{30, 32}).isTied());
    }
};

QTEST_GUILESS_MAIN(TestBenchmark)
#include "tst_benchmark.moc"
