// SPDX-License-Identifier: GPL-3.0-or-later
// How areas stand and who lives around a place, in packs of the small invented country.
#include "pack/pack_reader.h"
#include "pack/sql_connection.h"
#include "pack_fixture.h"

#include <QDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace hereabouts;
using namespace hereabouts::test;
using namespace Qt::StringLiterals;

namespace {

/// All rows of a table, as text.
QStringList dump(const QString &pack, const QString &sql)
{
    const auto connection = SqlConnection::open(pack, SqlConnection::Mode::ReadOnly);
    auto query = connection->select(sql);
    QStringList rows;
    while (query && query->next())
        rows << query->value(0).toString();
    return rows;
}

QStringList standingsOf(const QString &pack)
{
    return dump(
        pack,
        u"SELECT topic || level || category || ':' || areas || ':' || hex(breakpoints) FROM standing ORDER BY topic, level, category"_s);
}

QStringList lsoasOf(const QString &pack)
{
    return dump(pack, u"SELECT cell || ':' || hex(lsoas) FROM lsoa_cell ORDER BY cell"_s);
}

/// TS063 with one file of output areas: code, and how many of a hundred are in the first category (the rest are in the second).
Entries occupationOf(const QList<std::pair<QByteArray, int>> &areas)
{
    QByteArray csv = "date,geography,geography code,Total";
    for (int i = 1; i <= 9; ++i)
        csv += ',' + QByteArray::number(i) + ". Group";
    csv += '\n';
    for (const auto &[code, first] : areas) {
        const int base = first < 0 ? 0 : 100; // below 0: an area without anybody
        csv += "2021," + code + ',' + code + ',' + QByteArray::number(base) + ',' + QByteArray::number(std::max(first, 0)) + ','
               + QByteArray::number(base - std::max(first, 0)) + ",0,0,0,0,0,0,0\n";
    }
    return {{u"census2021-ts063-oa.csv"_s, csv}};
}

Distribution hundred(int first)
{
    return {.topic = CensusTopic::Occupation, .area = {AreaLevel::OutputArea, {}, {}}, .base = 100, .counts = {first, 100 - first}};
}

} // namespace

