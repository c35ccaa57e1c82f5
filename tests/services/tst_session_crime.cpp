// SPDX-License-Identifier: GPL-3.0-or-later
// Crime in a profile session: the residents that it is related to, and more of it than came at first.
#include "core/crime_summary.h"
#include "support/police_fixture.h"
#include "support/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const LatLong gnosall{.latitude = 52.787179, .longitude = -2.247653}; // of the Postcodes.io sample

std::vector<Incident> incidentsAtGnosall(const std::vector<Month> &months)
{
    std::vector<Incident> all;
    for (const Month month : months)
        std::ranges::move(incidentsOf(month, 10, gnosall), std::back_inserter(all));
    return all;
}

/// Crime from data.police.uk, whatever else fails.
struct CrimeFixture : SessionFixture {
    const std::vector<Month> listed = monthsOf(Month(2023, 1), 36);
    PoliceServer police{listed, incidentsAtGnosall(listed)};

    CrimeFixture()
    {
        catalogue.setBaseUrl(policeSource, police.url());
        pack->residents = ResidentsAround{.residents = 2000, .lsoas = {u"E01029709"_s}, .nearestMetres = 300};
    }
    std::unique_ptr<ProfileSession> crime(const ProfileOptions &options = {})
    {
        ProfileOptions onlyCrime = options;
        onlyCrime.sections = {Section::Crime};
        return complete(u"ST20 0LY", onlyCrime);
    }
    static const CrimeReport &report(const ProfileSession &session) { return session.profile().crime.ready()->value; }
};

/// Everything has settled once more.
bool settles(ProfileSession &session)
{
    QSignalSpy settled(&session, &ProfileSession::settled);
    return settled.wait(10000);
}

} // namespace

