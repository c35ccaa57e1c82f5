// SPDX-License-Identifier: GPL-3.0-or-later
// Finding postcodes for whoever has not got a whole one: by a beginning, by places near and far, by a postcode that has ended.
#include "services/place_finder.h"
#include "support/fake_pack.h"
#include "support/open_data_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Kind = OpenDataServer::Kind;

Postcode postcode(QStringView text)
{
    return *Postcode::parse(text);
}

FoundPlace placeAt(double latitude, double longitude)
{
    return {.name = u"Somewhere"_s,
            .kind = u"Hamlet"_s,
            .district = {},
            .county = {},
            .region = {},
            .country = {},
            .outcode = {},
            .position = LatLong{latitude, longitude}};
}

/// What comes within ten seconds.
template <typename T> class Waited {
public:
    PlaceFinder::Done<T> done()
    {
        return [this](Result<T> result) { m_result = std::move(result); };
    }
    Result<T> result()
    {
        if (!QTest::qWaitFor([this] { return m_result.has_value(); }, 10000))
            return fail(Error::Kind::Cancelled, u"nothing came"_s);
        return *m_result;
    }

private:
    std::optional<Result<T>> m_result;
};

using Nearby = std::vector<NearbyPostcode>;

} // namespace

class TestPlaceFinder : public QObject {
    Q_OBJECT

    std::unique_ptr<OpenDataFixture> m_data;
    std::shared_ptr<FakePack> m_pack;

