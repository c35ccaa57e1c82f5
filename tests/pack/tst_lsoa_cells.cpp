// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/gss_number.h"
#include "pack/lsoa_cells.h"

#include <QTest>

using namespace hereabouts;
using namespace Qt::StringLiterals;

namespace {

constexpr int cellOf52North2West = (142 * 20) * 7200 + 178 * 20; // 52° N and 2° W are the cell's south-west corner

} // namespace

class TestLsoaCells : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codesAreNumbers_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<qint64>("number");
        QTest::newRow("England") << QByteArray("E01000001") << qint64(1'000'001);
        QTest::newRow("Wales") << QByteArray("W01000001") << qint64(101'000'001);
        QTest::newRow("pseudo code of England") << QByteArray("E99999999") << qint64(-1);
        QTest::newRow("pseudo code of Wales") << QByteArray("W99999999") << qint64(-1);
        QTest::newRow("Scotland") << QByteArray("S01000001") << qint64(-1);
        QTest::newRow("England and Wales") << QByteArray("K04000001") << qint64(-1);
        QTest::newRow("too short") << QByteArray("E0100000") << qint64(-1);
        QTest::newRow("too long") << QByteArray("E010000011") << qint64(-1);
        QTest::newRow("no digit") << QByteArray("E0100000x") << qint64(-1);
        QTest::newRow("sign") << QByteArray("E-1000001") << qint64(-1);
        QTest::newRow("nothing") << QByteArray() << qint64(-1);
    }
    void codesAreNumbers()
    {
        QFETCH(QByteArray, code);
        QFETCH(qint64, number);
        const auto found = gssNumber({code.constData(), static_cast<size_t>(code.size())});
        QCOMPARE(found ? qint64(*found) : -1, number);
        if (found)
            QCOMPARE(gssCodeText(*found), QString::fromLatin1(code));
    }
    void bytesAreAsDescribed()
    {
        const auto cells = packLsoas({{101'000'001, {52'049'999, -1'999'744}, 65'535}, {1'000'001, {52'000'000, -2'000'000}, 900}});
        QCOMPARE(cells.size(), 1U);
        QCOMPARE(cells.begin()->first, cellOf52North2West);
        // 1,000,001 and 100,000,000 in groups of seven bits; 0, 0, 900; 49,999, 256, 65,535
        QCOMPARE(cells.begin()->second.toHex(), QByteArray("c1843d"
                                                           "000000008403"
                                                           "80c2d72f"
                                                           "4fc30001ffff"));
    }
    void whatIsPackedComesBack()
    {
        const std::vector<LsoaResidents> lsoas{{1, {-90'000'000, -180'000'000}, 0},     {2, {90'000'000, 180'000'000}, 1},
                                               {3, {52'049'999, -1'950'001}, 2},        {4, {52'050'000, -1'950'000}, 3},
                                               {5, {52'050'000, -1'950'000}, 4},        {199'999'998, {52'050'000, -1'900'001}, 5},
                                               {199'999'999, {0, 0}, mostLsoaResidents}};
        std::vector<LsoaResidents> found;
        for (const auto &[cell, bytes] : packLsoas({lsoas.rbegin(), lsoas.rend()})) {
            const auto unpacked = unpackLsoas(cell, bytes);
            QVERIFY(unpacked.has_value());
            found.insert(found.end(), unpacked->begin(), unpacked->end());
        }
        std::ranges::sort(found);
        QCOMPARE(found, lsoas);
    }
    void edgesBelongToTheCellNorthAndEast()
    {
        const auto cells =
            packLsoas({{1, {51'999'999, -2'000'000}, 1}, {2, {52'000'000, -2'000'001}, 1}, {3, {52'000'000, -2'000'000}, 1}});
        QCOMPARE(cells.size(), 3U);
        QVERIFY(cells.contains(cellOf52North2West));
        QVERIFY(cells.contains(cellOf52North2West - 1));
        QVERIFY(cells.contains(cellOf52North2West - 7200));
    }
    void damage_data()
    {
        QTest::addColumn<int>("cell");
        QTest::addColumn<QByteArray>("hex");
        const int cell = cellOf52North2West;
        QTest::newRow("nothing") << cell << QByteArray();
        QTest::newRow("cut short in a code") << cell << QByteArray("c184");
        QTest::newRow("cut short in a centre") << cell << QByteArray("c1843d0000000084");
        QTest::newRow("something at the end") << cell << QByteArray("c1843d00000000840301");
        QTest::newRow("code that does not end") << cell << QByteArray("ffffffffff7f000000000000");
        QTest::newRow("code too large") << cell << QByteArray("8084af5f000000000000");                             // 200,000,000
        QTest::newRow("sum of codes too large") << cell << QByteArray("80c2d72f00000000000080c2d72f000000000000"); // 100,000,000 twice
        QTest::newRow("the same code twice") << cell << QByteArray("c1843d00000000840300000000008403");
        QTest::newRow("beyond the cell's north") << cell << QByteArray("0151c300008403");
        QTest::newRow("beyond the cell's east") << cell << QByteArray("01000051c38403");
        QTest::newRow("cell south of the Earth") << -1 << QByteArray("01000000008403");
        QTest::newRow("cell north of the Earth") << 3600 * 7200 << QByteArray("01000000008403");
    }
    void damage()
    {
        QFETCH(int, cell);
        QFETCH(QByteArray, hex);
        const auto lsoas = unpackLsoas(cell, QByteArray::fromHex(hex));
        QVERIFY(!lsoas.has_value());
        QCOMPARE(lsoas.error().kind, Error::Kind::Malformed);
        QCOMPARE(lsoas.error().detail, u"the pack is damaged: expected LSOAs in a cell"_s);
    }
};

QTEST_GUILESS_MAIN(TestLsoaCells)
#include "tst_lsoa_cells.moc"
