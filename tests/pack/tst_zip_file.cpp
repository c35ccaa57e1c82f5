// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/csv_file.h"
#include "pack_fixture.h"

#include <QFile>
#include <QTest>

using namespace hereabouts;
using namespace hereabouts::test;
using namespace Qt::StringLiterals;

class TestZipFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void streamsAnEntry()
    {
        QByteArray large;
        for (int i = 0; i < 200'000; ++i)
            large += QByteArray::number(i) + '\n';
        QVERIFY(writeZip(path(u"good.zip"_s), {{u"a/small.csv"_s, "x\n"}, {u"b/Größe, large.csv"_s, large}, {u"empty.csv"_s, ""}}));
        const auto zip = ZipFile::open(path(u"good.zip"_s));
        QVERIFY(zip.has_value());
        QCOMPARE(zip->fileName(), u"good.zip"_s);
        QCOMPARE(zip->entries().size(), 3U);
        QCOMPARE(zip->entries()[1].name, u"b/Größe, large.csv"_s);
        QCOMPARE(zip->entries()[1].size, large.size());
        auto csv = openCsv(*zip, zip->entries()[1]);
        QVERIFY(csv.has_value());
        int rows = 0;
        while (*csv->next())
            QCOMPARE(parseInt(csv->fields()[0]), rows++);
        QCOMPARE(rows, 200'000);
    }
    void streamOutlivesItsZip()
    {
        QVERIFY(writeZip(path(u"brief.zip"_s), {{u"x.csv"_s, "hello\n"}}));
        auto stream = [this] {
            const auto zip = ZipFile::open(path(u"brief.zip"_s));
            return zip->read(zip->entries()[0]);
        }();
        QVERIFY(stream.has_value());
        std::array<char, 16> buffer{};
        QCOMPARE(*stream->read(buffer), 6);
        QCOMPARE(*stream->read(buffer), 0);
    }
    void missingFileIsStorage() { QCOMPARE(ZipFile::open(path(u"none.zip"_s)).error().kind, Error::Kind::Storage); }
    void folderIsStorage() { QCOMPARE(ZipFile::open(m_folder.path()).error().kind, Error::Kind::Storage); }
    void notAZipIsMalformed()
    {
        QVERIFY(writeFile(path(u"text.zip"_s), QByteArray(5000, 'x')));
        QCOMPARE(ZipFile::open(path(u"text.zip"_s)).error().kind, Error::Kind::Malformed);
    }
    void cutShortIsMalformed()
    {
        QVERIFY(writeZip(path(u"whole.zip"_s), {{u"x.csv"_s, QByteArray(100'000, 'x')}}));
        QFile whole(path(u"whole.zip"_s));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QVERIFY(writeFile(path(u"cut.zip"_s), whole.readAll().chopped(40)));
        QCOMPARE(ZipFile::open(path(u"cut.zip"_s)).error().kind, Error::Kind::Malformed);
    }
    void damagedEntryIsMalformed()
    {
        QByteArray text;
        for (int i = 0; i < 20'000; ++i)
            text += QByteArray::number(i * 7919) + '\n';
        QVERIFY(writeZip(path(u"damaged.zip"_s), {{u"x.csv"_s, text}}));
        QFile file(path(u"damaged.zip"_s));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2) && file.write(QByteArray(64, '\x55')) == 64);
        file.close();
        const auto zip = ZipFile::open(path(u"damaged.zip"_s));
        QVERIFY(zip.has_value());
        auto csv = openCsv(*zip, zip->entries()[0]);
        QVERIFY(csv.has_value());
        auto present = csv->next();
        while (present && *present)
            present = csv->next();
        QVERIFY(!present);
        QCOMPARE(present.error().kind, Error::Kind::Malformed);
    }
    void bombIsMalformed()
    {
        QVERIFY(writeZip(path(u"bomb.zip"_s), {{u"a.csv"_s, QByteArray(40'000'000, '\n')}, {u"b.csv"_s, QByteArray(40'000'000, '\n')}}));
        const auto zip = ZipFile::open(path(u"bomb.zip"_s));
        QCOMPARE(zip.error().kind, Error::Kind::Malformed);
        QVERIFY2(zip.error().detail.contains("unpacks to more than"_L1), qPrintable(zip.error().detail));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    void csvFileThatIsMissing() { QCOMPARE(openCsvFile(u"/nowhere/at/all.csv"_s).error().kind, Error::Kind::Storage); }
};

QTEST_APPLESS_MAIN(TestZipFile)
#include "tst_zip_file.moc"
