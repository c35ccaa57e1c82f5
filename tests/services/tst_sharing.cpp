// SPDX-License-Identifier: GPL-3.0-or-later
// What is shared and what is kept: the requests that a real server sees when the same thing is asked for more than once.
#include "services/crystalroof_occupation.h"
#include "services/fetcher.h"
#include "services/postcodearea_incidents.h"
#include "services/postcodearea_ns_sec.h"
#include "services/postcodes_io.h"
#include "support/raw_server.h"
#include "support/samples.h"

#include <QDirIterator>
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

template <Provider P> struct Asked {
    Asked(Fetcher &fetcher, const SourceCatalogue &catalogue, const typename P::Query &query, FetchOptions options = {})
        : call(fetcher.fetch<P>(
              catalogue.source(P::facts.source), query,
              [this](const Result<typename P::Value> &result) {
                  ++times;
                  kind = result ? u"-"_s : QString(errorKindName(result.error().kind));
              },
              std::move(options)))
    {
    }
    Q_DISABLE_COPY_MOVE(Asked)
    int times = 0;
    QString kind;
    std::unique_ptr<Call> call;
};

using AskedLookUp = Asked<PostcodesIo>;

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        all += file.fileName().toUtf8() + '\n' + (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return all;
}

} // namespace

class TestSharing : public QObject {
    Q_OBJECT

    LocalServer::Reply m_good{.body = sampleBody(u"postcodes_io/st200ly.json"_s)};

private Q_SLOTS:
    void manyAskOnceIsSent()
    {
        LocalServer server;
        m_good.delay = 100ms;
        server.reply(u"/postcodes/"_s, m_good);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        std::vector<std::unique_ptr<AskedLookUp>> all;
        for (int i = 0; i < 12; ++i)
            all.push_back(std::make_unique<AskedLookUp>(fetcher, catalogue, gnosall));
        QTRY_VERIFY(std::ranges::all_of(all, [](const auto &asked) { return asked->kind == u"-"_s; }));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(fetcher.tally().begun, 12);
        QCOMPARE(fetcher.tally().joined, 11);
        QCOMPARE(fetcher.tally().sent, 1);
        QCOMPARE(fetcher.tally().answered, 12);
        m_good.delay = 0ms;
        AskedLookUp later(fetcher, catalogue, gnosall);
        QCOMPARE(later.times, 0); // from the event loop even so
        QTRY_COMPARE(later.kind, u"-"_s);
        QCOMPARE(fetcher.tally().fromMemory, 1);
        QCOMPARE(server.requests().size(), 1);
        for (const auto &asked : all)
            QCOMPARE(asked->times, 1);
    }

    void whoeverLeavesTheOthersAreServed()
    {
        LocalServer server;
        server.reply(u"/postcodes/"_s, {.body = m_good.body, .delay = 100ms});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        AskedLookUp first(fetcher, catalogue, gnosall);
        AskedLookUp second(fetcher, catalogue, gnosall);
        AskedLookUp third(fetcher, catalogue, gnosall);
        QTRY_COMPARE(server.requests().size(), 1);
        first.call.reset();
        third.call.reset();
        QTRY_COMPARE(second.kind, u"-"_s);
        QCOMPARE(first.times + third.times, 0);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(fetcher.tally().cancelled, 2);
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
        LocalServer server;
        serveSamples(server);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        using AskedNsSec = Asked<PostcodeAreaNsSec>;
        AskedNsSec one(fetcher, catalogue, {gnosall, fakeKey});
        AskedNsSec two(fetcher, catalogue, {gnosall, u"ANOTHER-"_s + fakeKey});
        QTRY_VERIFY(!one.kind.isEmpty() && !two.kind.isEmpty());
        QCOMPARE(server.requests().size(), 2);
        AskedNsSec again(fetcher, catalogue, {gnosall, fakeKey});
        QTRY_COMPARE(again.kind, u"-"_s);
        QCOMPARE(server.requests().size(), 2);
        fetcher.forget(u"crystalroof"_s); // another source's
        AskedNsSec kept(fetcher, catalogue, {gnosall, fakeKey});
        QTRY_COMPARE(kept.kind, u"-"_s);
        QCOMPARE(server.requests().size(), 2);
        fetcher.forget(u"postcodearea"_s);
        AskedNsSec forgotten(fetcher, catalogue, {gnosall, fakeKey});
        QTRY_COMPARE(forgotten.kind, u"-"_s);
        QCOMPARE(server.requests().size(), 3);
    }

