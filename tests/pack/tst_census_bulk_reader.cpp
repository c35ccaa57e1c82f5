// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/census_bulk_reader.h"
#include "pack_fixture.h"

#include <QTest>

using namespace hereabouts;
using namespace hereabouts::test;
using namespace Qt::StringLiterals;

namespace {

struct Taken {
    CensusSummary summary;
    QStringList rows;
};

Result<Taken> read(const QString &path)
{
    const auto zip = ZipFile::open(path);
    if (!zip)
        return std::unexpected(zip.error());
    Taken taken;
    const auto summary = readCensusBulk(
        *zip,
        [&](const CensusRow &row) -> Result<void> {
            QStringList fields{areaKindKey(row.level), toQString(row.code), toQString(row.name), QString::number(row.base)};
            for (const int count : row.counts)
                fields << QString::number(count);
            taken.rows << fields.join(u' ');
            return {};
        },
        [](double fraction) { return fraction >= 0 && fraction <= 1; });
    if (!summary)
        return std::unexpected(summary.error());
    taken.summary = *summary;
    return taken;
}

} // namespace

class TestCensusBulkReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEachTable()
    {
        QVERIFY(writeZip(path(), censusEntries("ts063")));
        const auto occupation = read(path());
        QVERIFY2(occupation.has_value(), occupation ? "" : qPrintable(occupation.error().detail));
        QCOMPARE(occupation->summary.tables, std::vector{CensusTable::Occupation});
        QCOMPARE(occupation->summary.rows, 16); // the counties' file is passed over
        QVERIFY(occupation->rows.contains(u"oa E00000001 E00000001 90 2 4 6 8 10 12 14 16 18"_s));
        QVERIFY(occupation->rows.contains(u"lad W06000015 Cardiff 45090 1002 2004 3006 4008 5010 6012 7014 8016 9018"_s));

        QVERIFY(writeZip(path(), censusEntries("ts062")));
        QVERIFY(
            read(path())->rows.contains(u"region E12000005 West Midlands 405000 9000 18000 27000 36000 45000 54000 63000 72000 81000"_s));

        QVERIFY(writeZip(path(), censusEntries("ts001")));
        QVERIFY(read(path())->rows.contains(u"country W92000004 Wales 900000 0 0 0 0 0 0 0 0 0"_s));
    }
    void columnsAreFoundByLabel()
    {
        const QByteArray csv =
            "geography code,Occupation (current): 2. B,Occupation (current): 1. A,date,geography,"
            "Occupation (current): 9. I,Occupation (current): 8. H,Occupation (current): 7. G,Occupation (current): 6. F,"
            "Occupation (current): 5. E,Occupation (current): 4. D,Occupation (current): 3. C,Occupation (current): Total: All\n"
            "E00000001,2,1,2021,E00000001,9,8,7,6,5,4,3,45\n";
        QVERIFY(writeZip(path(), {{u"census2021-ts063-oa.csv"_s, csv}}));
        QCOMPARE(read(path())->rows, QStringList{u"oa E00000001 E00000001 45 1 2 3 4 5 6 7 8 9"_s});
    }
    void rowsThatDoNotAddUpAreCounted()
    {
        QVERIFY(writeZip(path(), censusEntries("ts062", "E01000002")));
        const auto taken = read(path());
        QCOMPARE(taken->summary.rowsNotAddingUp, 1);
        QCOMPARE(taken->rows.filter(u"E01000002"_s).size(), 1);
    }
    void partsBeyondAnyCountDoNotAddUp()
    {
        Entries entries = censusEntries("ts062");
        entries = {{entries.front().first, entries.front().second.split('\n').first()
                                               + "\n2021,x,y,2147483639" // what the nine come to in 32 bits
                                               + QByteArray(",2147483647").repeated(9)}};
        QVERIFY(writeZip(path(), entries));
        QCOMPARE(read(path())->summary.rowsNotAddingUp, 1);
    }
    void missingCategoryIsNamed()
    {
        Entries entries = censusEntries("ts062");
        for (auto &[name, bytes] : entries)
            bytes.replace("L13 ", "M13 ");
        QVERIFY(writeZip(path(), entries));
        const auto taken = read(path());
        QCOMPARE(taken.error().kind, Error::Kind::Malformed);
        QVERIFY2(taken.error().detail.contains("no column for category L13 of TS062"_L1), qPrintable(taken.error().detail));
    }
    void missingCodeColumnIsNamed()
    {
        QVERIFY(writeZip(path(), {{u"census2021-ts001-oa.csv"_s, "date,geography,code,Total\n2021,x,y,1\n"}}));
        QVERIFY(read(path()).error().detail.contains("no column geography code"_L1));
    }
    void countsMustBeCounts()
    {
        QVERIFY(writeZip(path(), {{u"census2021-ts001-oa.csv"_s, "date,geography,geography code,Total\n2021,x,y,-5\n"}}));
        QCOMPARE(read(path()).error().kind, Error::Kind::Malformed);
    }
    void anotherZipIsMalformed()
    {
        QVERIFY(writeZip(path(), {{u"census2021-ts004-oa.csv"_s, "x\n"}}));
        QCOMPARE(read(path()).error().kind, Error::Kind::Malformed);
    }

private:
    QString path() const { return m_folder.filePath(u"census.zip"_s); }
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestCensusBulkReader)
#include "tst_census_bulk_reader.moc"
