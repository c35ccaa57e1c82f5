// SPDX-License-Identifier: GPL-3.0-or-later
// A pack of the right form with wrong values in it is found out: nothing out of range is handed on, and nothing runs for ever.
#include "pack/pack_reader.h"
#include "pack/sql_connection.h"
#include "pack_fixture.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

#include <bit>
#include <limits>

using namespace hereabouts;
using namespace hereabouts::test;
using namespace Qt::StringLiterals;

namespace {

/// SQL that gives every category of every level these breakpoints: one, then 98 of 0.25, then another.
QString setBreakpoints(double first, double last)
{
    QByteArray bytes(800, Qt::Uninitialized);
    for (qsizetype i = 0; i < 100; ++i)
        qToLittleEndian(std::bit_cast<quint64>(i == 0 ? first : i == 99 ? last : 0.25), bytes.data() + 8 * i);
    return u"UPDATE standing SET breakpoints = X'%1'"_s.arg(QString::fromLatin1(bytes.toHex()));
}

} // namespace

class TestPackDamage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_request = writeCountry(m_folder);
        QVERIFY(build(m_request).has_value());
    }
    void init()
    {
        QFile::remove(path());
        QVERIFY(QFile::copy(m_request.out, path()));
    }

    void wrongValues_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named");
        QTest::newRow("month") << u"UPDATE coverage SET month = 2147483647 WHERE month = (SELECT max(month) FROM coverage)"_s
                               << u"a month"_s;
        QTest::newRow("month as text") << u"UPDATE coverage SET month = 'May' WHERE month = (SELECT max(month) FROM coverage)"_s
                                       << u"a whole number"_s;
        QTest::newRow("withdrawn") << u"UPDATE terminated SET month = -1"_s << u"a month"_s;
        QTest::newRow("latitude") << u"UPDATE postcode SET latitude = 2147483647"_s << u"a position"_s;
        QTest::newRow("longitude") << u"UPDATE postcode SET longitude = -180000001"_s << u"a position"_s;
        QTest::newRow("longitude of 64 bits") << u"UPDATE postcode SET longitude = 4294967296"_s << u"a whole number"_s;
        QTest::newRow("quality") << u"UPDATE postcode SET quality = 1.5"_s << u"a whole number"_s;
        QTest::newRow("total") << u"UPDATE census SET base = -1"_s << u"a whole number"_s;
        QTest::newRow("count") << u"UPDATE census SET c5 = 2147483648"_s << u"a whole number"_s;
        QTest::newRow("rectangle") << u"UPDATE force_cell SET south = north + 1"_s << u"a rectangle"_s;
        QTest::newRow("no incident") << u"UPDATE crime SET count = 0"_s << u"a whole number"_s;
        QTest::newRow("too many incidents") << u"UPDATE crime SET count = 2147483647"_s << u"a number of incidents"_s;
        const QString breakpoints = u"the breakpoints of a level"_s;
        constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("breakpoints that descend") << setBreakpoints(0.26, 0.5) << breakpoints;
        QTest::newRow("breakpoints that descend at the end") << setBreakpoints(0, 0.24) << breakpoints;
        QTest::newRow("breakpoint below 0") << setBreakpoints(-0.1, 0.5) << breakpoints;
        QTest::newRow("breakpoint without end") << setBreakpoints(0, infinity) << breakpoints;
        QTest::newRow("breakpoint that is no number") << setBreakpoints(nan, 0.5) << breakpoints;
        QTest::newRow("last breakpoint that is no number") << setBreakpoints(0, nan) << breakpoints;
        QTest::newRow("breakpoints cut short") << u"UPDATE standing SET breakpoints = substr(breakpoints, 1, 792)"_s << breakpoints;
        QTest::newRow("too many breakpoints") << u"UPDATE standing SET breakpoints = zeroblob(808)"_s << breakpoints;
        QTest::newRow("breakpoints as text") << u"UPDATE standing SET breakpoints = 'x'"_s << u"bytes"_s;
        QTest::newRow("last category without") << u"DELETE FROM standing WHERE category = 8"_s << breakpoints;
        QTest::newRow("one category without") << u"DELETE FROM standing WHERE category = 3"_s << breakpoints;
        QTest::newRow("tenth category")
            << u"INSERT INTO standing SELECT topic, level, 9, areas, breakpoints FROM standing WHERE category = 8"_s << u"fewer rows"_s;
        QTest::newRow("no areas") << u"UPDATE standing SET areas = 0"_s << u"a whole number"_s;
        QTest::newRow("of different areas") << u"UPDATE standing SET areas = 4 WHERE category = 2"_s << breakpoints;
        QTest::newRow("LSOAs as text") << u"UPDATE lsoa_cell SET lsoas = 'x'"_s << u"LSOAs in a cell"_s;
        QTest::newRow("LSOAs as a number") << u"UPDATE lsoa_cell SET lsoas = 5"_s << u"LSOAs in a cell"_s;
        QTest::newRow("LSOAs cut short") << u"UPDATE lsoa_cell SET lsoas = substr(lsoas, 1, length(lsoas) - 1)"_s << u"LSOAs in a cell"_s;
        QTest::newRow("category") << u"UPDATE crime SET category = category + 100"_s << u"a category"_s;
    }
    void wrongValues()
    {
        QFETCH(QString, sql);
        QFETCH(QString, named);
        change({sql});
        QStringList details;
        const auto gather = [&](const auto &answer) {
            if (!answer && answer.error().kind == Error::Kind::Malformed)
                details << answer.error().detail;
        };
        const auto pack = PackReader::open(path());
        gather(pack);
        for (const QStringView text : {u"AA1 1AA", u"AA1 1AE"}) {
            if (!pack)
                continue;
            const Postcode postcode = *Postcode::parse(text);
            gather((*pack)->geography(postcode));
            gather((*pack)->census(postcode, CensusTopic::NsSec));
            gather((*pack)->crime(postcode));
        }
        if (pack)
            gather((*pack)->residentsAround(52.5, -2, 100'000));
        QVERIFY(!details.isEmpty());
        QVERIFY2(details.first().startsWith(u"the pack is damaged: expected "_s + named), qPrintable(details.first()));
    }
    void residentsAreACount()
    {
        change({u"UPDATE residents SET count = -5"_s});
        QCOMPARE((*PackReader::open(path()))->residentsOf(u"E92000001"_s).error().kind, Error::Kind::Malformed);
    }
    void anAreaThatStandsInForAnother()
    {
        change({u"UPDATE area SET id = id + 4294967296"_s});
        QCOMPARE((*PackReader::open(path()))->distribution(u"E92000001"_s, CensusTopic::NsSec).error().kind, Error::Kind::Malformed);
    }

    void tablesThatAreNotOurs_data()
    {
        QTest::addColumn<QStringList>("statements");
        // each of these would run, without an end or with one, when the table is asked
        QTest::newRow("view") << QStringList{
            u"DROP TABLE meta"_s,
            u"CREATE VIEW meta AS WITH RECURSIVE n(key, value) AS (SELECT 1, 2 UNION ALL SELECT key + 1, value FROM n) SELECT * FROM n"_s};
        QTest::newRow("reckoned column") << QStringList{
            u"DROP TABLE street"_s, u"CREATE TABLE street (id INTEGER PRIMARY KEY, name TEXT AS (hex(zeroblob(1000000000))))"_s};
        QTest::newRow("one more") << QStringList{u"CREATE TABLE more (id INTEGER)"_s};
        QTest::newRow("one missing") << QStringList{u"DROP TABLE sample"_s};
    }
    void tablesThatAreNotOurs()
    {
        QFETCH(QStringList, statements);
        change(statements);
        const auto pack = PackReader::open(path());
        QVERIFY(!pack);
        QCOMPARE(pack.error().kind, Error::Kind::Malformed);
    }
    void tablesThatLeadRoundInCircles_data()
    {
        QTest::addColumn<QString>("table");
        for (const QString &table : {u"meta"_s, u"source"_s, u"coverage"_s, u"category"_s})
            QTest::newRow(qPrintable(table)) << table;
    }
    void tablesThatLeadRoundInCircles()
    {
        QFETCH(QString, table);
        multiply(table);
        const auto pack = PackReader::open(path());
        const auto crime = pack ? (*pack)->crime(*Postcode::parse(u"AA1 1AA")) : std::unexpected(pack.error());
        QVERIFY(!crime);
        QCOMPARE(crime.error().kind, Error::Kind::Malformed);
        QVERIFY2(crime.error().detail.startsWith(u"the pack is damaged: expected "_s), qPrintable(crime.error().detail));
    }
    void cellsThatLeadRoundInCircles()
    {
        // At the South Pole, because the inner pages say that all their rows have low numbers
        change({u"DELETE FROM lsoa_cell WHERE cell > (SELECT min(cell) FROM lsoa_cell)"_s, u"UPDATE lsoa_cell SET cell = 0"_s});
        multiply(u"lsoa_cell"_s);
        const auto around = (*PackReader::open(path()))->residentsAround(-89.99, -179.99, 1609);
        QCOMPARE(around.error().kind, Error::Kind::Malformed);
        QVERIFY2(around.error().detail.startsWith(u"the pack is damaged: expected fewer rows"_s), qPrintable(around.error().detail));
    }
    void breakpointsThatLeadRoundInCircles()
    {
        // what is left fits into one page, and its row into what an inner page can repeat
        change(
            {u"DELETE FROM standing WHERE category > 0 OR topic <> 63 OR level <> 'oa'"_s, u"UPDATE standing SET breakpoints = X'00'"_s});
        multiply(u"standing"_s);
        const auto pack = PackReader::open(path());
        QVERIFY(!pack);
        QVERIFY2(pack.error().detail.startsWith(u"the pack is damaged: expected the breakpoints"_s), qPrintable(pack.error().detail));
    }

private:
    /// Puts levels of inner pages above a table's only page, each of which names the next a hundred times: 100^8 times the rows.
    void multiply(const QString &table) const
    {
        constexpr qsizetype pageSize = 4096;
        quint32 root = 0;
        {
            const auto connection = SqlConnection::open(path(), SqlConnection::Mode::ReadOnly);
            auto query = connection->select(u"SELECT rootpage FROM sqlite_schema WHERE name = ?"_s, {table});
            QVERIFY(query && query->next());
            root = query->value(0).toUInt();
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const QByteArray leaf = bytes.sliced((root - 1) * pageSize, pageSize);
        const bool hasRowid = leaf.at(0) == 13;
        QVERIFY(hasRowid || leaf.at(0) == 10);
        auto pages = static_cast<quint32>(bytes.size() / pageSize);
        for (int level = 0; level < 8; ++level) {
            const quint32 child = pages + 1;
            bytes.replace(level == 0 ? (root - 1) * pageSize : (pages - 1) * pageSize, pageSize, innerPage(leaf, hasRowid, child));
            bytes += leaf;
            ++pages;
        }
        qToBigEndian(pages, bytes.data() + 28);
        QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    }
    /// https://www.sqlite.org/fileformat2.html, "B-tree Pages"
    static QByteArray innerPage(const QByteArray &leaf, bool hasRowid, quint32 child)
    {
        // without row numbers, inner cells hold a row themselves: the leaf's first will do
        const auto firstCell = static_cast<qsizetype>(qFromBigEndian<quint16>(leaf.constData() + 8));
        const QByteArray key = hasRowid ? QByteArray(1, '\x7f') : leaf.sliced(firstCell, 1 + leaf.at(firstCell));
        QByteArray number(4, '\0');
        qToBigEndian(child, number.data());
        const QByteArray cell = number + key;
        const auto cells = std::min<qsizetype>(100, 3000 / (cell.size() + 2));
        QByteArray page(leaf.size(), '\0');
        page[0] = hasRowid ? 5 : 2;
        qToBigEndian(static_cast<quint16>(cells), page.data() + 3);
        qToBigEndian(static_cast<quint16>(page.size() - cells * cell.size()), page.data() + 5);
        page.replace(8, 4, number);
        for (qsizetype i = 0; i < cells; ++i) {
            const qsizetype at = page.size() - (i + 1) * cell.size();
            page.replace(at, cell.size(), cell);
            qToBigEndian(static_cast<quint16>(at), page.data() + 12 + 2 * i);
        }
        return page;
    }
    QString path() const { return m_folder.filePath(u"damaged.pack"_s); }
    void change(const QStringList &statements) const
    {
        const auto connection = SqlConnection::open(path(), SqlConnection::Mode::ReadWrite);
        QVERIFY(connection.has_value());
        for (const QString &statement : statements) {
            const auto done = connection->run(statement);
            QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
        }
    }
    QTemporaryDir m_folder;
    PackRequest m_request;
};

QTEST_GUILESS_MAIN(TestPackDamage)
#include "tst_pack_damage.moc"
