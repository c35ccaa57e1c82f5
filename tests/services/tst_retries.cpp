// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked again, when, how often, and what a metered source gets to see of it: counted and timed at the server.
#include "services/crystalroof_occupation.h"
#include "services/fetcher.h"
#include "services/postcodearea_ns_sec.h"
#include "services/postcodes_io.h"
#include "support/raw_server.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hereabouts;

namespace {

const Postcode gnosall = *Postcode::parse(u"ST20 0LY");
const Postcode hammersmith = *Postcode::parse(u"W6 0WW");
const PostcodeAreaQuery keyed{gnosall, fakeKey};

LocalServer::Reply busy(int status, const QByteArray &retryAfter = {})
{
    LocalServer::Reply reply{.status = status, .body = "{}"};
    if (!retryAfter.isEmpty())
        reply.headers.append(QHttpHeaders::WellKnownHeader::RetryAfter, retryAfter);
    return reply;
}

LocalServer::Reply good()
{
    return {.body = sampleBody(u"postcodes_io/st200ly.json"_s)};
}

std::chrono::nanoseconds between(const LocalServer::Request &first, const LocalServer::Request &second)
{
    return std::chrono::nanoseconds(second.came.deadlineNSecs() - first.came.deadlineNSecs());
}

template <typename Value> struct Outcome {
    int times = 0;
    std::optional<Result<Value>> result;
    QList<std::optional<Wait>> waits;
    QElapsedTimer age;
    std::unique_ptr<Call> call;

    QString kind() const { return !result ? u"nothing"_s : *result ? u"-"_s : QString(errorKindName(result->error().kind)); }
};

template <Provider P>
std::unique_ptr<Outcome<typename P::Value>> begin(Fetcher &fetcher, const SourceCatalogue &catalogue, const typename P::Query &query,
                                                  FetchOptions options = {})
{
    auto outcome = std::make_unique<Outcome<typename P::Value>>();
    auto *raw = outcome.get();
    options.waiting = [raw](const std::optional<Wait> &wait) { raw->waits << wait; };
    raw->age.start();
    raw->call = fetcher.fetch<P>(
        catalogue.source(P::facts.source), query,
        [raw](Result<typename P::Value> result) {
            ++raw->times;
            raw->result = std::move(result);
        },
        options);
    return outcome;
}

} // namespace

