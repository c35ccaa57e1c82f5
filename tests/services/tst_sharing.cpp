// SPDX-License-Identifier: GPL-3.0-or-later
// What is shared and what is kept: the requests that a real server sees when the same thing is asked for more than once.
#include "services/postcodearea_ns_sec.h"
#include "support/asked.h"
#include "support/raw_server.h"

#include <QRandomGenerator>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hereabouts;

namespace {

const Postcode gnosall = *Postcode::parse(u"ST20 0LY");
const Postcode hammersmith = *Postcode::parse(u"W6 0WW");

/// Postcodes.io with a short memory: one second for a yes, one for a no.
struct Forgetful : PostcodesIo {
    static constexpr ProviderFacts facts{
        .source = PostcodesIo::facts.source,
        .cache = {CachePolicy::Where::MemoryOnly, std::chrono::seconds(1), std::chrono::seconds(1)},
    };
};

/// Postcodes.io whose answers are read only when they may be, and whose no lasts a second.
struct Gated : PostcodesIo {
    static constexpr ProviderFacts facts{
        .source = PostcodesIo::facts.source,
        .cache = {CachePolicy::Where::MemoryOnly, std::chrono::hours(1), std::chrono::seconds(1)},
    };
    static inline QSemaphore begun{0};
    static inline QSemaphore mayGoOn{0};
    static Result<Value> parse(const HttpAnswer &answer, const Query &query)
    {
        begun.release();
        mayGoOn.acquire();
        return PostcodesIo::parse(answer, query);
    }
};

} // namespace

class TestSharing : public QObject {
    Q_OBJECT

    LocalServer::Reply m_good{.body = sampleBody(u"postcodes_io/st200ly.json"_s)};

private Q_SLOTS:
    void manyAskOnceIsSent()
    {
        AskingFixture at;
        m_good.delay = 100ms;
        at.server.reply(u"/postcodes/ST200LY"_s, m_good);
        std::vector<std::unique_ptr<AskedLookUp>> all;
        for (int i = 0; i < 12; ++i)
            all.push_back(std::make_unique<AskedLookUp>(at, gnosall));
        QTRY_VERIFY(std::ranges::all_of(all, [](const auto &asked) { return asked->kind == u"-"_s; }));
        QCOMPARE(at.server.requests().size(), 1);
        QCOMPARE(at.fetcher.tally().begun, 12);
        QCOMPARE(at.fetcher.tally().joined, 11);
        QCOMPARE(at.fetcher.tally().sent, 1);
        QCOMPARE(at.fetcher.tally().answered, 12);
        m_good.delay = 0ms;
        AskedLookUp later(at, gnosall);
        QCOMPARE(later.times, 0); // from the event loop even so
        QTRY_COMPARE(later.kind, u"-"_s);
        QCOMPARE(at.fetcher.tally().fromMemory, 1);
        QCOMPARE(at.server.requests().size(), 1);
        for (const auto &asked : all)
            QCOMPARE(asked->times, 1);
    }

    void whoeverLeavesTheOthersAreServed()
    {
        AskingFixture at;
        at.server.reply(u"/postcodes/ST200LY"_s, {.body = m_good.body, .delay = 100ms});
        AskedLookUp first(at, gnosall);
        AskedLookUp second(at, gnosall);
        AskedLookUp third(at, gnosall);
        QTRY_COMPARE(at.server.requests().size(), 1);
        first.call.reset();
        third.call.reset();
        QTRY_COMPARE(second.kind, u"-"_s);
        QCOMPARE(first.times + third.times, 0);
        QCOMPARE(at.server.requests().size(), 1);
        QCOMPARE(at.fetcher.tally().cancelled, 2);
    }

    void theLastToLeaveFreesTheConnection()
    {
        RawServer server({});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        AskedLookUp first(fetcher, catalogue, gnosall);
        AskedLookUp second(fetcher, catalogue, gnosall);
        QTRY_COMPARE(server.requests(), 1);
        first.call.reset();
        QTest::qWait(50);
        QCOMPARE(server.closed(), 0);
        second.call.reset();
        QTRY_COMPARE(server.closed(), 1);
        AskedLookUp next(fetcher, catalogue, gnosall); // begins anew
        QTRY_COMPARE(server.requests(), 2);
    }

    void anotherKeyIsAnotherResource()
    {
        AskingFixture at;
        using AskedNsSec = Asked<PostcodeAreaNsSec>;
        AskedNsSec one(at, {gnosall, fakeKey});
        AskedNsSec two(at, {gnosall, u"ANOTHER-"_s + fakeKey});
        QTRY_VERIFY(!one.kind.isEmpty() && !two.kind.isEmpty());
        QCOMPARE(at.server.requests().size(), 2);
        AskedNsSec again(at, {gnosall, fakeKey});
        QTRY_COMPARE(again.kind, u"-"_s);
        QCOMPARE(at.server.requests().size(), 2);
        at.fetcher.forget(u"crystalroof"_s); // another source's
        AskedNsSec kept(at, {gnosall, fakeKey});
        QTRY_COMPARE(kept.kind, u"-"_s);
        QCOMPARE(at.server.requests().size(), 2);
        at.fetcher.forget(u"postcodearea"_s);
        AskedNsSec forgotten(at, {gnosall, fakeKey});
        QTRY_COMPARE(forgotten.kind, u"-"_s);
        QCOMPARE(at.server.requests().size(), 3);
    }

