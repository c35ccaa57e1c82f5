// SPDX-License-Identifier: GPL-3.0-or-later
// Large exports by the program itself: what is asked for, going on after a crash or a failure, refusals, progress, lists.
#include "export_fixture.h"

#include <QImage>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestExport : public QObject {
    Q_OBJECT

    std::unique_ptr<ExportFixture> f;

private Q_SLOTS:
    void init() { f = std::make_unique<ExportFixture>(); }
    void cleanup() { f.reset(); }

    void onlyWhatIsWantedIsAskedFor_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QList<int>>("requests"); // geography, occupation, NS-SeC, crime
        QTest::newRow("occupation") << u"occupation"_s << QList{1, 1, 0, 0};
        QTest::newRow("ns-sec") << u"ns-sec"_s << QList{1, 0, 1, 0};
        QTest::newRow("crime map") << u"crime-map"_s << QList{1, 0, 0, 1};
        QTest::newRow("two") << u"crime-map,occupation"_s << QList{1, 1, 0, 1};
        QTest::newRow("profile") << u"profile"_s << QList{1, 1, 1, 1};
    }
    void onlyWhatIsWantedIsAskedFor()
    {
        QFETCH(QString, what);
        LocalServer server;
        serve(server, {});
        const Ended ended = f->run(server, {u"ST20 0LY"_s, u"--what"_s, what});
        QVERIFY2(ended.exitCode == 0, ended.errors);
        const QList<int> requests{server.requestCount(u"/postcodes/"_s), server.requestCount(occupationPath),
                                  server.requestCount(u"/census-ts062/"_s), server.requestCount(u"/crime-incidents/"_s)};
        QTEST(requests, "requests");
        QVERIFY(!QFile::exists(f->journal()));
    }

    void killedAndGoneOnWith()
    {
        const QStringList postcodes = places(40);
        LocalServer server;
        serve(server, postcodes);
        const auto process = f->prepare(server, f->occupationOf(postcodes));
        process->start();
        QVERIFY(QTest::qWaitFor([&] { return server.requestCount(occupationPath) >= 15; }, 60000));
        process->kill();
        QVERIFY(process->waitForFinished());
        const qsizetype before = f->files(u"*.png"_s).size();
        QVERIFY(before >= 13 && before < 40);
        QVERIFY(QFile::exists(f->journal()));

        const Ended second = f->run(server, f->occupationOf(postcodes));
        QVERIFY2(second.exitCode == 0, second.errors);
        QCOMPARE(second.listed(), 40); // what was there is part of the result
        QVERIFY2(second.errors.contains(" of 40 postcodes are there already"), second.errors);
        QVERIFY(second.errors.contains("hereabouts-export.journal"));
        int askedTwice = 0;
        const QHash<QString, int> counts = countsByPath(server);
        for (const QString &postcode : postcodes) {
            const int times = counts[occupationPath + compact(postcode)];
            QVERIFY2(times == 1 || times == 2, qPrintable(postcode));
            askedTwice += times - 1;
            QVERIFY(counts[u"/postcodes/"_s + compact(postcode)] <= times);
        }
        QVERIFY2(askedTwice <= 1, qPrintable(QString::number(askedTwice)));
        for (const QString &postcode : postcodes)
            QCOMPARE(QImage(QDir(f->pictures()).filePath(QString(postcode).replace(u' ', u'-') + u"-occupation.png"_s)).size(),
                     QSize(300, 200));
        QCOMPARE(f->files().size(), 40); // neither journal nor lock nor anything half-written is left
        // all is there: nothing is remembered, and it would be made anew
        server.reply(occupationPath, crystalRoof(404));
        const int requests = server.requestCount(u"/customer-api/"_s);
        const int lookUps = server.requestCount(u"/postcodes/"_s);
        f->run(server, f->occupationOf(postcodes.first(1)));
        QCOMPARE(server.requestCount(u"/customer-api/"_s), requests + 1);
        QCOMPARE(server.requestCount(u"/postcodes/"_s), lookUps); // the geography is open data, and kept on disk
    }

    void otherOptionsStartAfresh_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("level") << QStringList{u"--level"_s, u"lsoa"_s};
        QTest::newRow("format") << QStringList{u"--format"_s, u"svg"_s};
        QTest::newRow("figure") << QStringList{u"--what"_s, u"occupation,crime-map"_s};
        QTest::newRow("pin") << QStringList{u"--source"_s, u"occupation=crystalroof"_s};
        QTest::newRow("pack") << QStringList{u"--pack"_s, u"COPY"_s};
    }
    void otherOptionsStartAfresh()
    {
        QFETCH(QStringList, options);
        QVERIFY(QFile::copy(QStringLiteral(HEREABOUTS_SAMPLE_PACK), f->home(u"other.pack"_s)));
        options.replaceInStrings(u"COPY"_s, f->home(u"other.pack"_s));
        const QStringList postcodes = places(3);
        LocalServer server;
        serve(server, postcodes);
        server.reply(occupationPath + compact(postcodes.at(2)), crystalRoof(500));
        QCOMPARE(f->run(server, f->occupationOf(postcodes)).exitCode, 3);
        const int requests = server.requestCount(occupationPath);
        const Ended other = f->run(server, f->occupationOf(postcodes) + options);
        QVERIFY2(other.errors.contains("Starting afresh: the unfinished export in this folder was made with other options"), other.errors);
        QCOMPARE(server.requestCount(occupationPath), requests + 3);
        // and the same ones again go on
        const Ended same = f->run(server, f->occupationOf(postcodes) + options);
        QVERIFY2(same.errors.contains("Continuing: 2 of 3 postcodes are there already"), same.errors);
        QCOMPARE(server.requestCount(occupationPath), requests + 4);
    }

    void failuresAreAskedForAgainAndOnlyThose()
    {
        const QStringList postcodes = places(5) + QStringList{u"EH1 1YZ"_s, u"ST19 9ZZ"_s};
        LocalServer server;
        serve(server, postcodes.first(5) + postcodes.last(1));
        server.reply(u"/postcodes/EH11YZ"_s, {.body = sampleBody(u"postcodes_io/eh11yz.json"_s)});
        server.reply(occupationPath + u"ST199ZZ"_s, crystalRoof(404)); // its last word
        server.reply(occupationPath + compact(postcodes.at(1)), crystalRoof(500));
        const QStringList words = postcodes + QStringList{u"--what"_s, u"occupation,crime-map"_s, u"--format"_s, u"png,csv"_s};
        const Ended first = f->run(server, words);
        QCOMPARE(first.exitCode, 3);
        QVERIFY(first.errors.contains("Figures that could not be had this time: 1."));
        QVERIFY(QFile::exists(f->journal()));
        // what somebody took away, or a crash left empty, is made again
        QVERIFY(QFile::remove(QDir(f->pictures()).filePath(u"ST19-9AD-crime-map.csv"_s)));
        QVERIFY(QFile::resize(QDir(f->pictures()).filePath(u"ST19-9AE-crime-map.png"_s), 0));
        const int occupations = server.requestCount(occupationPath);
        const int crimes = server.requestCount(u"/crime-incidents/"_s);
        const int all = server.requestCount();
        const int lookUps = server.requestCount(u"/postcodes/"_s);
        server.reply(occupationPath + compact(postcodes.at(1)), {.body = sampleBody(u"crystalroof/w60ww.json"_s)});
        const Ended second = f->run(server, words);
        QCOMPARE(second.exitCode, 3); // Scotland has no such figures, and never will
        QVERIFY2(second.errors.contains("Continuing: 4 of 7 postcodes"), second.errors);
        QCOMPARE(server.requestCount(occupationPath), occupations + 1);
        QCOMPARE(server.requestCount(u"/crime-incidents/"_s), crimes + 2);
        QCOMPARE(server.requestCount(u"/postcodes/"_s), lookUps); // the geography of each is kept on disk
        QCOMPARE(server.requestCount(), all + 4);                 // and one that looks all three up at once
        QCOMPARE(second.listed(), f->files().size());
        QCOMPARE(f->files().size(), 22);       // six places' crime, five places' occupation, two formats
        QVERIFY(!QFile::exists(f->journal())); // nothing is left that asking again could bring
    }

    void keysAndFiguresAreNotInTheJournal()
    {
        LocalServer server;
        serve(server, {});
        server.reply(occupationPath, crystalRoof(500));
        QCOMPARE(f->run(server, {u"ST20 0LY"_s, u"--what"_s, u"occupation,ns-sec,crime-map"_s, u"--source"_s, u"occupation=crystalroof"_s})
                     .exitCode,
                 3);
        QFile file(f->journal());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(QRegularExpression(u"^hereabouts-export 2 20\\d\\d-\\d\\d-\\d\\dT[0-9:]+Z [0-9a-f]{64}$"_s)
                    .match(QString::fromUtf8(lines.at(0)))
                    .hasMatch());
        const auto isStaged = [&lines](int line, const QString &name) {
            return QRegularExpression(u"^staged whole %1 [1-9][0-9]* [0-9a-f]{64}$"_s.arg(name))
                .match(QString::fromUtf8(lines.at(line)))
                .hasMatch();
        };
        QVERIFY2(isStaged(1, u"ST20-0LY-ns-sec.png"_s), lines.at(1));
        QVERIFY2(isStaged(2, u"ST20-0LY-crime-map.png"_s), lines.at(2));
        QCOMPARE(lines.at(3), "whole ST20-0LY-ns-sec.png"_ba);
        QCOMPARE(lines.at(4), "whole ST20-0LY-crime-map.png"_ba);
    }

    void pagesThatLackASectionAreMadeAgain()
    {
        LocalServer server;
        serve(server, {});
        server.reply(u"/crime-incidents/"_s, {.status = 500});
        const QStringList words{u"ST20 0LY"_s, u"--what"_s, u"profile"_s, u"--source"_s, u"crime=postcodearea"_s, u"--format"_s, u"csv"_s};
        QCOMPARE(f->run(server, words).exitCode, 3);
        const QString page = QDir(f->pictures()).filePath(u"ST20-0LY-profile.csv"_s);
        const qint64 size = QFileInfo(page).size();
        QVERIFY(size > 0);
        // less than before does not replace what is there
        server.reply(u"/census-ts062/"_s, {.status = 500});
        const Ended worse = f->run(server, words + QStringList{});
        QCOMPARE(worse.exitCode, 3);
        QCOMPARE(worse.listed(), 1);
        QCOMPARE(QFileInfo(page).size(), size);
        serve(server, {});
        QCOMPARE(f->run(server, words).exitCode, 0);
        QVERIFY(!QFile::exists(f->journal()));
    }

    void aUsedUpAllowanceEndsTheAsking_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("allowance") << 402 << "Crystal Roof: the allowance is used up; its figures are left out from here on"_ba;
        QTest::newRow("key") << 401 << "Crystal Roof: the key was refused; its figures are left out from here on"_ba;
    }
    void aUsedUpAllowanceEndsTheAsking()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, told);
        const QStringList postcodes = places(30);
        LocalServer server;
        serve(server, postcodes);
        connect(&server, &LocalServer::requested, this, [&] {
            if (server.requestCount(occupationPath) == 10)
                server.reply(occupationPath, crystalRoof(status));
        });
        const QStringList words = postcodes + QStringList{u"--what"_s, u"occupation,crime-map"_s};
        const Ended first = f->run(server, words);
        QCOMPARE(first.exitCode, 3);
        QCOMPARE(server.requestCount(occupationPath), 11); // the refused one is the last
        QCOMPARE(first.errors.count(told), 1);
        QCOMPARE(first.errors.count("Occupation:"), 0); // not told for each
        QVERIFY(first.errors.contains("Figures that could not be had this time: 20."));
        QCOMPARE(server.requestCount(u"/crime-incidents/"_s), 30); // others are asked on
        QCOMPARE(f->files(u"*.png"_s).size(), 40);
        QVERIFY(!first.errors.contains(QByteArray(fakeKey.data())));

        server.disconnect(this);
        server.reply(occupationPath, {.body = sampleBody(u"crystalroof/w60ww.json"_s)});
        const Ended second = f->run(server, words);
        QCOMPARE(second.exitCode, 0);
        QCOMPARE(server.requestCount(occupationPath), 31);
        QCOMPARE(server.requestCount(u"/crime-incidents/"_s), 30);
        QCOMPARE(f->files().size(), 60);
    }

    void pagesAreNotAskedForAgainWhereTheirSourceRefuses()
    {
        const QStringList postcodes = places(6);
        LocalServer server;
        serve(server, postcodes);
        server.reply(occupationPath, crystalRoof(402));
        const QStringList words = postcodes + QStringList{u"--what"_s, u"profile"_s};
        QCOMPARE(f->run(server, words).exitCode, 3);
        QCOMPARE(server.requestCount(u"/crime-incidents/"_s), 6);
        QCOMPARE(server.requestCount(occupationPath), 1);
        // still used up: one is asked for, and the others' crime is not paid for again
        const Ended second = f->run(server, words);
        QCOMPARE(second.exitCode, 3);
        QCOMPARE(server.requestCount(occupationPath), 2);
        QCOMPARE(server.requestCount(u"/crime-incidents/"_s), 7);
        QCOMPARE(second.listed(), 6);
        QVERIFY(QFile::exists(f->journal()));
    }

    void progressTellsTheTimeLeft()
    {
        const QStringList postcodes = places(12);
        LocalServer server;
        serve(server, postcodes);
        server.reply(occupationPath + compact(postcodes.at(11)), crystalRoof(500));
        const Ended first = f->run(server, f->occupationOf(postcodes));
        QVERIFY2(first.errors.contains("  0% ST19 9AA (1 of 12)\n"), first.errors);
        QVERIFY2(first.errors.contains(" 16% ST19 9AD (3 of 12)\n"), first.errors); // too few to tell
        QVERIFY2(first.errors.contains(" 25% ST19 9AE (4 of 12), less than a minute left\n"), first.errors);
        const Ended second = f->run(server, f->occupationOf(postcodes));
        // those that were there are neither told nor taken for the pace
        QCOMPARE(second.errors.count("% ST19"), 1);
        QVERIFY2(second.errors.contains(" 91% ST19 9AQ (12 of 12)\n"), second.errors);
    }

    void lists()
    {
        LocalServer server;
        serve(server, places(3));
        const QString list = f->write(u"list.txt"_s, "# mine\nST19 9AA\n\nst199ab # twice\nST199AB\n");
        const Ended listed = f->run(server, {u"ST19 9AD"_s, u"--postcodes"_s, list, u"--what"_s, u"occupation"_s});
        QVERIFY2(listed.exitCode == 0, listed.errors);
        QCOMPARE(server.requestCount(occupationPath), 3);
        QCOMPARE(f->files(), (QStringList{u"ST19-9AA-occupation.png"_s, u"ST19-9AB-occupation.png"_s, u"ST19-9AD-occupation.png"_s}));
        const auto process = f->prepare(server, {u"--postcodes"_s, u"-"_s, u"--what"_s, u"occupation"_s});
        process->start();
        QVERIFY(process->waitForStarted());
        process->write("ST19 9AA\nST19 9AB\n");
        const Ended piped = f->end(*process);
        QVERIFY2(piped.exitCode == 0, piped.errors);
        QCOMPARE(piped.listed(), 2);
        const int requests = server.requestCount();
        const Ended bad = f->run(server, {u"--postcodes"_s, f->write(u"bad.txt"_s, "ST19 9AA\nhere\nST19 9AB\nthere\n")});
        QCOMPARE(bad.exitCode, 2);
        QVERIFY(bad.errors.contains("line 2: “here”"));
        QVERIFY(bad.errors.contains("line 4: “there”"));
        QCOMPARE(server.requestCount(), requests);
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
