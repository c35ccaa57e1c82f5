// SPDX-License-Identifier: GPL-3.0-or-later
// Where every area of England and Wales stands by the bundled pack's breakpoints, against SQL over the official tables.
#include "open_data.h"
#include "pack/pack_reader.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace hereabouts;
using namespace hereabouts::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(hereabouts::CensusTopic)
Q_DECLARE_METATYPE(hereabouts::AreaLevel)

class TestOfficialStandings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!openData.exists(u"census/census2021-ts062.zip"_s))
            QSKIP("the official files are not at hand (../shared/data)");
        m_reader = *PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"official"_s);
        m_database.setDatabaseName(u":memory:"_s);
        QVERIFY(m_database.open() && m_database.transaction());
        for (const QString &table : {u"ts062"_s, u"ts063"_s}) {
            for (const QString &level : {u"oa"_s, u"lsoa"_s, u"msoa"_s, u"ltla"_s})
                load(table, level);
        }
    }
    void cleanupTestCase()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"official"_s);
    }
    void theTablesWereReadRightly()
    {
        // published by PostcodeArea and by Crystal Roof
        QCOMPARE(row(u"SELECT base, c0, c1, c2, c3, c4, c5, c6, c7, c8 FROM ts062_oa WHERE code = 'E00151363'"_s),
                 (QList{278, 71, 79, 37, 34, 9, 23, 9, 9, 7}));
        QCOMPARE(row(u"SELECT base, c0, c1, c2, c3, c4, c5, c6, c7, c8 FROM ts063_oa WHERE code = 'E00183158'"_s),
                 (QList{98, 9, 39, 12, 6, 7, 13, 4, 3, 5}));
        for (const QString &table : {u"ts062"_s, u"ts063"_s}) {
            const QStringList counts{u"(SELECT count(*) FROM %1_oa)"_s.arg(table), u"(SELECT count(*) FROM %1_lsoa)"_s.arg(table),
                                     u"(SELECT count(*) FROM %1_msoa)"_s.arg(table), u"(SELECT count(*) FROM %1_ltla)"_s.arg(table)};
            QCOMPARE(row(u"SELECT "_s + counts.join(u", "_s)), (QList{188'880, 35'672, 7'264, 331}));
        }
    }
    void everyAreaStandsWhereSqlSays_data()
    {
        QTest::addColumn<CensusTopic>("topic");
        QTest::addColumn<AreaLevel>("level");
        QTest::addColumn<QString>("table");
        for (const auto &[topic, table] : {std::pair(CensusTopic::NsSec, u"ts062"_s), std::pair(CensusTopic::Occupation, u"ts063"_s)}) {
            for (const auto &[level, file] : {std::pair(AreaLevel::OutputArea, u"oa"_s), std::pair(AreaLevel::Lsoa, u"lsoa"_s),
                                              std::pair(AreaLevel::Msoa, u"msoa"_s), std::pair(AreaLevel::District, u"ltla"_s)})
                QTest::newRow(qPrintable(table + u' ' + file)) << topic << level << table + u'_' + file;
        }
    }
    void everyAreaStandsWhereSqlSays()
    {
        QFETCH(CensusTopic, topic);
        QFETCH(AreaLevel, level);
        QFETCH(QString, table);
        const auto standing = m_reader->standing(topic, level);
        QVERIFY2(standing.has_value(), standing ? "" : qPrintable(standing.error().detail));
        const qint64 areas = row(u"SELECT count(*) FROM %1 WHERE base > 0"_s.arg(table)).at(0);
        QCOMPARE(standing->areas, areas);
        for (int category = 0; category < categoryCount; ++category) {
            // for each share that occurs: a count and total that make it, in how many areas it occurs, and how many have it or less
            QSqlQuery query(m_database);
            query.setForwardOnly(true);
            QVERIFY2(
                query.exec(u"WITH tally AS (SELECT 1.0 * c%1 / base AS share, c%1 AS count, max(base) AS base, count(*) AS areas "
                           "FROM %2 WHERE base > 0 GROUP BY 1) "
                           "SELECT count, base, areas, sum(areas) OVER (ORDER BY share), share FROM tally ORDER BY share"_s.arg(category)
                               .arg(table)),
                qPrintable(query.lastError().text()));
            qint64 seen = 0;
            size_t reached = 0;
            Breakpoints breakpoints{};
            while (query.next()) {
                Distribution area{.topic = topic, .area = {level, {}, {}}, .base = query.value(1).toInt()};
                area.counts[static_cast<size_t>(category)] = query.value(0).toInt();
                const qint64 same = query.value(2).toLongLong(), atMost = query.value(3).toLongLong();
                const auto found = standing->standing(area, category);
                QVERIFY(found.has_value());
                const ShareStanding expected{static_cast<int>(100 * (atMost - same) / areas), static_cast<int>(100 * atMost / areas)};
                if (*found != expected) {
                    QFAIL(qPrintable(u"category %1, %2 of %3: above %4% and not below %5%, where SQL says %6% and %7%"_s.arg(category)
                                         .arg(query.value(0).toInt())
                                         .arg(area.base)
                                         .arg(found->higherThan)
                                         .arg(found->atLeastAsHighAs)
                                         .arg(expected.higherThan)
                                         .arg(expected.atLeastAsHighAs)));
                }
                for (; reached < breakpoints.size() && 100 * atMost >= static_cast<qint64>(reached + 1) * areas; ++reached)
                    breakpoints[reached] = query.value(4).toDouble();
                seen += same;
            }
            QCOMPARE(seen, areas); // the least and the greatest, ties and zeros among them
            QCOMPARE(standing->categories.at(static_cast<size_t>(category)), breakpoints);
        }
    }
    void zerosAndTiesAreWhatTheyAre()
    {
        // 7,311 of 188,880 output areas have nobody in the eighth occupation: 3.87%
        QCOMPARE(row(u"SELECT sum(c7 = 0) FROM ts063_oa"_s), QList{7'311});
        const auto standing = m_reader->standing(CensusTopic::Occupation, AreaLevel::OutputArea);
        const Distribution none{.topic = CensusTopic::Occupation, .area = {AreaLevel::OutputArea, {}, {}}, .base = 98};
        QCOMPARE(standing->standing(none, 7), (ShareStanding{0, 3}));
        // some of the sample neighbourhoods' output areas, each share counted for itself
        const auto samples = *m_reader->samples(3);
        for (const auto &[postcode, name] : samples) {
            const Distribution area = *m_reader->census(postcode, CensusTopic::Occupation)->at(AreaLevel::OutputArea);
            for (int category = 0; category < categoryCount; ++category) {
                const QList<int> counted = row(
                    u"SELECT sum(1.0 * c%1 / base < s), sum(1.0 * c%1 / base <= s), count(*) FROM ts063_oa, (SELECT 1.0 * c%1 / base AS s "
                    "FROM ts063_oa WHERE code = '%2')"_s.arg(category)
                        .arg(area.area.code));
                const ShareStanding expected{100 * counted.at(0) / counted.at(2), 100 * counted.at(1) / counted.at(2)};
                QCOMPARE(standing->standing(area, category), expected);
            }
        }
    }

private:
    void load(const QString &table, const QString &level) const
    {
        const QString name = table + u'_' + level;
        QSqlQuery insert(m_database);
        QVERIFY(insert.exec(u"CREATE TABLE %1 (code TEXT PRIMARY KEY, base INTEGER, c0 INTEGER, c1 INTEGER, c2 INTEGER, c3 INTEGER, "
                            "c4 INTEGER, c5 INTEGER, c6 INTEGER, c7 INTEGER, c8 INTEGER)"_s.arg(name)));
        QVERIFY(insert.prepare(u"INSERT INTO %1 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(name)));
        bool isHeader = true;
        const bool isRead = forEachLine(u"census/census2021-%1.zip"_s.arg(table), u"-%1.csv"_s.arg(level), [&](const QByteArray &line) {
            if (std::exchange(isHeader, false))
                return;
            const QByteArrayList fields = fieldsOf(line);
            insert.bindValue(0, QString::fromLatin1(fields.at(2)));
            for (int i = 1; i <= 10; ++i)
                insert.bindValue(i, fields.at(2 + i).toInt());
            if (!insert.exec())
                qFatal("%s", qPrintable(insert.lastError().text()));
        });
        QVERIFY(isRead);
    }
    /// The first row that SQL answers.
    QList<int> row(const QString &sql) const
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql) || !query.next())
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        QList<int> values;
        for (int i = 0; query.value(i).isValid(); ++i)
            values << query.value(i).toInt();
        return values;
    }
    std::shared_ptr<const PackReader> m_reader;
    QSqlDatabase m_database;
};

QTEST_GUILESS_MAIN(TestOfficialStandings)
#include "tst_official_standings.moc"