class TestRetries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatMayPass_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("requests");
        for (const int status : {429, 502, 503, 504})
            QTest::addRow("%d", status) << status << 4;
        for (const int status : {400, 401, 402, 403, 404, 408, 418, 500, 501, 505})
            QTest::addRow("%d", status) << status << 1;
    }

    void onlyWhatMayPass()
    {
        QFETCH(int, status);
        QFETCH(int, requests);
        LocalServer server;
        server.reply(u"/"_s, busy(status));
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        const auto open = begin<PostcodesIo>(fetcher, catalogue, gnosall);
        const auto metered = begin<PostcodeAreaNsSec>(fetcher, catalogue, keyed);
        QTRY_VERIFY(open->result && metered->result);
        QCOMPARE(server.requestCount(u"/postcodes/"_s), requests);
        QCOMPARE(server.requestCount(u"/census-ts062/"_s), requests);
        QCOMPARE(fetcher.ledger().today(u"postcodearea"_s), requests);
        QCOMPARE(fetcher.tally().retries, 2 * (requests - 1));
        QCOMPARE(fetcher.tally().open(), 0);
        QVERIFY(!*open->result && (*open->result).error().kind != Error::Kind::Offline);
    }

    void asOftenAsStated()
    {
        for (const int tries : {1, 2, 6}) {
            LocalServer server;
            server.reply(u"/"_s, busy(503));
            SourceCatalogue catalogue = catalogueAt(server.url());
            QVERIFY(catalogue.overlay("{\"postcodes_io\":{\"tries\":" + QByteArray::number(tries) + "}}"));
            Fetcher fetcher;
            const auto outcome = begin<PostcodesIo>(fetcher, catalogue, gnosall);
            QTRY_VERIFY(outcome->result);
            QCOMPARE(server.requests().size(), tries);
            QCOMPARE(outcome->kind(), u"server"_s);
        }
    }

    void theFactorOfThePausesIsTwo()
    {
        LocalServer server;
        server.reply(u"/"_s, busy(503));
        SourceCatalogue catalogue = catalogueAt(server.url());
        QVERIFY(catalogue.overlay(R"({"postcodes_io":{"retry_pause_ms":100}})"));
        Fetcher fetcher;
        const auto outcome = begin<PostcodesIo>(fetcher, catalogue, gnosall);
        QTRY_VERIFY(outcome->result);
        QCOMPARE(server.requests().size(), 4);
        for (int i = 1; i < 4; ++i) // the lower half is certain; timers may be a twentieth early
            QVERIFY(between(server.requests()[i - 1], server.requests()[i]) >= 47ms * (1 << (i - 1)));
    }

    void successAfterARetryIsSuccess()
    {
        LocalServer server;
        server.replies(u"/"_s, {busy(503), busy(504), good()});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        const auto outcome = begin<PostcodesIo>(fetcher, catalogue, gnosall);
        QTRY_VERIFY(outcome->result);
        QCOMPARE(outcome->kind(), u"-"_s);
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(fetcher.tally().answered, 1);
        QCOMPARE(fetcher.tally().failures(), 0);
        QCOMPARE(fetcher.tally().sent, 3);
        QCOMPARE(fetcher.tally().retries, 2);
        // Told before each pause, and told when it is over
        QCOMPARE(outcome->waits.size(), 4);
        for (const int i : {0, 2}) {
            const std::optional<Wait> &wait = outcome->waits[i];
            QVERIFY(wait && !outcome->waits[i + 1]);
            QCOMPARE(wait->nextTry, 2 + i / 2);
            QCOMPARE(wait->tries, 4);
            QCOMPARE(wait->last.kind, Error::Kind::Server);
            QCOMPARE(wait->last.httpStatus, i == 0 ? 503 : 504);
        }
        const auto again = begin<PostcodesIo>(fetcher, catalogue, gnosall);
        QTRY_COMPARE(again->kind(), u"-"_s);
        QCOMPARE(server.requests().size(), 3); // from memory
        QVERIFY(again->waits.isEmpty());
    }

    void whatTheServerAsksForHoldsForItsWholeSource()
    {
        LocalServer server;
        server.replies(u"/postcodes/ST200LY"_s, {busy(429, "4"), good()});
        server.reply(u"/postcodes/W60WW"_s, {.body = sampleBody(u"postcodes_io/w60ww.json"_s)});
        server.reply(u"/census-ts062/"_s, {.body = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s)});
        SourceCatalogue catalogue = catalogueAt(server.url());
        QVERIFY(catalogue.overlay(R"({"postcodes_io":{"at_once":1}})"));
        Fetcher fetcher;
        const auto first = begin<PostcodesIo>(fetcher, catalogue, gnosall);
        const auto inLine = begin<PostcodesIo>(fetcher, catalogue, hammersmith); // before anybody knows
        QTRY_VERIFY(!first->waits.isEmpty());
        QVERIFY(first->waits.first());
        const qint64 told = first->waits.first()->until.remainingTime();
        QVERIFY2(told > 1000 && told <= 4400, qPrintable(QString::number(told)));
        const auto late = begin<PostcodesIo>(fetcher, catalogue, *Postcode::parse(u"BR8 7RE"));
        const auto other = begin<PostcodeAreaNsSec>(fetcher, catalogue, keyed);
        QTRY_VERIFY(other->result);
        QCOMPARE(other->kind(), u"-"_s);
        QVERIFY(!first->result);
        for (const auto *held : {&inLine, &late}) { // they are told of it too
            QTRY_VERIFY(!(*held)->waits.isEmpty());
            QVERIFY((*held)->waits.first());
            QCOMPARE((*held)->waits.first()->nextTry, 1);
            QCOMPARE((*held)->waits.first()->last.kind, Error::Kind::RateLimited);
        }
        QTRY_VERIFY_WITH_TIMEOUT(first->result && inLine->result && late->result, 15000);
        QCOMPARE(first->kind(), u"-"_s);
        QVERIFY(!first->waits.last() && !inLine->waits.last() && !late->waits.last());
        const LocalServer::Request &refused = server.requests().first();
        for (qsizetype i = 1; i < server.requests().size(); ++i) {
            if (server.requests()[i].url.path().startsWith(u"/postcodes/"_s))
                QVERIFY2(between(refused, server.requests()[i]) >= 3990ms, qPrintable(server.requests()[i].url.path()));
        }
        QCOMPARE(server.requestCount(u"/postcodes/"_s), 4);
    }

    void aWaitBeyondTheDeadlineIsNotBegun()
    {
        LocalServer server;
        server.reply(u"/"_s, busy(503, "100"));
        SourceCatalogue catalogue = catalogueAt(server.url());
        QVERIFY(catalogue.overlay(R"({"postcodes_io":{"at_once":1}})"));
        Fetcher fetcher;
        const FetchOptions soon{.deadline = QDeadlineTimer(60s)};
        const auto first = begin<PostcodesIo>(fetcher, catalogue, gnosall, soon);
        const auto inLine = begin<PostcodesIo>(fetcher, catalogue, hammersmith, soon);
        QTRY_VERIFY(first->result && inLine->result); // at once, that is: within five seconds of sixty
        QCOMPARE(first->kind(), u"server"_s);
        QCOMPARE((*first->result).error().httpStatus, 503);
        QCOMPARE(inLine->kind(), u"rate-limited"_s);
        const auto late = begin<PostcodesIo>(fetcher, catalogue, *Postcode::parse(u"BR8 7RE"), soon);
        QTRY_COMPARE(late->kind(), u"rate-limited"_s);
        QVERIFY(first->waits.isEmpty() && inLine->waits.isEmpty() && late->waits.isEmpty());
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(fetcher.tally().open(), 0);
    }

    void aMeteredSourceSeesALostRequestTwiceAtMost_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("then");
        const QByteArray half = RawServer::head(1000) + R"({"status":200,)";
        QTest::newRow("closed at once") << QByteArray() << static_cast<int>(RawServer::Then::Close);
        QTest::newRow("reset at once") << QByteArray() << static_cast<int>(RawServer::Then::Reset);
        QTest::newRow("closed in the middle") << half << static_cast<int>(RawServer::Then::Close);
        QTest::newRow("reset in the middle") << half << static_cast<int>(RawServer::Then::Reset);
        QTest::newRow("closed in the status line") << QByteArray("HTT") << static_cast<int>(RawServer::Then::Close);
    }

    void aMeteredSourceSeesALostRequestTwiceAtMost()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, then);
        for (int run = 0; run < 10; ++run) {
            RawServer server({.bytes = bytes, .then = static_cast<RawServer::Then>(then)});
            const SourceCatalogue catalogue = catalogueAt(server.url());
            Fetcher fetcher;
            const auto outcome = begin<PostcodeAreaNsSec>(fetcher, catalogue, keyed);
            QTRY_VERIFY(outcome->result);
            QVERIFY(!*outcome->result);
            QTest::qWait(5);                // one that had slipped out would have come by now
            QCOMPARE(server.requests(), 2); // ours, not Qt's
            QCOMPARE(fetcher.ledger().today(u"postcodearea"_s), 2);
            QCOMPARE(fetcher.tally().sent, 2);
        }
    }

    void anotherSourcesLostRequestsAreCountedRightly()
    {
        RawServer server({.then = RawServer::Then::Close});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        const auto outcome = begin<PostcodesIo>(fetcher, catalogue, gnosall);
        QTRY_VERIFY(outcome->result);
        QCOMPARE(outcome->kind(), u"offline"_s);
        QVERIFY(server.requests() >= 4);
        QCOMPARE(fetcher.tally().sent, server.requests()); // Qt's own repetitions included
        QCOMPARE(fetcher.tally().retries, 3);
    }

    void whatAMeteredSourceIsSent()
    {
        LocalServer server;
        serveSamples(server);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        const auto first = begin<PostcodeAreaNsSec>(fetcher, catalogue, keyed);
        QTRY_COMPARE(first->kind(), u"-"_s);
        const auto second = begin<CrystalRoofOccupationProvider>(fetcher, catalogue, {hammersmith, AreaLevel::OutputArea, fakeKey});
        QTRY_COMPARE(second->kind(), u"-"_s);
        for (const auto &request : server.requests())
            QCOMPARE(request.method, "GET"_ba);
        QCOMPARE(fetcher.ledger().today(u"postcodearea"_s), 1);
        QCOMPARE(fetcher.ledger().today(u"crystalroof"_s), 1);
    }

    void aSilentMeteredSourceIsCountedAndNotAskedAgain()
    {
        RawServer server({});
        const SourceCatalogue catalogue = catalogueAt(server.url(), 200);
        Fetcher fetcher;
        const auto outcome = begin<PostcodeAreaNsSec>(fetcher, catalogue, keyed);
        QTRY_COMPARE(outcome->kind(), u"timeout"_s);
        QCOMPARE(server.requests(), 1);
        QTRY_COMPARE(server.closed(), server.opened());
        QCOMPARE(fetcher.ledger().today(u"postcodearea"_s), 1);
    }

    void aRequestThatIsWithdrawnOnTheWayIsCounted()
    {
        RawServer server({});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        const auto outcome = begin<PostcodeAreaNsSec>(fetcher, catalogue, keyed);
        QTRY_COMPARE(server.requests(), 1);
        outcome->call.reset();
        QCOMPARE(fetcher.ledger().today(u"postcodearea"_s), 1);
    }

    void oneThatNeverWentOutIsNotCounted()
    {
        const SourceCatalogue catalogue = catalogueAt(RawServer::refusingUrl());
        Fetcher fetcher;
        const auto outcome = begin<PostcodeAreaNsSec>(fetcher, catalogue, keyed);
        QTRY_COMPARE(outcome->kind(), u"offline"_s);
        QCOMPARE(fetcher.ledger().today(u"postcodearea"_s), 0);
    }

    void cancelledInAPause()
    {
        LocalServer server;
        server.reply(u"/"_s, busy(503));
        SourceCatalogue catalogue = catalogueAt(server.url());
        QVERIFY(catalogue.overlay(R"({"postcodes_io":{"retry_pause_ms":1000}})"));
        Fetcher fetcher;
        auto outcome = begin<PostcodesIo>(fetcher, catalogue, gnosall);
        QTRY_VERIFY(!outcome->waits.isEmpty());
        outcome->call.reset();
        QCOMPARE(fetcher.tally().cancelled, 1);
        QTest::qWait(1200); // the pause is at most a second
        QCOMPARE(outcome->times, 0);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(fetcher.tally().open(), 0);
    }

    void cancelledWhileConnectingOrReceiving()
    {
        RawServer server({.bytes = RawServer::head(1000) + "{"});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        for (const bool metered : {false, true}) {
            for (int turns = 0; turns < 12; ++turns) {
                Fetcher fetcher;
                const auto open = metered ? nullptr : begin<PostcodesIo>(fetcher, catalogue, gnosall);
                const auto paid = metered ? begin<PostcodeAreaNsSec>(fetcher, catalogue, keyed) : nullptr;
                for (int i = 0; i < turns; ++i) // somewhere between nothing and half an answer
                    QCoreApplication::processEvents();
                const int requests = server.requests();
                if (turns == 11)
                    QTRY_VERIFY(server.requests() > requests || requests > 0);
                (open ? open->call : paid->call).reset();
                QCOMPARE(fetcher.tally().cancelled, 1);
                QTest::qWait(2);
                QCOMPARE(open ? open->times : paid->times, 0);
                QTRY_COMPARE_WITH_TIMEOUT(server.closed(), server.opened(), 500);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRetries)
#include "tst_retries.moc"
