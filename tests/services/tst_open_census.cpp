// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles without any key: the census from Nomis, with everything that it can be compared with.
#include "support/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const QString nsSecTable = u"/api/v01/dataset/NM_2079_1.data.csv"_s;
const QString occupationTable = u"/api/v01/dataset/NM_2080_1.data.csv"_s;

void serveCensus(SessionFixture &fixture)
{
    fixture.server.reply(nsSecTable, {.body = sampleBody(u"nomis/ts062_st200ly.csv"_s), .contentType = "text/csv"});
    fixture.server.reply(occupationTable, {.body = sampleBody(u"nomis/ts063_w60ww.csv"_s), .contentType = "text/csv"});
}

} // namespace

class TestOpenCensus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRequestBringsTheAreaAndAllThatItIsComparedWith()
    {
        SessionFixture fixture;
        serveCensus(fixture);
        const auto session = fixture.complete(u"ST20 0LY", {.sections = {Section::NsSec}});
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.nsSec), u"ready nomis"_s);
        const Distribution *area = profile.nsSec.ready()->value.at(AreaLevel::OutputArea);
        QVERIFY(area);
        QCOMPARE(area->area.code, u"E00151363"_s);
        QCOMPARE(area->base, 278); // the figures of PostcodeArea's own sample
        QCOMPARE(area->counts, (std::array{71, 79, 37, 34, 9, 23, 9, 9, 7}));
        const Benchmark *england = profile.benchmark(CensusTopic::NsSec);
        QVERIFY(england);
        QCOMPARE(england->source, u"nomis"_s);
        QCOMPARE(england->distribution.base, 46005691);
        QCOMPARE(QString::number(england->distribution.share(0) * 100, 'f', 1), u"13.2"_s);

        const int requests = fixture.server.requestCount();
        QCOMPARE(requests, 2); // the look-up and the table
        for (const AreaLevel level : allAreaLevels) {
            session->setLevel(level);
            QVERIFY(profile.nsSec.ready()->value.at(level));
        }
        session->setLevel(AreaLevel::OutputArea);
        for (const BenchmarkLevel level : allBenchmarkLevels) {
            session->setBenchmark(level);
            QVERIFY2(profile.benchmark(CensusTopic::NsSec), qPrintable(QString(benchmarkLevelKey(level))));
        }
        QCOMPARE(profile.benchmark(CensusTopic::NsSec)->distribution.area.code, u"K04000001"_s);
        QTest::qWait(50);
        QCOMPARE(fixture.server.requestCount(), requests);
    }

    void anAreaIsNotComparedWithItself()
    {
        SessionFixture fixture;
        serveCensus(fixture);
        const auto session = fixture.complete(u"ST20 0LY", {.level = AreaLevel::Country, .sections = {Section::NsSec}});
        const Benchmark *benchmark = session->profile().benchmark(CensusTopic::NsSec); // although the country is what is chosen
        QVERIFY(benchmark);
        QCOMPARE(benchmark->distribution.area.code, u"K04000001"_s);
        QCOMPARE(benchmark->distribution.base, 46005691 + 2559359); // England's and Wales' of TS062
        session->setBenchmark(BenchmarkLevel::EnglandAndWales);
        QCOMPARE(session->profile().benchmark(CensusTopic::NsSec), benchmark);
        session->setLevel(AreaLevel::District);
        session->setBenchmark(BenchmarkLevel::District);
        QVERIFY(!session->profile().benchmark(CensusTopic::NsSec));
        QCOMPARE(fixture.server.requestCount(), 2); // the look-up and the table
    }

    /// Where the figures came without what they are compared with, the pack has it, and nobody is asked.
    void switchingToTheCountryFindsEnglandAndWales()
    {
        SessionFixture fixture;
        const auto own = [](AreaLevel level, const QString &code) { return someDistribution(CensusTopic::NsSec, level, code); };
        fixture.pack->nsSecs[u"ST20 0LY"_s] = {
            .topic = CensusTopic::NsSec, .areas = {own(AreaLevel::OutputArea, u"E00151363"_s), own(AreaLevel::Country, u"E92000001"_s)}};
        fixture.pack->distributions = {own(AreaLevel::Country, u"E92000001"_s), own(AreaLevel::Country, u"K04000001"_s)};
        const auto session = fixture.complete(u"ST20 0LY", {.pins = {{Section::NsSec, u"pack"_s}}, .sections = {Section::NsSec}});
        const int requests = fixture.server.requestCount();
        QCOMPARE(session->profile().benchmark(CensusTopic::NsSec)->distribution.area.code, u"E92000001"_s);
        session->setLevel(AreaLevel::Country);
        QTRY_VERIFY(session->profile().benchmark(CensusTopic::NsSec));
        QCOMPARE(session->profile().benchmark(CensusTopic::NsSec)->distribution.area.code, u"K04000001"_s);
        QCOMPARE(fixture.server.requestCount(), requests);
    }

    void whatWasCutOffIsNotShown()
    {
        SessionFixture fixture;
        const QByteArray whole = sampleBody(u"nomis/ts062_st200ly.csv"_s);
        fixture.server.reply(nsSecTable, {.body = whole.first(whole.size() / 2), .contentType = "text/csv"});
        fixture.pack->nsSecs[u"ST20 0LY"_s] = {.topic = CensusTopic::NsSec,
                                               .areas = {someDistribution(CensusTopic::NsSec, AreaLevel::OutputArea, u"E00151363"_s)}};
        const auto session = fixture.complete(u"ST20 0LY", {.sections = {Section::NsSec}});
        QCOMPARE(stateOf(session->profile().nsSec), u"ready pack"_s);
        QCOMPARE(attemptsOf(session->profile().nsSec.ready()->attempts), u"nomis malformed"_s);
    }

    void aKeyOfOnesOwnComesFirstAndTheParentsFromNomisOnlyWhenChosen()
    {
        SessionFixture fixture;
        fixture.giveKeys();
        // without the output area: what it can be compared with
        QByteArrayList lines;
        for (const QByteArray &line : sampleBody(u"nomis/ts062_st200ly.csv"_s).split('\n')) {
            if (!line.contains("E00151363"))
                lines << line;
        }
        fixture.server.reply(nsSecTable,
                             {.body = lines.join('\n').replace(",70\r", ",60\r").replace(",70\n", ",60\n"), .contentType = "text/csv"});
        fixture.pack->distributions = {someDistribution(CensusTopic::NsSec, AreaLevel::Country, u"E92000001"_s)};
        const auto session = fixture.complete(u"ST20 0LY", {.sections = {Section::NsSec}});
        QCOMPARE(stateOf(session->profile().nsSec), u"ready postcodearea"_s);
        QCOMPARE(fixture.server.requestCount(nsSecTable), 0);
        session->setBenchmark(BenchmarkLevel::Lsoa);
        QTRY_VERIFY(session->profile().benchmark(CensusTopic::NsSec));
        QCOMPARE(session->profile().benchmark(CensusTopic::NsSec)->source, u"nomis"_s);
        session->setBenchmark(BenchmarkLevel::Msoa);
        QVERIFY(session->profile().benchmark(CensusTopic::NsSec));
        QCOMPARE(fixture.server.requestCount(nsSecTable), 1);
        QCOMPARE(fixture.server.requestCount(u"/census-ts062/"_s), 1);
    }

    void theSourceThatIsPreferredIsAskedFirst()
    {
        SessionFixture fixture;
        fixture.giveKeys();
        serveCensus(fixture);
        const auto session = fixture.complete(u"ST20 0LY", {.order = {{Section::NsSec, {u"nomis"_s}}}, .sections = {Section::NsSec}});
        QCOMPARE(stateOf(session->profile().nsSec), u"ready nomis"_s);
        QCOMPARE(fixture.meteredRequests(), 0);
    }

    void whoIsPassedOverForWantOfAKeyIsTold()
    {
        SessionFixture fixture;
        serveCensus(fixture);
        ProfileOptions options{.order = {{Section::NsSec, {u"postcodearea"_s, u"nomis"_s, u"pack"_s}}}, .sections = {Section::NsSec}};
        auto session = fixture.complete(u"ST20 0LY", options);
        QCOMPARE(stateOf(session->profile().nsSec), u"ready nomis"_s);
        QCOMPARE(attemptsOf(session->profile().nsSec.ready()->attempts), u"postcodearea unauthorised"_s);
        options.order = {{Section::NsSec, {u"nomis"_s, u"postcodearea"_s, u"pack"_s}}}; // it is not come to
        session = fixture.complete(u"ST20 0LY", options);
        QCOMPARE(attemptsOf(session->profile().nsSec.ready()->attempts), QString());
        session = fixture.complete(u"ST20 0LY", {.sections = {Section::NsSec}}); // nobody has asked for it
        QCOMPARE(stateOf(session->profile().nsSec), u"ready nomis"_s);
        QCOMPARE(attemptsOf(session->profile().nsSec.ready()->attempts), QString());
    }

    void whereNoLookUpAnswersNomisMatchesThePostcode()
    {
        SessionFixture fixture;
        fixture.server.reply(u"/postcodes/ST200LY"_s, {.status = 400, .body = "{}"});
        const auto session = fixture.complete(u"ST20 0LY", {.sections = {Section::NsSec}});
        QCOMPARE(fixture.server.requestCount(nsSecTable), 1);
        QVERIFY2(fixture.server.requests().last().url.query(QUrl::FullyDecoded).contains(u"POSTCODE|ST200LY"),
                 fixture.server.requests().last().url.toEncoded());
    }

    void aPostcodeThatDoesNotExistIsAskedForOnce()
    {
        SessionFixture fixture;
        serveCensus(fixture);
        fixture.server.reply(u"/postcodes/"_s, {.status = 404, .body = sampleBody(u"postcodes_io/not_found.json"_s)});
        const auto session = fixture.complete(u"ST20 0LZ");
        QCOMPARE(fixture.server.requestCount(), 1);
        QCOMPARE(session->profile().nsSec.failed()->error.kind, Error::Kind::NotFound);
        QCOMPARE(session->profile().crime.failed()->error.kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestOpenCensus)
#include "tst_open_census.moc"
