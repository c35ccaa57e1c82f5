// SPDX-License-Identifier: GPL-3.0-or-later
// data.police.uk: how it is asked, what its answers mean, and which of them is not asked for again.
#include "core/crime_category.h"
#include "services/police_street_crime.h"
#include "support/ask.h"
#include "support/asked.h"
#include "support/raw_server.h"
#include "support/samples.h"

#include <QTest>
#include <QUrlQuery>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const LatLong gnosall{.latitude = 52.785, .longitude = -2.254321};
const PoliceStreetCrime::Query december{.area = gnosall, .month = Month(2024, 12)};

Result<PoliceIncidents> crimes(const QByteArray &body, int status = 200, Month month = Month(2024, 12))
{
    return PoliceStreetCrime::parse({.status = status, .body = body}, {.area = gnosall, .month = month});
}

Result<std::vector<Month>> months(const QByteArray &body, int status = 200)
{
    return PoliceCrimeMonths::parse({.status = status, .body = body}, {});
}

Result<std::vector<PoliceCategory>> categories(const QByteArray &body, int status = 200)
{
    return PoliceCategories::parse({.status = status, .body = body}, Month(2024, 12));
}

/// On a circle, the first corner to the east.
PolicePolygon aroundGnosall(int corners)
{
    PolicePolygon polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        polygon.push_back({gnosall.latitude + 0.006 * std::sin(angle), gnosall.longitude + 0.01 * std::cos(angle)});
    }
    return polygon;
}

template <typename Value> QString outcome(const Result<Value> &result)
{
    return result ? u"-"_s : QString(errorKindName(result.error().kind));
}

QString address(const PoliceStreetCrime::Query &query)
{
    return PoliceStreetCrime::request(QUrl(u"https://data.police.uk"_s), query).url().toString(QUrl::FullyEncoded);
}

} // namespace

