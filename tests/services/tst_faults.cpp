// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault of the hostile server: the right kind of error, in bounded time and memory, and nothing left behind.
#include "services/fetcher.h"
#include "services/postcodearea_ns_sec.h"
#include "services/postcodes_io.h"
#include "support/ask.h"
#include "support/fault_server.h"
#include "support/process_figures.h"
#include "support/samples.h"
#include "support/server_thread.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const Postcode gnosall = *Postcode::parse(u"ST20 0LY");
const Postcode hammersmith = *Postcode::parse(u"W6 0WW");
const PostcodeAreaQuery keyed{gnosall, fakeKey};
constexpr int timeoutMs = 400;
constexpr int patienceMs = 4500; ///< for what ends by its size: on a busy machine that is not there at once
constexpr qint64 mebibyte = 1024LL * 1024;
/// Three times what a body may hold: it is in the transport once, taken out in pieces, and what it is gathered in grows by doubling.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 mostGrowth = 12 * largestBody; // the sanitizer keeps what was freed, and pads what is not
#else
constexpr qint64 mostGrowth = 3 * largestBody;
#endif

struct Row {
    const char *fault;
    const char *kinds; ///< any of these; "-" stands for a value
};

// By docs/adr/0003 and what Fetcher::send promises.
constexpr Row expected[] = {
    {"close at once", "offline"},
    {"reset at once", "offline"},
    {"hang before the head", "timeout"},
    {"hang amid the head", "timeout"},
    {"close amid the status line", "offline"},
    {"close amid the head", "offline"}, // the status line is no answer yet, and Qt tells nothing of it
    {"reset amid the head", "offline"},
    {"hang after the head", "timeout"},
    {"hang amid the body", "timeout"},
    {"close amid the body", "malformed"},
    {"reset amid the body", "malformed"},
    {"drip the head", "timeout"},
    {"drip the body", "timeout"},
    {"truncated JSON", "malformed"},
    {"JSON without its last byte", "malformed"},
    {"empty body", "malformed"},
    {"white space", "malformed"},
    {"null", "malformed"},
    {"zeros", "malformed"},
    {"HTML", "malformed"},
    {"JSON twice", "malformed"},
    {"deep nesting", "malformed"},
    {"wrong content type", "-"},
    {"UTF-16", "malformed"},
    {"Latin-1", "malformed"},
    {"byte order mark", "-"},
    {"gzip", "-"},
    {"gzip that is not gzip", "malformed"},
    {"gzip cut off", "malformed"},
    {"gzip of nothing", "malformed"},
    {"unknown coding", "malformed"},
    {"gzip in members", "-"},
    {"gzip of much white space", "-"},
    {"gzip of too much", "too-large"},
    {"gzip bomb", "too-large"},
    {"deflate bomb", "malformed"}, // this one and those that follow are never unpacked: gzip is all that was asked for
    {"brotli bomb", "malformed"},
    {"zstd bomb", "malformed"},
    {"nested bomb", "malformed"},
    {"length too large", "malformed"},
    {"length too large, kept open", "timeout"},
    {"length too small", "malformed"},
    {"length negative", "- malformed"}, // an unreadable length counts as none
    {"length nonsense", "- malformed"},
    {"length beyond numbers", "- malformed"},
    {"length huge", "too-large"},
    {"no length", "-"},
    {"chunks", "-"},
    {"chunk size nonsense", "malformed"},
    {"chunk size huge", "malformed"},
    {"chunk size negative", "malformed timeout"},
    {"chunks without an end", "malformed -"}, // all of the body was there, and Qt does not always mind the rest
    {"chunks without an end, kept open", "timeout"},
    {"endless body", "too-large"},
    {"endless chunks", "too-large"},
    {"endless chunk size", "malformed timeout"},
    {"endless gzip", "too-large"},
    {"not HTTP", "offline"},
    {"status line without a status", "offline"},
    {"status line nonsense", "offline"},
    {"huge header", "malformed timeout"},
    {"endless status line", "malformed timeout"},
    {"endless header line", "malformed timeout"},
    {"endless headers", "malformed timeout"},
    {"early hints", "-"},
    {"continue", "-"},
    {"endless continue", "timeout"},
    {"switching protocols", "malformed"},
    {"no content", "malformed"},
    {"partial content", "malformed"},
    {"not modified", "malformed"},
    {"redirect to itself", "malformed"},
    {"redirect ever deeper", "malformed"},
    {"redirect without a target", "malformed"},
    {"redirect to another host", "malformed"},
    {"redirect to a file", "malformed"},
    {"redirect to data", "malformed"},
    {"redirect nonsense", "malformed"},
};

/// What occupies Qt takes seconds to pass: once is enough.
void addRows(bool theOccupying)
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("kinds");
    for (const Row &row : expected) {
        if (theOccupying || !fault(row.fault).occupiesQt)
            QTest::newRow(row.fault) << QByteArray(row.fault) << QString::fromLatin1(row.kinds);
    }
}

struct StatusRow {
    int status;
    const char *kind;
    QByteArray header = {};
};

