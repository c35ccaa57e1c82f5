// SPDX-License-Identifier: GPL-3.0-or-later
// The boundary in a profile: of the area whose figures are shown, where somebody publishes it, and never in the way of anything else.
#include "support/raw_server.h"
#include "support/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const QString outputAreas = u"/Output_Areas_2021_EW_BGC_V2/"_s;
const QString lsoas = u"/Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5/"_s;
const QString msoas = u"/Middle_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V3/"_s;

ProfileOptions wanted()
{
    return {.outline = true, .sections = {Section::Geography}};
}

int boundariesAsked(const SessionFixture &fixture)
{
    return fixture.server.requestCount(outputAreas) + fixture.server.requestCount(lsoas) + fixture.server.requestCount(msoas);
}

QString codeOf(const ProfileSession &session)
{
    const auto *ready = session.profile().outline.ready();
    return ready ? ready->value.area.code : QString();
}

} // namespace

class TestOutline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOfTheAreaShown()
    {
        SessionFixture fixture;
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QCOMPARE(stateOf(session->profile().outline), u"ready open_geography"_s);
        QCOMPARE(session->profile().outline.ready()->value.area, session->profile().geography.ready()->value.area(AreaLevel::OutputArea));
        QCOMPARE(session->profile().outline.ready()->asOf, censusDay2021);
        QVERIFY(session->profile().outline.ready()->fetched.isValid());
        QCOMPARE(boundariesAsked(fixture), 1);
    }

    void followsTheLevel()
    {
        SessionFixture fixture;
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QSignalSpy settled(session.get(), &ProfileSession::settled);
        session->setLevel(AreaLevel::Lsoa);
        QCOMPARE(stateOf(session->profile().outline), u"loading open_geography"_s); // not the last one, under another name
        QVERIFY(settled.wait());
        QCOMPARE(codeOf(*session), u"E01029709"_s);
        QCOMPARE(session->profile().outline.ready()->value.area.name, session->profile().geography.ready()->value.lsoa);
        session->setLevel(AreaLevel::District);
        QVERIFY(settled.wait());
        QCOMPARE(stateOf(session->profile().outline), u"idle"_s);
        session->setLevel(AreaLevel::OutputArea);
        QVERIFY(settled.wait());
        QCOMPARE(codeOf(*session), u"E00151363"_s);
        QCOMPARE(fixture.server.requestCount(outputAreas), 1); // it was kept
    }

    void aLevelThatIsLeftAtOnceIsNotShown()
    {
        SessionFixture fixture;
        fixture.server.reply(lsoas, {.body = sampleBody(u"open_geography/lsoa_e01029709.json"_s), .delay = std::chrono::milliseconds(150)});
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QSignalSpy settled(session.get(), &ProfileSession::settled);
        session->setLevel(AreaLevel::Lsoa);
        QVERIFY(QTest::qWaitFor([&] { return fixture.server.requestCount(lsoas) == 1; }));
        session->setLevel(AreaLevel::OutputArea);
        QVERIFY(settled.wait());
        QCOMPARE(codeOf(*session), u"E00151363"_s);
        QTest::qWait(200);
        QCOMPARE(codeOf(*session), u"E00151363"_s);
    }

    void nothingElseIsLostWhereItFails_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("state");
        QTest::newRow("not found") << 404 << QByteArray() << u"failed open_geography not-found 404"_s;
        QTest::newRow("an error with status 200")
            << 200 << sampleBody(u"open_geography/invalid_query.json"_s) << u"failed open_geography server 400"_s;
        QTest::newRow("a page") << 200 << QByteArray("<html>") << u"failed open_geography malformed 0"_s;
        QTest::newRow("out of order") << 503 << QByteArray() << u"failed open_geography server 503"_s;
    }

    void nothingElseIsLostWhereItFails()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, state);
        SessionFixture fixture;
        fixture.server.reply(outputAreas, {.status = status, .body = body});
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QCOMPARE(stateOf(session->profile().outline), state);
        QCOMPARE(stateOf(session->profile().geography), u"ready postcodes_io"_s);
        QCOMPARE(session->profile().failedCount(), 0);
    }

    void oneThatIsSomewhereElseIsNone_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("three degrees to the east") << QByteArray("[-2.2") << QByteArray("[0.7");
        QTest::newRow("one degree to the north") << QByteArray(",52.7") << QByteArray(",53.7");
    }
    void oneThatIsSomewhereElseIsNone()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        SessionFixture fixture;
        fixture.server.reply(outputAreas, {.body = sampleBody(u"open_geography/oa_e00151363.json"_s).replace(from, to)});
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QCOMPARE(stateOf(session->profile().outline), u"failed open_geography malformed 0"_s);
    }

    void oneWithoutAnExtentIsNone()
    {
        SessionFixture fixture;
        QByteArray body = sampleBody(u"open_geography/oa_e00151363.json"_s);
        const qsizetype begin = body.indexOf("[[["), end = body.indexOf("]]]");
        body.replace(begin, end + 3 - begin, "[[[-2.2476,52.7871],[-2.2476,52.7871],[-2.2476,52.7871],[-2.2476,52.7871]]]");
        fixture.server.reply(outputAreas, {.body = body});
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QCOMPARE(stateOf(session->profile().outline), u"failed open_geography malformed 0"_s);
    }

    void isAskedForAgainWhenOneComesBackToIt()
    {
        SessionFixture fixture;
        fixture.server.replies(outputAreas, {{.status = 500}, {.body = sampleBody(u"open_geography/oa_e00151363.json"_s)}});
        const auto session = fixture.complete(u"ST20 0LY", wanted());
        QVERIFY(session->profile().outline.failed());
        QSignalSpy settled(session.get(), &ProfileSession::settled);
        session->setLevel(AreaLevel::District);
        session->setLevel(AreaLevel::OutputArea);
        QVERIFY(settled.wait());
        QCOMPARE(codeOf(*session), u"E00151363"_s);
    }

    void aServerThatNeverAnswersIsNotWaitedForLong()
    {
        SessionFixture fixture;
        RawServer silent({});
        fixture.catalogue.setBaseUrl(u"open_geography"_s, silent.url());
        const auto session = fixture.begin(u"ST20 0LY", wanted());
        QSignalSpy settled(session.get(), &ProfileSession::settled);
        QVERIFY(QTest::qWaitFor([&] { return session->profile().geography.ready() != nullptr; }));
        QVERIFY(session->profile().outline.loading());
        QVERIFY(settled.wait(9000)); // the patience is 4 s
        QCOMPARE(stateOf(session->profile().outline), u"failed open_geography timeout 0"_s);
    }

    void nobodyIsAsked_data()
    {
        QTest::addColumn<QString>("postcode");
        QTest::addColumn<bool>("offline");
        QTest::addColumn<bool>("isWanted");
        QTest::addColumn<int>("level");
        QTest::newRow("where it is not wanted") << u"ST20 0LY"_s << false << false << 0;
        QTest::newRow("offline") << u"ST20 0LY"_s << true << true << 0;
        QTest::newRow("of a region") << u"ST20 0LY"_s << false << true << 4;
        QTest::newRow("in Scotland") << u"EH1 1YZ"_s << false << true << 0;
    }

    void nobodyIsAsked()
    {
        QFETCH(QString, postcode);
        QFETCH(bool, offline);
        QFETCH(bool, isWanted);
        QFETCH(int, level);
        SessionFixture fixture;
        ProfileOptions options = wanted();
        options.outline = isWanted;
        options.level = static_cast<AreaLevel>(level);
        if (offline)
            fixture.pack->geographies[postcode] =
                fixture.complete(postcode, {.sections = {Section::Geography}})->profile().geography.ready()->value;
        options.offline = offline;
        const auto session = fixture.complete(postcode, options);
        QVERIFY(session->profile().geography.ready());
        QCOMPARE(stateOf(session->profile().outline), u"idle"_s);
        QCOMPARE(boundariesAsked(fixture), 0);
    }

    void areasOf2011AreNotLookedForAmongThoseOf2021()
    {
        SessionFixture fixture;
        QByteArray place = sampleBody(u"postcodes_io/st200ly.json"_s);
        for (const QByteArray name : {"oa21", "lsoa21", "msoa21"})
            place.replace('"' + name + '"', '"' + name + "x\"");
        fixture.server.reply(u"/postcodes/ST200LY"_s, {.body = place});
        ProfileOptions options = wanted();
        options.level = AreaLevel::Lsoa;
        const auto session = fixture.complete(u"ST20 0LY", options);
        QCOMPARE(session->profile().geography.ready()->value.smallAreaVintage(), 2011);
        QCOMPARE(stateOf(session->profile().outline), u"idle"_s);
        QCOMPARE(boundariesAsked(fixture), 0);
    }
};

QTEST_GUILESS_MAIN(TestOutline)
#include "tst_outline.moc"