class TestSessionCrime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void residentsComeWithTheReport()
    {
        CrimeFixture f;
        const auto session = f.crime();
        const AreaProfile &profile = session->profile();
        QCOMPARE(stateOf(profile.crime), u"ready police"_s);
        QCOMPARE(stateOf(profile.residents), u"ready pack"_s);
        QCOMPARE(profile.residentsForRate(), std::optional<qint64>(2000));
        QCOMPARE(profile.residents.ready()->asOf, QDate(2021, 3, 21));
        QCOMPARE(f.pack->reads.load(), 1); // for all months together
        QVERIFY(!f.pack->readOnUiThread);
        QCOMPARE(f.police.asked().size(), 13u);
    }

    void whereResidentsCannotBeTold()
    {
        CrimeFixture f;
        f.pack->residents->isNearest = true;
        QCOMPARE(f.crime()->profile().residentsForRate(), std::nullopt); // those of an area beyond the circle
        f.pack->residents.reset();
        const auto unknown = f.crime();
        QCOMPARE(stateOf(unknown->profile().residents), u"failed pack no-data 0"_s);
        QCOMPARE(unknown->profile().residentsForRate(), std::nullopt);
        QCOMPARE(stateOf(unknown->profile().crime), u"ready police"_s);
        f.pack.reset();
        QCOMPARE(stateOf(f.crime()->profile().residents), u"failed  no-data 0"_s);
    }

    void noReportNoResidents()
    {
        CrimeFixture f;
        f.police.script({}, {PoliceServer::status(500)});
        const auto session = f.crime({.pins = {{Section::Crime, policeSource}}});
        QCOMPARE(stateOf(session->profile().crime), u"failed police server 500"_s);
        QCOMPARE(stateOf(session->profile().residents), u"idle"_s);
    }

    void failedMonthsAreAskedForAgain()
    {
        CrimeFixture f;
        for (const Month month : {Month(2025, 4), Month(2025, 11)})
            f.police.script(month, {PoliceServer::status(500)});
        const auto session = f.crime();
        const CrimeReport before = f.report(*session);
        QCOMPARE(before.monthsFailed, (std::vector{Month(2025, 4), Month(2025, 11)}));
        QCOMPARE(f.police.asked().size(), 13u);

        bool everLess = false;
        connect(session.get(), &ProfileSession::changed, session.get(), [&](Section) {
            const auto *ready = session->profile().crime.ready();
            everLess = everLess || !ready || ready->value.months.size() < before.months.size();
        });
        session->retryFailedMonths();
        session->retryFailedMonths(); // pressed twice
        QVERIFY(session->profile().moreCrime.isUnderWay);
        QVERIFY(settles(*session));
        QVERIFY(!everLess);
        QVERIFY(!session->profile().moreCrime.isUnderWay && !session->profile().moreCrime.error);
        QVERIFY(f.report(*session).monthsFailed.empty());
        QCOMPARE(f.report(*session).months.size(), 12u);
        QCOMPARE(f.report(*session).total(), 120);
        auto asked = monthsAskedFor(f.police);
        QCOMPARE(asked.size(), 14u);
        std::ranges::sort(asked.end() - 2, asked.end());
        QCOMPARE(std::vector(asked.end() - 2, asked.end()), before.monthsFailed);
        QCOMPARE(f.pack->reads.load(), 1); // the circle is the same

        session->retryFailedMonths(); // there are none
        QVERIFY(!session->profile().moreCrime.isUnderWay);
        QTest::qWait(50);
        QCOMPARE(f.police.asked().size(), 15u);
    }

    /// Nothing happened as far as is known; that is not to be said of a month that failed.
    void aQuietPlaceWithAMonthThatFailed()
    {
        CrimeFixture f;
        PoliceServer quiet(f.listed, {});
        f.catalogue.setBaseUrl(policeSource, quiet.url());
        quiet.script(Month(2025, 6), {PoliceServer::status(500)});
        const auto session = f.crime();
        QCOMPARE(stateOf(session->profile().crime), u"ready police"_s);
        QCOMPARE(f.report(*session).total(), 0);
        QCOMPARE(f.report(*session).monthsFailed, std::vector{Month(2025, 6)});
        session->retryFailedMonths();
        QVERIFY(settles(*session));
        QCOMPARE(quiet.asked().size(), 14u);
        QCOMPARE(stateOf(session->profile().crime), u"empty police"_s);
    }

    void theYearBefore()
    {
        CrimeFixture f;
        const auto session = f.crime();
        QVERIFY(!reachesAYearBack(f.report(*session)));
        session->loadYearBefore();
        QVERIFY(settles(*session));
        QCOMPARE(f.report(*session).months.size(), 24u);
        QVERIFY(reachesAYearBack(f.report(*session)));
        QCOMPARE(sameMonthsOfTheYearBefore(f.report(*session)).yearBefore(), 120);
        QCOMPARE(f.police.asked().size(), 25u);
        session->loadYearBefore(); // is there
        QTest::qWait(50);
        QCOMPARE(f.police.asked().size(), 25u);
    }

    void theYearBeforeCannotBeHad()
    {
        CrimeFixture f;
        f.police.script({}, {PoliceServer::status(200, R"([{"date":"2025-12"},{"date":"2025-11"}])", "Cache-Control: no-store"),
                             PoliceServer::status(500)});
        const auto session = f.crime();
        const CrimeReport before = f.report(*session);
        QCOMPARE(before.months.size(), 2u);
        f.catalogue.setBaseUrl(policeSource, f.police.url());
        session->loadYearBefore();
        QVERIFY(settles(*session));
        QVERIFY(session->profile().moreCrime.error);
        QCOMPARE(session->profile().moreCrime.error->kind, Error::Kind::Server);
        QVERIFY(f.report(*session) == before);
        session->loadYearBefore(); // once more: it has recovered
        QVERIFY(settles(*session));
        QVERIFY(!session->profile().moreCrime.error);
        QCOMPARE(f.report(*session).months.size(), 24u);
    }

    void aYearThatWasAskedForInVainDoesNotComeWithFailedMonths()
    {
        CrimeFixture f;
        QByteArrayList dates;
        for (Month month(2024, 1); month <= Month(2025, 12); month = month.next())
            dates.prepend(R"({"date":")" + month.key().toLatin1() + R"("})");
        f.police.script({}, {PoliceServer::status(200, '[' + dates.join(',') + ']', "Cache-Control: no-store"), PoliceServer::status(500)});
        f.police.script(Month(2025, 6), {PoliceServer::status(500)});
        const auto session = f.crime();
        QCOMPARE(f.report(*session).monthsFailed, std::vector{Month(2025, 6)});
        session->loadYearBefore();
        QVERIFY(settles(*session));
        QVERIFY(session->profile().moreCrime.error);
        session->retryFailedMonths();
        QVERIFY(settles(*session));
        QVERIFY(!session->profile().moreCrime.error);
        const auto asked = monthsAskedFor(f.police);
        QCOMPARE(asked.size(), 13u);
        QCOMPARE(asked.back(), Month(2025, 6));
        QCOMPARE(f.report(*session).months.size(), 12u);
    }

    void othersHaveNoMore()
    {
        CrimeFixture f;
        f.giveKeys();
        const auto session = f.crime();
        QCOMPARE(stateOf(session->profile().crime), u"ready postcodearea"_s);
        session->loadYearBefore();
        session->retryFailedMonths();
        QTest::qWait(50);
        QVERIFY(!session->profile().moreCrime.isUnderWay);
        QCOMPARE(f.police.asked().size(), 0u);
    }
};

QTEST_GUILESS_MAIN(TestSessionCrime)
#include "tst_session_crime.moc"
