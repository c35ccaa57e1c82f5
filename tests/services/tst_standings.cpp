// SPDX-License-Identifier: GPL-3.0-or-later
// Where shares stand: read from the pack beside the figures, never by the thread of the window, and no server is asked for it.
#include "support/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

/// Four areas: nobody, a tenth, a tenth, a half.
ShareBreakpoints fourAreas(CensusTopic topic, AreaLevel level)
{
    ShareBreakpoints breakpoints{.topic = topic, .level = level, .areas = 4};
    breakpoints.categories.fill(*breakpointsOf({0.0, 0.1, 0.1, 0.5}));
    return breakpoints;
}

void fillPack(FakePack &pack)
{
    for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
        CensusProfile census{.topic = topic, .areas = {}};
        for (const AreaLevel level : allAreaLevels)
            census.areas.push_back(someDistribution(topic, level, u"E0000000%1"_s.arg(static_cast<int>(level) + 1)));
        (topic == CensusTopic::Occupation ? pack.occupations : pack.nsSecs)[u"ST20 0LY"_s] = census;
        for (const AreaLevel level : standingLevels)
            pack.standings.push_back(fourAreas(topic, level));
    }
}

constexpr auto occupation = CensusTopic::Occupation;

} // namespace

class TestStandings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyAreThereWhenTheProfileHasSettled()
    {
        SessionFixture f;
        fillPack(*f.pack);
        const auto session = f.complete(u"ST20 0LY", {.offline = true});
        const AreaProfile &profile = session->profile();
        for (const CensusTopic topic : {occupation, CensusTopic::NsSec}) {
            // 1 … 9 of 45: 2% … 20%
            const ShareStandings standings = profile.standings(topic);
            QCOMPARE(standings[0], (ShareStanding{25, 25}));
            QCOMPARE(standings[3], (ShareStanding{25, 25})); // 4 of 45 are 8.9%
            QCOMPARE(standings[4], (ShareStanding{75, 75})); // 5 of 45 are 11.1%
            QCOMPARE(profile.breakpoints(topic)->areas, 4);
        }
        QVERIFY(!f.pack->readOnUiThread);
    }

    void anotherLevelOrBenchmarkAsksNobody()
    {
        SessionFixture f;
        fillPack(*f.pack);
        const auto session = f.complete(u"ST20 0LY", {.offline = true, .sections = {Section::Occupation}});
        const int reads = f.pack->reads;
        for (const AreaLevel level : allAreaLevels) {
            session->setLevel(level);
            const bool isRanked = std::ranges::find(standingLevels, level) != standingLevels.end();
            QCOMPARE(session->profile().standings(occupation)[8].has_value(), isRanked);
        }
        for (const BenchmarkLevel level : allBenchmarkLevels)
            session->setBenchmark(level);
        QSignalSpy settled(session.get(), &ProfileSession::settled);
        QVERIFY(settled.wait(10000));
        QCOMPARE(f.pack->reads.load(), reads);
        QCOMPARE(f.server.requestCount(), 0);
    }

    void figuresFromANetworkAreRankedByThePack()
    {
        SessionFixture f;
        f.pack->standings = {fourAreas(occupation, AreaLevel::OutputArea)};
        const auto session = f.complete(u"W6 0WW", {.sections = {Section::Occupation}}); // with the demonstration key
        QCOMPARE(stateOf(session->profile().occupation), u"ready crystalroof"_s);
        QCOMPARE(session->profile().standings(occupation)[1], (ShareStanding{75, 75})); // 39 of 98
        QVERIFY(!f.pack->readOnUiThread);
    }

    void whatThePackDoesNotRankStaysUnknown()
    {
        SessionFixture f;
        fillPack(*f.pack);
        f.pack->standings.clear();
        const auto session = f.complete(u"ST20 0LY", {.offline = true});
        QCOMPARE(stateOf(session->profile().occupation), u"ready pack"_s);
        QCOMPARE(session->profile().standings(occupation), ShareStandings{});
        QCOMPARE(session->profile().breakpoints(occupation), nullptr);
    }

    void aSessionEndedMeanwhileHearsNothing()
    {
        SessionFixture f;
        fillPack(*f.pack);
        QSemaphore gate;
        f.pack->gate = &gate;
        auto session = f.begin(u"ST20 0LY", {.offline = true, .sections = {Section::Occupation}});
        // the look-up and the figures come, and the breakpoints' first level waits
        gate.release(2);
        QTRY_VERIFY(session->profile().occupation.ready());
        QTRY_COMPARE(f.pack->readsNow.load(), 1);
        session.reset();
        gate.release(100);
        QTRY_COMPARE(f.pack->readsNow.load(), 0);
        QTRY_VERIFY(f.pack.use_count() == 1); // nobody reads any more, and nobody holds it
    }
};

QTEST_GUILESS_MAIN(TestStandings)
#include "tst_standings.moc"