class TestPackStanding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_request = writeCountry(*m_folder);
    }
    void aListKnowsAllAreasToo()
    {
        QVERIFY(build(m_request).has_value());
        const QStringList standings = standingsOf(m_request.out), lsoas = lsoasOf(m_request.out);
        QCOMPARE(standings.size(), 2 * 4 * 9);
        QCOMPARE(lsoas.size(), 3);
        m_request.postcodes = {*Postcode::parse(u"BB1 1AA")};
        QVERIFY(build(m_request).has_value());
        QCOMPARE(standingsOf(m_request.out), standings);
        QCOMPARE(lsoasOf(m_request.out), lsoas);
        QCOMPARE((*reader()->residentsAround(52.01, -2, 1609)).residents, 945); // far away from the list's only postcode
    }
    void infoTellsOfThem()
    {
        QVERIFY(build(m_request).has_value());
        const auto info = *reader()->info();
        QCOMPARE(info.lsoas, 3);
        std::vector<StandingCoverage> expected;
        for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
            expected.push_back({topic, AreaLevel::OutputArea, 3});
            expected.push_back({topic, AreaLevel::Lsoa, 3});
            expected.push_back({topic, AreaLevel::Msoa, 2});
            expected.push_back({topic, AreaLevel::District, 3});
        }
        QCOMPARE(info.standings, expected);
    }
    void areasAreComparedWithAll()
    {
        m_request.censusZips = {occupation(u"a.zip"_s, {{"E00000001", 10}, {"W00000001", 20}, {"E00000002", 20}, {"E00000003", 60}})};
        QVERIFY(build(m_request).has_value());
        const auto standing = reader()->standing(CensusTopic::Occupation, AreaLevel::OutputArea);
        QVERIFY2(standing.has_value(), standing ? "" : qPrintable(standing.error().detail));
        QCOMPARE(standing->areas, 4);
        QCOMPARE(standing->standing(hundred(10), 0), (ShareStanding{0, 25}));
        QCOMPARE(standing->standing(hundred(20), 0), (ShareStanding{25, 75}));
        QCOMPARE(standing->standing(hundred(60), 0), (ShareStanding{75, 100}));
        QCOMPARE(standing->standing(hundred(60), 1), (ShareStanding{0, 25}));
        QCOMPARE(standing->standing(hundred(10), 1), (ShareStanding{75, 100}));
        QCOMPARE(standing->standing(hundred(60), 8), (ShareStanding{0, 100}));
    }
    void whoIsNotComparedWith()
    {
        const QList<std::pair<QByteArray, int>> areas{{"E00000001", 10}, {"E00000002", 30}};
        m_request.censusZips = {occupation(u"a.zip"_s, areas)};
        QVERIFY(build(m_request).has_value());
        const QStringList expected = standingsOf(m_request.out);
        QCOMPARE(expected.size(), 9);
        // an area with nobody in it, one of another country, a pseudo code, and one that is taken already
        m_request.censusZips = {
            occupation(u"b.zip"_s, areas + QList<std::pair<QByteArray, int>>{{"E00000003", -1}, {"S00000001", 90}, {"E99999999", 90}}),
            occupation(u"c.zip"_s, {{"E00000002", 99}, {"E00000001", 99}})};
        QVERIFY(build(m_request).has_value());
        QCOMPARE(standingsOf(m_request.out), expected);
    }
    void levelsWithoutBreakpoints()
    {
        QVERIFY(build(m_request).has_value());
        for (const AreaLevel level : {AreaLevel::Region, AreaLevel::Country})
            QCOMPARE(reader()->standing(CensusTopic::NsSec, level).error().kind, Error::Kind::NoData);
        m_request.censusZips = {m_request.censusZips.at(1)}; // NS-SeC alone
        QVERIFY(build(m_request).has_value());
        QCOMPARE(reader()->standing(CensusTopic::Occupation, AreaLevel::Lsoa).error().kind, Error::Kind::NoData);
        QVERIFY(reader()->standing(CensusTopic::NsSec, AreaLevel::Lsoa).has_value());
        QCOMPARE(reader()->residentsAround(52, -2, 1609).error().kind, Error::Kind::NoData);
        QCOMPARE(reader()->info()->lsoas, 0);
    }
    // E01000001 has live postcodes at 52° and 53.38° N, a withdrawn one and one without a position: its centre is at 52.69° N.
    // E01000002 has one at 52.01° N. A degree of latitude has 111,195 m on the sphere of 6,371,008.8 m.
    void residentsAround_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("radius");
        QTest::addColumn<int>("residents");
        QTest::addColumn<QStringList>("lsoas");
        QTest::addColumn<bool>("isNearest");
        QTest::addColumn<double>("nearest");
        const QStringList stafford{u"E01000001"_s}, walsall{u"E01000002"_s}, both = stafford + walsall;
        QTest::newRow("a mile") << 52.02 << 1609.0 << 945 << walsall << false << 1112.0;
        QTest::newRow("on the edge") << 52.02 << 1112.0 << 945 << walsall << false << 1112.0;
        QTest::newRow("beyond the edge") << 52.02 << 1111.8 << 945 << walsall << true << 1112.0;
        QTest::newRow("no radius") << 52.01 << 0.0 << 945 << walsall << false << 0.0;
        QTest::newRow("negative radius") << 52.01 << -5.0 << 945 << walsall << false << 0.0;
        QTest::newRow("radius that is no number") << 52.02 << std::nan("") << 945 << walsall << true << 1112.0;
        QTest::newRow("mean of live postcodes") << 52.69 << 1.0 << 900 << stafford << false << 0.0;
        QTest::newRow("two") << 52.31 << 50'000.0 << 1845 << both << false << 33'358.5;
        QTest::newRow("nearest of two") << 52.27 << 1609.0 << 945 << walsall << true << 28'910.7;
        QTest::newRow("nearest of two, to the north") << 52.43 << 1609.0 << 900 << stafford << true << 28'910.7;
        QTest::newRow("everywhere") << 52.01 << std::numeric_limits<double>::infinity() << 2835 << both + QStringList{u"W01000001"_s}
                                    << false << 0.0;
    }
    void residentsAround()
    {
        QFETCH(double, latitude);
        QFETCH(double, radius);
        QVERIFY(build(m_request).has_value());
        const auto around = reader()->residentsAround(latitude, -2, radius);
        QVERIFY2(around.has_value(), around ? "" : qPrintable(around.error().detail));
        QTEST(static_cast<int>(around->residents), "residents");
        QTEST(around->lsoas, "lsoas");
        QTEST(around->isNearest, "isNearest");
        QFETCH(double, nearest);
        QVERIFY2(std::abs(around->nearestMetres - nearest) < 0.2, qPrintable(QString::number(around->nearestMetres)));
    }
    void placesWithoutResidents()
    {
        QVERIFY(build(m_request).has_value());
        constexpr double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
        const std::pair<double, double> places[] = {{52.33, -2}, {56.46, -2.97}, {90, 180}, {-90, -180},    {52, 178},
                                                    {90.1, 0},   {0, 181},       {nan, -2}, {52, -infinity}};
        for (const auto &[latitude, longitude] : places)
            QCOMPARE(reader()->residentsAround(latitude, longitude, 1609).error().kind, Error::Kind::NoData);
        QVERIFY(QFile::remove(m_request.out));
    }
    void lsoasOfWhichAPartIsUnknownAreReported()
    {
        const QByteArray header = "date,geography,geography code,Total\n";
        const QByteArray rows = "2021,Stafford 001A,E01000001,900\n2021,Nowhere,E01999999,5\n2021,Cardiff 001A,W01000001,990\n";
        m_request.censusZips = {m_folder->filePath(u"part.zip"_s)};
        QVERIFY(writeZip(m_request.censusZips.at(0), {{u"census2021-ts001-lsoa.csv"_s, header + rows}}));
        const auto summary = build(m_request);
        QVERIFY(summary->notes.contains(u"no postcode with a position, and so no centre, for the LSOAs E01999999"_s));
        QVERIFY(summary->notes.contains(u"no residents (TS001) for the LSOAs E01000002"_s));
        QCOMPARE(reader()->residentsAround(52.69, -2, 100'000)->lsoas, QStringList{u"E01000001"_s});
    }
    void moreResidentsThanAnLsoaCanHave()
    {
        QDir().remove(m_request.out);
        for (const auto &[residents, isGood] : {std::pair(65'535, true), std::pair(65'536, false)}) {
            m_request.censusZips = {m_folder->filePath(u"full.zip"_s)};
            const QByteArray csv = "date,geography,geography code,Total\n2021,x,E01000001," + QByteArray::number(residents) + '\n';
            QVERIFY(writeZip(m_request.censusZips.at(0), {{u"census2021-ts001-lsoa.csv"_s, csv}}));
            const auto summary = build(m_request);
            QCOMPARE(summary.has_value(), isGood);
            if (isGood)
                QCOMPARE(reader()->residentsAround(52.69, -2, 1)->residents, residents);
            else
                QCOMPARE(summary.error().detail, u"TS001: 65536 residents are more than the LSOA E01000001 can have"_s);
        }
    }

private:
    std::shared_ptr<const PackReader> reader() const { return *PackReader::open(m_request.out); }
    QString occupation(const QString &name, const QList<std::pair<QByteArray, int>> &areas) const
    {
        const QString path = m_folder->filePath(name);
        return writeZip(path, occupationOf(areas)) ? path : QString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    PackRequest m_request;
};

QTEST_GUILESS_MAIN(TestPackStanding)
#include "tst_pack_standing.moc"