    void whatIsUnderWayWhenTheKeyChangesIsNotKept()
    {
        AskingFixture at;
        at.server.reply(u"/census-ts062/"_s, {.body = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s), .delay = 100ms});
        Asked<PostcodeAreaNsSec> before(at, {gnosall, fakeKey});
        QTRY_COMPARE(at.server.requests().size(), 1);
        at.fetcher.forget(u"postcodearea"_s);
        QTRY_COMPARE(before.kind, u"-"_s);
        Asked<PostcodeAreaNsSec> after(at, {gnosall, fakeKey});
        QTRY_COMPARE(after.kind, u"-"_s);
        QCOMPARE(at.server.requests().size(), 2);
    }

    void freshAsksTheSource()
    {
        AskingFixture at;
        for (int i = 0; i < 2; ++i) {
            AskedLookUp fresh(at, gnosall, {.fresh = true});
            QTRY_COMPARE(fresh.kind, u"-"_s);
        }
        QCOMPARE(at.server.requests().size(), 2);
        AskedLookUp usual(at, gnosall); // nothing was kept of those
        QTRY_COMPARE(usual.kind, u"-"_s);
        QCOMPARE(at.server.requests().size(), 3);
    }

    void aNoIsKeptForAWhileOnly()
    {
        AskingFixture at; // BT1 5GS: not found
        const Postcode unknown = *Postcode::parse(u"BT1 5GS");
        const auto ask = [&] {
            Asked<Gated> asked(at, unknown);
            Gated::mayGoOn.release();
            QTRY_COMPARE(asked.kind, u"not-found"_s);
        };
        ask();
        ask();
        QCOMPARE(at.server.requests().size(), 1);
        QTest::qWait(1050);
        ask();
        QCOMPARE(at.server.requests().size(), 2);
    }

    void aNoThatNobodyReadIsNotBelievedForLong()
    {
        AskingFixture at;
        const Postcode unknown = *Postcode::parse(u"BT1 5GS");
        Gated::begun.tryAcquire(Gated::begun.available());
        {
            Asked<Gated> leaves(at, unknown);
            QTRY_COMPARE(Gated::begun.available(), 1);
        } // while it is being read
        Gated::mayGoOn.release();
        QTest::qWait(1050);
        Asked<Gated> later(at, unknown);
        Gated::mayGoOn.release(2);
        QTRY_COMPARE(later.kind, u"not-found"_s);
        QCOMPARE(at.server.requests().size(), 2);
        Gated::mayGoOn.tryAcquire(Gated::mayGoOn.available());
    }

    void aYesIsKeptAsLongAsStated()
    {
        AskingFixture at;
        for (const int requests : {1, 2}) {
            Asked<Forgetful> asked(at, gnosall);
            QTRY_COMPARE(asked.kind, u"-"_s);
            QCOMPARE(at.server.requests().size(), requests);
            QTest::qWait(1050);
        }
    }

    void everyQuestionIsAccountedFor()
    {
        LocalServer server;
        serveSamples(server);
        server.replies(u"/postcodes/W60WW"_s,
                       {{.status = 503}, {.body = sampleBody(u"postcodes_io/w60ww.json"_s), .delay = 5ms}, {.status = 500}});
        server.reply(u"/postcodes/BR87RE"_s, {.body = "<html></html>", .delay = 3ms});
        server.reply(u"/postcodes/EH11YZ"_s, {.status = 429});
        RawServer closing({.then = RawServer::Then::Close});
        const SourceCatalogue good = catalogueAt(server.url());
        const SourceCatalogue bad = catalogueAt(closing.url());
        const QTemporaryDir folder;
        Fetcher fetcher({.cacheFolder = folder.path()});
        QRandomGenerator random(4711);
        std::vector<std::unique_ptr<AskedLookUp>> all;
        const QList<Postcode> places{gnosall, hammersmith, *Postcode::parse(u"BR8 7RE"), *Postcode::parse(u"EH1 1YZ"),
                                     *Postcode::parse(u"BT1 5GS")};
        qint64 withdrawn = 0;
        const auto told = [&] {
            return std::ranges::fold_left(all, qint64(0), [](qint64 sum, const auto &asked) { return sum + asked->times; });
        };
        const auto addsUp = [&] {
            const FetchTally &tally = fetcher.tally();
            return tally.begun == qint64(all.size()) && tally.cancelled == withdrawn && tally.answered + tally.failures() == told()
                   && tally.open() == qint64(all.size()) - withdrawn - told();
        };
        for (int i = 0; i < 150; ++i) {
            FetchOptions options;
            if (i % 7 == 0)
                options.deadline = QDeadlineTimer(std::chrono::milliseconds(random.bounded(20)));
            options.fresh = i % 11 == 0;
            all.push_back(std::make_unique<AskedLookUp>(fetcher, i % 9 == 0 ? bad : good, places[random.bounded(5)], options));
            QVERIFY(addsUp());
            if (i % 3 == 0) {
                auto &someone = *all.at(random.bounded(quint32(all.size())));
                if (someone.call && someone.times == 0)
                    ++withdrawn;
                someone.call.reset();
            }
            QVERIFY(addsUp());
            QTest::qWait(random.bounded(4));
            QVERIFY(addsUp());
        }
        QTRY_COMPARE_WITH_TIMEOUT(fetcher.tally().open(), 0, 30000);
        QVERIFY(addsUp());
        QVERIFY(std::ranges::all_of(all, [](const auto &asked) { return asked->times <= 1; }));
    }
};

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
