// SPDX-License-Identifier: GPL-3.0-or-later
// How long things may be held when clocks run, jump, and computers sleep.
#include "core/lifetime.h"

#include <QTest>

using namespace hereabouts;
using namespace std::chrono_literals;

class TestLifetime : public QObject {
    Q_OBJECT

    static constexpr qint64 minute = 60 * 1000;
    static constexpr Moment born{.steadyMs = 5 * minute, .wallMs = 1000 * minute};

    static Moment after(qint64 steadyMinutes, qint64 wallMinutes)
    {
        return {born.steadyMs + steadyMinutes * minute, born.wallMs + wallMinutes * minute};
    }

private Q_SLOTS:
    void anHour_data()
    {
        QTest::addColumn<qint64>("steady");
        QTest::addColumn<qint64>("wall");
        QTest::addColumn<qint64>("left"); // minutes
        const auto row = [](const char *name, qint64 steady, qint64 wall, qint64 left) { QTest::newRow(name) << steady << wall << left; };
        row("just born", 0, 0, 60);
        row("half", 30, 30, 30);
        row("one minute before", 59, 59, 1);
        row("the hour", 60, 60, 0);
        row("long after", 6000, 6000, 0);
        row("slept where the steady clock stands still meanwhile", 10, 55, 5);
        row("slept over the hour", 10, 61, 0);
        row("wall clock set forward", 10, 600, 0);
        row("wall clock set back by a little", 50, 45, 0);
        row("wall clock set back before the birth", 10, -30, 0);
        row("wall clock stands still", 61, 0, 0);
        row("restarted: the steady clock begins anew", -3, 10, 0);
    }

    void anHour()
    {
        QFETCH(qint64, steady);
        QFETCH(qint64, wall);
        QFETCH(qint64, left);
        const Lifetime life(born, 1h);
        QCOMPARE(life.left(after(steady, wall)), std::chrono::milliseconds(left * minute));
        QCOMPARE(life.isOver(after(steady, wall)), left == 0);
    }

    void smallStepsOfTheWallClockAreNoJump()
    {
        const Lifetime life(born, 1h);
        QVERIFY(!life.isOver({born.steadyMs + 1000, born.wallMs + 200}));
        QVERIFY(!life.isOver({born.steadyMs, born.wallMs - 500}));
    }

    void isCutButNeverStretched()
    {
        const Lifetime life(born, 1h);
        QCOMPARE(life.cutTo(5min).left(after(2, 2)), 3min);
        QCOMPARE(life.cutTo(5h), life);
    }

    void nothingAllowedIsOverAtOnce() { QVERIFY(Lifetime(Moment::now(), 0ms).isOver()); }

    void theClocksRun()
    {
        const Moment first = Moment::now();
        QTest::qWait(20);
        const Moment second = Moment::now();
        QVERIFY(second.steadyMs - first.steadyMs >= 15);
        QVERIFY(second.wallMs > 1'700'000'000'000);
    }
};

QTEST_GUILESS_MAIN(TestLifetime)
#include "tst_lifetime.moc"
