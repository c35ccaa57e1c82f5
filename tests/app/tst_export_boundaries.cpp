// SPDX-License-Identifier: GPL-3.0-or-later
// Boundaries of areas in exported maps: drawn where they can be had, and in nobody's way where they cannot.
#include "export_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const QString boundaries = u"/Output_Areas_2021_EW_BGC_V2/"_s;

} // namespace

class TestExportBoundaries : public QObject {
    Q_OBJECT

    std::unique_ptr<ExportFixture> f;

    QByteArray file(const QString &name) const
    {
        QFile read(QDir(f->pictures()).filePath(name));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { f = std::make_unique<ExportFixture>(); }
    void cleanup() { f.reset(); }

    void aMapHasTheBoundaryOfItsArea()
    {
        LocalServer server;
        serve(server, {});
        const Ended ended = f->run(server, {u"ST20 0LY"_s, u"--what"_s, u"crime-map,profile"_s, u"--format"_s, u"svg"_s});
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(server.requestCount(boundaries), 1);
        QVERIFY(file(u"ST20-0LY-crime-map.svg"_s).contains("Output area E00151363"));
        QVERIFY(file(u"ST20-0LY-crime-map.svg"_s).contains("Boundary: Office for"));
        QVERIFY(file(u"ST20-0LY-profile.svg"_s).contains("Boundary: Office for"));
    }

    void nobodyIsAskedWhereThereIsNoMap_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("format");
        QTest::newRow("a table") << u"crime-map"_s << u"csv"_s;
        QTest::newRow("charts") << u"occupation,ns-sec"_s << u"svg"_s;
    }
    void nobodyIsAskedWhereThereIsNoMap()
    {
        QFETCH(QString, what);
        QFETCH(QString, format);
        LocalServer server;
        serve(server, {});
        const Ended ended = f->run(server, {u"ST20 0LY"_s, u"--what"_s, what, u"--format"_s, format});
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(server.requestCount(boundaries), 0);
    }

    void oneThatIsNotThereCostsNothingElse()
    {
        const QStringList postcodes = places(2);
        LocalServer server;
        serve(server, postcodes);
        server.reply(boundaries, {.body = sampleBody(u"open_geography/none.json"_s)});
        const Ended ended = f->run(server, postcodes + QStringList{u"--what"_s, u"crime-map"_s, u"--format"_s, u"svg"_s});
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(ended.listed(), 2);
        QCOMPARE(ended.errors.count("its map is drawn without the boundary of its area"), 2);
        QVERIFY(!file(f->files(u"*.svg"_s).constFirst()).contains("Boundary"));
        QVERIFY(!QFile::exists(f->journal())); // all is done
    }

    void oneFailureIsAMomentsDisturbance()
    {
        const QStringList postcodes = places(4);
        LocalServer server;
        serve(server, postcodes);
        server.replies(boundaries, {{.status = 500}, {.status = 500}, {.body = sampleBody(u"open_geography/oa_e00151363.json"_s)}});
        const Ended ended = f->run(server, postcodes + QStringList{u"--what"_s, u"crime-map"_s, u"--format"_s, u"svg"_s});
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(ended.errors.count("its map is drawn without the boundary of its area"), 2);
        QVERIFY(file(compact(postcodes.back()).insert(4, u'-') + u"-crime-map.svg"_s).contains("Boundary"));
    }

    void aServiceThatFailsThriceIsAskedNoMore()
    {
        const QStringList postcodes = places(5);
        LocalServer server;
        serve(server, postcodes);
        server.reply(boundaries, {.status = 500});
        server.reply(u"/crime-incidents/"_s, {.status = 500}); // be there maps or not
        const Ended ended = f->run(server, postcodes + QStringList{u"--what"_s, u"profile"_s, u"--format"_s, u"svg"_s});
        QCOMPARE(ended.listed(), 5);
        QCOMPARE(ended.errors.count("maps are drawn without the boundaries of their areas from here on"), 1);
        QCOMPARE(server.requestCount(boundaries), 3);
    }

    void aServiceThatCannotBeReachedIsAskedNoMore()
    {
        const QStringList postcodes = places(5);
        LocalServer server;
        serve(server, postcodes);
        const auto process = f->prepare(server, postcodes + QStringList{u"--what"_s, u"crime-map"_s, u"--format"_s, u"svg"_s});
        QByteArray overlay = overlayFor(server.url());
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const QByteArray closed = "http://127.0.0.1:" + QByteArray::number(nobody.serverPort());
        nobody.close();
        const qsizetype at = overlay.indexOf(server.url().toEncoded(), overlay.indexOf("\"open_geography\""));
        QVERIFY(at > 0);
        f->write(u"sources.json"_s, overlay.replace(at, server.url().toEncoded().size(), closed));
        const Ended ended = f->end(*process);
        QVERIFY2(ended.exitCode == 0, ended.errors);
        QCOMPARE(ended.listed(), 5);
        QCOMPARE(ended.errors.count("its map is drawn without the boundary of its area"), 2);
        QCOMPARE(ended.errors.count("maps are drawn without the boundaries of their areas from here on"), 1);
        QCOMPARE(f->files(u"*.svg"_s).size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestExportBoundaries)
#include "tst_export_boundaries.moc"