// What Postcodes.io means by them is documented for 200, 404 and 500 only; the rest by errorForStatus.
const StatusRow expectedOfStatus[] = {
    {201, "malformed"},
    {400, "malformed"},
    {401, "unauthorised", "WWW-Authenticate: Basic realm=\"x\""},
    {401, "unauthorised"},
    {402, "quota-exhausted"},
    {403, "forbidden"},
    {404, "malformed"}, // not its own: that would be JSON
    {405, "malformed"},
    {407, "offline", "Proxy-Authenticate: Basic realm=\"x\""},
    {408, "timeout"},
    {413, "too-large"},
    {418, "malformed"},
    {429, "rate-limited"},
    {429, "rate-limited", "Retry-After: 1"},
    {429, "rate-limited", retryAfterDate(1)},
    {429, "rate-limited", retryAfterDate(-3600)},
    {429, "rate-limited", "Retry-After: soon"},
    {429, "rate-limited", "Retry-After: -5"},
    {429, "rate-limited", "Retry-After: 1.5"},
    {429, "rate-limited", "Retry-After: 86400"},
    {429, "rate-limited", "Retry-After: 99999999999999999999"},
    {500, "server"},
    {501, "server"},
    {502, "server"},
    {503, "server"},
    {503, "server", "Retry-After: 0"},
    {503, "server", "Retry-After: 3600"},
    {504, "server"},
    {511, "server"}, // a captive portal that says so
    {599, "server"},
    {600, "malformed"},
    {999, "malformed"},
};

template <typename Value> QString outcome(const Result<Value> &result)
{
    return result ? u"-"_s : QString(errorKindName(result.error().kind));
}

template <typename Value> QString detail(const Result<Value> &result)
{
    return result ? u"a value"_s
                  : u"%1 %2: %3"_s.arg(errorKindName(result.error().kind)).arg(result.error().httpStatus).arg(result.error().detail);
}

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

    /// Afterwards the same fetcher serves others.
    static void recovers(Fetcher &fetcher)
    {
        LocalServer good;
        serveSamples(good);
        // What had come before the server went, Qt still reads to the end.
        QVERIFY(QTest::qWaitFor([&] { return ask<PostcodesIo>(fetcher, catalogueAt(good.url(), 1000), hammersmith).has_value(); }, 40000));
    }

    /// Puts the question to a server that answers it with nothing but that fault, and looks at what it cost.
    template <typename P> void check(const QString &path, const QByteArray &goodBody, const typename P::Query &query)
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, kinds);
        ServerThread<FaultServer> server([&] {
            auto made = std::make_unique<FaultServer>();
            made->reply(path, goodBody);
            made->script(path, {fault(name)});
            made->reply(u"/postcodes/W60WW"_s, sampleBody(u"postcodes_io/w60ww.json"_s));
            made->script(u"/postcodes/W60WW"_s, {Fault{}});
            return made;
        });
        const SourceCatalogue catalogue = catalogueAt(server->url(), kinds.contains(u"too-large"_s) ? patienceMs : timeoutMs);
        Fetcher fetcher;
        fault(name).script({.body = goodBody, .server = server->url()}); // what it keeps for next time is not to be counted
        forgetPeak();
        const qint64 before = peakResidentBytes();
        QElapsedTimer age;
        age.start();
        const auto result = ask<P>(fetcher, catalogue, query);
        const qint64 took = age.elapsed();
        const qint64 growth = peakResidentBytes() - before;
        if (qEnvironmentVariableIsSet("HEREABOUTS_TEST_FIGURES"))
            qInfo("%s: %s, %lld ms, %lld MiB", name.constData(), qPrintable(detail(result)), took, growth / mebibyte);

        QVERIFY2(kinds.split(u' ').contains(outcome(result)), qPrintable(detail(result)));
        QVERIFY2(result || !result.error().detail.contains(fakeKey), "the key is in the error");
        QVERIFY2(growth < mostGrowth, qPrintable(u"%1 MiB"_s.arg(growth / mebibyte)));
        if (fault(name).occupiesQt) { // nothing that we can do about; but it passes with the server
            server.stop();
            age.restart();
            recovers(fetcher);
            if (qEnvironmentVariableIsSet("HEREABOUTS_TEST_FIGURES"))
                qInfo("%s: over after %lld ms, %lld MiB", name.constData(), age.elapsed(), (peakResidentBytes() - before) / mebibyte);
            QVERIFY(peakResidentBytes() - before < mostGrowth);
            return;
        }
        // What is over is let go of; but Qt may have an idle connection at hand.
        const RawServer::Script played = fault(name).script({.body = goodBody, .server = server->url()});
        const int idle = played.then != RawServer::Then::KeepOpen ? 1 : 0;
        QTRY_VERIFY2(server->tally().open() <= idle, qPrintable(u"%1 connections are open"_s.arg(server->tally().open())));
        // And nothing of it spoils the next answer of the same server.
        const auto next = ask<PostcodesIo>(fetcher, catalogue, hammersmith);
        QVERIFY2(next, qPrintable(detail(next)));
    }