    void whatIsUnderWayWhenTheKeyChangesIsNotKept()
    {
        LocalServer server;
        server.reply(u"/census-ts062/"_s, {.body = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s), .delay = 100ms});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        Asked<PostcodeAreaNsSec> before(fetcher, catalogue, {gnosall, fakeKey});
        QTRY_COMPARE(server.requests().size(), 1);
        fetcher.forget(u"postcodearea"_s);
        QTRY_COMPARE(before.kind, u"-"_s);
        Asked<PostcodeAreaNsSec> after(fetcher, catalogue, {gnosall, fakeKey});
        QTRY_COMPARE(after.kind, u"-"_s);
        QCOMPARE(server.requests().size(), 2);
    }

    void freshAsksTheSource()
    {
        LocalServer server;
        serveSamples(server);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        for (int i = 0; i < 2; ++i) {
            AskedLookUp fresh(fetcher, catalogue, gnosall, {.fresh = true});
            QTRY_COMPARE(fresh.kind, u"-"_s);
        }
        QCOMPARE(server.requests().size(), 2);
        AskedLookUp usual(fetcher, catalogue, gnosall); // nothing was kept of those
        QTRY_COMPARE(usual.kind, u"-"_s);
        QCOMPARE(server.requests().size(), 3);
    }

    void aNoIsKeptForAWhileOnly()
    {
        LocalServer server;
        serveSamples(server); // BT1 5GS: not found
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        const Postcode unknown = *Postcode::parse(u"BT1 5GS");
        const auto ask = [&] {
            Asked<Gated> asked(fetcher, catalogue, unknown);
            Gated::mayGoOn.release();
            QTRY_COMPARE(asked.kind, u"not-found"_s);
        };
        ask();
        ask();
        QCOMPARE(server.requests().size(), 1);
        QTest::qWait(1050);
        ask();
        QCOMPARE(server.requests().size(), 2);
    }

    void aNoThatNobodyReadIsNotBelievedForLong()
    {
        LocalServer server;
        serveSamples(server);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        const Postcode unknown = *Postcode::parse(u"BT1 5GS");
        Gated::begun.tryAcquire(Gated::begun.available());
        {
            Asked<Gated> leaves(fetcher, catalogue, unknown);
            QTRY_COMPARE(Gated::begun.available(), 1);
        } // while it is being read
        Gated::mayGoOn.release();
        QTest::qWait(1050);
        Asked<Gated> later(fetcher, catalogue, unknown);
        Gated::mayGoOn.release(2);
        QTRY_COMPARE(later.kind, u"not-found"_s);
        QCOMPARE(server.requests().size(), 2);
        Gated::mayGoOn.tryAcquire(Gated::mayGoOn.available());
    }

    void aYesIsKeptAsLongAsStated()
    {
        LocalServer server;
        serveSamples(server);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        for (const int requests : {1, 2}) {
            Asked<Forgetful> asked(fetcher, catalogue, gnosall);
            QTRY_COMPARE(asked.kind, u"-"_s);
            QCOMPARE(server.requests().size(), requests);
            QTest::qWait(1050);
        }
    }

    void passingFaultsAreNeverKept_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("500") << 500 << QByteArray("{}");
        QTest::newRow("429") << 429 << QByteArray("{}");
        QTest::newRow("503") << 503 << QByteArray("{}");
        QTest::newRow("401") << 401 << QByteArray("{}");
        QTest::newRow("a page") << 200 << QByteArray("<html>Sign in</html>");
        QTest::newRow("empty") << 200 << QByteArray();
        QTest::newRow("cut") << 200 << QByteArray("{\"status\":200,\"res");
        QTest::newRow("a 404 of something else") << 404 << QByteArray("<html>404</html>");
    }

    void passingFaultsAreNeverKept()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        LocalServer server;
        server.replies(u"/postcodes/"_s, {{.status = status, .body = body}, m_good});
        SourceCatalogue catalogue = catalogueAt(server.url());
        QVERIFY(catalogue.overlay(R"({"postcodes_io":{"tries":1}})"));
        const QTemporaryDir folder;
        Fetcher fetcher({.cacheFolder = folder.path()});
        AskedLookUp bad(fetcher, catalogue, gnosall);
        QTRY_VERIFY(!bad.kind.isEmpty());
        QVERIFY(bad.kind != u"-"_s);
        AskedLookUp good(fetcher, catalogue, gnosall);
        QTRY_COMPARE(good.kind, u"-"_s);
        QCOMPARE(server.requests().size(), 2);
    }

    void openDataOnDisk_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("requests"); // of two runs
        QTest::newRow("nothing said") << QByteArray() << QByteArray() << 1;
        QTest::newRow("max-age") << QByteArray("Cache-Control") << QByteArray("public, max-age=3600") << 1;
        QTest::newRow("max-age=0") << QByteArray("Cache-Control") << QByteArray("max-age=0") << 2;
        QTest::newRow("no-store") << QByteArray("Cache-Control") << QByteArray("no-store") << 2;
        QTest::newRow("expired") << QByteArray("Expires") << QByteArray("Thu, 01 Jan 1998 00:00:00 GMT") << 2;
    }

    void openDataOnDisk()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(int, requests);
        LocalServer server;
        LocalServer::Reply reply{.body = m_good.body};
        if (!header.isEmpty())
            reply.headers.append(header, value);
        server.reply(u"/postcodes/"_s, reply);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        const QTemporaryDir folder;
        for (int run = 0; run < 2; ++run) {
            Fetcher fetcher({.cacheFolder = folder.path()});
            AskedLookUp asked(fetcher, catalogue, gnosall);
            QTRY_COMPARE(asked.kind, u"-"_s);
            QCOMPARE(fetcher.tally().fromDisk, run == 1 && requests == 1 ? 1 : 0);
            AskedLookUp again(fetcher, catalogue, gnosall); // what comes from disk is kept in memory too
            QTRY_COMPARE(again.kind, u"-"_s);
            QCOMPARE(fetcher.tally().fromMemory, requests == 1 ? 1 : 0);
        }
        QCOMPARE(server.requests().size(), requests == 1 ? 1 : 4);
        QCOMPARE(everythingIn(folder.path()).contains("E00151363"), requests == 1);
    }

    void maxAgeRunsOutOnDiskToo()
    {
        LocalServer server;
        LocalServer::Reply reply{.body = m_good.body};
        reply.headers.append("Cache-Control", "max-age=1");
        server.reply(u"/postcodes/"_s, reply);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        const QTemporaryDir folder;
        for (int run = 0; run < 2; ++run) {
            Fetcher fetcher({.cacheFolder = folder.path()});
            AskedLookUp asked(fetcher, catalogue, gnosall);
            QTRY_COMPARE(asked.kind, u"-"_s);
            QTest::qWait(1050);
        }
        QCOMPARE(server.requests().size(), 2);
    }

    void aDamagedEntryIsMendedByAsking()
    {
        LocalServer server;
        serveSamples(server);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        const QTemporaryDir folder;
        for (int run = 0; run < 3; ++run) {
            {
                Fetcher fetcher({.cacheFolder = folder.path()});
                AskedLookUp asked(fetcher, catalogue, gnosall);
                QTRY_COMPARE(asked.kind, u"-"_s);
                QCOMPARE(fetcher.tally().answered, 1);
                QCOMPARE(fetcher.tally().failures(), 0);
                QCOMPARE(fetcher.tally().fromDisk, run == 2 ? 1 : 0);
            }
            QCOMPARE(server.requests().size(), run == 0 ? 1 : 2);
            if (run == 0) { // a third of each file is lost
                for (QDirIterator it(folder.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
                    QFile file(it.next());
                    QVERIFY(file.resize(file.size() * 2 / 3));
                }
            }
        }
    }

    void nothingPaidForOnDisk()
    {
        LocalServer server;
        serveSamples(server);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        const QTemporaryDir folder;
        {
            Fetcher fetcher({.cacheFolder = folder.filePath(u"answers"_s), .ledgerFile = folder.filePath(u"calls.json"_s)});
            AskedLookUp open(fetcher, catalogue, gnosall);
            Asked<PostcodeAreaNsSec> nsSec(fetcher, catalogue, {gnosall, fakeKey});
            Asked<PostcodeAreaIncidents> crime(fetcher, catalogue, {gnosall, fakeKey});
            Asked<CrystalRoofOccupationProvider> occupation(fetcher, catalogue, {hammersmith, AreaLevel::OutputArea, fakeKey});
            QTRY_VERIFY(open.kind == u"-"_s && nsSec.kind == u"-"_s && crime.kind == u"-"_s && occupation.kind == u"-"_s);
        }
        const QByteArray all = everythingIn(folder.path());
        QVERIFY(all.contains("E00151363")); // the search finds what is there
        for (const auto &secret : {QByteArray(fakeKey.data(), fakeKey.size()), "census-ts062"_ba, "crime-incidents"_ba, "customer-api"_ba,
                                   "Intermediate"_ba, "burglary"_ba, "Burglary"_ba})
            QVERIFY2(!all.contains(secret), secret.constData());
    }

    void clearingEmptiesBoth()
    {
        LocalServer server;
        serveSamples(server);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        const QTemporaryDir folder;
        Fetcher fetcher({.cacheFolder = folder.path()});
        const auto measured = [&fetcher] {
            qint64 bytes = -1;
            const auto measuring = fetcher.measureCaches([&](qint64 size) { bytes = size; });
            return QTest::qWaitFor([&] { return bytes >= 0; }) ? bytes : -1;
        };
        AskedLookUp asked(fetcher, catalogue, gnosall);
        QTRY_COMPARE(asked.kind, u"-"_s);
        QVERIFY(measured() > 2 * m_good.body.size()); // in memory and on disk
        fetcher.clearCaches([] {}).reset();           // nobody waits for it
        QCOMPARE(measured(), 0);
        AskedLookUp again(fetcher, catalogue, gnosall);
        QTRY_COMPARE(again.kind, u"-"_s);
        QCOMPARE(server.requests().size(), 2);
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
