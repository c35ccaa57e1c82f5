// SPDX-License-Identifier: GPL-3.0-or-later
// HTTPS: that it works with a certificate to be trusted, and that nothing is sent, a key least of all, to anybody else.
#include "services/fetcher.h"
#include "services/postcodearea_ns_sec.h"
#include "services/postcodes_io.h"
#include "support/ask.h"
#include "support/certificates.h"
#include "support/fault_server.h"
#include "support/process_figures.h"
#include "support/samples.h"

#include <QHttpServer>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const Postcode gnosall = *Postcode::parse(u"ST20 0LY");
const Postcode hammersmith = *Postcode::parse(u"W6 0WW");
const PostcodeAreaQuery keyed{gnosall, fakeKey};
constexpr int timeoutMs = 1000; // a handshake takes its time under sanitizers
constexpr int atOnceMs = 500;   // and so does everything else; without haste it would be seconds

template <typename Value> QString outcome(const Result<Value> &result)
{
    return result ? u"-"_s : QString(errorKindName(result.error().kind));
}

template <typename Value> QString detail(const Result<Value> &result)
{
    return result ? u"a value"_s : outcome(result) + u' ' + result.error().detail;
}

QUrl overHttps(QUrl url)
{
    url.setScheme(u"https"_s);
    return url;
}

} // namespace

class TestFaultsTls : public QObject {
    Q_OBJECT

    Certificates m_certificates;

