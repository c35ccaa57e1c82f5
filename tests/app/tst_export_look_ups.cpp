// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of many postcodes by the program itself, with no key: a hundred are looked up in one request, and only what is still wanted.
#include "export_fixture.h"
#include "support/open_data_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace hereabouts;

namespace {

using Kind = OpenDataServer::Kind;

/// What was asked for in each bulk look-up.
QList<QStringList> bulkQuestions(const OpenDataServer &server)
{
    QList<QStringList> questions;
    for (const OpenDataServer::Asked &asked : server.asked()) {
        if (asked.kind != Kind::BulkLookUp)
            continue;
        QStringList postcodes;
        const QJsonArray list = QJsonDocument::fromJson(asked.request.body).object()[u"postcodes"].toArray();
        for (const QJsonValue &postcode : list)
            postcodes << postcode.toString();
        questions << postcodes;
    }
    return questions;
}

} // namespace

class TestExportLookUps : public QObject {
    Q_OBJECT

    std::unique_ptr<ExportFixture> f;
    std::unique_ptr<OpenDataServer> server;

    /// Of the postcode directory, spread over many outcodes.
    QStringList livePostcodes(int count) const
    {
        QStringList list;
        for (const QString &outcode :
             {u"CF10"_s, u"LS1"_s, u"W6"_s, u"ST20"_s, u"TR1"_s, u"CT1"_s, u"BS1"_s, u"PL1"_s, u"EC2M"_s, u"M20"_s}) {
            for (const OpenPostcode &postcode : server->data().postcodesStartingWith(outcode, (count + 9) / 10))
                list << postcode.text();
        }
        return list.first(count);
    }