    OpenDataServer &server() { return m_data->server; }
    PlaceFinder finder(bool offline = false)
    {
        return {{.fetcher = &m_data->fetcher, .catalogue = &m_data->catalogue, .credentials = nullptr, .pack = m_pack}, offline};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!OpenDataServer::whyNot().isEmpty())
            QSKIP(qPrintable(OpenDataServer::whyNot()));
        m_data = std::make_unique<OpenDataFixture>();
    }

    void init()
    {
        server().forgetRequests();
        server().answerAgain();
        m_data->fetcher.forget(u"postcodes_io"_s);
        m_pack = std::make_shared<FakePack>();
        for (const QString &text : {u"CF1 0AA"_s, u"CF10 1EP"_s, u"ST20 0LY"_s})
            m_pack->geographies.insert(text, {.postcode = text});
    }

    void completionsOfPackAndNetwork()
    {
        std::vector<std::vector<Postcode>> told;
        const PlaceFinder places = finder();
        const auto asked = places.completions(u"cf10"_s, [&](const auto &found) { told.push_back(found); });
        QTRY_COMPARE(told.size(), 2u);
        QCOMPARE(told[0].size(), 2u); // what the pack has comes at once: CF1 0AA and CF10 1EP
        QCOMPARE(told[1].size(), 12u);
        QVERIFY(std::ranges::is_sorted(told[1], {}, &Postcode::compact));
        QCOMPARE(std::ranges::count(told[1], postcode(u"CF10 1EP")), 1);
    }

    void aSpaceEndsTheOutcode()
    {
        std::vector<Postcode> told;
        const PlaceFinder places = finder(true);
        const auto asked = places.completions(u"cf1 0"_s, [&](const auto &found) { told = found; });
        QTRY_COMPARE(told, std::vector{postcode(u"CF1 0AA")});
        const auto another = places.completions(u"CF10 "_s, [&](const auto &found) { told = found; });
        QTRY_COMPARE(told, std::vector{postcode(u"CF10 1EP")});
        QCOMPARE(server().count(), 0);
    }

    // Ten of M11 come before those of M1 where spaces do not count: neither the service nor the pack may stop at them.
    void aShortOutcodeIsNotHiddenByALongerOne()
    {
        m_pack->geographies.clear();
        for (const QChar last : u"ABDEFGHJLNPQ"_s)
            m_pack->geographies.insert(u"M11 1A"_s + last, {});
        m_pack->geographies.insert(u"M1 1ZZ"_s, {}); // no such postcode: of the pack alone
        std::vector<Postcode> told;
        const PlaceFinder offline = finder(true), online = finder();
        const auto ofPack = offline.completions(u"m1 1"_s, [&](const auto &found) { told = found; });
        QTRY_COMPARE(told, std::vector{postcode(u"M1 1ZZ")});
        told.clear();
        const auto ofOutcode = offline.fromPack(u"M1 "_s, [&](const auto &found) { told = found; });
        QTRY_COMPARE(told, std::vector{postcode(u"M1 1ZZ")});
        const auto ofBoth = online.completions(u"M1 1"_s, [&](const auto &found) { told = found; });
        QTRY_COMPARE(told.size(), 11u);
        for (const Postcode &one : told)
            QCOMPARE(one.sector(), u"M1 1"_s);
    }

    void completionsThatFailAreNotTold()
    {
        server().answerInstead(Kind::Autocomplete, {.status = 500});
        int told = 0;
        const PlaceFinder places = finder();
        const auto asked = places.completions(u"LS1"_s, [&](const auto &) { ++told; });
        QTRY_COMPARE(server().count(Kind::Autocomplete), 1);
        QTRY_COMPARE(m_data->fetcher.tally().open(), 0);
        QTest::qWait(50);
        QCOMPARE(told, 0);
    }

    void anOutcodesOwnPostcodesComeFirst()
    {
        // a postcode of CF11 that has one of CF10 among its ten nearest: just outside, and called CF10
        const auto neighbours = server().data().postcodesStartingWith(u"CF11"_s, 2000);
        const auto nearCf10 = [this](const OpenPostcode &postcode) {
            const auto nearest = server().data().postcodesNear(*postcode.latitude, *postcode.longitude, 2000, 10);
            return nearest.front().outcode() == "CF11"_L1 && std::ranges::contains(nearest, u"CF10"_s, &OpenPostcode::outcode);
        };
        const auto found11 = std::ranges::find_if(neighbours, nearCf10);
        QVERIFY(found11 != neighbours.end());
        const OpenPostcode other = *found11;
        FoundPlace place = placeAt(*other.latitude, *other.longitude);
        place.name = place.outcode = u"CF10"_s;
        const PlaceFinder places = finder();
        const auto nearest = server().data().postcodesNear(*other.latitude, *other.longitude, 2000, 10);
        QCOMPARE(nearest.front().outcode(), u"CF11"_s);
        Waited<Nearby> waited;
        const auto asked = places.nearestTo(place, waited.done());
        const auto found = waited.result();
        QVERIFY(found);
        const auto own = std::ranges::find(nearest, u"CF10"_s, &OpenPostcode::outcode);
        QCOMPARE(found->front().postcode.text(), own->text());
        QCOMPARE(found->size(), nearest.size());
    }

    void farOutTheSearchWidens()
    {
        const PlaceFinder places = finder();
        Waited<Nearby> waited;
        const auto asked = places.nearestTo(placeAt(52.26, -3.70), waited.done()); // uplands of mid Wales
        const auto found = waited.result();
        QVERIFY(found && !found->empty());
        QVERIFY(found->front().metres > 2000);
        QCOMPARE(found->front().postcode.text(), server().data().postcodesNear(52.26, -3.70, 20'000, 1).front().text());
        QCOMPARE(server().counts(), u"Reverse 2"_s);
    }

    void aPlaceWithoutAPosition()
    {
        const PlaceFinder places = finder();
        FoundPlace place{
            .name = u"CF10"_s, .kind = {}, .district = {}, .county = {}, .region = {}, .country = {}, .outcode = u"CF10"_s, .position = {}};
        Waited<Nearby> ofOutcode;
        const auto asked = places.nearestTo(place, ofOutcode.done());
        const auto found = ofOutcode.result();
        QVERIFY(found && !found->empty());
        QCOMPARE(found->front().postcode.outcode(), u"CF10"_s);
        place.outcode.clear();
        Waited<Nearby> ofNothing;
        const auto again = places.nearestTo(place, ofNothing.done());
        QCOMPARE(ofNothing.result().error().kind, Error::Kind::NoData);
    }

    void anEndedPostcode()
    {
        server().terminate({u"ST20 0ZZ"_s, 2014, 6, 52.79, -2.25});
        const PlaceFinder places = finder();
        Waited<EndedNearby> waited;
        const auto asked = places.ended(postcode(u"ST20 0ZZ"), waited.done());
        const auto found = waited.result();
        QVERIFY(found);
        QCOMPARE(found->ended.ended, Month(2014, 6));
        QCOMPARE(found->nearby.front().postcode.text(), server().data().postcodesNear(52.79, -2.25, 2000, 1).front().text());
        QCOMPARE(server().counts(), u"LookUp 1, Reverse 1"_s);
        Waited<EndedNearby> live;
        const auto again = places.ended(postcode(u"ST20 0LY"), live.done());
        QCOMPARE(live.result().error().kind, Error::Kind::NotFound);
    }

    void anEndedPostcodeThatHasJustBeenLookedUpCostsOneRequest()
    {
        server().terminate({u"ST20 0ZZ"_s, 2014, 6, 52.79, -2.25});
        ProfileSession session({.fetcher = &m_data->fetcher, .catalogue = &m_data->catalogue}, postcode(u"ST20 0ZZ"), {});
        QSignalSpy settled(&session, &ProfileSession::settled);
        session.start();
        QVERIFY(settled.wait(10000));
        QCOMPARE(server().counts(), u"LookUp 1"_s);
        const PlaceFinder places = finder();
        Waited<EndedNearby> waited;
        const auto asked = places.ended(postcode(u"ST20 0ZZ"), waited.done());
        QVERIFY(waited.result());
        QVERIFY(!waited.result()->nearby.empty());
        QCOMPARE(server().counts(), u"LookUp 1, Reverse 1"_s);
    }

    void nothingGoesOutOffline()
    {
        const PlaceFinder places = finder(true);
        QVERIFY(!places.hasNetwork());
        Waited<std::vector<FoundPlace>> named;
        Waited<Nearby> nearby;
        const auto first = places.places(u"Stafford"_s, named.done());
        const auto second = places.nearestOf(postcode(u"ST20 0LY"), 5, nearby.done());
        QCOMPARE(named.result().error().kind, Error::Kind::Offline);
        QCOMPARE(nearby.result().error().kind, Error::Kind::Offline);
        QCOMPARE(server().count(), 0);
    }

    void whatIsGivenUpArrivesNowhere()
    {
        server().terminate({u"ST20 0ZZ"_s, 2014, 6, 52.79, -2.25});
        server().setLatency(Kind::Reverse, std::chrono::minutes(1));
        bool hasCome = false;
        const PlaceFinder places = finder();
        auto asked = places.ended(postcode(u"ST20 0ZZ"), [&](const auto &) { hasCome = true; });
        QTRY_COMPARE(server().count(Kind::Reverse), 1); // amid its second question
        QCOMPARE(m_data->fetcher.tally().open(), 1);
        asked.reset();
        QTRY_COMPARE(m_data->fetcher.tally().open(), 0);
        QVERIFY(!hasCome);
        server().setLatency(Kind::Reverse, std::chrono::milliseconds(0));
    }
};

QTEST_GUILESS_MAIN(TestPlaceFinder)
#include "tst_place_finder.moc"
