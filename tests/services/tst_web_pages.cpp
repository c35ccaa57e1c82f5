// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that networks and broken services answer with are told from data that cannot be read, and nothing of them gets into an error.
#include "services/postcodes_io.h"
#include "support/ask.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestWebPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pages_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isWebPage");
        QTest::newRow("a sign-in page") << 200 << "text/html"_ba << u"malformed"_s << true;
        QTest::newRow("with its charset") << 200 << "Text/HTML; charset=utf-8"_ba << u"malformed"_s << true;
        QTest::newRow("XHTML") << 200 << "application/xhtml+xml"_ba << u"malformed"_s << true;
        QTest::newRow("a 404 that is not the service's") << 404 << "text/html"_ba << u"malformed"_s << true;
        QTest::newRow("511 Network Authentication Required (RFC 6585)") << 511 << "text/html"_ba << u"server"_s << true;
        QTest::newRow("a fault of its own") << 500 << "text/html"_ba << u"server"_s << false;
        QTest::newRow("refused by its own") << 403 << "text/html"_ba << u"forbidden"_s << false;
        QTest::newRow("data that cannot be read") << 200 << "application/json"_ba << u"malformed"_s << false;
        QTest::newRow("text") << 200 << "text/plain"_ba << u"malformed"_s << false;
    }
    void pages()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QString, kind);
        QFETCH(bool, isWebPage);
        LocalServer server;
        Fetcher fetcher;
        server.reply(u"/"_s, {.status = status, .body = "<html>Welcome to THE-STATION-WIFI</html>", .contentType = type});
        const auto result = ask<PostcodesIo>(fetcher, catalogueAt(server.url()), *Postcode::parse(u"ST20 0LY"));
        QVERIFY(!result);
        QCOMPARE(errorKindName(result.error().kind), kind);
        QCOMPARE(result.error().cause == Error::Cause::WebPage, isWebPage);
        QVERIFY(!result.error().detail.contains("STATION"_L1));
    }

    void aPointerToAnotherPlaceIsOneToo()
    {
        LocalServer portal;
        LocalServer server;
        Fetcher fetcher;
        LocalServer::Reply reply{.status = 302};
        reply.headers.append("Location", portal.url().toEncoded() + "/sign-in");
        server.reply(u"/"_s, reply);
        const auto result = ask<PostcodesIo>(fetcher, catalogueAt(server.url()), *Postcode::parse(u"ST20 0LY"));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Malformed);
        QCOMPARE(result.error().cause, Error::Cause::WebPage);
        QCOMPARE(portal.requestCount(), 0);
    }

    void dataOfTheWrongTypeAreData()
    {
        LocalServer server;
        Fetcher fetcher;
        server.reply(u"/"_s, {.body = sampleBody(u"postcodes_io/st200ly.json"_s), .contentType = "text/html"});
        QVERIFY(ask<PostcodesIo>(fetcher, catalogueAt(server.url()), *Postcode::parse(u"ST20 0LY")));
    }
};

QTEST_GUILESS_MAIN(TestWebPages)
#include "tst_web_pages.moc"
