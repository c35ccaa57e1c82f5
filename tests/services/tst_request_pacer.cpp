// SPDX-License-Identifier: GPL-3.0-or-later
// The pace at which requests are let out. Times are checked on the early side only: a busy computer may be late, never early.
#include "services/request_pacer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hereabouts;

namespace {

/// Queues up, remembers who went and when, and leaves when told to.
struct Crowd {
    explicit Crowd(int atOnceInAll) : pacer(atOnceInAll) { clock.start(); }

    void queue(const QString &source, const Pace &pace, int name, bool leavesAtOnce = false)
    {
        places[name] = pacer.queueUp(source, pace, [this, name, leavesAtOnce] {
            went << name;
            times << clock.nsecsElapsed() / 1e9;
            if (leavesAtOnce)
                places.erase(name);
        });
    }

    std::map<int, std::unique_ptr<RequestPacer::Place>> places;
    QList<int> went;
    QList<double> times; ///< seconds
    QElapsedTimer clock;
    RequestPacer pacer; ///< goes first
};

const Pace fast{.requestsPerSecond = 10000, .burst = 1000, .atOnce = 4};

} // namespace

class TestRequestPacer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBurstThenTheRate()
    {
        Crowd crowd(100);
        const Pace pace{.requestsPerSecond = 50, .burst = 5, .atOnce = 6};
        for (int i = 0; i < 20; ++i)
            crowd.queue(u"a"_s, pace, i, true);
        QCOMPARE(crowd.went.size(), 0); // from the event loop only
        QTRY_COMPARE_WITH_TIMEOUT(crowd.went.size(), 20, 20000);
        for (int i = 5; i < 20; ++i)
            QVERIFY2(crowd.times[i] >= (i - 4) / 50.0 - 0.001, qPrintable(u"%1 at %2"_s.arg(i).arg(crowd.times[i])));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(crowd.went[i], i); // first come, first served
    }

    void neverMoreThanBurstAndRateInAnyWindow()
    {
        Crowd crowd(100);
        const Pace pace{.requestsPerSecond = 100, .burst = 3, .atOnce = 6};
        for (int i = 0; i < 30; ++i) {
            crowd.queue(u"a"_s, pace, i, true);
            if (i % 10 == 9)
                QTest::qWait(60); // tokens come back, but not more than the burst
        }
        QTRY_COMPARE_WITH_TIMEOUT(crowd.went.size(), 30, 20000);
        for (int first = 0; first < 30; ++first) {
            for (int last = first + 3; last < 30; ++last)
                QVERIFY2(crowd.times[last] - crowd.times[first] >= (last - first - 3 + 1 - 1) / 100.0 - 0.002,
                         qPrintable(u"%1 to %2"_s.arg(first).arg(last)));
        }
    }

    void capOfASourceAndInAll()
    {
        Crowd crowd(6);
        for (int i = 0; i < 10; ++i) {
            crowd.queue(u"a"_s, fast, i);
            crowd.queue(u"b"_s, fast, 100 + i);
        }
        QTRY_COMPARE(crowd.pacer.underWay(), 6);
        QTest::qWait(50);
        QCOMPARE(crowd.pacer.underWay(), 6);
        const auto countOf = [&](bool b) { return std::ranges::count_if(crowd.went, [b](int name) { return (name >= 100) == b; }); };
        QVERIFY(countOf(false) <= 4 && countOf(true) <= 4);
        int most = 0;
        while (!crowd.went.isEmpty() && crowd.places.size() > 0 && crowd.went.size() <= 20) {
            most = std::max(most, crowd.pacer.underWay());
            const auto underWay = std::ranges::find_if(crowd.places, [](const auto &entry) { return entry.second->isUnderWay(); });
            if (underWay == crowd.places.end()) {
                QTest::qWait(1);
                continue;
            }
            crowd.places.erase(underWay);
            QTest::qWait(1);
        }
        QVERIFY(most <= 6);
        QCOMPARE(crowd.went.size(), 20);
        QCOMPARE(crowd.pacer.underWay(), 0);
    }

    void firstComeFirstServedOverAllSources()
    {
        Crowd crowd(1);
        const QList<QString> sources{u"z"_s, u"a"_s, u"m"_s};
        for (int i = 0; i < 12; ++i)
            crowd.queue(sources[i % 3], fast, i);
        for (int i = 0; i < 12; ++i) {
            QTRY_COMPARE(crowd.went.size(), i + 1);
            QCOMPARE(crowd.went.last(), i);
            crowd.places.erase(i);
        }
    }

    void whoMayNotGoYetHoldsUpNobody()
    {
        Crowd crowd(2);
        crowd.pacer.holdBack(u"held"_s, 60s);
        const Pace slow{.requestsPerSecond = 0.01, .burst = 1, .atOnce = 4};
        const Pace single{.requestsPerSecond = 10000, .burst = 100, .atOnce = 1};
        crowd.queue(u"held"_s, fast, 0);
        crowd.queue(u"slow"_s, slow, 1, true);
        crowd.queue(u"slow"_s, slow, 2);
        crowd.queue(u"single"_s, single, 3);
        crowd.queue(u"single"_s, single, 4);
        crowd.queue(u"a"_s, fast, 5, true);
        QTRY_COMPARE(crowd.went, (QList<int>{1, 3, 5}));
        QCOMPARE(crowd.pacer.underWay(), 1);
    }

    void whoQueuesForEverStarvesNobody()
    {
        Crowd crowd(1);
        crowd.queue(u"a"_s, fast, 0);
        crowd.queue(u"z"_s, fast, 1000);
        for (int i = 1; i < 100 && !crowd.went.contains(1000); ++i) {
            crowd.queue(u"a"_s, fast, i); // there is always somebody of the earlier name
            QTRY_COMPARE(crowd.went.size(), i);
            crowd.places.erase(crowd.went.last());
        }
        QCOMPARE(crowd.went.value(1), 1000);
    }

    void whoLeavesTheLineMakesWay()
    {
        Crowd crowd(10);
        const Pace single{.requestsPerSecond = 10000, .burst = 100, .atOnce = 1};
        for (int i = 0; i < 4; ++i)
            crowd.queue(u"a"_s, single, i);
        QTRY_COMPARE(crowd.went, QList<int>{0});
        crowd.places.erase(1); // while waiting
        crowd.places.erase(0); // while under way
        QTRY_COMPARE(crowd.went, (QList<int>{0, 2}));
        QCOMPARE(crowd.pacer.underWay(), 1);
        crowd.places.clear();
        QTest::qWait(20);
        QCOMPARE(crowd.went, (QList<int>{0, 2}));
        QCOMPARE(crowd.pacer.underWay(), 0);
    }

    void whoLeavesBeforeTheEventLoopRunsNeverGoes()
    {
        Crowd crowd(10);
        crowd.queue(u"a"_s, fast, 0);
        crowd.places.clear();
        QTest::qWait(20);
        QVERIFY(crowd.went.isEmpty());
    }

    void placesMayOutliveThePacer()
    {
        auto pacer = std::make_unique<RequestPacer>(2);
        const auto place = pacer->queueUp(u"a"_s, fast, [] { QFAIL("nobody is there to let it go"); });
        pacer.reset();
        QTest::qWait(10);
        QVERIFY(!place->isUnderWay());
    }

    void aHoldIsKept()
    {
        Crowd crowd(10);
        crowd.pacer.holdBack(u"a"_s, 200ms);
        crowd.pacer.holdBack(u"a"_s, 50ms); // a longer one stays
        QVERIFY(crowd.pacer.heldFor(u"a"_s) > 100ms);
        QCOMPARE(crowd.pacer.heldFor(u"b"_s), 0ms);
        const double held = crowd.clock.nsecsElapsed() / 1e9;
        crowd.queue(u"a"_s, fast, 1, true);
        crowd.queue(u"b"_s, fast, 2, true);
        QTRY_COMPARE(crowd.went.size(), 2);
        QCOMPARE(crowd.went, (QList<int>{2, 1})); // others are not held
        QVERIFY2(crowd.times[1] >= held + 0.15, qPrintable(QString::number(crowd.times[1])));
        QCOMPARE(crowd.pacer.heldFor(u"a"_s), 0ms);
    }

    void aHoldCatchesThoseInLine()
    {
        Crowd crowd(10);
        const Pace single{.requestsPerSecond = 10000, .burst = 100, .atOnce = 1};
        crowd.queue(u"a"_s, single, 0);
        crowd.queue(u"a"_s, single, 1, true);
        QTRY_COMPARE(crowd.went.size(), 1);
        const double from = crowd.clock.nsecsElapsed() / 1e9;
        crowd.pacer.holdBack(u"a"_s, 150ms);
        crowd.places.erase(0);
        QTRY_COMPARE(crowd.went.size(), 2);
        QVERIFY(crowd.times[1] >= from + 0.149);
    }
};

QTEST_GUILESS_MAIN(TestRequestPacer)
#include "tst_request_pacer.moc"
