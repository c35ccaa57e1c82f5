// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, run as a person runs it, against a server on loopback: output, files, exit codes.
#include "command_fixture.h"
#include "support/raw_server.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

QJsonArray counts(const QJsonObject &section)
{
    QJsonArray list;
    const QJsonObject byKey = section[u"counts"_s].toObject();
    for (const QString &key : byKey.keys().first().startsWith(u'L') ? u"L1-L3 L4-L6 L7 L8-L9 L10-L11 L12 L13 L14 L15"_s.split(u' ')
                                                                    : u"1 2 3 4 5 6 7 8 9"_s.split(u' '))
        list << byKey[key];
    return list;
}

} // namespace

class TestCommandLine : public QObject, CommandFixture {
    Q_OBJECT

    static QString postcodeAreaKey() { return u"HEREABOUTS_POSTCODEAREA_KEY="_s + fakeKey; }

private Q_SLOTS:
    void theDocumentsSamplesThroughARealServer()
    {
        LocalServer server;
        serveSamples(server);
        const Run gnosall =
            run({u"profile"_s, u"st200ly"_s, u"--format"_s, u"json"_s, u"--sources"_s, overlay(server.url())}, {postcodeAreaKey()});
        QCOMPARE(gnosall.json()[u"postcode"_s].toString(), u"ST20 0LY"_s);
        const QJsonObject nsSec = gnosall.section(u"ns_sec"_s);
        QCOMPARE(nsSec[u"state"_s].toString(), u"ready"_s);
        QCOMPARE(nsSec[u"source"_s].toString(), u"postcodearea"_s);
        QCOMPARE(nsSec[u"base"_s].toInt(), 278);
        QCOMPARE(counts(nsSec), (QJsonArray{71, 79, 37, 34, 9, 23, 9, 9, 7}));
        QCOMPARE(nsSec[u"area"_s][u"level"_s].toString(), u"oa"_s);
        QCOMPARE(nsSec[u"as_of"_s].toString(), u"2021-03-21"_s);
        const QJsonObject crime = gnosall.section(u"crime"_s);
        QCOMPARE(crime[u"source"_s].toString(), u"postcodearea"_s);
        QCOMPARE(crime[u"total"_s].toInt(), 12);
        QCOMPARE(crime[u"months"_s].toArray(), QJsonArray{u"2024-12"_s});
        QCOMPARE(crime[u"categories"_s].toObject(), (QJsonObject{{u"violent-crime"_s, 4},
                                                                 {u"public-order"_s, 3},
                                                                 {u"vehicle-crime"_s, 2},
                                                                 {u"anti-social-behaviour"_s, 1},
                                                                 {u"drugs"_s, 1},
                                                                 {u"other-theft"_s, 1}}));
        QVERIFY(!gnosall.output.contains(QByteArray(fakeKey.data())));
        QVERIFY(!gnosall.errors.contains(QByteArray(fakeKey.data())));

        const Run hammersmith = run({u"profile"_s, u"W6 0WW"_s, u"--format"_s, u"json"_s, u"--sources"_s, overlay(server.url())});
        const QJsonObject occupation = hammersmith.section(u"occupation"_s);
        QCOMPARE(occupation[u"source"_s].toString(), u"crystalroof"_s);
        QCOMPARE(occupation[u"base"_s].toInt(), 98);
        QCOMPARE(counts(occupation), (QJsonArray{9, 39, 12, 6, 7, 13, 4, 3, 5}));
    }

    void theProfileEndsWithASummaryInWords()
    {
        const Run hammersmith = run({u"profile"_s, u"W6 0WW"_s, u"--offline"_s});
        const QByteArray summary = hammersmith.output.sliced(hammersmith.output.indexOf("\nIn brief\n--------\n"));
        QVERIFY2(summary.contains("W6 0WW is in Ravenscourt Park South, Hammersmith and Fulham, London, England.\n"), summary.constData());
        // 39 of 98 (the document's sample); England's 20.3% (data-sources.md)
        QVERIFY2(summary.contains("above that of England (20.3%). It is higher than in 97% of output areas.\n"), summary.constData());
        const Run district = run({u"profile"_s, u"W6 0WW"_s, u"--offline"_s, u"--level"_s, u"lad"_s});
        QVERIFY2(district.output.contains("in Hammersmith and Fulham (district), the largest"), district.output.constData());
    }