private Q_SLOTS:
    void everyFaultIsExpected()
    {
        std::set<QByteArray> known, rows;
        for (const Fault &each : allFaults())
            known.insert(each.name);
        for (const Row &row : expected)
            rows.insert(row.fault);
        QCOMPARE(rows, known);
    }

    void withoutAKey_data() { addRows(true); }
    void withoutAKey() { check<PostcodesIo>(u"/postcodes/ST200LY"_s, sampleBody(u"postcodes_io/st200ly.json"_s), gnosall); }

    /// What a log tells of a body that is too large, and of one that stays packed.
    void details_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("detail");
        for (const char *name : {"gzip bomb", "gzip of too much", "endless gzip"})
            QTest::newRow(name) << QByteArray(name) << u"too-large 0: the body is longer than is taken in"_s;
        for (const char *name : {"nested bomb", "brotli bomb", "zstd bomb", "deflate bomb", "unknown coding"})
            QTest::newRow(name) << QByteArray(name) << u"malformed 200: the body is in a coding that was not asked for"_s;
        QTest::newRow("no gzip") << "gzip that is not gzip"_ba << u"malformed 200: the body is not the gzip that it is said to be"_s;
        QTest::newRow("cut off") << "gzip cut off"_ba << u"malformed 200: the body ends amid its gzip"_s;
    }
    void details()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, detail);
        FaultServer server;
        server.reply(u"/"_s, sampleBody(u"postcodes_io/st200ly.json"_s));
        server.script(u"/"_s, {fault(name)});
        fault(name).script({.body = "{}"}); // a bomb takes its time to be made, once
        Fetcher fetcher;
        QCOMPARE(::detail(ask<PostcodesIo>(fetcher, catalogueAt(server.url(), patienceMs), gnosall)), detail);
    }

    void statuses_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; const StatusRow &row : expectedOfStatus)
            QTest::newRow(statusFault(row.status, row.header).name.constData()) << i++;
    }
    void statuses()
    {
        QFETCH(int, index);
        const StatusRow &row = expectedOfStatus[index];
        FaultServer server;
        server.script(u"/"_s, {statusFault(row.status, row.header)});
        Fetcher fetcher;
        const auto result = ask<PostcodesIo>(fetcher, catalogueAt(server.url(), timeoutMs), gnosall);
        QVERIFY2(outcome(result) == QLatin1StringView(row.kind), qPrintable(detail(result)));
        QCOMPARE(result.error().httpStatus, row.status);
    }

    void noSuchName()
    {
        qputenv("RES_OPTIONS", "timeout:1 attempts:1"); // where the resolver does not know .invalid by itself (RFC 6761)
        Fetcher fetcher;
        QElapsedTimer age;
        age.start();
        const auto result = ask<PostcodesIo>(fetcher, catalogueAt(QUrl(u"https://postcodes.invalid"_s), 4000), gnosall);
        QVERIFY2(outcome(result) == "offline"_L1, qPrintable(detail(result)));
        QVERIFY(age.elapsed() < 9000);
    }

    void nobodyAcceptsTheConnection()
    {
        QTcpServer full;
        full.setListenBacklogSize(0);
        QVERIFY(full.listen(QHostAddress::LocalHost));
        full.pauseAccepting();
        std::vector<std::unique_ptr<QTcpSocket>> crowd;
        bool isFull = false;
        while (!isFull && crowd.size() < 16) {
            crowd.push_back(std::make_unique<QTcpSocket>());
            crowd.back()->connectToHost(QHostAddress::LocalHost, full.serverPort());
            isFull = !crowd.back()->waitForConnected(200);
        }
        if (!isFull)
            QSKIP("this system accepts connections that nobody takes");
        Fetcher fetcher;
        const QUrl url(u"http://127.0.0.1:%1"_s.arg(full.serverPort()));
        QCOMPARE(outcome(ask<PostcodesIo>(fetcher, catalogueAt(RawServer::refusingUrl()), gnosall)), u"offline"_s); // all is set up
        QTest::qWait(50);
        const int descriptors = openDescriptors();
        const auto result = ask<PostcodesIo>(fetcher, catalogueAt(url, timeoutMs), gnosall);
        QVERIFY2(outcome(result) == "timeout"_L1, qPrintable(detail(result)));
        QTRY_VERIFY_WITH_TIMEOUT(openDescriptors() <= descriptors, 500); // given up, and let go of
        const SourceCatalogue patient = catalogueAt(url, 10000);
        auto call = fetcher.fetch<PostcodesIo>(patient.source(u"postcodes_io"_s), gnosall, [](const auto &) {});
        QTRY_VERIFY(openDescriptors() > descriptors);
        QTest::qWait(50); // it connects
        call.reset();
        QTRY_VERIFY_WITH_TIMEOUT(openDescriptors() <= descriptors, 500);
    }

    void withAKey_data() { addRows(false); }
    void withAKey() { check<PostcodeAreaNsSec>(u"/census-ts062/"_s, sampleBody(u"postcodearea/ns_sec_st200ly.json"_s), keyed); }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
