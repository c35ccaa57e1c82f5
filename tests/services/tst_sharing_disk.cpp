// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept on disk, and what never is: the requests that a real server sees over several runs of the program.
#include "services/crystalroof_occupation.h"
#include "services/postcodearea_incidents.h"
#include "services/postcodearea_ns_sec.h"
#include "support/asked.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hereabouts;

namespace {

const Postcode gnosall = *Postcode::parse(u"ST20 0LY");
const Postcode hammersmith = *Postcode::parse(u"W6 0WW");

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

class TestSharingDisk : public QObject {
    Q_OBJECT

    LocalServer::Reply m_good{.body = sampleBody(u"postcodes_io/st200ly.json"_s)};

private Q_SLOTS:
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
        const QTemporaryDir folder;
        AskingFixture at({.cacheFolder = folder.path()});
        at.server.replies(u"/postcodes/ST200LY"_s, {{.status = status, .body = body}, m_good});
        QVERIFY(at.catalogue.overlay(R"({"postcodes_io":{"tries":1}})"));
        AskedLookUp bad(at, gnosall);
        QTRY_VERIFY(!bad.kind.isEmpty());
        QVERIFY(bad.kind != u"-"_s);
        AskedLookUp good(at, gnosall);
        QTRY_COMPARE(good.kind, u"-"_s);
        QCOMPARE(at.server.requests().size(), 2);
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
        AskedService at;
        LocalServer::Reply reply{.body = m_good.body};
        if (!header.isEmpty())
            reply.headers.append(header, value);
        at.server.reply(u"/postcodes/ST200LY"_s, reply);
        const QTemporaryDir folder;
        for (int run = 0; run < 2; ++run) {
            Fetcher fetcher({.cacheFolder = folder.path()});
            AskedLookUp asked(fetcher, at.catalogue, gnosall);
            QTRY_COMPARE(asked.kind, u"-"_s);
            QCOMPARE(fetcher.tally().fromDisk, run == 1 && requests == 1 ? 1 : 0);
            AskedLookUp again(fetcher, at.catalogue, gnosall); // what comes from disk is kept in memory too
            QTRY_COMPARE(again.kind, u"-"_s);
            QCOMPARE(fetcher.tally().fromMemory, requests == 1 ? 1 : 0);
        }
        QCOMPARE(at.server.requests().size(), requests == 1 ? 1 : 4);
        QCOMPARE(everythingIn(folder.path()).contains("E00151363"), requests == 1);
    }

    void maxAgeRunsOutOnDiskToo()
    {
        AskedService at;
        LocalServer::Reply reply{.body = m_good.body};
        reply.headers.append("Cache-Control", "max-age=1");
        at.server.reply(u"/postcodes/ST200LY"_s, reply);
        const QTemporaryDir folder;
        for (int run = 0; run < 2; ++run) {
            Fetcher fetcher({.cacheFolder = folder.path()});
            AskedLookUp asked(fetcher, at.catalogue, gnosall);
            QTRY_COMPARE(asked.kind, u"-"_s);
            QTest::qWait(1050);
        }
        QCOMPARE(at.server.requests().size(), 2);
    }

    void aDamagedEntryIsMendedByAsking()
    {
        AskedService at;
        const QTemporaryDir folder;
        for (int run = 0; run < 3; ++run) {
            {
                Fetcher fetcher({.cacheFolder = folder.path()});
                AskedLookUp asked(fetcher, at.catalogue, gnosall);
                QTRY_COMPARE(asked.kind, u"-"_s);
                QCOMPARE(fetcher.tally().answered, 1);
                QCOMPARE(fetcher.tally().failures(), 0);
                QCOMPARE(fetcher.tally().fromDisk, run == 2 ? 1 : 0);
            }
            QCOMPARE(at.server.requests().size(), run == 0 ? 1 : 2);
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
        AskedService at;
        const QTemporaryDir folder;
        {
            Fetcher fetcher({.cacheFolder = folder.filePath(u"answers"_s), .ledgerFile = folder.filePath(u"calls.json"_s)});
            AskedLookUp open(fetcher, at.catalogue, gnosall);
            Asked<PostcodeAreaNsSec> nsSec(fetcher, at.catalogue, {gnosall, fakeKey});
            Asked<PostcodeAreaIncidents> crime(fetcher, at.catalogue, {gnosall, fakeKey});
            Asked<CrystalRoofOccupationProvider> occupation(fetcher, at.catalogue, {hammersmith, AreaLevel::OutputArea, fakeKey});
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
        const QTemporaryDir folder;
        AskingFixture at({.cacheFolder = folder.path()});
        const auto measured = [&at] {
            qint64 bytes = -1;
            const auto measuring = at.fetcher.measureCaches([&](qint64 size) { bytes = size; });
            return QTest::qWaitFor([&] { return bytes >= 0; }) ? bytes : -1;
        };
        AskedLookUp asked(at, gnosall);
        QTRY_COMPARE(asked.kind, u"-"_s);
        QVERIFY(measured() > 2 * m_good.body.size()); // in memory and on disk
        at.fetcher.clearCaches([] {}).reset();        // nobody waits for it
        QCOMPARE(measured(), 0);
        AskedLookUp again(at, gnosall);
        QTRY_COMPARE(again.kind, u"-"_s);
        QCOMPARE(at.server.requests().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSharingDisk)
#include "tst_sharing_disk.moc"
