// SPDX-License-Identifier: GPL-3.0-or-later
// Work on pool threads: its result comes back once, an exception comes back as an error, and nothing comes to those who have gone.
#include "services/background.h"
#include "services/postcodearea_ns_sec.h"
#include "support/session_fixture.h"

#include <QThread>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

enum class Thrown { BadAlloc, Exception, Number };

[[noreturn]] void throwOne(Thrown what)
{
    switch (what) {
    case Thrown::BadAlloc: throw std::bad_alloc();
    case Thrown::Exception: throw std::runtime_error("with a secret");
    case Thrown::Number: throw 4711;
    }
    Q_UNREACHABLE();
}

/// PostcodeArea's NS-SeC, read by somebody who runs out of memory the first so many times.
struct Exhausting : PostcodeAreaNsSec {
    static inline std::atomic<int> failures = 0;
    static Result<Value> parse(const HttpAnswer &answer, const Query &query)
    {
        if (failures-- > 0)
            throw std::bad_alloc();
        return PostcodeAreaNsSec::parse(answer, query);
    }
};

class ThrowingPack : public FakePack {
public:
    Result<Geography> geography(const Postcode &) const override { throw std::bad_alloc(); }
    Result<OfflineCrime> crime(const Postcode &) const override { throw std::runtime_error("broken"); }
};

} // namespace

class TestBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theResultComesBackOnce()
    {
        QThread *const here = QThread::currentThread();
        int times = 0;
        const auto work = inBackground([here] { return Result<bool>(QThread::currentThread() != here); },
                                       [&, here](const Result<bool> &wasElsewhere) {
                                           ++times;
                                           QVERIFY(wasElsewhere && *wasElsewhere);
                                           QCOMPARE(QThread::currentThread(), here);
                                       });
        QCOMPARE(times, 0);
        QTRY_COMPARE(times, 1);
        QTest::qWait(20);
        QCOMPARE(times, 1);
    }

    void whatIsThrownComesBackAsAnError_data()
    {
        QTest::addColumn<int>("thrown");
        QTest::addColumn<QString>("detail");
        QTest::newRow("bad_alloc") << static_cast<int>(Thrown::BadAlloc) << u"out of memory in background work"_s;
        QTest::newRow("exception") << static_cast<int>(Thrown::Exception) << u"an exception in background work"_s;
        QTest::newRow("number") << static_cast<int>(Thrown::Number) << u"an exception in background work"_s;
    }
    void whatIsThrownComesBackAsAnError()
    {
        QFETCH(int, thrown);
        QFETCH(QString, detail);
        QList<Error> errors;
        const auto take = [&errors](const auto &result) { errors << result.error(); };
        const auto what = static_cast<Thrown>(thrown);
        const auto fallible = inBackground([what]() -> Result<int> { throwOne(what); }, take);
        const auto plain = inBackground([what]() -> QString { throwOne(what); }, take);
        QTRY_COMPARE(errors.size(), 2);
        for (const Error &error : errors) {
            QCOMPARE(errorKindName(error.kind), "internal"_L1);
            QCOMPARE(error.detail, detail);
        }
    }

    void whoHasGoneIsNotTold()
    {
        QSemaphore mayThrow;
        QThreadPool pool;
        auto gone = inBackground(
            pool,
            [&mayThrow]() -> Result<int> {
                mayThrow.acquire();
                throw std::bad_alloc();
            },
            [](const auto &) { QFAIL("nobody is there"); });
        gone.reset();
        mayThrow.release();
        QVERIFY(pool.waitForDone(5000));
        QTest::qWait(20);
    }

    void whatNobodyWaitsForEndsNothing()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        for (const Thrown thrown : {Thrown::BadAlloc, Thrown::Exception, Thrown::Number})
            startInBackground(pool, [thrown] { throwOne(thrown); });
        bool wentOn = false;
        const auto next = inBackground(pool, [] { return Result<int>(1); }, [&wentOn](const auto &) { wentOn = true; });
        QTRY_VERIFY(wentOn);
    }

    void anAnswerThatCannotBeReadForWantOfMemory()
    {
        LocalServer server;
        serveSamples(server);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        const PostcodeAreaQuery query{*Postcode::parse(u"ST20 0LY"), fakeKey};
        Exhausting::failures = 1;
        QStringList kinds;
        const auto ask = [&] {
            return fetcher.fetch<Exhausting>(catalogue.source(u"postcodearea"_s), query, [&](const auto &result) {
                kinds << (result ? u"-"_s : QString(errorKindName(result.error().kind)));
            });
        };
        const auto first = ask();
        QTRY_COMPARE(kinds, QStringList{u"internal"_s});
        const auto second = ask();
        QTRY_COMPARE(kinds, (QStringList{u"internal"_s, u"-"_s}));
        QCOMPARE(server.requests().size(), 1); // it was paid for once
        QCOMPARE(fetcher.tally().open(), 0);
    }

    void aSectionDoesNotLoadForEver()
    {
        SessionFixture fixture;
        fixture.pack = std::make_shared<ThrowingPack>();
        const auto session = fixture.complete(u"ST20 0LY", {.offline = true});
        QCOMPARE(stateOf(session->profile().geography), u"failed pack internal 0"_s);
        QCOMPARE(stateOf(session->profile().crime), u"failed pack internal 0"_s);
    }
};

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