class TestPoliceStreetCrime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requests()
    {
        QCOMPARE(address(december), u"https://data.police.uk/api/crimes-street/all-crime?lat=52.785000&lng=-2.254321&date=2024-12"_s);
        const PolicePolygon triangle{{52.78, -2.26}, {52.78, -2.2500005}, {52.7912345, -2.25}};
        QCOMPARE(address({triangle, Month(2023, 1)}),
                 u"https://data.police.uk/api/crimes-street/all-crime"
                 "?poly=52.7800000,-2.2600000:52.7800000,-2.2500005:52.7912345,-2.2500000&date=2023-01"_s);
        const QUrl base(u"http://127.0.0.1:8080/police/"_s);
        QCOMPARE(PoliceCrimeMonths::request(base, {}).url(), QUrl(u"http://127.0.0.1:8080/police/api/crimes-street-dates"_s));
        QCOMPARE(PoliceCategories::request(base, Month(2024, 3)).url(),
                 QUrl(u"http://127.0.0.1:8080/police/api/crime-categories?date=2024-03"_s));
    }

    /// However a position was arrived at, the cache knows it again.
    void thePositionOfAPostcodeHasOneAddress()
    {
        const QString expected = address(december);
        QCOMPARE(address({LatLong{.latitude = 52.7849996 + 1e-7, .longitude = -2.25432149}, december.month}), expected);
        const QString onTheMeridian = address({LatLong{.latitude = 51.5, .longitude = 0}, december.month});
        QCOMPARE(address({LatLong{.latitude = 51.5, .longitude = -1e-9}, december.month}), onTheMeridian);
        QVERIFY(onTheMeridian.contains("lng=0.000000&"_L1));
    }

    /// A category that the service does not know is answered with all crime: none is ever asked for.
    void onlyAllCrimeIsAskedFor()
    {
        for (const auto &query : {december, PoliceStreetCrime::Query{PolicePolygon(4), Month(2025, 1)}})
            QVERIFY(address(query).contains("/crimes-street/all-crime?"_L1));
    }

    void longPolygonsGoByPost_data()
    {
        QTest::addColumn<int>("corners");
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("a rectangle") << 4 << "GET"_ba;
        QTest::newRow("as many as an address holds") << 183 << "GET"_ba;
        QTest::newRow("one too many") << 184 << "POST"_ba;
        QTest::newRow("very many") << 2000 << "POST"_ba;
    }

    /// The service refuses an address of more than 4,094 characters. Without corners it has 69 (with a port of five
    /// digits), a corner takes 21, and a colon stands between two: 183 of them make 4,094.
    void longPolygonsGoByPost()
    {
        QFETCH(int, corners);
        QFETCH(QByteArray, method);
        LocalServer server;
        server.reply(u"/api/crimes-street/all-crime"_s, {.body = "[]"});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        PoliceStreetCrime::Query query{.area = aroundGnosall(corners), .month = Month(2024, 12)};
        const Asked<PoliceStreetCrime> first(fetcher, catalogue, query);
        const Asked<PoliceStreetCrime> together(fetcher, catalogue, query);
        QTRY_VERIFY(first.times > 0 && together.times > 0);
        QCOMPARE(first.kind, u"-"_s);
        QCOMPARE(together.kind, u"-"_s);
        QCOMPARE(server.requests().size(), 1); // asked for at the same time, fetched once
        const LocalServer::Request &request = server.requests().constFirst();
        QCOMPARE(request.method, method);
        QVERIFY(request.url.toEncoded().size() <= 4094);
        QCOMPARE(request.url.hasQuery(), method == "GET");
        QCOMPARE(request.headers.value(QHttpHeaders::WellKnownHeader::Accept), "application/json");
        const QUrlQuery sent(method == "GET" ? request.url.query() : QString::fromLatin1(request.body));
        QCOMPARE(sent.queryItemValue(u"date"_s), u"2024-12"_s);
        const QStringList sentCorners = sent.queryItemValue(u"poly"_s).split(u':');
        QCOMPARE(sentCorners.size(), corners);
        QCOMPARE(sentCorners.constFirst(), u"52.7850000,-2.2443210"_s);
        if (method == "POST")
            QCOMPARE(request.headers.value(QHttpHeaders::WellKnownHeader::ContentType), "application/x-www-form-urlencoded");
        QCOMPARE(fetcher.tally().sent, 1);

        const Asked<PoliceStreetCrime> later(fetcher, catalogue, query);
        QTRY_COMPARE(later.kind, u"-"_s);
        QCOMPARE(server.requests().size(), 1); // from memory
        query.month = Month(2024, 11);
        const Asked<PoliceStreetCrime> another(fetcher, catalogue, query);
        QTRY_COMPARE(another.kind, u"-"_s);
        QCOMPARE(server.requests().size(), 2); // another form is another question
    }

    void aPostIsTriedAgain()
    {
        LocalServer server;
        server.replies(u"/api/crimes-street/all-crime"_s, {{.status = 503, .body = "down"}, {.body = "[]"}});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        const Asked<PoliceStreetCrime> asked(fetcher, catalogue, {.area = aroundGnosall(300), .month = Month(2024, 12)});
        QTRY_COMPARE(asked.kind, u"-"_s);
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests().at(0).body, server.requests().at(1).body);
        QVERIFY(server.requests().at(1).body.startsWith("poly=52.7850000,-2.2443210:"));
    }

    void policiesAreForOpenData()
    {
        for (const ProviderFacts &facts : {PoliceStreetCrime::facts, PoliceCrimeMonths::facts, PoliceCategories::facts}) {
            QCOMPARE(facts.source, "police"_L1);
            QVERIFY(facts.cache.where == CachePolicy::Where::MemoryOrDisk);
        }
        QCOMPARE(PoliceStreetCrime::facts.cache.longest, std::chrono::hours(24));
        QCOMPARE(PoliceCrimeMonths::facts.cache.longest, std::chrono::hours(1));
    }

    void theSample()
    {
        const auto value = crimes(sampleBody(u"police/crimes_st200ly.json"_s));
        QVERIFY2(value, qPrintable(value ? QString() : value.error().detail));
        QCOMPARE(value->incidents.size(), 12u);
        QCOMPARE(value->leftOut, 0);
        QCOMPARE(value->incidents.front(), (Incident{.id = 125095854,
                                                     .category = u"anti-social-behaviour"_s,
                                                     .latitude = 52.778412,
                                                     .longitude = -2.2652,
                                                     .street = u"On or near Waterside Court"_s,
                                                     .month = Month(2024, 12),
                                                     .outcome = {}}));
        QCOMPARE(crimes("[]")->incidents.size(), 0u);
    }

    void recordsOfAnotherMonth()
    {
        QByteArray body = sampleBody(u"police/crimes_st200ly.json"_s);
        QCOMPARE(outcome(crimes(body, 200, Month(2024, 11))), u"malformed"_s); // the date was not heeded
        body.replace(body.lastIndexOf("2024-12"), 7, "2024-10");
        const auto value = crimes(body);
        QVERIFY(value);
        QCOMPARE(value->incidents.size(), 11u);
        QCOMPARE(value->leftOut, 1);
    }

    void theMonthsThatThereAre()
    {
        const auto value = months(sampleBody(u"police/dates.json"_s));
        QVERIFY2(value, qPrintable(value ? QString() : value.error().detail));
        QCOMPARE(value->size(), 36u);
        QCOMPARE(value->front(), Month(2023, 1));
        QCOMPARE(value->back(), Month(2025, 12));
        QVERIFY(std::ranges::is_sorted(*value));
        QCOMPARE(months(R"([{"date":"2024-02"},{"date":"2024-05"},{"date":"2023-12"}])"),
                 (std::vector{Month(2023, 12), Month(2024, 2), Month(2024, 5)}));
        for (const QByteArray wrong : {R"([{"date":"2024-13"}])", R"([{"date":"2024-1"}])", R"([{"date":"2024-12"},{"date":"2024-12"}])",
                                       R"([{"date":"2010-11"}])", R"([{"date":202412}])", R"([{}])", R"([null])", R"(["2024-12"])", "{}",
                                       "", R"({"date":"2024-12"})", "<html>", R"([{"date":"2024-12"}]])"})
            QVERIFY2(outcome(months(wrong)) == "malformed"_L1, wrong.constData());
        QCOMPARE(outcome(months("[]")), u"no-data"_s);
    }

    void theNamesOfCategories()
    {
        const auto value = categories(sampleBody(u"police/categories.json"_s));
        QVERIFY2(value, qPrintable(value ? QString() : value.error().detail));
        QCOMPARE(value->size(), 14u);
        for (const PoliceCategory &category : *value) {
            QVERIFY(crimeCategoryKeys().contains(category.key)); // "all-crime" is none
            QCOMPARE(category.name, crimeCategoryName(category.key));
        }
        QCOMPARE(categories(R"([{"url":"cyber-crime","name":" Cyber  crime "}])"),
                 (std::vector<PoliceCategory>{{u"cyber-crime"_s, u"Cyber crime"_s}}));
        for (const QByteArray wrong : {R"([{"url":"","name":"X"}])", R"([{"url":"a","name":""}])", R"([{"url":"a/b","name":"X"}])",
                                       R"([{"url":"A","name":"X"}])", R"([{"name":"X"}])", R"([{"url":"a"}])", R"([[]])",
                                       R"([{"url":"a","name":"X"},{"url":"a","name":"Y"}])", R"({"url":"a","name":"X"})"})
            QVERIFY2(outcome(categories(wrong)) == "malformed"_L1, wrong.constData());
    }

    /// 503 is a fault that may pass, but not where nothing is in it.
    void tooManyIncidentsIsFinal_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("requests");
        QTest::newRow("503, empty") << 503 << QByteArray() << u"too-many-incidents"_s << 1;
        QTest::newRow("503") << 503 << QByteArray("<html>back soon</html>") << u"server"_s << 4;
        QTest::newRow("502, empty") << 502 << QByteArray() << u"server"_s << 4;
        QTest::newRow("429, empty") << 429 << QByteArray() << u"rate-limited"_s << 4;
        QTest::newRow("404, empty") << 404 << QByteArray() << u"no-data"_s << 1;
    }

    void tooManyIncidentsIsFinal()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, kind);
        QFETCH(int, requests);
        LocalServer server;
        server.reply(u"/api/crimes-street/"_s, {.status = status, .body = body});
        Fetcher fetcher;
        const auto result = ask<PoliceStreetCrime>(fetcher, catalogueAt(server.url()), december);
        QCOMPARE(outcome(result), kind);
        QCOMPARE(result.error().httpStatus, status);
        QCOMPARE(server.requestCount(), requests);
    }

    /// What is final for one provider is nothing to another.
    void others503IsNotFinal()
    {
        LocalServer server;
        server.reply(u"/"_s, {.status = 503});
        Fetcher fetcher;
        const auto result = ask<PoliceCrimeMonths>(fetcher, catalogueAt(server.url()), {});
        QCOMPARE(outcome(result), u"server"_s);
        QCOMPARE(server.requestCount(), 4);
    }

    /// A body that breaks off is no empty one.
    void brokenOffIsNotFinal()
    {
        RawServer server({.bytes = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 500\r\n\r\n", .then = RawServer::Then::Close});
        Fetcher fetcher;
        const auto result = ask<PoliceStreetCrime>(fetcher, catalogueAt(server.url()), december);
        QVERIFY2(!result && result.error().kind != Error::Kind::TooManyIncidents, qPrintable(outcome(result)));
        QVERIFY(server.requests() > 1);
    }
};

QTEST_GUILESS_MAIN(TestPoliceStreetCrime)
#include "tst_police_street_crime.moc"
