// SPDX-License-Identifier: GPL-3.0-or-later
// Local files of map tiles: read by the MBTiles specification, refused with a reason where they are none.
#include "pack/tile_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestTileFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    QString write(const QString &name, const QStringList &statements) const
    {
        const QString path = m_folder.filePath(name);
        QFile::remove(path);
        const auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadWrite);
        for (const QString &statement : statements) {
            if (!connection || !connection->run(statement))
                qFatal("the file could not be made: %s", qPrintable(statement));
        }
        return path;
    }

    static QStringList tables()
    {
        return {u"CREATE TABLE metadata (name text, value text)"_s,
                u"CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)"_s};
    }

private Q_SLOTS:
    void tilesAreFoundByTheWebsNumbers()
    {
        const QString path = write(
            u"good.mbtiles"_s, tables()
                                   + QStringList{u"INSERT INTO metadata VALUES ('name', 'A test'), ('format', 'png'), "
                                                 "('attribution', '&copy; <a href=\"https://example.org\">Somebody</a>')"_s,
                                                 u"INSERT INTO tiles VALUES (3, 4, 1, 'a'), (5, 1, 31, 'north'), (5, 1, 0, 'south')"_s});
        const auto file = TileFile::open(path);
        QVERIFY(file);
        QCOMPARE((*file)->attribution(), u"© Somebody"_s);
        QCOMPARE((*file)->smallestZoom(), 3);
        QCOMPARE((*file)->largestZoom(), 5);
        const auto reader = TileReader::open(**file);
        QVERIFY(reader);
        // the specification: rows count from the south, y of the web from the north
        QCOMPARE(reader->tile(5, 1, 0).value(), QByteArray("north"));
        QCOMPARE(reader->tile(5, 1, 31).value(), QByteArray("south"));
        QCOMPARE(reader->tile(3, 4, 6).value(), QByteArray("a"));
        QCOMPARE(reader->tile(3, 4, 7).value(), QByteArray());
    }

    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<int>("kind");
        QTest::newRow("no tables") << QStringList{u"CREATE TABLE other (a)"_s} << int(Error::Kind::Malformed);
        QTest::newRow("no tiles") << tables() << int(Error::Kind::Malformed);
        QTest::newRow("vector tiles") << tables()
                                             + QStringList{u"INSERT INTO metadata VALUES ('format', 'pbf')"_s,
                                                           u"INSERT INTO tiles VALUES (1, 0, 0, 'x')"_s}
                                      << int(Error::Kind::NotCovered);
        QTest::newRow("zoom of no map") << tables() + QStringList{u"INSERT INTO tiles VALUES (77, 0, 0, 'x')"_s}
                                        << int(Error::Kind::Malformed);
        QTest::newRow("zoom below none") << tables() + QStringList{u"INSERT INTO tiles VALUES (-1, 0, 0, 'x')"_s}
                                         << int(Error::Kind::Malformed);
    }

    void whatIsNoneIsRefused()
    {
        QFETCH(QStringList, statements);
        QFETCH(int, kind);
        const auto file = TileFile::open(write(u"bad.mbtiles"_s, statements));
        QVERIFY(!file);
        QCOMPARE(int(file.error().kind), kind);
    }

    void whatIsNoFile()
    {
        QCOMPARE(TileFile::open(m_folder.filePath(u"nowhere.mbtiles"_s)).error().kind, Error::Kind::Storage);
        QFile text(m_folder.filePath(u"text.mbtiles"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(5000, 'x'));
        text.close();
        QVERIFY(!TileFile::open(text.fileName()));
    }

    void tilesThatAreNoneAreLeftOut()
    {
        const QString path = write(u"large.mbtiles"_s, tables() + QStringList{u"INSERT INTO tiles VALUES (0, 0, 0, zeroblob(5000000))"_s});
        const auto file = TileFile::open(path);
        QVERIFY(file);
        QCOMPARE(TileReader::open(**file)->tile(0, 0, 0).value(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestTileFile)
#include "tst_tile_file.moc"
