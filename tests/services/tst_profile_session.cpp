// SPDX-License-Identifier: GPL-3.0-or-later
// Whole profiles: which source answers for which section, and what happens when one does not.
#include "support/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

CensusProfile packCensus(CensusTopic topic)
{
    return {topic,
            {someDistribution(topic, AreaLevel::OutputArea, u"E00151363"_s), someDistribution(topic, AreaLevel::Lsoa, u"E01029709"_s, 10)}};
}

OfflineCrime packCrime(OfflineCrime::Coverage coverage, int incidents)
{
    OfflineCrime crime{.coverage = coverage, .force = u"Staffordshire Police"_s};
    crime.report.months = {Month(2024, 11), Month(2024, 12)};
    for (int i = 0; i < incidents; ++i)
        crime.report.incidents.push_back({.category = u"drugs"_s, .latitude = 52.8, .longitude = -2.2, .month = Month(2024, 12)});
    return crime;
}

/// A pack that holds ST20 0LY in full.
void fill(FakePack &pack)
{
    const QString postcode = u"ST20 0LY"_s;
    Geography geography{.postcode = postcode, .country = u"England"_s};
    geography.codes.oa21 = u"E00151363"_s;
    pack.geographies[postcode] = geography;
    pack.occupations[postcode] = packCensus(CensusTopic::Occupation);
    pack.nsSecs[postcode] = packCensus(CensusTopic::NsSec);
    pack.crimes[postcode] = packCrime(OfflineCrime::Coverage::Supplied, 3);
    pack.distributions = {someDistribution(CensusTopic::Occupation, AreaLevel::Country, u"E92000001"_s, 1000),
                          someDistribution(CensusTopic::NsSec, AreaLevel::Country, u"E92000001"_s, 2000)};
}

} // namespace

class TestProfileSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("HEREABOUTS_CRYSTALROOF_KEY");
        qunsetenv("HEREABOUTS_POSTCODEAREA_KEY");
    }

    void gnosallWithKeys()
    {
        SessionFixture f;
        f.giveKeys();
        const auto session = f.complete(u"st200ly");
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.geography), u"ready postcodes_io"_s);
        QCOMPARE(profile.geography.ready()->asOf, QDate());
        QCOMPARE(stateOf(profile.nsSec), u"ready postcodearea"_s);
        const Distribution *nsSec = profile.nsSec.ready()->value.at(AreaLevel::OutputArea);
        QCOMPARE(nsSec->base, 278);
        QCOMPARE(nsSec->counts, (std::array{71, 79, 37, 34, 9, 23, 9, 9, 7}));
        QCOMPARE(nsSec->area.code, u"E00151363"_s);
        QCOMPARE(profile.nsSec.ready()->asOf, censusDay2021);
        QCOMPARE(stateOf(profile.crime), u"ready postcodearea"_s);
        QCOMPARE(profile.crime.ready()->value.total(), 12);
        QCOMPARE(profile.crime.ready()->asOf, QDate(2024, 12, 31));
        // The sample server knows occupation for W6 0WW only and nothing of Nomis, and the pack is empty.
        QCOMPARE(stateOf(profile.occupation), u"failed crystalroof not-found 404"_s);
        QCOMPARE(attemptsOf(profile.occupation.failed()->attempts), u"nomis no-data, pack not-found"_s);
        QCOMPARE(f.meteredRequests(), 3);
    }

    void onlyWhatIsWantedIsAskedFor()
    {
        SessionFixture f;
        f.giveKeys();
        const auto session = f.complete(u"W6 0WW", {.sections = {Section::Occupation}});
        QCOMPARE(stateOf(session->profile().geography), u"ready postcodes_io"_s);
        QCOMPARE(stateOf(session->profile().occupation), u"ready crystalroof"_s);
        QCOMPARE(stateOf(session->profile().nsSec), u"idle"_s);
        QCOMPARE(stateOf(session->profile().crime), u"idle"_s);
        QCOMPARE(f.meteredRequests(), 1);
        session->retry(Section::Crime);
        session->setLevel(AreaLevel::Lsoa);
        QTRY_COMPARE(f.server.requestCount(u"/customer-api/"_s), 2); // at the other level
        QCOMPARE(f.meteredRequests(), 2);                            // and nothing of PostcodeArea
        QCOMPARE(stateOf(session->profile().nsSec), u"idle"_s);
    }

    void whoRefusedBeforeIsNotAsked()
    {
        SessionFixture f;
        const Error usedUp{.kind = Error::Kind::QuotaExhausted, .httpStatus = 402};
        const auto session =
            f.complete(u"W6 0WW", {.sections = {Section::Occupation}, .refused = {{Section::Occupation, {{u"crystalroof"_s, usedUp}}}}});
        QCOMPARE(stateOf(session->profile().occupation), u"failed crystalroof quota-exhausted 402"_s);
        QCOMPARE(f.meteredRequests(), 0);
    }

    void hammersmithWithTheDemoKey()
    {
        SessionFixture f;
        const auto session = f.complete(u"W6 0WW");
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.occupation), u"ready crystalroof"_s);
        const Distribution *occupation = profile.occupation.ready()->value.at(AreaLevel::OutputArea);
        QCOMPARE(occupation->base, 98);
        QCOMPARE(occupation->counts, (std::array{9, 39, 12, 6, 7, 13, 4, 3, 5}));
        QCOMPARE(occupation->area, (AreaRef{AreaLevel::OutputArea, u"E00183158"_s, {}}));
        QCOMPARE(f.meteredRequests(), 1);
        QCOMPARE(f.server.requestCount(u"/customer-api/"_s), 1);
        for (const auto &request : f.server.requests()) {
            if (request.url.path().startsWith(u"/customer-api/"_s))
                QCOMPARE(request.url.query(), u"area_type=oa&api_key=DEMO"_s);
        }
    }

    void onesOwnKeyComesBeforeTheDemoKey()
    {
        SessionFixture f;
        f.giveKeys();
        f.complete(u"W6 0WW");
        const bool withOwnKey =
            std::ranges::any_of(f.server.requests(), [](const auto &r) { return r.url.query() == u"area_type=oa&api_key="_s + fakeKey; });
        QVERIFY(withOwnKey);
    }

    void withoutKeysThePackAnswers()
    {
        SessionFixture f;
        fill(*f.pack);
        const auto session = f.complete(u"ST20 0LY");
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.geography), u"ready postcodes_io"_s);
        QCOMPARE(stateOf(profile.occupation), u"ready pack"_s);
        QCOMPARE(profile.occupation.ready()->asOf, censusDay2021);
        QCOMPARE(stateOf(profile.nsSec), u"ready pack"_s);
        QCOMPARE(profile.nsSec.ready()->value.areas.size(), size_t{2});
        QCOMPARE(stateOf(profile.crime), u"ready pack"_s);
        QCOMPARE(profile.crime.ready()->asOf, QDate(2024, 12, 31));
        QCOMPARE(f.meteredRequests(), 0);
        QVERIFY(!f.pack->readOnUiThread);
        QCOMPARE(f.pack->mostReadsAtOnce.load(), 1);
    }

    void withoutKeysAndPackTheErrorOfTheOpenDataTells()
    {
        SessionFixture f;
        const auto session = f.complete(u"ST20 0LY");
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.occupation), u"failed nomis no-data 404"_s);
        QCOMPARE(attemptsOf(profile.occupation.failed()->attempts), u"pack not-found"_s);
        QCOMPARE(stateOf(profile.nsSec), u"failed nomis no-data 404"_s);
        QCOMPARE(f.meteredRequests(), 0);

        const auto pinned = f.complete(u"ST20 0LY", {.pins = {{Section::Crime, u"postcodearea"_s}}});
        QCOMPARE(stateOf(pinned->profile().crime), u"failed postcodearea unauthorised 0"_s);
        QVERIFY(pinned->profile().crime.failed()->attempts.empty());
        QCOMPARE(f.meteredRequests(), 0);
    }

    void offlineTouchesNoNetwork()
    {
        SessionFixture f;
        f.giveKeys();
        fill(*f.pack);
        const auto held = f.complete(u"ST20 0LY", {.offline = true});
        QCOMPARE(held->profile().readyCount(), 4);
        QCOMPARE(stateOf(held->profile().geography), u"ready pack"_s);
        const auto unknown = f.complete(u"BR8 7RE", {.offline = true});
        for (const QString &state : {stateOf(unknown->profile().geography), stateOf(unknown->profile().occupation),
                                     stateOf(unknown->profile().nsSec), stateOf(unknown->profile().crime)})
            QCOMPARE(state, u"failed pack not-found 0"_s);
        QCOMPARE(f.server.requestCount(), 0);
    }

    void aFailingSourceIsFollowedByThePackAndRemembered()
    {
        SessionFixture f;
        f.giveKeys();
        fill(*f.pack);
        for (const QString &path : {u"/postcodes/"_s, u"/postcodes/ST200LY"_s, u"/census-ts062/"_s, u"/crime-incidents/"_s})
            f.server.reply(path, {.status = 500});
        f.server.reply(u"/customer-api/"_s, {.status = 429});
        const auto session = f.complete(u"ST20 0LY");
        const AreaProfile &profile = session->profile();
        QCOMPARE(profile.readyCount(), 4);
        QCOMPARE(attemptsOf(profile.geography.ready()->attempts), u"postcodes_io server"_s);
        QCOMPARE(attemptsOf(profile.occupation.ready()->attempts), u"crystalroof not-found, nomis no-data"_s);
        QCOMPARE(attemptsOf(profile.nsSec.ready()->attempts), u"postcodearea server, nomis no-data"_s);
        QVERIFY(attemptsOf(profile.crime.ready()->attempts).startsWith(u"postcodearea server, police "_s));
        QCOMPARE(profile.crime.ready()->source, u"pack"_s);
    }

    void aFailedSectionHidesNoOther()
    {
        SessionFixture f;
        f.giveKeys();
        f.server.reply(u"/crime-incidents/"_s, {.status = 429, .body = "Too many requests"});
        f.server.reply(u"/postcodes/ST200LY"_s, {.status = 500, .body = "{}"});
        const auto session = f.complete(u"ST20 0LY");
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.geography), u"failed postcodes_io server 500"_s);
        QCOMPARE(stateOf(profile.nsSec), u"ready postcodearea"_s);
        QCOMPARE(stateOf(profile.crime), u"failed postcodearea rate-limited 429"_s);
        QCOMPARE(attemptsOf(profile.crime.failed()->attempts), u"police server, pack not-found"_s);
    }

    void theServerIsDown()
    {
        SessionFixture f;
        f.giveKeys();
        f.catalogue = catalogueAt(QUrl(u"http://127.0.0.1:1"_s));
        fill(*f.pack);
        const auto session = f.complete(u"ST20 0LY");
        QCOMPARE(session->profile().readyCount(), 4);
        QCOMPARE(attemptsOf(session->profile().geography.ready()->attempts), u"postcodes_io offline"_s);
    }

    void pins()
    {
        SessionFixture f;
        fill(*f.pack);
        f.giveKeys();
        f.server.reply(u"/crime-incidents/"_s, {.status = 500});
        const auto session = f.complete(
            u"ST20 0LY", {.pins = {{Section::Geography, u"pack"_s}, {Section::Crime, u"postcodearea"_s}, {Section::NsSec, u"pack"_s}}});
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.geography), u"ready pack"_s);
        QCOMPARE(stateOf(profile.nsSec), u"ready pack"_s);
        QCOMPARE(stateOf(profile.crime), u"failed postcodearea server 500"_s);
        QVERIFY(profile.crime.failed()->attempts.empty());
        QCOMPARE(f.server.requestCount(u"/postcodes/"_s), 0);
        QCOMPARE(f.server.requestCount(u"/census-ts062/"_s), 0);
    }

    void crimeOfThePack_data()
    {
        using Coverage = OfflineCrime::Coverage;
        QTest::addColumn<int>("coverage");
        QTest::addColumn<int>("incidents");
        QTest::addColumn<int>("serverStatus"); // 0: there is no key
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, Coverage coverage, int incidents, int status, const QString &state) {
            QTest::newRow(name) << static_cast<int>(coverage) << incidents << status << state;
        };
        row("none recorded", Coverage::Supplied, 0, 0, u"empty pack"_s);
        row("some", Coverage::Supplied, 2, 0, u"ready pack"_s);
        row("force does not publish", Coverage::ForceDoesNotPublish, 0, 0, u"not-covered pack"_s);
        row("force not in pack", Coverage::ForceNotInPack, 0, 0, u"not-covered pack"_s);
        row("after a failure, some", Coverage::Supplied, 2, 500, u"ready pack"_s);
        row("after a failure, a gap is no answer", Coverage::ForceNotInPack, 0, 500, u"failed postcodearea server 500"_s);
        row("after a failure, a fact is one", Coverage::ForceDoesNotPublish, 0, 500, u"not-covered pack"_s);
        row("none found by the service", Coverage::ForceNotInPack, 0, 404, u"empty postcodearea"_s);
    }

    void crimeOfThePack()
    {
        QFETCH(int, coverage);
        QFETCH(int, incidents);
        QFETCH(int, serverStatus);
        QFETCH(QString, state);
        SessionFixture f;
        f.pack->crimes[u"ST20 0LY"_s] = packCrime(static_cast<OfflineCrime::Coverage>(coverage), incidents);
        if (serverStatus > 0) {
            f.giveKeys();
            f.server.reply(u"/crime-incidents/"_s, {.status = serverStatus, .body = "No Results Found"});
        }
        f.server.reply(u"/api/crimes-street-dates"_s, {.status = 500}); // not what is looked at here
        ProfileOptions options;
        if (serverStatus == 0)
            options.pins = {{Section::Crime, u"pack"_s}};
        const auto session = f.complete(u"ST20 0LY", options);
        const auto &crime = session->profile().crime;
        QCOMPARE(stateOf(crime), state);
        if (const NotCovered *notCovered = crime.notCovered())
            QCOMPARE(notCovered->why.subject, u"Staffordshire Police"_s);
        if (const Empty *empty = crime.empty())
            // the pack knows which months hold nothing; the service does not say which it looked at
            QCOMPARE(empty->why, (Why{Why::Code::NoIncidents, empty->source == "pack"_L1 ? QString() : empty->source}));
    }

    void benchmarksComeFromThePack()
    {
        SessionFixture f;
        fill(*f.pack);
        const auto session = f.complete(u"ST20 0LY");
        const AreaProfile &profile = session->profile();
        QVERIFY(profile.benchmark(CensusTopic::Occupation) && profile.benchmark(CensusTopic::NsSec));
        QCOMPARE(profile.benchmark(CensusTopic::Occupation)->source, u"pack"_s);
        QCOMPARE(profile.benchmark(CensusTopic::Occupation)->distribution.area.code, u"E92000001"_s);
        QCOMPARE(profile.benchmark(CensusTopic::Occupation)->distribution.counts[0], 1000);
        QCOMPARE(profile.benchmark(CensusTopic::NsSec)->distribution.counts[0], 2000);
    }

    void postcodeAreaFiguresExpireAndCanBeAskedForAgain()
    {
        SessionFixture f;
        f.giveKeys();
        ProfileOptions options;
        options.postcodeAreaLife = std::chrono::milliseconds(150);
        const auto session = f.complete(u"ST20 0LY", options);
        QCOMPARE(stateOf(session->profile().nsSec), u"ready postcodearea"_s);
        QTRY_COMPARE(stateOf(session->profile().nsSec), u"empty postcodearea"_s);
        QTRY_COMPARE(stateOf(session->profile().crime), u"empty postcodearea"_s);
        QCOMPARE(session->profile().crime.empty()->why.code, Why::Code::Expired);
        QCOMPARE(stateOf(session->profile().geography), u"ready postcodes_io"_s); // others are not bound to an hour
        const int asked = f.server.requestCount(u"/census-ts062/"_s);
        session->setLevel(AreaLevel::OutputArea); // looking is not asking
        QCOMPARE(f.server.requestCount(u"/census-ts062/"_s), asked);
        f.fetcher.forget(u"postcodearea"_s); // whose hour in the cache is a whole one
        session->retry(Section::NsSec);
        QTRY_COMPARE(stateOf(session->profile().nsSec), u"ready postcodearea"_s);
        QCOMPARE(f.server.requestCount(u"/census-ts062/"_s), asked + 1);
    }
};

QTEST_GUILESS_MAIN(TestProfileSession)
#include "tst_profile_session.moc"
