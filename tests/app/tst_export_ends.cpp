// SPDX-License-Identifier: GPL-3.0-or-later
// How exports end before their time, by the program itself: interruptions, folders that take no files, a second export at once.
#include "export_fixture.h"

#include <QElapsedTimer>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestExportEnds : public QObject {
    Q_OBJECT

    std::unique_ptr<ExportFixture> f;

private Q_SLOTS:
    void init() { f = std::make_unique<ExportFixture>(); }
    void cleanup() { f.reset(); }

    void aFolderForOneAtATime()
    {
        const QStringList postcodes = places(3);
        LocalServer server;
        serve(server, postcodes);
        server.reply(occupationPath, {.body = sampleBody(u"crystalroof/w60ww.json"_s), .delay = std::chrono::milliseconds(3000)});
        const auto first = f->prepare(server, f->occupationOf(postcodes.first(1)));
        first->start();
        QVERIFY(QTest::qWaitFor([&] { return server.requestCount(occupationPath) == 1; }, 30000));
        const Ended second = f->run(server, f->occupationOf(postcodes));
        QCOMPARE(second.exitCode, 1);
        QVERIFY2(second.errors.contains("Another export (process " + QByteArray::number(first->processId())), second.errors);
        QCOMPARE(server.requestCount(occupationPath), 1);
        const Ended done = f->end(*first);
        QVERIFY2(done.exitCode == 0, done.errors);
    }

    void aFolderThatTakesNoFiles()
    {
        QString folder = f->home(u"locked"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        QFile probe(QDir(folder).filePath(u"probe"_s));
        if (probe.open(QIODevice::WriteOnly)) // an administrator may write there, but nobody makes files in that of the processes
            folder = u"/proc"_s;
        LocalServer server;
        serve(server, places(2));
        const Ended ended = f->run(server, f->occupationOf(places(2)), folder);
        QCOMPARE(ended.exitCode, 1);
        QVERIFY2(ended.errors.contains("Nothing can be written to the folder " + folder.toUtf8()), ended.errors);
        QCOMPARE(server.requestCount(), 0);
        QFile::setPermissions(f->home(u"locked"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void aJournalThatCannotBeWrittenIsNoHindrance()
    {
        LocalServer server;
        serve(server, places(4));
        QVERIFY(QDir().mkpath(f->journal()));
        const Ended ended = f->run(server, f->occupationOf(places(4)));
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(ended.errors.count("would be asked for again after an interruption"), 1);
        QCOMPARE(f->files().size(), 4);
    }

#ifdef Q_OS_UNIX
    void aFullDiskEndsTheAsking()
    {
        const QStringList postcodes = places(5);
        LocalServer server;
        serve(server, postcodes);
        const auto process = f->prepare(server, f->occupationOf(postcodes) + QStringList{u"--format"_s, u"csv,png"_s});
        process->setChildProcessModifier([] {
            // a limit on the size of files stands for a full disk: writing beyond it fails
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{4096, 4096};
            setrlimit(RLIMIT_FSIZE, &limit);
        });
        const Ended full = f->end(*process);
        QCOMPARE(full.exitCode, 3);
        QCOMPARE(server.requestCount(occupationPath), 1);
        QVERIFY2(full.errors.contains("ST19-9AA-occupation.png could not be written"), full.errors);
        QVERIFY2(full.errors.contains("Stopped after 0 of 5"), full.errors);
        QCOMPARE(f->files(u"*occupation*"_s), QStringList{u"ST19-9AA-occupation.csv"_s}); // nothing half-written, nor staged
        QCOMPARE(f->run(server, f->occupationOf(postcodes) + QStringList{u"--format"_s, u"csv,png"_s}).exitCode, 0);
        QCOMPARE(server.requestCount(occupationPath), 6);
        QCOMPARE(f->files().size(), 10);
    }

    void interruptionEndsAfterThePostcode_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("closed terminal") << SIGHUP;
    }
    void interruptionEndsAfterThePostcode()
    {
        QFETCH(int, signal);
        const QStringList postcodes = places(40);
        LocalServer server;
        serve(server, postcodes);
        const auto process = f->prepare(server, f->occupationOf(postcodes));
        process->setChildProcessModifier([] { std::signal(SIGHUP, SIG_DFL); }); // the tests may run under nohup
        process->start();
        QVERIFY(QTest::qWaitFor([&] { return server.requestCount(occupationPath) >= 7; }, 30000));
        ::kill(static_cast<pid_t>(process->processId()), signal);
        if (signal == SIGHUP) { // its shell hangs up, then the system, and the end of the session terminates
            ::kill(static_cast<pid_t>(process->processId()), SIGHUP);
            ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
        }
        const Ended ended = f->end(*process);
        QCOMPARE(ended.exitCode, 3);
        const auto written = f->files(u"*.png"_s).size();
        QVERIFY(written >= 7 && written < 40);
        const QByteArray told = "Interrupted after " + QByteArray::number(written) + " of 40; run the same command again to go on";
        QVERIFY2(ended.errors.contains(told), ended.errors);
        QCOMPARE(server.requestCount(occupationPath), written); // what was paid for is in a file
        QCOMPARE(f->run(server, f->occupationOf(postcodes)).exitCode, 0);
        QCOMPARE(server.requestCount(occupationPath), 40);
    }

    void nohupIsHeeded()
    {
        const QStringList postcodes = places(6);
        LocalServer server;
        serve(server, postcodes);
        const auto process = f->prepare(server, f->occupationOf(postcodes));
        process->setChildProcessModifier([] { std::signal(SIGHUP, SIG_IGN); });
        process->start();
        QVERIFY(QTest::qWaitFor([&] { return server.requestCount(occupationPath) >= 2; }, 30000));
        ::kill(static_cast<pid_t>(process->processId()), SIGHUP);
        const Ended ended = f->end(*process);
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(f->files().size(), 6);
    }

    void interruptionDoesNotWaitLong()
    {
        LocalServer server;
        serve(server, places(2));
        server.reply(occupationPath, {.delay = std::chrono::seconds(60)});
        const auto process = f->prepare(server, f->occupationOf(places(2)));
        process->start();
        QVERIFY(QTest::qWaitFor([&] { return server.requestCount(occupationPath) == 1; }, 30000));
        QElapsedTimer clock;
        clock.start();
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const Ended ended = f->end(*process);
        QCOMPARE(ended.exitCode, 1); // nothing was written
        QVERIFY2(clock.elapsed() < 30000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(ended.errors.contains("Ending after ST19 9AA"));
        QVERIFY(ended.errors.contains("Interrupted after 0 of 2"));
    }

    void theSecondSignalEndsAtOnce()
    {
        LocalServer server;
        serve(server, places(2));
        server.reply(occupationPath, {.delay = std::chrono::seconds(60)});
        const auto process = f->prepare(server, f->occupationOf(places(2)));
        process->start();
        QVERIFY(QTest::qWaitFor([&] { return server.requestCount(occupationPath) == 1; }, 30000));
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        QByteArray errors;
        QVERIFY(QTest::qWaitFor([&] { return (errors += process->readAllStandardError()).contains("Ending after"); }, 10000));
        QElapsedTimer clock;
        clock.start();
        ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
        QVERIFY(process->waitForFinished(10000));
        QVERIFY(clock.elapsed() < 4900); // the patience is five seconds
        QCOMPARE(process->exitStatus(), QProcess::CrashExit);
        // its lock is no hindrance
        server.reply(occupationPath, {.body = sampleBody(u"crystalroof/w60ww.json"_s)});
        QCOMPARE(f->run(server, f->occupationOf(places(2))).exitCode, 0);
    }
#endif
};

QTEST_GUILESS_MAIN(TestExportEnds)
#include "tst_export_ends.moc"
