// SPDX-License-Identifier: GPL-3.0-or-later
// Boundaries as the ONS Open Geography services give them: what is asked for, what is read, and what is not taken for a boundary.
#include "services/open_geography_boundary.h"
#include "support/ask.h"
#include "support/samples.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const GssCode gnosall = *GssCode::parse(u"E00151363");
const GssCode gnosallLsoa = *GssCode::parse(u"E01029709");
const QUrl base(u"https://boundaries.example/rest/services"_s);

Result<AreaOutline> parse(const QByteArray &body, const GssCode &code = gnosall, int status = 200)
{
    return OpenGeographyBoundary::parse({.status = status, .headers = {}, .body = body}, code);
}

/// A document with one area, whose geometry is written as it stands.
QByteArray withGeometry(const QByteArray &geometry)
{
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"OA21CD":"E00151363"},"geometry":)" + geometry
           + "}]}";
}

} // namespace

class TestOpenGeographyBoundary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForOneAreaOfTheLevelsService_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("field");
        QTest::newRow("output area") << u"E00151363"_s << u"Output_Areas_2021_EW_BGC_V2"_s << u"OA21CD"_s;
        QTest::newRow("LSOA") << u"W01001945"_s << u"Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5"_s << u"LSOA21CD"_s;
        QTest::newRow("MSOA") << u"E02006202"_s << u"Middle_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V3"_s << u"MSOA21CD"_s;
    }

    void asksForOneAreaOfTheLevelsService()
    {
        QFETCH(QString, code);
        QFETCH(QString, path);
        QFETCH(QString, field);
        const QUrl url = OpenGeographyBoundary::request(base, *GssCode::parse(code)).url();
        QCOMPARE(url.path(), u"/rest/services/%1/FeatureServer/0/query"_s.arg(path));
        const QUrlQuery query(url);
        QCOMPARE(query.queryItemValue(u"where"_s, QUrl::FullyDecoded), u"%1='%2'"_s.arg(field, code));
        QCOMPARE(query.queryItemValue(u"outFields"_s), field);
        QCOMPARE(query.queryItemValue(u"outSR"_s), u"4326"_s);
        QCOMPARE(query.queryItemValue(u"f"_s), u"geojson"_s);
    }

    void isPublishedForSmallAreasOnly()
    {
        for (const AreaLevel level : allAreaLevels)
            QCOMPARE(OpenGeographyBoundary::isPublished(level), level <= AreaLevel::Msoa);
    }

    void readsAPolygon()
    {
        const auto outline = parse(sampleBody(u"open_geography/oa_e00151363.json"_s));
        QVERIFY2(outline, qPrintable(outline ? QString() : outline.error().detail));
        QCOMPARE(outline->area, (AreaRef{AreaLevel::OutputArea, u"E00151363"_s, {}}));
        QCOMPARE(outline->rings.size(), 1U);
        QCOMPARE(outline->rings.front(),
                 (std::vector<LatLong>{
                     {52.78904, -2.251578}, {52.78576, -2.251307}, {52.787179, -2.247653}, {52.79108, -2.247719}, {52.789724, -2.251567}}));
    }

    void readsHolesAndIslands()
    {
        const auto outline = parse(sampleBody(u"open_geography/lsoa_e01029709.json"_s), gnosallLsoa);
        QVERIFY2(outline, qPrintable(outline ? QString() : outline.error().detail));
        std::vector<size_t> corners;
        for (const auto &ring : outline->rings)
            corners.push_back(ring.size());
        QCOMPARE(corners, (std::vector<size_t>{6, 4, 3}));
        QCOMPARE(outline->rings.back().back(), (LatLong{52.7855, -2.2595}));
    }

    void passesOverHeights()
    {
        const auto outline = parse(withGeometry(R"({"type":"Polygon","coordinates":[[[-2,52,7],[-1,52,7],[-1,53,7],[-2,52,7]]]})"));
        QVERIFY(outline);
        QCOMPARE(outline->rings.front().size(), 3U);
    }

    void tellsWhatWentWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        QTest::newRow("an error with status 200") << sampleBody(u"open_geography/invalid_query.json"_s) << 200 << u"server"_s;
        QTest::newRow("too many requests with status 200")
            << QByteArray(R"({"error":{"code":429,"message":"slow down"}})") << 200 << u"rate-limited"_s;
        QTest::newRow("a fault with status 200")
            << QByteArray(R"({"error":{"code":500,"message":"x","details":[]}})") << 200 << u"server"_s;
        QTest::newRow("an invalid token") << QByteArray(R"({"error":{"code":498,"message":"Invalid token."}})") << 200 << u"server"_s;
        QTest::newRow("a code that is none") << QByteArray(R"({"error":{"code":0}})") << 200 << u"server"_s;
        QTest::newRow("no such area") << sampleBody(u"open_geography/none.json"_s) << 200 << u"not-found"_s;
        QTest::newRow("no document") << QByteArray() << 200 << u"malformed"_s;
        QTest::newRow("a page") << QByteArray("<html><body>Sign in</body></html>") << 200 << u"malformed"_s;
        QTest::newRow("no features") << QByteArray(R"({"type":"FeatureCollection"})") << 200 << u"malformed"_s;
        QTest::newRow("an empty object") << QByteArray("{}") << 200 << u"malformed"_s;
        QTest::newRow("status 404") << QByteArray("{}") << 404 << u"not-found"_s;
        QTest::newRow("status 403") << QByteArray() << 403 << u"server"_s; // there is no key
        QTest::newRow("status 429") << QByteArray() << 429 << u"rate-limited"_s;
        QTest::newRow("status 503") << QByteArray("<html>") << 503 << u"server"_s;
        QTest::newRow("no geometry") << withGeometry("null") << 200 << u"malformed"_s;
        QTest::newRow("a point") << withGeometry(R"({"type":"Point","coordinates":[-2,52]})") << 200 << u"malformed"_s;
        QTest::newRow("no rings") << withGeometry(R"({"type":"Polygon","coordinates":[]})") << 200 << u"malformed"_s;
        QTest::newRow("no polygons") << withGeometry(R"({"type":"MultiPolygon","coordinates":[]})") << 200 << u"malformed"_s;
        QTest::newRow("metres instead of degrees")
            << withGeometry(R"({"type":"Polygon","coordinates":[[[383000,320000],[383100,320000],[383100,320100],[383000,320000]]]})")
            << 200 << u"malformed"_s;
        QTest::newRow("an open ring") << withGeometry(R"({"type":"Polygon","coordinates":[[[-2,52],[-1,52],[-1,53],[-2,53]]]})") << 200
                                      << u"malformed"_s;
        QTest::newRow("a line there and back") << withGeometry(R"({"type":"Polygon","coordinates":[[[-2,52],[-1,52],[-2,52]]]})") << 200
                                               << u"malformed"_s;
        QTest::newRow("a corner without a latitude")
            << withGeometry(R"({"type":"Polygon","coordinates":[[[-2],[-1,52],[-1,53],[-2]]]})") << 200 << u"malformed"_s;
        QTest::newRow("another area") << sampleBody(u"open_geography/oa_e00151363.json"_s).replace("E00151363", "E00151364") << 200
                                      << u"malformed"_s;
    }

    void tellsWhatWentWrong()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, kind);
        const auto outline = parse(body, gnosall, status);
        QVERIFY(!outline);
        QCOMPARE(errorKindName(outline.error().kind), kind);
        QVERIFY(!outline.error().detail.contains("slow down"_L1)); // the service's own words stay with it
    }

    void ofTwoAreasNoneIsTaken()
    {
        QByteArray body = sampleBody(u"open_geography/oa_e00151363.json"_s).trimmed();
        const qsizetype from = body.indexOf(R"({"type":"Feature",)");
        const QByteArray feature = body.sliced(from, body.size() - from - 2);
        body.insert(from, feature + ',');
        QVERIFY(!parse(body));
    }

    void whatIsCutOffIsNotRead()
    {
        const QByteArray whole = sampleBody(u"open_geography/lsoa_e01029709.json"_s).trimmed();
        for (qsizetype length = 0; length < whole.size(); length += 7)
            QVERIFY2(!parse(whole.first(length), gnosallLsoa), qPrintable(QString::number(length)));
    }

    void tooManyCornersAreRefused()
    {
        QByteArray ring = "[[-2,52]";
        for (qsizetype i = 0; i < mostBoundaryCorners; ++i)
            ring += ",[-1,53]";
        const auto outline = parse(withGeometry(R"({"type":"Polygon","coordinates":[)" + ring + ",[-2,52]]]}"));
        QVERIFY(!outline);
        QCOMPARE(errorKindName(outline.error().kind), u"malformed"_s);
    }

    void isAskedOverTheNetwork()
    {
        LocalServer server;
        serveSamples(server);
        Fetcher fetcher;
        const auto outline = ask<OpenGeographyBoundary>(fetcher, catalogueAt(server.url()), gnosall);
        QVERIFY(outline);
        QCOMPARE(outline->rings.size(), 1U);
        QCOMPARE(server.requests().constFirst().method, "GET");
    }
};

QTEST_GUILESS_MAIN(TestOpenGeographyBoundary)
#include "tst_open_geography_boundary.moc"