    void recordsLeftOutAreTold()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/crime-incidents/"_s, {.body = sampleBody(u"postcodearea/incidents_st200ly.json"_s).replace("\"drugs\"", "null")});
        const Run text = run({u"profile"_s, u"ST20 0LY"_s, u"--sources"_s, overlay(server.url())}, {postcodeAreaKey()});
        QVERIFY2(text.output.contains("; 1 record without a usable position, category or month is left out.\n"), text.output);
    }

    void whatCannotBeWrittenIsNoSuccess()
    {
        const QString full = u"/dev/full"_s; // as a disk that is: it takes nothing
        if (!QFile::exists(full))
            QSKIP("this system has no /dev/full");
        for (const QString &format : {u"text"_s, u"json"_s}) {
            const Run lost = run({u"profile"_s, u"ST20 0LY"_s, u"--offline"_s, u"--format"_s, format}, {}, full);
            QCOMPARE(lost.exitCode, 1);
            QVERIFY2(lost.errors.contains("The profile could not be written to standard output."), lost.errors);
        }
    }

    void theBundledSampleOffline()
    {
        const Run gnosall = run({u"profile"_s, u"ST20 0LY"_s, u"--offline"_s, u"--format"_s, u"json"_s});
        QCOMPARE(gnosall.exitCode, 0);
        QCOMPARE(gnosall.section(u"ns_sec"_s)[u"base"_s].toInt(), 278);
        QCOMPARE(counts(gnosall.section(u"ns_sec"_s)), (QJsonArray{71, 79, 37, 34, 9, 23, 9, 9, 7}));
        QCOMPARE(gnosall.section(u"occupation"_s)[u"base"_s].toInt(), 139);
        QCOMPARE(counts(gnosall.section(u"occupation"_s)), (QJsonArray{22, 50, 21, 9, 15, 6, 8, 4, 4}));
        QCOMPARE(gnosall.section(u"occupation"_s)[u"area"_s][u"code"_s].toString(), u"E00151363"_s);
        QCOMPARE(gnosall.section(u"geography"_s)[u"data"_s][u"admin_district"_s].toString(), u"Stafford"_s);
        QCOMPARE(gnosall.section(u"geography"_s)[u"data"_s][u"codes"_s][u"oa21"_s].toString(), u"E00151363"_s);
        const Run hammersmith = run({u"profile"_s, u"w60ww"_s, u"--offline"_s, u"--format"_s, u"json"_s});
        QCOMPARE(hammersmith.exitCode, 0); // what a force does not supply is no failure of ours
        QCOMPARE(counts(hammersmith.section(u"occupation"_s)), (QJsonArray{9, 39, 12, 6, 7, 13, 4, 3, 5}));
        QCOMPARE(hammersmith.section(u"occupation"_s)[u"area"_s][u"code"_s].toString(), u"E00183158"_s);
        QCOMPARE(hammersmith.section(u"crime"_s)[u"state"_s].toString(), u"not-covered"_s);
    }

    /// Counted in the official files by other means: 153 incidents of 2025 within a mile, 2,891 residents.
    void crimeInRelation()
    {
        const Run json = run({u"profile"_s, u"ST20 0LY"_s, u"--offline"_s, u"--format"_s, u"json"_s});
        const QJsonValue rate = json.section(u"crime"_s)[u"rate"_s];
        QCOMPARE(rate[u"incidents"_s].toInt(), 153);
        QCOMPARE(rate[u"residents"_s].toInt(), 2891);
        QCOMPARE(rate[u"per_thousand_residents"_s].toDouble(), 52.923);
        QVERIFY(json.section(u"crime"_s)[u"year_on_year"_s].isNull());
        const Run text = run({u"profile"_s, u"ST20 0LY"_s, u"--offline"_s});
        QVERIFY2(
            text.output.contains("\n52.9 per 1,000 residents in the 12 months to December 2025: 153 incidents; 2,891 residents (Census "
                                 "2021) in the 2 small areas (LSOAs) centred within the circle.\nIncidents count where they happen"),
            text.output);
    }

    void nonsenseTouchesNoNetwork()
    {
        LocalServer server;
        serveSamples(server);
        const Run nonsense = run({u"profile"_s, u"not a postcode"_s, u"--sources"_s, overlay(server.url())});
        QCOMPARE(nonsense.exitCode, 2);
        QVERIFY(nonsense.errors.contains("“not a postcode” is not a postcode"));
        QVERIFY(nonsense.output.isEmpty());
        QCOMPARE(server.requestCount(), 0);
    }

    void scotland()
    {
        LocalServer server;
        serveSamples(server);
        const Run edinburgh =
            run({u"profile"_s, u"EH1 1YZ"_s, u"--format"_s, u"json"_s, u"--sources"_s, overlay(server.url())}, {postcodeAreaKey()});
        QCOMPARE(edinburgh.exitCode, 0);
        QCOMPARE(edinburgh.section(u"geography"_s)[u"state"_s].toString(), u"ready"_s);
        for (const QString &section : {u"occupation"_s, u"ns_sec"_s, u"crime"_s})
            QCOMPARE(edinburgh.section(section)[u"state"_s].toString(), u"not-covered"_s);
        QVERIFY(edinburgh.section(u"ns_sec"_s)[u"message"_s].toString().contains(u"Not covered in Scotland"_s));
        QCOMPARE(server.requestCount(), 1);
    }

    void aServerThatNeverAnswers()
    {
        RawServer silent({});
        const Run lost =
            run({u"profile"_s, u"LS1 4DY"_s, u"--format"_s, u"json"_s, u"--sources"_s, overlay(silent.url(), 400)}, {postcodeAreaKey()});
        QCOMPARE(lost.exitCode, 1);
        QCOMPARE(lost.section(u"geography"_s)[u"state"_s].toString(), u"failed"_s);
        for (const QString &section : {u"geography"_s, u"ns_sec"_s, u"crime"_s})
            QCOMPARE(lost.section(section)[u"error"_s][u"kind"_s].toString(), u"timeout"_s);
        // a bundled place falls back, and says who was asked in vain
        const Run bundled = run({u"profile"_s, u"ST20 0LY"_s, u"--sources"_s, overlay(silent.url(), 400)});
        QCOMPARE(bundled.exitCode, 0);
        QVERIFY(bundled.output.contains("Postcodes.io did not answer in time"));
    }

    void pinsDoNotFallBack()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/census-ts062/"_s, {.status = 429, .body = "slow down"});
        const Run pinned = run({u"profile"_s, u"ST20 0LY"_s, u"--format"_s, u"json"_s, u"--source"_s, u"ns_sec=postcodearea"_s,
                                u"--sources"_s, overlay(server.url())},
                               {postcodeAreaKey()});
        QCOMPARE(pinned.exitCode, 3);
        const QJsonObject error = pinned.section(u"ns_sec"_s)[u"error"_s].toObject();
        QCOMPARE(error[u"kind"_s].toString(), u"rate-limited"_s);
        QCOMPARE(error[u"http_status"_s].toInt(), 429);
        QVERIFY(!error[u"message"_s].toString().isEmpty());
    }

    void aWaitIsToldOnStandardError()
    {
        LocalServer server;
        serveSamples(server);
        QHttpHeaders soon;
        soon.append(QHttpHeaders::WellKnownHeader::RetryAfter, "1");
        server.reply(u"/postcodes/ST200LY"_s, {.status = 503, .headers = soon});
        connect(&server, &LocalServer::requested, &server,
                [&server] { server.reply(u"/postcodes/ST200LY"_s, {.body = sampleBody(u"postcodes_io/st200ly.json"_s)}); });
        const Run waited = run({u"profile"_s, u"ST20 0LY"_s, u"--format"_s, u"json"_s, u"--sources"_s, overlay(server.url())});
        QCOMPARE(waited.section(u"geography"_s)[u"source"_s].toString(), u"postcodes_io"_s);
        QVERIFY2(waited.errors.contains("Geography: Postcodes.io cannot answer. It is out of service at the moment. Trying again in "),
                 waited.errors);
        QVERIFY2(waited.errors.contains(" s (2 of 4)."), waited.errors);
    }

    void levels()
    {
        const Run country = run({u"profile"_s, u"CF10 1EP"_s, u"--offline"_s, u"--level"_s, u"country"_s, u"--format"_s, u"json"_s});
        QCOMPARE(country.section(u"occupation"_s)[u"base"_s].toInt(), 1368411);
        QCOMPARE(country.section(u"ns_sec"_s)[u"base"_s].toInt(), 2559359);
        QCOMPARE(country.section(u"ns_sec"_s)[u"area"_s][u"code"_s].toString(), u"W92000004"_s);
    }

    void exportsWithoutADisplay()
    {
        const QString folder = m_home.filePath(u"pictures"_s);
        const Run exported = run({u"export"_s, u"ST20 0LY"_s, u"--offline"_s, u"--out"_s, folder, u"--format"_s, u"png,svg,pdf,csv"_s,
                                  u"--size"_s, u"900x600"_s, u"--scale"_s, u"2"_s});
        QCOMPARE(exported.exitCode, 0);
        const QList<QByteArray> paths = exported.output.trimmed().split('\n');
        QCOMPARE(paths.size(), 16);
        for (const QByteArray &path : paths)
            QVERIFY2(QFileInfo(QString::fromUtf8(path)).size() > 300, path);
        QCOMPARE(QImage(QDir(folder).filePath(u"ST20-0LY-profile.png"_s)).size(), QSize(1800, 1200));
        QVERIFY(exported.errors.contains("ST20 0LY (1 of 1)"));
        // a figure that cannot be had: the others are written, and the exit code tells
        const Run partial = run({u"export"_s, u"M20 2LN"_s, u"--offline"_s, u"--out"_s, folder, u"--what"_s, u"occupation,crime-map"_s});
        QCOMPARE(partial.exitCode, 3);
        QVERIFY2(partial.errors.contains("publishes no street-level crime"), partial.errors);
        const Run nothing = run({u"export"_s, u"M20 2LN"_s, u"--offline"_s, u"--out"_s, folder, u"--what"_s, u"crime-map"_s});
        QCOMPARE(nothing.exitCode, 1);
    }

    void failedWritesAreTold()
    {
        const QString file = m_home.filePath(u"not-a-folder"_s);
        QFile blocker(file);
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const Run inFile = run({u"export"_s, u"ST20 0LY"_s, u"--offline"_s, u"--out"_s, file});
        QCOMPARE(inFile.exitCode, 1);
        QVERIFY(inFile.errors.contains("could not be made"));
        QVERIFY(QDir(m_home.path()).mkpath(u"taken/ST20-0LY-occupation.png"_s));
        const Run taken =
            run({u"export"_s, u"ST20 0LY"_s, u"--offline"_s, u"--out"_s, m_home.filePath(u"taken"_s), u"--what"_s, u"occupation,ns-sec"_s});
        QCOMPARE(taken.exitCode, 3);
        QVERIFY(taken.errors.contains("could not be written"));
    }

    void wrongFilesAreTold()
    {
        const Run noSources = run({u"profile"_s, u"ST20 0LY"_s, u"--sources"_s, u"/nowhere/sources.json"_s});
        QCOMPARE(noSources.exitCode, 2);
        QVERIFY(noSources.errors.contains("/nowhere/sources.json could not be read"));
        const QString path = m_home.filePath(u"bad.json"_s);
        QFile bad(path);
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("{\"postcodesio\":{}}");
        bad.close();
        const Run badSources = run({u"profile"_s, u"ST20 0LY"_s, u"--sources"_s, path});
        QCOMPARE(badSources.exitCode, 2);
        QVERIFY2(badSources.errors.contains("postcodesio"), badSources.errors);
        const Run badPack = run({u"profile"_s, u"ST20 0LY"_s, u"--pack"_s, path});
        QCOMPARE(badPack.exitCode, 2);
        QVERIFY(badPack.errors.contains("could not be used as an offline pack"));
    }

    void packInfo()
    {
        const Run info = run({u"pack"_s, u"info"_s, QStringLiteral(HEREABOUTS_SAMPLE_PACK)});
        QCOMPARE(info.exitCode, 0);
        for (const char *expected : {"12 postcodes", "Census 2021 TS062", "November 2025", "Open Government Licence v3.0",
                                     "Staffordshire Police", "January to December 2025", "Open Parliament Licence"})
            QVERIFY2(info.output.contains(expected), expected);
        QCOMPARE(run({u"pack"_s, u"info"_s, u"/nowhere.pack"_s}).exitCode, 1);
    }

    void windowWithoutDisplayIsASentence()
    {
        const Run window = run({});
        QCOMPARE(window.exitCode, 2);
        QVERIFY(window.errors.contains("There is no display"));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
