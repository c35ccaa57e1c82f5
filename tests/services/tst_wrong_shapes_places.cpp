// SPDX-License-Identifier: GPL-3.0-or-later
// The answers that lead to a postcode: every member missing or of the wrong shape gives an error, or a value that is sound.
#include "services/postcodes_io_bulk.h"
#include "services/postcodes_io_search.h"
#include "support/ask.h"
#include "support/mutants.h"
#include "support/samples.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const Postcode gnosall = *Postcode::parse(u"ST20 0LY");
const Postcode hammersmith = *Postcode::parse(u"W6 0WW");
const Postcode unknown = *Postcode::parse(u"ZZ1 1ZZ");
const Postcode ended = *Postcode::parse(u"ST20 0ZZ");

QByteArray body(const QString &name)
{
    return sampleBody(u"postcodes_io_search/%1.json"_s.arg(name));
}

bool isPosition(const std::optional<LatLong> &position)
{
    return !position || (std::abs(position->latitude) <= 90 && std::abs(position->longitude) <= 180);
}

/// All but what is said in `mayDiffer` of a place.
bool isSame(FoundPlace place, const FoundPlace &right, const QString &path)
{
    if (path.endsWith("local_type"_L1))
        place.kind = right.kind;
    if (path.endsWith("district_borough"_L1) || path.contains("admin_district"_L1))
        place.district = right.district;
    if (path.endsWith("county_unitary"_L1) || path.contains("admin_county"_L1))
        place.county = right.county;
    if (path.endsWith("region"_L1))
        place.region = right.region;
    if (path.contains("country"_L1))
        place.country = right.country;
    if (path.endsWith("outcode"_L1))
        place.outcode = right.outcode;
    if (path.endsWith("latitude"_L1) || path.endsWith("longitude"_L1))
        place.position = right.position;
    if (path.endsWith("name_1"_L1))
        place.name = right.name;
    return place == right;
}

} // namespace

class TestWrongShapesPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void autocomplete()
    {
        const PostcodesIoAutocomplete::Query query{.beginning = u"st20 0l"_s};
        const auto right = parsed<PostcodesIoAutocomplete>(body(u"autocomplete_st200l"_s), query);
        QVERIFY(right);
        QCOMPARE(right->size(), 4u);
        for (const Mutant &mutant : mutantsOf(body(u"autocomplete_st200l"_s))) {
            const auto result = parsed<PostcodesIoAutocomplete>(mutant.document, query);
            const bool isNone = result && result->empty() && mutant.path == "result"_L1 && mutant.what != "removed"_L1;
            const bool isTakenAway = result && result->size() == 3 && mutant.what == "removed"_L1 && mutant.path.endsWith(u']');
            QVERIFY2(isNone || isTakenAway || (result && *result == *right && mutant.path == "status"_L1)
                         || outcome(result) == "malformed"_L1,
                     mutant.told().constData());
        }
    }

    void autocompleteNeverOffersAnotherBeginning()
    {
        const auto other = parsed<PostcodesIoAutocomplete>(body(u"autocomplete_st200l"_s), {.beginning = u"W6"_s});
        QCOMPARE(outcome(other), u"malformed"_s);
        QCOMPARE(other.error().detail, u"result[0]: expected a postcode that begins as was asked for, found text"_s);
        QCOMPARE(parsed<PostcodesIoAutocomplete>(body(u"none"_s), {.beginning = u"ZZ"_s}).value().size(), 0u);
    }

    void outcode()
    {
        const auto right = parsed<PostcodesIoOutcode>(body(u"outcode_cf10"_s), u"CF10"_s);
        QVERIFY(right);
        QCOMPARE(right->name, u"CF10"_s);
        QVERIFY(right->isOutcode());
        QCOMPARE(right->district, QStringList{u"Cardiff"_s});
        QCOMPARE(right->country, u"Wales"_s);
        QCOMPARE(right->position->latitude, 51.474771);
        QCOMPARE(right->position->longitude, -3.173181);
        for (const Mutant &mutant : mutantsOf(body(u"outcode_cf10"_s))) {
            const auto result = parsed<PostcodesIoOutcode>(mutant.document, u"CF10"_s);
            const bool isNotFound = outcome(result) == "not-found"_L1 && mutant.path == "result"_L1;
            const bool isSound = result && isPosition(result->position) && isSame(*result, *right, mutant.path);
            QVERIFY2(isSound || isNotFound || outcome(result) == "malformed"_L1, mutant.told().constData());
        }
        QCOMPARE(outcome(parsed<PostcodesIoOutcode>(body(u"outcode_cf10"_s), u"CF11"_s)), u"malformed"_s);
    }

    void places()
    {
        const auto right = parsed<PostcodesIoPlaces>(body(u"places_stafford"_s), {.name = u"Stafford"_s});
        QVERIFY(right);
        QCOMPARE(right->size(), 2u);
        QCOMPARE(right->at(0), (FoundPlace{.name = u"Stafford"_s,
                                           .kind = u"Town"_s,
                                           .district = {u"Stafford"_s},
                                           .county = u"Staffordshire"_s,
                                           .region = u"West Midlands"_s,
                                           .country = u"England"_s,
                                           .outcode = u"ST16"_s,
                                           .position = LatLong{52.806, -2.117}}));
        QCOMPARE(right->at(1).country, u"Scotland"_s);
        QCOMPARE(right->at(1).district, QStringList());
        const auto mutants = mutantsOf(body(u"places_stafford"_s));
        QVERIFY(mutants.size() > 400);
        for (const Mutant &mutant : mutants) {
            const auto result = parsed<PostcodesIoPlaces>(mutant.document, {.name = u"Stafford"_s});
            if (!result) {
                QVERIFY2(outcome(result) == "malformed"_L1, mutant.told().constData());
                continue;
            }
            const bool isNone = result->empty() && mutant.path == "result"_L1;
            const bool isTakenAway = result->size() == 1 && mutant.what == "removed"_L1 && mutant.path.endsWith(u']');
            QVERIFY2(isNone || isTakenAway
                         || (result->size() == 2 && isSame(result->at(0), right->at(0), mutant.path)
                             && isSame(result->at(1), right->at(1), mutant.path)),
                     mutant.told().constData());
            for (const FoundPlace &place : *result)
                QVERIFY2(!place.name.isEmpty() && isPosition(place.position), mutant.told().constData());
        }
    }

    void nearest()
    {
        const PostcodesIoNearest::Query query{.around = gnosall};
        const auto right = parsed<PostcodesIoNearest>(body(u"nearest_st200ly"_s), query);
        QVERIFY(right);
        QCOMPARE(right->size(), 2u); // not itself
        QCOMPARE(right->front(), (NearbyPostcode{*Postcode::parse(u"ST20 0LS"), 78.94896523, u"Stafford"_s, u"England"_s}));
        QCOMPARE(parsed<PostcodesIoNearest>(body(u"nearest_st200ly"_s), {.around = LatLong{52.787179, -2.247653}})->size(), 3u);
        QCOMPARE(parsed<PostcodesIoNearest>(body(u"none"_s), query)->size(), 0u);
        for (const Mutant &mutant : mutantsOf(body(u"nearest_st200ly"_s))) {
            const auto result = parsed<PostcodesIoNearest>(mutant.document, query);
            if (!result) {
                QVERIFY2(outcome(result) == "malformed"_L1, mutant.told().constData());
                continue;
            }
            QVERIFY2(result->size() == 2 || mutant.path == "result"_L1 || mutant.what == "removed"_L1, mutant.told().constData());
            QVERIFY2(std::ranges::is_sorted(*result, {}, &NearbyPostcode::metres), mutant.told().constData());
            for (const NearbyPostcode &nearby : *result)
                QVERIFY2(nearby.metres >= 0 && nearby.postcode != gnosall, mutant.told().constData());
        }
    }

    void terminated()
    {
        const auto read = [](const QByteArray &document, const Postcode &asked) {
            return PostcodesIoTerminated::parse({.status = 404, .headers = {}, .body = document}, asked);
        };
        const auto right = read(body(u"terminated_st200zz"_s), ended);
        QVERIFY(right);
        QCOMPARE(*right, (EndedPostcode{ended, Month(2014, 6), LatLong{52.79, -2.25}}));
        for (const Mutant &mutant : mutantsOf(body(u"terminated_st200zz"_s))) {
            auto result = read(mutant.document, ended);
            const bool isNotFound = outcome(result) == "not-found"_L1 && mutant.path == "terminated"_L1;
            if (!result) {
                QVERIFY2(isNotFound || outcome(result) == "malformed"_L1, mutant.told().constData());
                continue;
            }
            QVERIFY2(isPosition(result->position), mutant.told().constData());
            if (mutant.path.endsWith("itude"_L1))
                result->position = right->position;
            QVERIFY2(*result == *right, mutant.told().constData());
        }
        QCOMPARE(outcome(read(body(u"terminated_st200zz"_s), gnosall)), u"malformed"_s);
        QCOMPARE(outcome(read(R"({"status":404,"error":"Postcode not found"})", gnosall)), u"not-found"_s);
    }

    void bulk()
    {
        const PostcodesIoBulk::Query query{hammersmith, unknown, gnosall}; // in another order than the answer
        const auto right = parsed<PostcodesIoBulk>(body(u"bulk"_s), query);
        QVERIFY2(right, qPrintable(right ? QString() : right.error().detail));
        QCOMPARE(right->size(), 3u);
        QCOMPARE(right->at(0)->postcode, u"W6 0WW"_s);
        QVERIFY(!right->at(1));
        QCOMPARE(right->at(2)->adminDistrict, u"Stafford"_s);
        const auto mutants = mutantsOf(body(u"bulk"_s));
        QVERIFY(mutants.size() > 800);
        for (const Mutant &mutant : mutants) {
            const auto result = parsed<PostcodesIoBulk>(mutant.document, query);
            if (!result) {
                QVERIFY2(outcome(result) == "malformed"_L1, mutant.told().constData());
                continue;
            }
            QCOMPARE(result->size(), 3u);
            // one whose result was taken away is one that is not known: it will be looked up by itself
            for (size_t i = 0; i < 3; ++i)
                QVERIFY2(!result->at(i) || result->at(i)->postcode == query.at(i).text(), mutant.told().constData());
        }
    }

    void bulkMustTellOfWhatWasAsked()
    {
        QCOMPARE(outcome(parsed<PostcodesIoBulk>(body(u"bulk"_s), {gnosall, hammersmith})), u"malformed"_s);
        QCOMPARE(outcome(parsed<PostcodesIoBulk>(body(u"bulk"_s), {gnosall, hammersmith, unknown, ended})), u"malformed"_s);
        QByteArray another = body(u"bulk"_s);
        another.replace("\"query\": \"W6 0WW\"", "\"query\": \"ST20 0LY\"");
        QCOMPARE(outcome(parsed<PostcodesIoBulk>(another, {gnosall, hammersmith, unknown})), u"malformed"_s);
    }

    void documentsOfAnotherShape()
    {
        for (const QByteArray document :
             {"", "[]", "{}", "[{}]", "{\"data\":{}}", "{\"result\":\"\"}", "{\"result\":7}", "<html></html>"}) {
            QVERIFY2(outcome(parsed<PostcodesIoAutocomplete>(document, {.beginning = u"W6"_s})) == "malformed"_L1, document.constData());
            QVERIFY2(outcome(parsed<PostcodesIoOutcode>(document, u"W6"_s)) == "malformed"_L1, document.constData());
            QVERIFY2(outcome(parsed<PostcodesIoPlaces>(document, {.name = u"W"_s})) == "malformed"_L1, document.constData());
            QVERIFY2(outcome(parsed<PostcodesIoNearest>(document, {.around = gnosall})) == "malformed"_L1, document.constData());
            QVERIFY2(outcome(parsed<PostcodesIoTerminated>(document, gnosall)) == "malformed"_L1, document.constData());
            QVERIFY2(outcome(parsed<PostcodesIoBulk>(document, {gnosall})) == "malformed"_L1, document.constData());
        }
    }

    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::newRow("404 of its own") << 404 << QByteArray(R"({"status":404,"error":"Outcode not found"})") << u"not-found"_s;
        QTest::newRow("404 invalid") << 404 << QByteArray(R"({"status":404,"error":"Invalid postcode"})") << u"invalid-postcode"_s;
        QTest::newRow("404 of another") << 404 << QByteArray("<html>Not found</html>") << u"malformed"_s;
        QTest::newRow("400") << 400 << QByteArray(R"({"status":400,"error":"No query submitted"})") << u"malformed"_s;
        QTest::newRow("429") << 429 << QByteArray() << u"rate-limited"_s;
        QTest::newRow("500") << 500 << QByteArray(R"({"status":500,"error":"Service not ready"})") << u"server"_s;
        QTest::newRow("503") << 503 << QByteArray() << u"server"_s;
    }
    /// Through the whole transport, by GET and by POST.
    void statuses()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, kind);
        LocalServer server;
        Fetcher fetcher;
        const SourceCatalogue catalogue = catalogueAt(server.url());
        server.reply(u"/"_s, {.status = status, .body = body});
        QCOMPARE(outcome(ask<PostcodesIoAutocomplete>(fetcher, catalogue, {.beginning = u"W6"_s})), kind);
        QCOMPARE(outcome(ask<PostcodesIoOutcode>(fetcher, catalogue, u"W6"_s)), kind);
        QCOMPARE(outcome(ask<PostcodesIoPlaces>(fetcher, catalogue, {.name = u"W"_s})), kind);
        QCOMPARE(outcome(ask<PostcodesIoNearest>(fetcher, catalogue, {.around = gnosall})), kind);
        QCOMPARE(outcome(ask<PostcodesIoTerminated>(fetcher, catalogue, gnosall)), kind);
        QCOMPARE(outcome(ask<PostcodesIoBulk>(fetcher, catalogue, {gnosall})), kind);
        const bool isRepeated = status == 429 || status == 503;
        QVERIFY(isRepeated ? server.requestCount() > 6 : server.requestCount() == 6);
        for (const LocalServer::Request &request : server.requests())
            QCOMPARE(request.method, request.url.path() == "/postcodes"_L1 ? "POST"_ba : "GET"_ba);
    }
};

QTEST_GUILESS_MAIN(TestWrongShapesPlaces)
#include "tst_wrong_shapes_places.moc"
