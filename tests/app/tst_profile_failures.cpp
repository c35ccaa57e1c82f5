// SPDX-License-Identifier: GPL-3.0-or-later
// What the terminal says where a profile cannot be had: of postcodes that have ended or have no position, and of sign-in pages.
#include "command_fixture.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestProfileFailures : public QObject, CommandFixture {
    Q_OBJECT

private Q_SLOTS:
    void aWithdrawnPostcodeOffersTheNearestInUse()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/postcodes/E1W1UU"_s, {.status = 404, .body = sampleBody(u"postcodes_io/terminated.json"_s)});
        server.reply(u"/postcodes"_s, {.body = sampleBody(u"postcodes_io_search/nearest_st200ly.json"_s)});
        const auto askedFor = [&server](const QString &path) {
            return std::ranges::count_if(server.requests(), [&](const auto &request) { return request.url.path() == path; });
        };
        const QStringList words{u"profile"_s, u"E1W 1UU"_s, u"--sources"_s, overlay(server.url())};
        const Run text = run(words);
        QCOMPARE(text.exitCode, 1);
        QVERIFY2(text.output.contains("E1W 1UU is no longer in use. Royal Mail withdrew E1W 1UU in February 2015."), text.output);
        QVERIFY2(text.output.contains("\nNearest postcodes in use: "), text.output);
        QCOMPARE(askedFor(u"/postcodes/E1W1UU"_s), 1);
        QCOMPARE(askedFor(u"/postcodes"_s), 1); // one request more, around the place that the look-up told of
        QCOMPARE(server.requestCount(), 2);
        const QUrlQuery around(server.requests().back().url);
        QCOMPARE(around.queryItemValue(u"lat"_s).toDouble(), 51.508171);
        QCOMPARE(around.queryItemValue(u"lon"_s).toDouble(), -0.073732);

        const Run json = run(words + QStringList{u"--format"_s, u"json"_s});
        const QJsonObject geography = json.section(u"geography"_s);
        QCOMPARE(geography[u"error"_s][u"kind"_s].toString(), u"terminated"_s);
        const QJsonArray nearest = geography[u"nearest"_s].toArray();
        const QJsonArray all =
            QJsonDocument::fromJson(sampleBody(u"postcodes_io_search/nearest_st200ly.json"_s)).object()[u"result"_s].toArray();
        QVERIFY(!nearest.isEmpty() && nearest.size() <= 4);
        for (const QJsonValue &one : nearest) {
            const auto itself =
                std::ranges::find_if(all, [&](const QJsonValue &other) { return other[u"postcode"_s] == one[u"postcode"_s]; });
            QVERIFY(itself != all.end());
            QCOMPARE(one[u"distance_m"_s].toInt(), qRound((*itself)[u"distance"_s].toDouble()));
            QVERIFY(text.output.contains(one[u"postcode"_s].toString().toLatin1()));
        }

        const int requests = server.requestCount();
        QVERIFY(!run(words + QStringList{u"--offline"_s}).output.contains("Nearest postcodes in use"));
        QCOMPARE(server.requestCount(), requests);
        // nothing near, or nobody to tell: what has ended is said all the same
        server.reply(u"/postcodes"_s, {.body = R"({"status":200,"result":null})"});
        const Run nothing = run(words);
        QCOMPARE(nothing.exitCode, 1);
        QVERIFY(nothing.output.contains("is no longer in use"));
        QVERIFY(!nothing.output.contains("Nearest postcodes in use"));
    }

    void anExportOffersTheNearestInUseToo()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/postcodes/E1W1UU"_s, {.status = 404, .body = sampleBody(u"postcodes_io/terminated.json"_s)});
        server.reply(u"/postcodes"_s, {.body = sampleBody(u"postcodes_io_search/nearest_st200ly.json"_s)});
        const Run ended = run({u"export"_s, u"E1W 1UU"_s, u"--out"_s, m_home.filePath(u"withdrawn"_s), u"--what"_s,
                               u"occupation,crime-map"_s, u"--sources"_s, overlay(server.url())});
        QCOMPARE(ended.exitCode, 1);
        QCOMPARE(ended.errors.count("E1W 1UU: Nearest postcodes in use: "), 1);
        QCOMPARE(server.requestCount(), 2);
    }

    /// As NW1W 6AE, which has no grid reference in the directory.
    void aPostcodeWithoutAPosition()
    {
        LocalServer server;
        serveSamples(server);
        QByteArray body = sampleBody(u"postcodes_io/st200ly.json"_s);
        for (const QByteArray number : {"-2.247653", "52.787179"}) {
            QVERIFY(body.contains(number));
            body.replace(number, "null");
        }
        server.reply(u"/postcodes/ST200LY"_s, {.body = body});
        const QStringList words{u"profile"_s, u"ST20 0LY"_s, u"--source"_s, u"crime=police"_s, u"--sources"_s, overlay(server.url())};
        const Run text = run(words);
        QVERIFY2(text.output.contains("ST20 0LY has no position. The postcode directory has no grid reference for it, so crime around it "
                                      "cannot be told."),
                 text.output);
        QVERIFY(!text.output.contains("data.police.uk knows"));
        QCOMPARE(server.requestCount(u"/api/"_s), server.requestCount(u"/api/v01/"_s)); // data.police.uk was not asked
        const QJsonObject crime = run(words + QStringList{u"--format"_s, u"json"_s}).section(u"crime"_s);
        QCOMPARE(crime[u"error"_s][u"kind"_s].toString(), u"no-data"_s);
    }

    void aSignInPageIsNotABrokenService_data()
    {
        QTest::addColumn<LocalServer::Reply>("reply");
        QTest::addColumn<bool>("isWebPage");
        const QByteArray page = "<!DOCTYPE html><html><body>Welcome to THE-STATION-WIFI</body></html>";
        QTest::newRow("a page instead of data") << LocalServer::Reply{.body = page, .contentType = "text/html; charset=utf-8"} << true;
        QTest::newRow("no data") << LocalServer::Reply{.body = "THE-STATION-WIFI", .contentType = "application/json"} << false;
    }
    void aSignInPageIsNotABrokenService()
    {
        QFETCH(LocalServer::Reply, reply);
        QFETCH(bool, isWebPage);
        LocalServer server;
        server.reply(u"/"_s, reply);
        const QStringList words{u"profile"_s, u"ST19 9AA"_s, u"--sources"_s, overlay(server.url())};
        const Run text = run(words);
        QCOMPARE(text.exitCode, 1);
        QCOMPARE(
            text.output.contains("Postcodes.io answered with a web page instead of data. If this network asks you to sign in, do so in "
                                 "a browser, then try again."),
            isWebPage);
        QCOMPARE(text.output.contains("Postcodes.io gave an answer that cannot be read."), !isWebPage);
        QVERIFY(!text.output.contains("STATION") && !text.errors.contains("STATION"));
        const QJsonObject geography = run(words + QStringList{u"--format"_s, u"json"_s}).section(u"geography"_s);
        QCOMPARE(geography[u"error"_s][u"kind"_s].toString(), u"malformed"_s);
    }
};

QTEST_GUILESS_MAIN(TestProfileFailures)
#include "tst_profile_failures.moc"
