// SPDX-License-Identifier: GPL-3.0-or-later
// A key is checked with one real call: what each answer says about the key, and what is asked.
#include "services/credentials.h"
#include "services/fetcher.h"
#include "services/key_check.h"
#include "services/secret_registry.h"
#include "support/raw_server.h"
#include "support/samples.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

std::optional<KeyVerdict> verdictOf(Fetcher &fetcher, const Source &source, const QString &key = fakeKey)
{
    std::optional<KeyVerdict> verdict;
    const auto call = checkKey(fetcher, source, key, [&](KeyVerdict said) { verdict = said; }, {});
    if (!call || !QTest::qWaitFor([&] { return verdict.has_value(); }, 10000))
        return std::nullopt;
    return verdict;
}

} // namespace

class TestKeyCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodKeyTakesOneCall()
    {
        LocalServer server;
        serveSamples(server);
        Fetcher fetcher;
        const SourceCatalogue catalogue = catalogueAt(server.url());
        QCOMPARE(verdictOf(fetcher, catalogue.source(u"crystalroof"_s)), KeyVerdict::Works);
        QCOMPARE(server.requestCount(), 1);
        QCOMPARE(server.requests().last().url.path(), u"/customer-api/work-and-travel/occupation/postcode/v1/W60WW"_s);
        QCOMPARE(QUrlQuery(server.requests().last().url).queryItemValue(u"area_type"_s), u"oa"_s);
        QCOMPARE(QUrlQuery(server.requests().last().url).queryItemValue(u"api_key"_s), QString(fakeKey));
        QCOMPARE(verdictOf(fetcher, catalogue.source(u"postcodearea"_s)), KeyVerdict::Works);
        QCOMPARE(server.requestCount(), 2);
        QCOMPARE(server.requests().last().url.path(), u"/census-ts062/"_s);
        QCOMPARE(QUrlQuery(server.requests().last().url).queryItemValue(u"postcode"_s), u"ST200LY"_s);
        QCOMPARE(fetcher.ledger().today(u"crystalroof"_s), 1);
        // what was said a moment ago does not count, and nothing of it is kept
        QCOMPARE(verdictOf(fetcher, catalogue.source(u"postcodearea"_s)), KeyVerdict::Works);
        QCOMPARE(server.requestCount(), 3);
        QCOMPARE(fetcher.tally().fromMemory, 0);
    }

    void whatEachStatusSaysOfTheKey_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<KeyVerdict>("verdict");
        QTest::addColumn<int>("calls");
        QTest::newRow("401") << 401 << KeyVerdict::Refused << 1;
        QTest::newRow("402") << 402 << KeyVerdict::UsedUp << 1;
        QTest::newRow("403") << 403 << KeyVerdict::NotForThis << 1;
        QTest::newRow("404") << 404 << KeyVerdict::Unclear << 1;
        QTest::newRow("429") << 429 << KeyVerdict::RateLimited << 2; // one more try, not three
        QTest::newRow("500") << 500 << KeyVerdict::Unclear << 1;
        QTest::newRow("503") << 503 << KeyVerdict::Unclear << 2;
        QTest::newRow("no JSON") << 200 << KeyVerdict::Unclear << 1;
    }
    void whatEachStatusSaysOfTheKey()
    {
        QFETCH(int, status);
        QFETCH(KeyVerdict, verdict);
        QFETCH(int, calls);
        for (const QString &name : {u"crystalroof"_s, u"postcodearea"_s}) {
            LocalServer server;
            server.reply(u"/"_s, {.status = status, .body = "<html>no</html>", .contentType = "text/html"});
            Fetcher fetcher;
            QCOMPARE(verdictOf(fetcher, catalogueAt(server.url()).source(name)), verdict);
            QCOMPARE(server.requestCount(), calls);
        }
    }

    void whereNobodyAnswers()
    {
        Fetcher fetcher;
        QCOMPARE(verdictOf(fetcher, catalogueAt(RawServer::refusingUrl()).source(u"crystalroof"_s)), KeyVerdict::Unreachable);
        RawServer silent({});
        QCOMPARE(verdictOf(fetcher, catalogueAt(silent.url(), 200).source(u"crystalroof"_s)), KeyVerdict::Silent);
    }

    void aWaitIsToldAndAHopelessOneIsNotBegun()
    {
        LocalServer server;
        QHttpHeaders soon;
        soon.append(QHttpHeaders::WellKnownHeader::RetryAfter, "1");
        server.reply(u"/"_s, {.status = 429, .headers = soon});
        Fetcher fetcher;
        std::optional<Wait> told;
        std::optional<KeyVerdict> verdict;
        const SourceCatalogue catalogue = catalogueAt(server.url());
        const auto call = checkKey(
            fetcher, catalogue.source(u"postcodearea"_s), fakeKey, [&](KeyVerdict said) { verdict = said; },
            [&](const Wait &wait) { told = wait; });
        QTRY_VERIFY(told.has_value());
        QCOMPARE(told->nextTry, 2);
        QCOMPARE(told->tries, 2);
        QTRY_COMPARE(verdict, KeyVerdict::RateLimited);

        LocalServer later;
        QHttpHeaders hour;
        hour.append(QHttpHeaders::WellKnownHeader::RetryAfter, "3600");
        later.reply(u"/"_s, {.status = 429, .headers = hour});
        Fetcher another;
        QCOMPARE(verdictOf(another, catalogueAt(later.url()).source(u"postcodearea"_s)), KeyVerdict::RateLimited);
        QCOMPARE(later.requestCount(), 1);
    }

    void destroyingItWithdrawsTheCall()
    {
        RawServer silent({});
        Fetcher fetcher;
        const SourceCatalogue catalogue = catalogueAt(silent.url());
        bool told = false;
        auto call = checkKey(fetcher, catalogue.source(u"crystalroof"_s), fakeKey, [&](KeyVerdict) { told = true; }, {});
        QTRY_COMPARE(silent.requests(), 1);
        call.reset();
        QTRY_COMPARE(silent.closed(), 1);
        QVERIFY(!told);
        QCOMPARE(fetcher.tally().cancelled, 1);
    }

    void sourcesWithoutKeysAreNotAsked()
    {
        Fetcher fetcher;
        const SourceCatalogue catalogue = catalogueAt(RawServer::refusingUrl());
        QVERIFY(!checkKey(fetcher, catalogue.source(u"postcodes_io"_s), fakeKey, [](KeyVerdict) {}, {}));
        QCOMPARE(fetcher.tally().begun, 0);
    }

    void everyKeyBecomesAKnownSecret()
    {
        const auto isKnown = [](const QString &secret) { return SecretRegistry::all().contains(secret); };
        Credentials credentials(Credentials::Storage::ThisRunOnly);
        QVERIFY(!isKnown(u"EXAMPLE-ENTERED"_s));
        credentials.set(u"crystalroof"_s, u" EXAMPLE-ENTERED "_s);
        QVERIFY(isKnown(u"EXAMPLE-ENTERED"_s));
        credentials.set(u"crystalroof"_s, {});
        QVERIFY(isKnown(u"EXAMPLE-ENTERED"_s)); // what is logged later may speak of it
        QVERIFY(!SecretRegistry::all().contains(QString()));

        qputenv("HEREABOUTS_POSTCODEAREA_KEY", "EXAMPLE/OF+THE ENVIRONMENT");
        const Credentials again(Credentials::Storage::ThisRunOnly);
        QVERIFY(isKnown(u"EXAMPLE/OF+THE ENVIRONMENT"_s));
        QVERIFY(isKnown(u"EXAMPLE%2FOF%2BTHE%20ENVIRONMENT"_s));
        qunsetenv("HEREABOUTS_POSTCODEAREA_KEY");

        Fetcher fetcher;
        const SourceCatalogue catalogue = catalogueAt(RawServer::refusingUrl());
        const auto call = checkKey(fetcher, catalogue.source(u"crystalroof"_s), u"EXAMPLE-CHECKED"_s, [](KeyVerdict) {}, {});
        QVERIFY(isKnown(u"EXAMPLE-CHECKED"_s));
    }
};

QTEST_GUILESS_MAIN(TestKeyCheck)
#include "tst_key_check.moc"
