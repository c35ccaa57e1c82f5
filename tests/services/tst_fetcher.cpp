// SPDX-License-Identifier: GPL-3.0-or-later
// The transport against servers that hang, drip, reset, lie about lengths and redirect; and what it writes to the log.
#include "services/fetcher.h"
#include "services/network_log.h"
#include "services/postcodearea_ns_sec.h"
#include "services/postcodes_io.h"
#include "support/ask.h"
#include "support/raw_server.h"
#include "support/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const Postcode gnosall = *Postcode::parse(u"ST20 0LY");
const PostcodeAreaQuery keyed{gnosall, fakeKey};
QStringList logged;

void record(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged << message;
}

QString kindOf(const Result<Geography> &result)
{
    return result ? u"-"_s : QString(errorKindName(result.error().kind));
}

} // namespace

class TestFetcher : public QObject {
    Q_OBJECT

    Fetcher m_fetcher;

    Result<Geography> geographyFrom(const QUrl &server, int timeoutMs = 5000)
    {
        return ask<PostcodesIo>(m_fetcher, catalogueAt(server, timeoutMs), gnosall);
    }

private Q_SLOTS:
    void sendsWhatIsPromised()
    {
        LocalServer server;
        serveSamples(server);
        const auto geography = geographyFrom(server.url());
        QVERIFY2(geography, qPrintable(kindOf(geography)));
        QCOMPARE(geography->codes.oa21, u"E00151363"_s);
        QCOMPARE(server.requests().size(), 1);
        const auto &request = server.requests().first();
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.url.path(), u"/postcodes/ST200LY"_s);
        QCOMPARE(request.headers.value(QHttpHeaders::WellKnownHeader::UserAgent).toByteArray(),
                 QByteArray("Hereabouts/" HEREABOUTS_VERSION));
        QCOMPARE(request.headers.value(QHttpHeaders::WellKnownHeader::Accept).toByteArray(), QByteArray("application/json"));
    }

    void transportFailures_data()
    {
        using Then = RawServer::Then;
        const QByteArray body = sampleBody(u"postcodes_io/st200ly.json"_s);
        const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n" + body.first(32) + "\r\n";
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("then");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, Then then, const QString &kind) {
            QTest::newRow(name) << bytes << static_cast<int>(then) << kind;
        };
        row("good", RawServer::head(body.size()) + body, Then::Close, u"-"_s);
        row("never answers", {}, Then::KeepOpen, u"timeout"_s);
        row("head, then silence", RawServer::head(body.size()), Then::KeepOpen, u"timeout"_s);
        row("half a body, then silence", RawServer::head(body.size()) + body.first(300), Then::KeepOpen, u"timeout"_s);
        row("closed at once", {}, Then::Close, u"offline"_s);
        row("reset at once", {}, Then::Reset, u"offline"_s);
        row("cut off", RawServer::head(body.size()) + body.first(300), Then::Close, u"malformed"_s);
        row("reset in the middle", RawServer::head(body.size()) + body.first(300), Then::Reset, u"malformed"_s);
        row("cut off between chunks", chunked, Then::Close, u"malformed"_s);
        row("not HTTP", "220 mail.example.com ESMTP\r\n", Then::Close, u"offline"_s);
        row("HTML", RawServer::head(13, "text/html") + "<html></html>", Then::Close, u"malformed"_s);
        row("announces too much", RawServer::head(largestBody + 1), Then::KeepOpen, u"too-large"_s);
        row("bad compression", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain", Then::Close, u"malformed"_s);
    }

    void transportFailures()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, then);
        QFETCH(QString, kind);
        RawServer server({.bytes = bytes, .then = static_cast<RawServer::Then>(then)});
        const auto geography = geographyFrom(server.url(), 400);
        QVERIFY2(kindOf(geography) == kind, qPrintable(kindOf(geography) + u' ' + (geography ? QString() : geography.error().detail)));
        if (kind == "timeout"_L1 || kind == "too-large"_L1) // given up by us
            QTRY_COMPARE(server.closed(), server.opened());
    }

    void dripsForEver()
    {
        const QByteArray body = sampleBody(u"postcodes_io/st200ly.json"_s);
        RawServer server({.bytes = RawServer::head(body.size()), .dripped = body, .drip = std::chrono::milliseconds(50)});
        QElapsedTimer age;
        age.start();
        const auto geography = geographyFrom(server.url(), 300); // never silent for 300 ms, yet over after 600
        QCOMPARE(kindOf(geography), u"timeout"_s);
        QVERIFY2(age.elapsed() >= 550 && age.elapsed() < 5000, qPrintable(QString::number(age.elapsed())));
        QTRY_COMPARE(server.closed(), 1);
    }

    void moreThanIsTakenIn()
    {
        LocalServer server;
        server.reply(u"/"_s, {.body = QByteArray(largestBody + 1, ' ')});
        QCOMPARE(kindOf(geographyFrom(server.url(), 20000)), u"too-large"_s);
    }

    void nobodyListens()
    {
        const auto geography = geographyFrom(RawServer::refusingUrl());
        QCOMPARE(kindOf(geography), u"offline"_s);
        QCOMPARE(geography.error().httpStatus, 0);
        QCOMPARE(geography.error().detail, u"ConnectionRefusedError"_s);
    }

    void plainHttpElsewhereIsNotSent()
    {
        const Source source{.name = u"postcodes_io"_s, .baseUrl = QUrl(u"http://192.0.2.1"_s)};
        std::optional<Result<Geography>> answer;
        const auto call = m_fetcher.fetch<PostcodesIo>(source, gnosall, [&](auto result) { answer = std::move(result); });
        QVERIFY(!answer);
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(kindOf(*answer), u"offline"_s);
        QVERIFY2(answer->error().detail.contains(u"not sent"_s), qPrintable(answer->error().detail));
    }

    void redirects()
    {
        LocalServer elsewhere;
        serveSamples(elsewhere);
        LocalServer server;
        const auto redirectTo = [&server](const QString &path, const QUrl &target) {
            LocalServer::Reply reply{.status = 302};
            reply.headers.append(QHttpHeaders::WellKnownHeader::Location, target.toEncoded());
            server.reply(path, reply);
        };
        // To the same origin: followed. To another one: not.
        redirectTo(u"/postcodes/"_s, QUrl(server.url().toString() + u"/moved"_s));
        server.reply(u"/moved"_s, {.body = sampleBody(u"postcodes_io/st200ly.json"_s)});
        QCOMPARE(kindOf(geographyFrom(server.url())), u"-"_s);
        redirectTo(u"/postcodes/"_s, QUrl(elsewhere.url().toString() + u"/postcodes/ST200LY"_s));
        QCOMPARE(kindOf(geographyFrom(server.url())), u"malformed"_s);
        // With a key: never, wherever it leads.
        redirectTo(u"/census-ts062/"_s, QUrl(server.url().toString() + u"/moved"_s));
        const auto nsSec = ask<PostcodeAreaNsSec>(m_fetcher, catalogueAt(server.url()), keyed);
        QVERIFY(!nsSec);
        QCOMPARE(errorKindName(nsSec.error().kind), errorKindName(Error::Kind::Malformed));
        QCOMPARE(nsSec.error().httpStatus, 302);
        QCOMPARE(server.requestCount(u"/moved"_s), 1);
        QCOMPARE(elsewhere.requests().size(), 0);
    }

    void destroyingACallFreesItsConnection()
    {
        RawServer server({});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        bool came = false;
        auto call = m_fetcher.fetch<PostcodesIo>(catalogue.source(u"postcodes_io"_s), gnosall, [&](const auto &) { came = true; });
        QTRY_COMPARE(server.requests(), 1);
        QSignalSpy closed(&server, &RawServer::connectionClosed);
        call.reset();
        QVERIFY(closed.wait(2000));
        QVERIFY(!came);
    }

    void aCallDestroyedBeforeItWasSentIsSilent()
    {
        LocalServer server;
        serveSamples(server);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        bool came = false;
        m_fetcher.fetch<PostcodesIo>(catalogue.source(u"postcodes_io"_s), gnosall, [&](const auto &) { came = true; }).reset();
        QVERIFY(geographyFrom(server.url())); // one that is waited for has come by now, so would have the other
        QVERIFY(!came);
    }

    void callsRunSideBySide()
    {
        LocalServer server;
        server.reply(u"/"_s, {.body = sampleBody(u"postcodes_io/st200ly.json"_s), .delay = std::chrono::milliseconds(300)});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        int came = 0;
        std::vector<std::unique_ptr<Call>> calls;
        QElapsedTimer age;
        age.start();
        for (int i = 0; i < 4; ++i)
            calls.push_back(m_fetcher.fetch<PostcodesIo>(catalogue.source(u"postcodes_io"_s), gnosall, [&](const auto &) { ++came; }));
        QTRY_COMPARE(came, 4);
        QVERIFY2(age.elapsed() < 900, qPrintable(QString::number(age.elapsed())));
    }

    void noCookieComesBack()
    {
        LocalServer server;
        LocalServer::Reply reply{.body = sampleBody(u"postcodes_io/st200ly.json"_s)};
        reply.headers.append(QHttpHeaders::WellKnownHeader::SetCookie, "id=1");
        server.reply(u"/"_s, reply);
        QVERIFY(geographyFrom(server.url()));
        QVERIFY(geographyFrom(server.url()));
        QVERIFY(!server.requests().last().headers.contains(QHttpHeaders::WellKnownHeader::Cookie));
    }

    void theLogIsOffByDefault() { QVERIFY(!networkLog().isInfoEnabled()); }

    void noKeyInLogsAndErrors()
    {
        LocalServer server;
        server.reply(u"/census-ts062/"_s, {.body = sampleBody(u"postcodearea/database_error.html"_s)});
        QLoggingCategory::setFilterRules(u"hereabouts.network=true"_s);
        logged.clear();
        const auto previous = qInstallMessageHandler(record);
        const auto page = ask<PostcodeAreaNsSec>(m_fetcher, catalogueAt(server.url()), keyed);
        const auto refused = ask<PostcodeAreaNsSec>(m_fetcher, catalogueAt(RawServer::refusingUrl()), keyed);
        RawServer silent({});
        const auto timeout = ask<PostcodeAreaNsSec>(m_fetcher, catalogueAt(silent.url(), 100), keyed);
        qInstallMessageHandler(previous);
        QLoggingCategory::setFilterRules(QString());

        const QStringList ours = logged.filter(u"GET http"_s);
        QCOMPARE(ours.size(), 3);
        QVERIFY2(ours.first().contains(u"/census-ts062/?key=***&postcode=ST200LY status 200"_s), qPrintable(ours.first()));
        for (const auto *result : {&page, &refused, &timeout}) {
            QVERIFY(!*result);
            QVERIFY2(!result->error().detail.contains(fakeKey), qPrintable(result->error().detail));
        }
        for (const QString &line : std::as_const(logged))
            QVERIFY2(!line.contains(fakeKey), qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(TestFetcher)
#include "tst_fetcher.moc"
