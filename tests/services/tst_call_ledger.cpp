// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of a day are counted across runs, and nothing but their number is written.
#include "services/call_ledger.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QLockFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <limits>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestCallLedger : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    void put(const QByteArray &text)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QByteArray written() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).toJson(QJsonDocument::Compact) : QByteArray();
    }
    static QByteArray document(const QByteArray &day, const QByteArray &calls)
    {
        return "{\"calls\":" + calls + ",\"day\":\"" + day + "\"}"; // Qt sorts the members
    }
    static QByteArray day(int ago = 0) { return QDate::currentDate().addDays(-ago).toString(Qt::ISODate).toLatin1(); }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_file = m_folder.filePath(u"deep/calls.json"_s);
        QVERIFY(QDir(m_folder.path()).mkpath(u"deep"_s));
        if (QTime::currentTime() > QTime(23, 59))
            QTest::qWait(61000); // none of these is about midnight
    }

    void countsAndWrites()
    {
        CallLedger ledger(m_file);
        QCOMPARE(ledger.today(u"crystalroof"_s), 0);
        ledger.count(u"crystalroof"_s);
        ledger.count(u"crystalroof"_s);
        ledger.count(u"postcodearea"_s);
        QCOMPARE(ledger.today(u"crystalroof"_s), 2);
        QTRY_COMPARE(written(), document(day(), R"({"crystalroof":2,"postcodearea":1})")); // by itself
        QCOMPARE(ledger.today(u"crystalroof"_s), 2);
    }

    void theNextRunGoesOn()
    {
        std::make_unique<CallLedger>(m_file)->count(u"crystalroof"_s); // written on leaving
        CallLedger next(m_file);
        QCOMPARE(next.today(u"crystalroof"_s), 1);
        next.count(u"crystalroof"_s);
        QCOMPARE(next.today(u"crystalroof"_s), 2);
    }

    void twoAtOnceAddUp()
    {
        CallLedger one(m_file);
        CallLedger two(m_file);
        for (int i = 0; i < 30; ++i) {
            one.count(u"crystalroof"_s);
            two.count(u"crystalroof"_s);
            two.count(u"police"_s);
            if (i % 7 == 0)
                one.write();
            if (i % 5 == 0)
                two.write();
        }
        one.write();
        two.write();
        QCOMPARE(two.today(u"crystalroof"_s), 60);
        QCOMPARE(one.today(u"crystalroof"_s), 60); // the other's, as far as they have been written
        QCOMPARE(CallLedger(m_file).today(u"crystalroof"_s), 60);
        QCOMPARE(CallLedger(m_file).today(u"police"_s), 30);
    }

    void aNewDayStartsAtZero()
    {
        put(document(day(1), R"({"crystalroof":40})"));
        CallLedger ledger(m_file);
        QCOMPARE(ledger.today(u"crystalroof"_s), 0);
        ledger.count(u"crystalroof"_s);
        ledger.write();
        QCOMPARE(written(), document(day(), R"({"crystalroof":1})"));
    }

    void damagedFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("calls: 7");
        QTest::newRow("cut") << document(day(), "{\"crystal");
        QTest::newRow("an array") << QByteArray("[1,2]");
        QTest::newRow("wrong types") << document(day(), R"({"crystalroof":"7"})");
        QTest::newRow("negative") << document(day(), R"({"crystalroof":-7})");
        QTest::newRow("too many") << document(day(), R"({"crystalroof":1e18})");
        QTest::newRow("calls is a number") << document(day(), "7");
    }

    void damagedFiles()
    {
        QFETCH(QByteArray, text);
        put(text);
        CallLedger ledger(m_file);
        QCOMPARE(ledger.today(u"crystalroof"_s), 0);
        ledger.count(u"crystalroof"_s);
        ledger.write();
        QCOMPARE(written(), document(day(), R"({"crystalroof":1})"));
    }

    void damagedMeanwhileCostsTheOthersOnly()
    {
        CallLedger ledger(m_file);
        for (int i = 0; i < 3; ++i)
            ledger.count(u"crystalroof"_s);
        ledger.write();
        put("damaged");
        QCOMPARE(ledger.today(u"crystalroof"_s), 3);
        ledger.count(u"crystalroof"_s);
        ledger.write();
        QCOMPARE(ledger.today(u"crystalroof"_s), 4);
        QCOMPARE(CallLedger(m_file).today(u"crystalroof"_s), 4);
    }

    void aPlaceThatCannotBeWritten()
    {
        QVERIFY(QFile(m_folder.filePath(u"file"_s)).open(QIODevice::WriteOnly));
        CallLedger ledger(m_folder.filePath(u"file/deep/calls.json"_s)); // not even root can make this
        ledger.count(u"crystalroof"_s);
        ledger.write();
        ledger.count(u"crystalroof"_s);
        QCOMPARE(ledger.today(u"crystalroof"_s), 2);
    }

    void tellsOfItOnce()
    {
        QVERIFY(QFile(m_folder.filePath(u"file"_s)).open(QIODevice::WriteOnly));
        static int told = 0;
        told = 0;
        QLoggingCategory::setFilterRules(u"hereabouts.*=true"_s);
        const auto before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            if (text.contains("could not be written"_L1))
                ++told;
        });
        {
            CallLedger ledger(m_folder.filePath(u"file/deep/calls.json"_s));
            for (int i = 0; i < 3; ++i) {
                ledger.count(u"crystalroof"_s);
                ledger.write();
            }
        }
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        QCOMPARE(told, 1);
    }

    /// Another program holds the lock: the event loop goes on, and so does the count.
    void waitsOnAThreadOfItsOwn()
    {
        CallLedger ledger(m_file);
        auto longestGap = std::numeric_limits<qint64>::max();
        for (int run = 1; run <= 3; ++run) { // one of three that a busy computer leaves alone
            ledger.count(u"crystalroof"_s);
            QLockFile lock(m_file + u".lock"_s);
            QVERIFY(lock.lock());
            QElapsedTimer sinceStart;
            QElapsedTimer sinceTurn;
            sinceStart.start();
            qint64 gap = 0;
            while (sinceStart.elapsed() < 1500) { // it writes a second after the count
                sinceTurn.start();
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
                gap = std::max(gap, sinceTurn.elapsed());
                QCOMPARE(ledger.today(u"crystalroof"_s), run);
            }
            longestGap = std::min(longestGap, gap);
            lock.unlock();
            QTRY_COMPARE(written(), document(day(), R"({"crystalroof":)" + QByteArray::number(run) + '}'));
            QCOMPARE(ledger.today(u"crystalroof"_s), run);
        }
        QVERIFY2(longestGap < 150, qPrintable(QString::number(longestGap)));
    }

    void countsAreRightWhileItWrites()
    {
        CallLedger ledger(m_file);
        ledger.count(u"crystalroof"_s);
        QLockFile lock(m_file + u".lock"_s);
        QVERIFY(lock.lock());
        QTest::qWait(1200); // it waits for the lock
        ledger.count(u"crystalroof"_s);
        QCOMPARE(ledger.today(u"crystalroof"_s), 2);
        lock.unlock();
        const QByteArray both = document(day(), R"({"crystalroof":2})");
        QVERIFY(QTest::qWaitFor([&] {
            [&] { QCOMPARE(ledger.today(u"crystalroof"_s), 2); }();
            return written() == both || QTest::currentTestFailed();
        }));
    }

    void nothingIsLostOnLeaving()
    {
        auto lock = std::make_unique<QLockFile>(m_file + u".lock"_s);
        QVERIFY(lock->lock());
        auto ledger = std::make_unique<CallLedger>(m_file);
        ledger->count(u"crystalroof"_s);
        const std::unique_ptr<QThread> other(QThread::create([&lock] {
            QThread::msleep(600);
            lock->unlock();
        }));
        other->start();
        ledger.reset();
        QVERIFY(other->wait());
        QCOMPARE(written(), document(day(), R"({"crystalroof":1})"));
    }

    void doesNotWaitForEverOnLeaving()
    {
        QLockFile lock(m_file + u".lock"_s);
        QVERIFY(lock.lock());
        auto ledger = std::make_unique<CallLedger>(m_file);
        ledger->count(u"crystalroof"_s);
        QElapsedTimer age;
        age.start();
        ledger.reset();
        QVERIFY2(age.elapsed() < 10000, qPrintable(QString::number(age.elapsed())));
    }

    void withoutAFile()
    {
        CallLedger ledger((QString()));
        ledger.count(u"crystalroof"_s);
        ledger.write();
        QCOMPARE(ledger.today(u"crystalroof"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestCallLedger)
#include "tst_call_ledger.moc"
