// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/code_names_reader.h"
#include "pack/msoa_names_reader.h"
#include "pack/onspd_reader.h"
#include "pack_fixture.h"

#include <QTest>

using namespace hereabouts;
using namespace hereabouts::test;
using namespace Qt::StringLiterals;

namespace {

bool always(double)
{
    return true;
}

/// Every row's fields that both forms of the directory have, in one text.
Result<QStringList> readRows(const ZipFile &zip)
{
    QStringList rows;
    const auto read = readOnspd(
        zip,
        [&](const OnspdRow &row) -> Result<void> {
            QStringList fields{toQString(row.postcode()), toQString(row.introduced()), toQString(row.terminated())};
            for (const auto number : {row.quality(), row.eastings(), row.northings()})
                fields << (number ? QString::number(*number) : u"-"_s);
            fields << (row.position() ? u"%1/%2"_s.arg(row.position()->latitude).arg(row.position()->longitude) : u"-"_s);
            for (size_t i = 0; i < areaKindCount; ++i)
                fields << toQString(row.code(areaKindAt(i)));
            rows << fields.join(u' ');
            return {};
        },
        always);
    if (!read)
        return std::unexpected(read.error());
    return rows;
}

} // namespace

class TestOnspdReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothFormsGiveTheSame()
    {
        QVERIFY(writeZip(path(u"old.zip"_s), directoryEntries(false)));
        QVERIFY(writeZip(path(u"new.zip"_s), directoryEntries(true)));
        const auto oldRows = readRows(*ZipFile::open(path(u"old.zip"_s)));
        const auto newRows = readRows(*ZipFile::open(path(u"new.zip"_s)));
        QVERIFY2(oldRows.has_value(), oldRows ? "" : qPrintable(oldRows.error().detail));
        QVERIFY2(newRows.has_value(), newRows ? "" : qPrintable(newRows.error().detail));
        QCOMPARE(oldRows->size(), 7);
        QCOMPARE(*newRows, *oldRows);
        QVERIFY(oldRows->at(0).startsWith("AA1 1AA 199001  1 400000 250000 52000000/-2000000 E00000001 E01000001 E02000001 E07000197 "
                                          "E12000005 E92000001 E05000001 E99999999 "_L1));
        QVERIFY(oldRows->at(2).startsWith("AA1 1AE 199001 201905 "_L1));
        QVERIFY(oldRows->at(3).startsWith("AA1 1AD 199001  9 - - - "_L1));
    }
    void releaseComesFromTheName()
    {
        QVERIFY(writeZip(path(u"old.zip"_s), directoryEntries()));
        const auto read = readOnspd(*ZipFile::open(path(u"old.zip"_s)), [](const OnspdRow &) { return Result<void>(); }, always);
        QVERIFY(read.has_value());
        QCOMPARE(read->release, u"November 2025"_s);
        QCOMPARE(read->year, 2025);
        QCOMPARE(read->rows, 7);
    }
    void missingColumnIsNamed_data()
    {
        QTest::addColumn<bool>("newForm");
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QString>("named");
        QTest::newRow("district, old") << false << "oslaua"_ba << u"oslaua or laua or lad<yy>cd"_s;
        QTest::newRow("district, new") << true << "LAD25CD"_ba << u"oslaua or laua or lad<yy>cd"_s;
        QTest::newRow("output area") << false << "oa21"_ba << u"oa21 or oa21cd"_s;
        QTest::newRow("latitude") << true << "LAT"_ba << u"lat"_s;
        QTest::newRow("quality") << true << "GRIDIND"_ba << u"osgrdind or gridind"_s;
        QTest::newRow("police force area") << false << "pfa"_ba << u"pfa or pfa<yy>cd"_s;
        QTest::newRow("postcode") << false << "pcds"_ba << u"pcds"_s;
    }
    void missingColumnIsNamed()
    {
        QFETCH(bool, newForm);
        QFETCH(QByteArray, column);
        QFETCH(QString, named);
        QByteArray header = ',' + (newForm ? newOnspdHeader() : oldOnspdHeader()) + ',';
        header.replace(',' + column + ',', ",other,");
        QVERIFY(writeZip(path(u"missing.zip"_s), {{u"Data/ONSPD_FEB_2026_UK.csv"_s, header.sliced(1).chopped(1) + "\r\n"}}));
        const auto rows = readRows(*ZipFile::open(path(u"missing.zip"_s)));
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, Error::Kind::Malformed);
        QVERIFY2(rows.error().detail.endsWith(u"no column "_s + named), qPrintable(rows.error().detail));
    }
    void columnsOfOneAreaOnlyMayBeMissing()
    {
        QByteArray header = newOnspdHeader();
        header.replace("CED25CD", "other");
        QVERIFY(writeZip(path(u"fewer.zip"_s),
                         {{u"ONSPD/Data/ONSPD_FEB_2026_UK.csv"_s, header + "\r\n" + newOnspdRow(postcodes()[0]) + "\r\n"}}));
        QCOMPARE(readRows(*ZipFile::open(path(u"fewer.zip"_s)))->size(), 1);
    }
    void shortRowIsMalformed()
    {
        QVERIFY(writeZip(path(u"short.zip"_s), {{u"Data/ONSPD_FEB_2026_UK.csv"_s, oldOnspdHeader() + "\nAA1 1AA,AA1 1AA\n"}}));
        const auto rows = readRows(*ZipFile::open(path(u"short.zip"_s)));
        QCOMPARE(rows.error().kind, Error::Kind::Malformed);
        QVERIFY(rows.error().detail.contains("line 2"_L1));
    }
    void placesBeyondThePolesAreNone()
    {
        OnspdRecord south = postcodes()[0];
        south.latitude = "-90.000001";
        QVERIFY(writeZip(path(u"south.zip"_s), {{u"Data/ONSPD_FEB_2026_UK.csv"_s, lines({oldOnspdHeader(), oldOnspdRow(south)})}}));
        std::optional<MicroPosition> position = MicroPosition{};
        const auto read = readOnspd(
            *ZipFile::open(path(u"south.zip"_s)),
            [&](const OnspdRow &row) {
                position = row.position();
                return Result<void>();
            },
            [](double) { return true; });
        QVERIFY(read.has_value());
        QVERIFY(!position);
    }
    void partsOfTheDirectoryAreNotTheDirectory()
    {
        QVERIFY(writeZip(path(u"parts.zip"_s), {{u"Data/multi_csv/ONSPD_NOV_2025_UK_AB.csv"_s, oldOnspdHeader()}}));
        QCOMPARE(readRows(*ZipFile::open(path(u"parts.zip"_s))).error().kind, Error::Kind::Malformed);
    }
    void canBeCancelled()
    {
        QVERIFY(writeZip(path(u"old.zip"_s), directoryEntries()));
        const auto read =
            readOnspd(*ZipFile::open(path(u"old.zip"_s)), [](const OnspdRow &) { return Result<void>(); }, [](double) { return false; });
        QCOMPARE(read.error().kind, Error::Kind::Cancelled);
    }
    void documentsNameTheCodes()
    {
        QVERIFY(writeZip(path(u"old.zip"_s), directoryEntries()));
        const auto names = readCodeNames(*ZipFile::open(path(u"old.zip"_s)));
        QVERIFY(names.has_value());
        QCOMPARE(names->name(AreaKind::District, u"W06000015"_s), u"Cardiff"_s);
        QCOMPARE(names->name(AreaKind::IntegratedCareBoard, u"E54000010"_s), u"NHS Staffordshire, and Stoke"_s);
        QCOMPARE(names->name(AreaKind::Country, u"E92000001"_s), u"England"_s);
        QCOMPARE(names->name(AreaKind::Region, u"W99999999"_s), QString());
        QCOMPARE(names->name(AreaKind::Ward, u"E05999999"_s), QString());
    }
    void readableNames()
    {
        QVERIFY(writeFile(path(u"names.csv"_s),
                          "\xEF\xBB\xBFmsoa21cd,msoa21nm,msoa21nmw,msoa21hclnm\nE02000001,Stafford 001,,\"Gnosall, Haughton\"\n"));
        const auto names = readMsoaNames(path(u"names.csv"_s));
        QVERIFY(names.has_value());
        QCOMPARE(names->value(u"E02000001"_s), u"Gnosall, Haughton"_s);
        QVERIFY(writeFile(path(u"older.csv"_s), "msoa11cd,msoa11nm,msoa11hclnm\n"));
        QVERIFY(readMsoaNames(path(u"older.csv"_s)).error().detail.contains("no column msoa21cd"_L1));
        QCOMPARE(readMsoaNames(path(u"none.csv"_s)).error().kind, Error::Kind::Storage);
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestOnspdReader)
#include "tst_onspd_reader.moc"