    std::unique_ptr<QProcess> prepare(const QStringList &postcodes, const QStringList &more = {}) const
    {
        auto process = f->prepare(server->url(), postcodes + QStringList{u"--what"_s, u"ns-sec"_s} + more);
        QProcessEnvironment variables = process->processEnvironment();
        variables.remove(u"HEREABOUTS_CRYSTALROOF_KEY"_s);
        variables.remove(u"HEREABOUTS_POSTCODEAREA_KEY"_s);
        process->setProcessEnvironment(variables);
        return process;
    }
    Ended run(const QStringList &postcodes, const QStringList &more = {}) const { return f->end(*prepare(postcodes, more)); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!OpenDataServer::whyNot().isEmpty())
            QSKIP(qPrintable(OpenDataServer::whyNot()));
    }
    void init()
    {
        f = std::make_unique<ExportFixture>();
        server = std::make_unique<OpenDataServer>();
    }
    void cleanup()
    {
        f.reset();
        server.reset();
    }

    void aHundredAreLookedUpAtOnce()
    {
        const QStringList postcodes = livePostcodes(500);
        QCOMPARE(QSet(postcodes.begin(), postcodes.end()).size(), 500);
        const Ended ended = run(postcodes);
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(ended.listed(), 500);
        QCOMPARE(f->files(u"*.png"_s).size(), 500);
        QCOMPARE(server->count(Kind::BulkLookUp), 5);
        QCOMPARE(server->count(Kind::LookUp), 0);
        QStringList asked;
        for (const QStringList &question : bulkQuestions(*server))
            asked << question;
        QCOMPARE(asked, postcodes); // each once
    }

    void oneAloneIsLookedUpByItself()
    {
        const Ended ended = run({u"LS1 4DY"_s});
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(server->count(Kind::BulkLookUp), 0);
        QCOMPARE(server->count(Kind::LookUp), 1);
    }

    void unknownAndEndedOnesAreToldAsEver()
    {
        server->terminate({u"ST20 0ZZ"_s, 2014, 6, 52.79, -2.25});
        const Ended ended = run({u"LS1 4DY"_s, u"ZZ1 1ZZ"_s, u"ST20 0ZZ"_s, u"W6 0WW"_s});
        QCOMPARE(ended.exitCode, 3);
        QCOMPARE(ended.listed(), 2);
        QVERIFY2(ended.errors.contains("ZZ1 1ZZ was not found"), ended.errors);
        QVERIFY2(ended.errors.contains("Royal Mail withdrew ST20 0ZZ in June 2014"), ended.errors);
        QCOMPARE(server->count(Kind::BulkLookUp), 1);
        QCOMPARE(server->count(Kind::LookUp), 2); // for each of them, to learn why
    }

    void whatIsThereIsNotLookedUpAgain()
    {
        const QStringList postcodes = livePostcodes(120);
        const auto process = prepare(postcodes);
        process->start();
        QVERIFY(QTest::qWaitFor([&] { return server->count(Kind::CensusTable) >= 30; }, 60000));
        process->kill();
        QVERIFY(process->waitForFinished());
        const QStringList files = f->files(u"*.png"_s);
        QVERIFY(files.size() >= 25 && files.size() < 120);
        QCOMPARE(server->count(Kind::BulkLookUp), 1);
        server->forgetRequests();
        const Ended second = run(postcodes);
        QVERIFY2(second.exitCode == 0, second.errors);
        QCOMPARE(second.listed(), 120);
        QCOMPARE(f->files(u"*.png"_s).size(), 120);
        QCOMPARE(server->count(Kind::LookUp), 0);
        QCOMPARE(server->count(Kind::BulkLookUp), 1); // what is left goes into one
        const QStringList left = bulkQuestions(*server).first();
        QCOMPARE(left.size(), 120 - files.size());
        for (const QString &postcode : left)
            QVERIFY2(!files.contains(QString(postcode).replace(u' ', u'-') + u"-ns-sec.png"_s), qPrintable(postcode));
    }

    void whereBulkFailsEachIsLookedUp()
    {
        server->answerInstead(Kind::BulkLookUp, {.status = 500, .body = R"({"status":500,"error":"Service not ready"})"});
        const QStringList postcodes = livePostcodes(10);
        const Ended ended = run(postcodes);
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(ended.listed(), 10);
        QCOMPARE(server->count(Kind::BulkLookUp), 1); // and not again for each
        QCOMPARE(server->count(Kind::LookUp), 10);
    }

    void anAnswerOfAnotherShapeIsNotUsed()
    {
        server->answerInstead(Kind::BulkLookUp, {.body = R"({"status":200,"result":[{"query":"LS1 4DY","result":null}]})"});
        const Ended ended = run({u"LS1 4DY"_s, u"W6 0WW"_s});
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(server->count(Kind::LookUp), 2);
    }

    void aBusyServiceIsWaitedFor()
    {
        LocalServer busy;
        const QStringList postcodes = places(3);
        serve(busy, postcodes);
        QJsonArray found;
        for (const QString &postcode : postcodes)
            found.append(QJsonObject{{u"query"_s, postcode}, {u"result"_s, QJsonDocument::fromJson(geographyOf(postcode))[u"result"]}});
        QHttpHeaders soon;
        soon.append(QHttpHeaders::WellKnownHeader::RetryAfter, "1");
        busy.replies(u"/postcodes"_s, {{.status = 503, .headers = soon},
                                       {.body = QJsonDocument(QJsonObject{{u"status"_s, 200}, {u"result"_s, found}}).toJson()}});
        const Ended ended = f->run(busy, f->occupationOf(postcodes));
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(ended.listed(), 3);
        QVERIFY2(ended.errors.contains("Geography: Postcodes.io cannot answer. It is out of service at the moment. Trying again in"),
                 ended.errors);
        QCOMPARE(busy.requestCount(u"/postcodes"_s), 2); // no single look-up among them
    }

#ifdef Q_OS_UNIX
    void interruptedWhileLookingUp()
    {
        server->setLatency(Kind::BulkLookUp, std::chrono::milliseconds(1500));
        const auto process = prepare(livePostcodes(20));
        process->start();
        QVERIFY(QTest::qWaitFor([&] { return server->count(Kind::BulkLookUp) == 1; }, 30000));
        QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
        const Ended ended = f->end(*process);
        QCOMPARE(ended.exitCode, 1);
        QVERIFY2(ended.errors.contains("Interrupted after 0 of 20"), ended.errors);
        QCOMPARE(server->count(), 1); // nothing was asked for after it
    }
#endif

    void offlineNothingIsAsked()
    {
        const Ended ended = run({u"ST20 0LY"_s, u"W6 0WW"_s}, {u"--offline"_s});
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(server->count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestExportLookUps)
#include "tst_export_look_ups.moc"
