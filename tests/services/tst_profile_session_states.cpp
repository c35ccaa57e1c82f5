// SPDX-License-Identifier: GPL-3.0-or-later
// A session over time: what it announces and when, other levels, second tries, and its end.
#include "support/raw_server.h"
#include "support/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const QString gnosall = u"ST20 0LY"_s;

CensusProfile censusOfAllLevels(CensusTopic topic)
{
    CensusProfile census{.topic = topic};
    for (const AreaLevel level : allAreaLevels)
        census.areas.push_back(someDistribution(topic, level, u"E0000000%1"_s.arg(static_cast<int>(level) + 1)));
    return census;
}

bool settles(ProfileSession &session)
{
    QSignalSpy settled(&session, &ProfileSession::settled);
    return settled.wait(10000);
}

} // namespace

class TestProfileSessionStates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("HEREABOUTS_CRYSTALROOF_KEY");
        qunsetenv("HEREABOUTS_POSTCODEAREA_KEY");
    }

    void nothingIsSaidBeforeTheEventLoop()
    {
        SessionFixture f;
        f.giveKeys();
        const ServiceContext context{.fetcher = &f.fetcher, .catalogue = &f.catalogue, .credentials = &f.credentials, .pack = f.pack};
        ProfileSession session(context, *Postcode::parse(gnosall), {});
        QSignalSpy changed(&session, &ProfileSession::changed);
        QSignalSpy settled(&session, &ProfileSession::settled);
        QCOMPARE(stateOf(session.profile().geography), u"idle"_s);
        session.start();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(stateOf(session.profile().geography), u"loading postcodes_io"_s);
        QCOMPARE(stateOf(session.profile().crime), u"loading "_s); // nobody who is paid before the look-up has told
        QVERIFY(settled.wait(10000));
        QCOMPARE(settled.size(), 1);
        QVERIFY(session.profile().isSettled());
        for (const Section section : allSections) {
            const bool announced = std::ranges::any_of(
                changed, [section](const auto &arguments) { return arguments.first().template value<Section>() == section; });
            QVERIFY2(announced, sectionKey(section).data());
        }
        QVERIFY(!settled.wait(200)); // once only
    }

    void sectionsArriveByThemselves()
    {
        SessionFixture f;
        f.giveKeys();
        f.server.reply(u"/crime-incidents/"_s,
                       {.body = sampleBody(u"postcodearea/incidents_st200ly.json"_s), .delay = std::chrono::milliseconds(500)});
        const auto session = f.begin(gnosall);
        QTRY_COMPARE(stateOf(session->profile().nsSec), u"ready postcodearea"_s);
        QCOMPARE(stateOf(session->profile().crime), u"loading postcodearea"_s);
        QTRY_COMPARE(stateOf(session->profile().crime), u"ready postcodearea"_s);
    }

    void areasAreNamedInEitherOrder_data()
    {
        QTest::addColumn<QString>("slowPath");
        QTest::newRow("geography last") << u"/postcodes/W60WW"_s;
        QTest::newRow("figures last") << u"/customer-api/work-and-travel/occupation/postcode/v1/W60WW"_s;
    }

    void areasAreNamedInEitherOrder()
    {
        QFETCH(QString, slowPath);
        SessionFixture f;
        const QByteArray body =
            slowPath.startsWith(u"/postcodes"_s) ? sampleBody(u"postcodes_io/w60ww.json"_s) : sampleBody(u"crystalroof/w60ww.json"_s);
        f.server.reply(slowPath, {.body = body, .delay = std::chrono::milliseconds(300)});
        const auto session = f.begin(u"W6 0WW", {.level = AreaLevel::District});
        QSignalSpy changed(session.get(), &ProfileSession::changed);
        QVERIFY(settles(*session));
        const Distribution *occupation = session->profile().occupation.ready()->value.at(AreaLevel::District);
        QCOMPARE(occupation->area, (AreaRef{AreaLevel::District, u"E09000013"_s, u"Hammersmith and Fulham"_s}));
    }

    void anotherLevelIsAskedForOnlyWhereNotHeld()
    {
        SessionFixture f;
        f.pack->nsSecs[u"W6 0WW"_s] = censusOfAllLevels(CensusTopic::NsSec);
        const auto session = f.complete(u"W6 0WW"); // occupation with the DEMO key, NS-SeC from the pack
        QCOMPARE(f.server.requestCount(u"/customer-api/"_s), 1);
        const int reads = f.pack->reads;

        session->setLevel(AreaLevel::Msoa);
        QCOMPARE(session->profile().level, AreaLevel::Msoa);
        QCOMPARE(stateOf(session->profile().nsSec), u"ready pack"_s);
        QCOMPARE(stateOf(session->profile().occupation), u"loading crystalroof"_s);
        QVERIFY(settles(*session));
        QCOMPARE(f.server.requestCount(u"/customer-api/"_s), 2);
        QCOMPARE(f.server.requests().last().url.query(), u"area_type=msoa&api_key=DEMO"_s);
        QCOMPARE(session->profile().occupation.ready()->value.at(AreaLevel::Msoa)->area.code, u"E02000382"_s);
        QCOMPARE(f.pack->reads.load(), reads);
        QCOMPARE(f.server.requestCount(u"/postcodes/"_s), 1);

        session->setLevel(AreaLevel::OutputArea); // was paid for: not asked again
        QVERIFY(settles(*session));
        QCOMPARE(f.server.requestCount(u"/customer-api/"_s), 2);
        QCOMPARE(session->profile().occupation.ready()->value.at(AreaLevel::OutputArea)->base, 98);
    }

    void levelsThatNobodyOffers()
    {
        SessionFixture f;
        f.giveKeys();
        const auto session = f.complete(gnosall, {.pins = {{Section::NsSec, u"postcodearea"_s}}});
        QCOMPARE(stateOf(session->profile().nsSec), u"ready postcodearea"_s);
        session->setLevel(AreaLevel::Lsoa);
        QVERIFY(settles(*session));
        QCOMPARE(stateOf(session->profile().nsSec), u"empty postcodearea"_s);
        QCOMPARE(session->profile().nsSec.empty()->why, (Why{Why::Code::LevelNotOffered, u"postcodearea"_s}));
        QCOMPARE(f.server.requestCount(u"/census-ts062/"_s), 1);
        session->setLevel(AreaLevel::OutputArea);
        QVERIFY(settles(*session));
        QCOMPARE(stateOf(session->profile().nsSec), u"ready postcodearea"_s);
        QCOMPARE(f.server.requestCount(u"/census-ts062/"_s), 1);
    }

    void levelChangedWhileUnderWay()
    {
        SessionFixture f;
        const QString path = u"/customer-api/work-and-travel/occupation/postcode/v1/W60WW"_s;
        f.server.reply(path, {.body = sampleBody(u"crystalroof/w60ww.json"_s), .delay = std::chrono::milliseconds(200)});
        const auto session = f.begin(u"W6 0WW");
        QTRY_COMPARE(f.server.requestCount(u"/customer-api/"_s), 1);
        session->setLevel(AreaLevel::Country);
        QVERIFY(settles(*session));
        QVERIFY(session->profile().occupation.ready()->value.at(AreaLevel::Country));
        QVERIFY(!session->profile().occupation.ready()->value.at(AreaLevel::OutputArea));
    }

    void retryAsksAFailedSectionOnly()
    {
        SessionFixture f;
        f.giveKeys();
        f.server.reply(u"/crime-incidents/"_s, {.status = 500});
        const auto session = f.complete(gnosall);
        QCOMPARE(stateOf(session->profile().crime), u"failed postcodearea server 500"_s);
        f.server.reply(u"/crime-incidents/"_s, {.body = sampleBody(u"postcodearea/incidents_st200ly.json"_s)});
        session->retry(Section::NsSec); // ready: nothing to do, but it says so
        QVERIFY(settles(*session));
        QCOMPARE(f.server.requestCount(u"/census-ts062/"_s), 1);
        session->retry(Section::Crime);
        QCOMPARE(stateOf(session->profile().crime), u"loading postcodearea"_s);
        QVERIFY(settles(*session));
        QCOMPARE(stateOf(session->profile().crime), u"ready postcodearea"_s);
        QCOMPARE(f.server.requestCount(u"/crime-incidents/"_s), 2);
        session->retry(Section::Crime);
        QVERIFY(settles(*session));
        QCOMPARE(f.server.requestCount(u"/crime-incidents/"_s), 2);
    }

    void retryAfterAKeyWasEntered()
    {
        SessionFixture f;
        const auto session = f.complete(gnosall);
        QCOMPARE(stateOf(session->profile().nsSec), u"failed nomis no-data 404"_s);
        f.giveKeys();
        session->retry(Section::NsSec);
        QVERIFY(settles(*session));
        QCOMPARE(stateOf(session->profile().nsSec), u"ready postcodearea"_s);
    }

    void retryOfTheGeographyBringsNamesAndBenchmarks()
    {
        SessionFixture f;
        f.pack->distributions = {someDistribution(CensusTopic::NsSec, AreaLevel::Country, u"E92000001"_s)};
        f.giveKeys();
        f.server.reply(u"/postcodes/ST200LY"_s, {.status = 500});
        const auto session = f.complete(gnosall);
        QCOMPARE(session->profile().nsSec.ready()->value.areas.front().area.code, QString());
        f.server.reply(u"/postcodes/ST200LY"_s, {.body = sampleBody(u"postcodes_io/st200ly.json"_s)});
        session->retry(Section::Geography);
        QVERIFY(settles(*session));
        QCOMPARE(session->profile().nsSec.ready()->value.areas.front().area.code, u"E00151363"_s);
        QVERIFY(session->profile().benchmark(CensusTopic::NsSec));
    }

    void aServerThatNeverAnswersEndsInTimeout()
    {
        RawServer silent({});
        SessionFixture f;
        f.giveKeys();
        f.catalogue = catalogueAt(silent.url(), 200);
        const auto session = f.complete(gnosall);
        QCOMPARE(stateOf(session->profile().geography), u"failed postcodes_io timeout 0"_s);
        QCOMPARE(stateOf(session->profile().occupation), u"failed crystalroof timeout 0"_s);
        QCOMPARE(stateOf(session->profile().nsSec), u"failed postcodearea timeout 0"_s);
        QCOMPARE(stateOf(session->profile().crime), u"failed postcodearea timeout 0"_s);
    }

    void endingASessionFreesItsConnections()
    {
        RawServer silent({});
        SessionFixture f;
        f.giveKeys();
        f.catalogue = catalogueAt(silent.url());
        auto session = f.begin(gnosall);
        QSignalSpy changed(session.get(), &ProfileSession::changed);
        QTRY_COMPARE(silent.requests(), 4);
        const auto before = changed.size();
        session.reset();
        QTRY_COMPARE(silent.closed(), 4);
        QCOMPARE(changed.size(), before);
    }

    void endingASessionWhileThePackReads()
    {
        SessionFixture f;
        QSemaphore gate;
        f.pack->gate = &gate;
        auto session = f.begin(gnosall, {.offline = true});
        QTRY_COMPARE(f.pack->readsNow.load(), 1);
        session.reset();
        gate.release(10);
        QTRY_COMPARE(f.pack->readsNow.load(), 0);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
        // The reads that had not begun were dropped, but for those that a pool thread had taken already.
        QVERIFY2(f.pack->reads <= QThreadPool::globalInstance()->maxThreadCount(), qPrintable(QString::number(f.pack->reads)));
    }

    void aListenerMayEndTheSession()
    {
        SessionFixture f;
        f.giveKeys();
        for (int after = 1; after <= 4; ++after) {
            auto session = f.begin(gnosall);
            int heard = 0;
            QObject::connect(session.get(), &ProfileSession::changed, this, [&](Section) {
                if (++heard == after)
                    session.reset();
            });
            QTRY_VERIFY(!session);
            QCoreApplication::processEvents();
            QCOMPARE(heard, after);
        }
    }

    void twentySupersededSessions()
    {
        SessionFixture f;
        f.giveKeys();
        std::unique_ptr<ProfileSession> session;
        for (int i = 0; i < 20; ++i) {
            session = f.begin(i == 19 ? gnosall : u"BR8 7RE"_s);
            QCoreApplication::processEvents();
        }
        QVERIFY(settles(*session));
        QCOMPARE(session->profile().geography.ready()->value.postcode, gnosall);
        session.reset();
    }

    void nothingToWorkWith()
    {
        ProfileSession session({}, *Postcode::parse(gnosall), {});
        session.start();
        QVERIFY(settles(session));
        QCOMPARE(stateOf(session.profile().geography), u"failed pack storage 0"_s);
        QCOMPARE(stateOf(session.profile().crime), u"failed pack storage 0"_s);
    }
};

QTEST_GUILESS_MAIN(TestProfileSessionStates)
#include "tst_profile_session_states.moc"
