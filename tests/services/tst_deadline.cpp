// SPDX-License-Identifier: GPL-3.0-or-later
// Deadlines, of a single question and of a whole profile, against servers that never answer or ask for long pauses.
#include "services/postcodearea_ns_sec.h"
#include "services/postcodes_io.h"
#include "support/raw_server.h"
#include "support/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hereabouts;

namespace {

const Postcode gnosall = *Postcode::parse(u"ST20 0LY");
const PostcodeAreaQuery keyed{gnosall, fakeKey};

void fill(FakePack &pack)
{
    Geography geography;
    geography.postcode = u"ST20 0LY"_s;
    geography.country = u"England"_s;
    pack.geographies[u"ST20 0LY"_s] = geography;
    pack.nsSecs[u"ST20 0LY"_s] = {.topic = CensusTopic::NsSec,
                                  .areas = {someDistribution(CensusTopic::NsSec, AreaLevel::OutputArea, u"E00151363"_s)}};
}

} // namespace

class TestDeadline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneOfTwoThatShareGivesUp()
    {
        LocalServer server;
        server.reply(u"/"_s, {.body = sampleBody(u"postcodes_io/st200ly.json"_s), .delay = 400ms});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        QStringList hasty;
        QStringList patient;
        const auto put = [](QStringList &list) {
            return [&list](const Result<Geography> &result) { list << (result ? u"-"_s : QString(errorKindName(result.error().kind))); };
        };
        const Source &source = catalogue.source(u"postcodes_io"_s);
        const auto one = fetcher.fetch<PostcodesIo>(source, gnosall, put(hasty), {.deadline = QDeadlineTimer(100ms)});
        const auto two = fetcher.fetch<PostcodesIo>(source, gnosall, put(patient));
        QTRY_COMPARE(hasty, QStringList{u"timeout"_s});
        QVERIFY(patient.isEmpty());
        QTRY_COMPARE(patient, QStringList{u"-"_s});
        QTest::qWait(50);
        QCOMPARE(hasty, QStringList{u"timeout"_s}); // told once
        QCOMPARE(fetcher.tally().open(), 0);
        QCOMPARE(server.requests().size(), 1);
    }

    void nothingIsSentAfterTheDeadline()
    {
        LocalServer server;
        serveSamples(server);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        for (int i = 0; i < 20; ++i) {
            QStringList told;
            const auto call = fetcher.fetch<PostcodeAreaNsSec>(
                catalogue.source(u"postcodearea"_s), keyed,
                [&](const auto &result) { told << (result ? u"-"_s : QString(errorKindName(result.error().kind))); },
                {.deadline = QDeadlineTimer(0)});
            QVERIFY(told.isEmpty());
            QTRY_COMPARE(told, QStringList{u"timeout"_s});
        }
        QTest::qWait(50);
        QCOMPARE(server.requests().size(), 0);
        QCOMPARE(fetcher.tally().sent, 0);
        QCOMPARE(fetcher.tally().open(), 0);
    }

    void refusedAndTooLateIsToldOnce()
    {
        Fetcher fetcher;
        const Source source{.name = u"postcodes_io"_s, .baseUrl = QUrl(u"http://192.0.2.1"_s)};
        int told = 0;
        const auto call = fetcher.fetch<PostcodesIo>(source, gnosall, [&](const auto &) { ++told; }, {.deadline = QDeadlineTimer(0)});
        QTRY_COMPARE(told, 1);
        QTest::qWait(30);
        QCOMPARE(told, 1);
        QCOMPARE(fetcher.tally().failures(), 1);
        QCOMPARE(fetcher.tally().open(), 0);
    }

    void aProfileOfSilentServersSettles()
    {
        RawServer silent({});
        SessionFixture fixture;
        fixture.catalogue = catalogueAt(silent.url(), 20000);
        fixture.giveKeys();
        fill(*fixture.pack);
        QElapsedTimer age;
        age.start();
        const auto session = fixture.complete(u"ST20 0LY", {.deadline = 500ms});
        QVERIFY2(age.elapsed() >= 450, qPrintable(QString::number(age.elapsed())));
        QVERIFY2(age.elapsed() < 10000, qPrintable(QString::number(age.elapsed())));
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.geography), u"ready pack"_s);
        QCOMPARE(attemptsOf(profile.geography.ready()->attempts), u"postcodes_io timeout"_s);
        QCOMPARE(stateOf(profile.nsSec), u"ready pack"_s);
        QVERIFY(profile.crime.isSettled() && profile.occupation.isSettled());
        QCOMPARE(fixture.fetcher.tally().open(), 0);
        QTRY_COMPARE(silent.closed(), silent.opened());
    }

    void aRetryHasADeadlineOfItsOwn()
    {
        SessionFixture fixture;
        fixture.giveKeys();
        fixture.server.replies(u"/census-ts062/"_s,
                               {{.delay = 10s}, {.body = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s), .delay = 50ms}});
        fixture.pack.reset();
        const auto session = fixture.complete(u"ST20 0LY", {.sections = {Section::NsSec}, .deadline = 3s});
        QCOMPARE(stateOf(session->profile().nsSec), u"failed postcodearea timeout 0"_s);
        QSignalSpy settled(session.get(), &ProfileSession::settled);
        session->retry(Section::NsSec);
        QVERIFY(settled.wait(10000));
        QCOMPARE(stateOf(session->profile().nsSec), u"ready postcodearea"_s);
    }

    void waitingIsShownAndCanBeStopped()
    {
        SessionFixture fixture;
        fixture.giveKeys();
        fill(*fixture.pack);
        LocalServer::Reply busy{.status = 503};
        busy.headers.append(QHttpHeaders::WellKnownHeader::RetryAfter, "20");
        fixture.server.reply(u"/census-ts062/"_s, busy);
        const auto session = fixture.begin(u"ST20 0LY", {.sections = {Section::NsSec}});
        const auto wait = [&]() -> std::optional<Wait> {
            const Loading *loading = session->profile().nsSec.loading();
            return loading ? loading->wait : std::nullopt;
        };
        session->stopWaiting(Section::NsSec); // nobody waits yet: does nothing
        QTRY_VERIFY(wait().has_value());
        QCOMPARE(wait()->last.httpStatus, 503);
        QCOMPARE(wait()->nextTry, 2);
        QVERIFY(wait()->until.remainingTime() > 10000);
        session->stopWaiting(Section::NsSec);
        QTRY_COMPARE(stateOf(session->profile().nsSec), u"ready pack"_s);
        QCOMPARE(attemptsOf(session->profile().nsSec.ready()->attempts), u"postcodearea server, nomis no-data"_s);
        QCOMPARE(fixture.server.requestCount(u"/census-ts062/"_s), 1);
        QTRY_COMPARE(fixture.fetcher.tally().open(), 0);
    }

    void waitingIsOverWhenItIsAskedAgain()
    {
        SessionFixture fixture;
        fixture.giveKeys();
        fixture.server.replies(u"/census-ts062/"_s,
                               {{.status = 503}, {.body = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s), .delay = 2s}});
        QVERIFY(fixture.catalogue.overlay(R"({"postcodearea":{"retry_pause_ms":1500}})"));
        const auto session = fixture.begin(u"ST20 0LY", {.sections = {Section::NsSec}});
        QTRY_VERIFY(session->profile().nsSec.loading() && session->profile().nsSec.loading()->wait);
        QTRY_COMPARE(fixture.server.requestCount(u"/census-ts062/"_s), 2);
        QTest::qWait(20);
        QVERIFY(session->profile().nsSec.loading());
        QVERIFY(!session->profile().nsSec.loading()->wait);
        session->stopWaiting(Section::NsSec); // it is being asked: does nothing
        QTRY_COMPARE(stateOf(session->profile().nsSec), u"ready postcodearea"_s);
    }

    void aPauseBeyondTheDeadlineGoesToThePackAtOnce()
    {
        SessionFixture fixture;
        fixture.giveKeys();
        fill(*fixture.pack);
        LocalServer::Reply busy{.status = 429};
        busy.headers.append(QHttpHeaders::WellKnownHeader::RetryAfter, "600");
        fixture.server.reply(u"/census-ts062/"_s, busy);
        const auto session = fixture.complete(u"ST20 0LY", {.sections = {Section::NsSec}, .deadline = 60s}); // settles in ten seconds
        QCOMPARE(stateOf(session->profile().nsSec), u"ready pack"_s);
        QCOMPARE(attemptsOf(session->profile().nsSec.ready()->attempts), u"postcodearea rate-limited, nomis no-data"_s);
    }
};

QTEST_GUILESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
