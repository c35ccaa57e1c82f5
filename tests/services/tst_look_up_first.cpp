// SPDX-License-Identifier: GPL-3.0-or-later
// Who waits for the look-up of a postcode, and for how long: nobody is asked in vain, and a look-up that is held up holds up nobody.
#include "support/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;
using namespace std::chrono_literals;

namespace {

/// The pack first, which does not have the place, then the one that costs money.
ProfileOptions packFirst()
{
    return {.order = {{Section::Occupation, {u"pack"_s, u"crystalroof"_s, u"nomis"_s}},
                      {Section::NsSec, {u"pack"_s, u"postcodearea"_s, u"nomis"_s}},
                      {Section::Crime, {u"pack"_s, u"postcodearea"_s, u"police"_s}}}};
}

} // namespace

class TestLookUpFirst : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPostcodeThatIsNoMoreCostsNothing_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("state");
        QTest::newRow("withdrawn") << sampleBody(u"postcodes_io/terminated.json"_s) << u"failed postcodes_io terminated 404"_s;
        QTest::newRow("unknown") << QByteArray(R"({"status":404,"error":"Postcode not found"})") << u"failed postcodes_io not-found 404"_s;
        QTest::newRow("none") << QByteArray(R"({"status":404,"error":"Invalid postcode"})")
                              << u"failed postcodes_io invalid-postcode 404"_s;
    }
    void aPostcodeThatIsNoMoreCostsNothing()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, state);
        SessionFixture f;
        f.giveKeys();
        f.server.reply(u"/postcodes/ST200LY"_s, {.status = 404, .body = answer});
        const auto session = f.complete(u"ST20 0LY");
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.geography), state);
        QCOMPARE(stateOf(profile.occupation), state); // in the words of who said so
        QCOMPARE(stateOf(profile.nsSec), state);
        QCOMPARE(stateOf(profile.crime), state);
        QCOMPARE(f.server.requestCount(u"/"_s), 1); // the look-up
    }

    /// Not to be asked in vain is worth a short wait, not a long one.
    void aLookUpThatIsHeldUpHoldsUpNobody_data()
    {
        QTest::addColumn<LocalServer::Reply>("reply");
        QTest::newRow("silence") << LocalServer::Reply{.delay = std::chrono::minutes(1)};
        LocalServer::Reply wait{.status = 429};
        wait.headers.append("Retry-After", "8");
        QTest::newRow("asked to wait") << wait;
    }
    void aLookUpThatIsHeldUpHoldsUpNobody()
    {
        QFETCH(LocalServer::Reply, reply);
        SessionFixture f;
        f.giveKeys();
        f.server.reply(u"/postcodes/ST200LY"_s, reply);
        const ServiceContext context{.fetcher = &f.fetcher, .catalogue = &f.catalogue, .credentials = &f.credentials, .pack = f.pack};
        ProfileSession session(context, *Postcode::parse(u"ST20 0LY"_s), {});
        session.start();
        QTRY_COMPARE(stateOf(session.profile().nsSec), u"ready postcodearea"_s);
        QTRY_COMPARE(stateOf(session.profile().crime), u"ready postcodearea"_s);
        QVERIFY(session.profile().geography.loading());
    }

    void noIncidentsAreNotZeroWhereTheForcePublishesNone()
    {
        SessionFixture f;
        f.giveKeys();
        Geography manchester;
        manchester.postcode = u"M20 2LN"_s;
        manchester.country = u"England"_s;
        manchester.codes.pfa = u"E23000005"_s;
        f.pack->geographies[u"M20 2LN"_s] = manchester;
        f.server.reply(u"/crime-incidents/"_s, {.status = 404, .body = "No Results Found"});
        const auto session = f.complete(u"M20 2LN");
        const NotCovered *crime = session->profile().crime.notCovered();
        QVERIFY(crime);
        QCOMPARE(crime->why, (Why{Why::Code::ForceDoesNotPublish, u"Greater Manchester Police"_s}));
    }

    void scotlandIsShownAndNotAskedAbout()
    {
        SessionFixture f;
        f.giveKeys();
        f.pack->distributions = {someDistribution(CensusTopic::Occupation, AreaLevel::Country, u"E92000001"_s, 1000)};
        const auto session = f.complete(u"EH1 1YZ");
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.geography), u"ready postcodes_io"_s);
        for (const NotCovered *section : {profile.occupation.notCovered(), profile.nsSec.notCovered(), profile.crime.notCovered()}) {
            QVERIFY(section);
            QCOMPARE(section->why, (Why{Why::Code::OutsideEnglandAndWales, u"Scotland"_s}));
        }
        QCOMPARE(f.server.requestCount(), 1);
        QCOMPARE(f.meteredRequests(), 0);
        QVERIFY(!profile.benchmark(CensusTopic::Occupation));
    }

    void onTheBorderTheLookUpComesFirst()
    {
        SessionFixture f;
        f.giveKeys();
        const auto session = f.complete(u"TD9 0TU"); // Scottish
        QCOMPARE(stateOf(session->profile().geography), u"ready postcodes_io"_s);
        QCOMPARE(stateOf(session->profile().crime), u"not-covered "_s);
        QCOMPARE(f.meteredRequests(), 0);

        QByteArray english = sampleBody(u"postcodes_io/td90tu.json"_s);
        english.replace("Scotland", "England");
        f.server.reply(u"/postcodes/TD90TU"_s, {.body = english});
        f.fetcher.forget(u"postcodes_io"_s);
        const auto other = f.complete(u"TD9 0TU");
        QCOMPARE(stateOf(other->profile().crime), u"ready postcodearea"_s);
        QCOMPARE(f.meteredRequests(), 3);

        f.server.reply(u"/postcodes/TD90TU"_s, {.status = 500}); // nobody can tell: ask
        const auto unknown = f.complete(u"TD9 0TU");
        QCOMPARE(stateOf(unknown->profile().crime), u"ready postcodearea"_s);
    }

    void meteredSourcesAfterThePackWaitToo()
    {
        SessionFixture f;
        f.giveKeys();
        f.server.reply(u"/postcodes/ST200LY"_s, {.status = 404, .body = sampleBody(u"postcodes_io/terminated.json"_s), .delay = 400ms});
        const auto session = f.complete(u"ST20 0LY", packFirst());
        const AreaProfile &profile = session->profile();
        for (const QString &state : {stateOf(profile.occupation), stateOf(profile.nsSec), stateOf(profile.crime)})
            QCOMPARE(state, u"failed pack not-found 0"_s);
        QCOMPARE(attemptsOf(profile.nsSec.failed()->attempts), u"postcodearea terminated, nomis terminated"_s);
        QCOMPARE(f.meteredRequests(), 0);
        QCOMPARE(f.server.requestCount(), 1);
    }

    void meteredSourcesAfterThePackAreAskedOnceItHasTold()
    {
        SessionFixture f;
        f.giveKeys();
        f.server.reply(u"/postcodes/ST200LY"_s, {.body = sampleBody(u"postcodes_io/st200ly.json"_s), .delay = 400ms});
        const auto session = f.complete(u"ST20 0LY", packFirst());
        QCOMPARE(stateOf(session->profile().nsSec), u"ready postcodearea"_s);
        QCOMPARE(stateOf(session->profile().crime), u"ready postcodearea"_s);
        QCOMPARE(f.server.requests().front().url.path(), u"/postcodes/ST200LY"_s);
        QCOMPARE(f.server.requestCount(u"/census-ts062/"_s), 1);
        QCOMPARE(f.server.requestCount(u"/crime-incidents/"_s), 1);
    }

    void meteredSourcesAfterThePackDoNotWaitForEver()
    {
        SessionFixture f;
        f.giveKeys();
        f.server.reply(u"/postcodes/ST200LY"_s, {.delay = std::chrono::minutes(1)});
        const auto session = f.begin(u"ST20 0LY", packFirst());
        QTRY_COMPARE(stateOf(session->profile().nsSec), u"ready postcodearea"_s);
        QTRY_COMPARE(stateOf(session->profile().crime), u"ready postcodearea"_s);
        QVERIFY(session->profile().geography.loading());
    }

    /// Where only the look-up can tell whether a section is covered, it is waited for, whoever was asked before.
    void onTheBorderThePackIsNoWayAroundIt()
    {
        SessionFixture f;
        f.giveKeys();
        const auto session = f.complete(u"TD9 0TU", packFirst()); // Scottish
        QCOMPARE(stateOf(session->profile().nsSec), u"not-covered "_s);
        QCOMPARE(stateOf(session->profile().crime), u"not-covered "_s);
        QCOMPARE(f.meteredRequests(), 0);
        QCOMPARE(f.server.requestCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLookUpFirst)
#include "tst_look_up_first.moc"