    std::unique_ptr<FaultServer> serverWith(const QSslConfiguration &tls)
    {
        auto server = std::make_unique<FaultServer>(tls);
        server->reply(u"/postcodes/"_s, sampleBody(u"postcodes_io/st200ly.json"_s));
        server->reply(u"/census-ts062/"_s, sampleBody(u"postcodearea/ns_sec_st200ly.json"_s));
        return server;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!Certificates::canBeMade())
            QSKIP("no openssl here: no certificates, no HTTPS to test");
        QVERIFY(!m_certificates.authority().isNull());
    }

    void trusted()
    {
        const TrustFor trust(m_certificates.authority());
        const auto server = serverWith(*m_certificates.serverWith(Certificates::Flaw::None));
        QCOMPARE(server->url().scheme(), u"https"_s);
        QUrl byName = server->url();
        byName.setHost(u"localhost"_s);
        Fetcher fetcher;
        for (const QUrl &url : {server->url(), byName}) {
            const auto geography = ask<PostcodesIo>(fetcher, catalogueAt(url, 5000), gnosall);
            QVERIFY2(geography, qPrintable(detail(geography)));
            QCOMPARE(geography->codes.oa21, u"E00151363"_s);
        }
        const auto nsSec = ask<PostcodeAreaNsSec>(fetcher, catalogueAt(server->url(), 5000), keyed);
        QVERIFY2(nsSec, qPrintable(detail(nsSec)));
        QCOMPARE(nsSec->base, 278);
    }

    void trustedOverHttp2()
    {
        const TrustFor trust(m_certificates.authority());
        QSslConfiguration tls = *m_certificates.serverWith(Certificates::Flaw::None);
        tls.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2});
        auto listener = std::make_unique<QSslServer>();
        listener->setSslConfiguration(tls);
        QByteArray negotiated;
        connect(listener.get(), &QSslServer::startedEncryptionHandshake, this, [&](QSslSocket *socket) {
            connect(socket, &QSslSocket::encrypted, this,
                    [&, socket] { negotiated = socket->sslConfiguration().nextNegotiatedProtocol(); });
        });
        QVERIFY(listener->listen(QHostAddress::LocalHost));
        const QUrl url(u"https://127.0.0.1:%1"_s.arg(listener->serverPort()));
        QHttpServer server;
        server.route(u"/postcodes/<arg>"_s,
                     [](const QString &) { return QHttpServerResponse("application/json", sampleBody(u"postcodes_io/st200ly.json"_s)); });
        QVERIFY(server.bind(listener.get()));
        listener.release(); // the server's now
        Fetcher fetcher;
        const auto geography = ask<PostcodesIo>(fetcher, catalogueAt(url, 5000), gnosall);
        QVERIFY2(geography, qPrintable(detail(geography)));
        QCOMPARE(geography->codes.oa21, u"E00151363"_s);
        QCOMPARE(negotiated, QByteArray("h2"));
    }

    void notToBeTrusted_data()
    {
        QTest::addColumn<int>("flaw");
        QTest::addColumn<bool>("authorityIsTrusted");
        const auto row = [](const char *name, Certificates::Flaw flaw, bool trusted) { QTest::newRow(name) << int(flaw) << trusted; };
        row("unknown authority", Certificates::Flaw::None, false);
        row("self-signed", Certificates::Flaw::SelfSigned, true);
        row("expired", Certificates::Flaw::Expired, true);
        row("not valid yet", Certificates::Flaw::NotYet, true);
        row("another host's", Certificates::Flaw::OtherHost, true);
    }
    void notToBeTrusted()
    {
        QFETCH(int, flaw);
        QFETCH(bool, authorityIsTrusted);
        const auto tls = m_certificates.serverWith(static_cast<Certificates::Flaw>(flaw));
        if (!tls)
            QSKIP("this openssl cannot make such a certificate");
        const auto server = serverWith(*tls);
        std::optional<TrustFor> trust;
        if (authorityIsTrusted)
            trust.emplace(m_certificates.authority());
        Fetcher fetcher;
        const auto geography = ask<PostcodesIo>(fetcher, catalogueAt(server->url(), 5000), gnosall);
        QCOMPARE(outcome(geography), u"offline"_s);
        QCOMPARE(geography.error().httpStatus, 0);
        const auto nsSec = ask<PostcodeAreaNsSec>(fetcher, catalogueAt(server->url(), 5000), keyed);
        QCOMPARE(outcome(nsSec), u"offline"_s);
        QVERIFY(!nsSec.error().detail.contains(fakeKey));
        QCOMPARE(server->tally().requests, 0); // the key stayed here
        QVERIFY(server->tally().opened >= 2);
        QTRY_COMPARE(server->tally().open(), 0);
    }

    void brokenHandshakes_data()
    {
        QTest::addColumn<RawServer::Script>("script");
        QTest::addColumn<QString>("kind");
        using Then = RawServer::Then;
        QTest::newRow("never") << RawServer::Script{} << u"timeout"_s;
        QTest::newRow("closed amid it") << RawServer::Script{.then = Then::Close} << u"offline"_s;
        QTest::newRow("reset amid it") << RawServer::Script{.then = Then::Reset} << u"offline"_s;
        QTest::newRow("half a record") << RawServer::Script{.bytes = QByteArray::fromHex("160303004a02"), .then = Then::Close}
                                       << u"offline"_s;
        QTest::newRow("half a record, then silence") << RawServer::Script{.bytes = QByteArray::fromHex("160303004a02")} << u"timeout"_s;
        QTest::newRow("a TLS alert") << RawServer::Script{.bytes = QByteArray::fromHex("15030300020228"), .then = Then::Close}
                                     << u"offline"_s;
        QTest::newRow("plain HTTP") << RawServer::Script{.bytes = RawServer::head(2) + "{}", .then = Then::Close} << u"offline"_s;
        QTest::newRow("zeros for ever") << RawServer::Script{.endless = QByteArray(64 * 1024, '\0')} << u"offline"_s;
    }
    void brokenHandshakes()
    {
        QFETCH(RawServer::Script, script);
        QFETCH(QString, kind);
        RawServer server(script, RawServer::Speaks::Nothing);
        Fetcher fetcher;
        const auto nsSec = ask<PostcodeAreaNsSec>(fetcher, catalogueAt(overHttps(server.url()), timeoutMs), keyed);
        QVERIFY2(outcome(nsSec) == kind, qPrintable(detail(nsSec)));
        QVERIFY(server.opened() >= 1);
        QTRY_COMPARE_WITH_TIMEOUT(server.open(), 0, atOnceMs);
        QCOMPARE(fetcher.ledger().today(u"postcodearea"_s), 0); // the request never left
    }

    void withdrawnInTheHandshake_data()
    {
        QTest::addColumn<bool>("metered");
        QTest::newRow("metered") << true;
        QTest::newRow("open data") << false;
    }
    void withdrawnInTheHandshake()
    {
        QFETCH(bool, metered);
        RawServer server({}, RawServer::Speaks::Nothing);
        const SourceCatalogue catalogue = catalogueAt(overHttps(server.url()), 10000);
        Fetcher fetcher;
        QCOMPARE(outcome(ask<PostcodesIo>(fetcher, catalogueAt(RawServer::refusingUrl()), gnosall)), u"offline"_s); // all is set up
        QTest::qWait(50);
        const int descriptors = openDescriptors();
        for (int run = 1; run <= 5; ++run) {
            auto call = metered ? fetcher.fetch<PostcodeAreaNsSec>(catalogue.source(u"postcodearea"_s), keyed, [](const auto &) {})
                                : fetcher.fetch<PostcodesIo>(catalogue.source(u"postcodes_io"_s), gnosall, [](const auto &) {});
            QTRY_COMPARE(server.requests(), run); // the client's greeting
            call.reset();
            QTRY_COMPARE_WITH_TIMEOUT(server.closed(), run, atOnceMs);
            QTRY_VERIFY_WITH_TIMEOUT(openDescriptors() <= descriptors, atOnceMs);
        }
        QCOMPARE(server.opened(), 5);
        QCOMPARE(fetcher.ledger().today(u"postcodearea"_s), 0);
    }

    void withdrawnAnywhereOnTheWayToIt()
    {
        RawServer server({}, RawServer::Speaks::Nothing);
        const SourceCatalogue catalogue = catalogueAt(overHttps(server.url()), 10000);
        for (int turns = 0; turns < 12; ++turns) {
            Fetcher fetcher;
            auto call = fetcher.fetch<PostcodeAreaNsSec>(catalogue.source(u"postcodearea"_s), keyed, [](const auto &) {});
            for (int i = 0; i < turns; ++i)
                QCoreApplication::processEvents();
            call.reset();
            QVERIFY2(fetcher.ledger().today(u"postcodearea"_s) == 0, qPrintable(u"after %1 turns"_s.arg(turns)));
            QTRY_COMPARE_WITH_TIMEOUT(server.open(), 0, atOnceMs);
        }
    }

    /// Of the same source, even: whose connection stands keeps it.
    void othersAreNotHurtByIt()
    {
        const TrustFor trust(m_certificates.authority());
        const QByteArray body = sampleBody(u"postcodes_io/w60ww.json"_s);
        const RawServer::Script slowly{
            .bytes = RawServer::head(body.size()) + body.chopped(10), .then = RawServer::Then::NextRequest, .dripped = body.last(10)};
        RawServer good(*m_certificates.serverWith(Certificates::Flaw::None), [&slowly](const auto &) { return slowly; });
        RawServer hanging({}, RawServer::Speaks::Nothing);
        const SourceCatalogue toGood = catalogueAt(good.url(), 10000);
        const SourceCatalogue toHanging = catalogueAt(overHttps(hanging.url()), 10000);
        Fetcher fetcher;
        QString answered;
        const auto slow = fetcher.fetch<PostcodesIo>(toGood.source(u"postcodes_io"_s), hammersmith,
                                                     [&answered](const auto &result) { answered = outcome(result); });
        auto call = fetcher.fetch<PostcodesIo>(toHanging.source(u"postcodes_io"_s), gnosall, [](const auto &) {});
        QTRY_VERIFY(good.requests() == 1 && hanging.requests() == 1);
        QCOMPARE(answered, QString());
        call.reset();
        QTRY_COMPARE_WITH_TIMEOUT(hanging.open(), 0, atOnceMs);
        QTRY_COMPARE(answered, u"-"_s);
        QCOMPARE(outcome(ask<PostcodesIo>(fetcher, toGood, hammersmith)), u"-"_s); // over the same connection
        QCOMPARE(good.requests(), 2);
        QCOMPARE(good.opened(), 1);
    }

    void faultsWithinTls_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("kinds");
        const auto row = [](const char *name, const QString &kinds) { QTest::newRow(name) << QByteArray(name) << kinds; };
        row("close at once", u"offline"_s);
        row("reset at once", u"offline"_s);
        row("hang before the head", u"timeout"_s);
        row("hang amid the body", u"timeout"_s);
        row("close amid the body", u"malformed"_s);
        row("reset amid the body", u"malformed"_s);
        row("truncated JSON", u"malformed"_s);
        row("gzip bomb", u"too-large"_s);
        row("length huge", u"too-large"_s);
        row("redirect to another host", u"malformed"_s);
    }
    void faultsWithinTls()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, kinds);
        const TrustFor trust(m_certificates.authority());
        const auto server = serverWith(*m_certificates.serverWith(Certificates::Flaw::None));
        fault(name).script({.body = "{}"}); // a bomb takes its time to be made, once
        server->script(u"/postcodes/"_s, {fault(name)});
        Fetcher fetcher;
        const auto geography = ask<PostcodesIo>(fetcher, catalogueAt(server->url(), timeoutMs), gnosall);
        QVERIFY2(kinds.split(u' ').contains(outcome(geography)), qPrintable(outcome(geography)));
        QVERIFY(server->tally().requests >= 1);
        QTRY_VERIFY(server->tally().open() <= 1);
    }

    void redirectsToPlainHttpAreNotFollowed()
    {
        const TrustFor trust(m_certificates.authority());
        const auto plain = serverWith({});
        const auto server = serverWith(*m_certificates.serverWith(Certificates::Flaw::None));
        const auto at = [&](const QString &path) { return redirectFault(QUrl(plain->url().toString() + path)); };
        server->script(u"/postcodes/"_s, {at(u"/postcodes/ST200LY"_s)});
        server->script(u"/census-ts062/"_s, {at(u"/census-ts062/"_s)});
        Fetcher fetcher;
        const SourceCatalogue catalogue = catalogueAt(server->url(), 5000);
        QCOMPARE(outcome(ask<PostcodesIo>(fetcher, catalogue, gnosall)), u"malformed"_s);
        QCOMPARE(outcome(ask<PostcodeAreaNsSec>(fetcher, catalogue, keyed)), u"malformed"_s);
        QCOMPARE(plain->tally().opened, 0);
    }
};

QTEST_GUILESS_MAIN(TestFaultsTls)
#include "tst_faults_tls.moc"
