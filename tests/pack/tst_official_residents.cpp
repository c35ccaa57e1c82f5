// SPDX-License-Identifier: GPL-3.0-or-later
// The residents around places by the bundled pack, against the postcode directory and TS001 themselves.
#include "open_data.h"
#include "pack/pack_reader.h"

#include <QGeoCoordinate>
#include <QTest>

#include <algorithm>
#include <limits>
#include <unordered_map>

using namespace hereabouts;
using namespace hereabouts::test;
using namespace Qt::StringLiterals;

namespace {

struct Lsoa {
    QString code;
    int residents = 0;
    double latitudes = 0, longitudes = 0; ///< sums, degrees
    int postcodes = 0;
    QGeoCoordinate centre() const { return {latitudes / postcodes, longitudes / postcodes}; }
};

/// Nearer to the edge than this, rounding may decide: the pack's centres are rounded to some centimetres, and Qt's Earth is smaller.
constexpr double doubtMetres = 0.2;

} // namespace

class TestOfficialResidents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!openData.exists(u"onspd/ONSPD_NOV_2025.zip"_s))
            QSKIP("the official files are not at hand (../shared/data)");
        m_reader = *PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
        readResidents();
        readPostcodes();
        QCOMPARE(m_lsoas.size(), 35'672U);
        QCOMPARE(m_places.size(), 64U);
        for (const Lsoa &lsoa : m_lsoas)
            QVERIFY(lsoa.postcodes > 0);
    }
    void allLsoasAreThere()
    {
        const auto all = m_reader->residentsAround(52.5, -2, 1e6);
        QVERIFY(all.has_value());
        QStringList codes;
        qint64 residents = 0;
        for (const Lsoa &lsoa : m_lsoas) {
            codes << lsoa.code;
            residents += lsoa.residents;
        }
        codes.sort();
        QVERIFY(all->lsoas == codes);
        QCOMPARE(all->residents, residents);
        QCOMPARE(m_reader->info()->lsoas, 35'672);
    }
    void eachLiesWhereItsPostcodesDo()
    {
        for (size_t i = 0; i < m_lsoas.size(); i += 97) { // 368 of them
            const QGeoCoordinate centre = m_lsoas[i].centre();
            const auto around = m_reader->residentsAround(centre.latitude(), centre.longitude(), doubtMetres);
            QVERIFY(around.has_value());
            QCOMPARE(around->lsoas, QStringList{m_lsoas[i].code});
            QCOMPARE(around->residents, m_lsoas[i].residents);
            QVERIFY(!around->isNearest);
        }
    }
    void circlesAroundPostcodes_data()
    {
        QTest::addColumn<double>("radius");
        QTest::addColumn<int>("leastWithin");
        QTest::newRow("a mile") << 1609.0 << 50;
        QTest::newRow("100 m") << 100.0 << 3;
        QTest::newRow("10 km") << 10'000.0 << 58;
    }
    void circlesAroundPostcodes()
    {
        QFETCH(double, radius);
        QFETCH(int, leastWithin);
        int withinSome = 0, doubtful = 0;
        for (const QGeoCoordinate &place : std::as_const(m_places)) {
            QStringList codes;
            qint64 residents = 0;
            double nearest = std::numeric_limits<double>::infinity();
            const Lsoa *nearestLsoa = m_lsoas.data();
            bool isDoubtful = false;
            for (const Lsoa &lsoa : m_lsoas) {
                const double metres = place.distanceTo(lsoa.centre());
                isDoubtful = isDoubtful || std::abs(metres - radius) < doubtMetres;
                if (metres < nearest) {
                    nearest = metres;
                    nearestLsoa = &lsoa;
                }
                if (metres <= radius) {
                    codes << lsoa.code;
                    residents += lsoa.residents;
                }
            }
            if (isDoubtful && ++doubtful)
                continue;
            const bool isNearest = codes.isEmpty();
            if (isNearest) {
                codes << nearestLsoa->code;
                residents = nearestLsoa->residents;
            }
            codes.sort();
            const auto around = m_reader->residentsAround(place.latitude(), place.longitude(), radius);
            QVERIFY(around.has_value());
            QCOMPARE(around->lsoas, codes);
            QCOMPARE(around->residents, residents);
            QCOMPARE(around->isNearest, isNearest);
            QVERIFY(std::abs(around->nearestMetres - nearest) < doubtMetres);
            withinSome += isNearest ? 0 : 1;
        }
        QVERIFY2(doubtful <= 6, qPrintable(QString::number(doubtful)));
        QVERIFY2(withinSome >= leastWithin, qPrintable(QString::number(withinSome)));
    }
    void farFromAnyCentre()
    {
        const auto lundy = m_reader->residentsAround(51.165882, -4.665943, 1609); // the live postcode farthest from any centre
        QVERIFY(lundy.has_value());
        QVERIFY(lundy->isNearest);
        QCOMPARE(lundy->lsoas.size(), 1);
        QVERIFY(std::abs(lundy->nearestMetres - 23'355) < 1);
        QCOMPARE(m_reader->residentsAround(60.15, -1.15, 1609).error().kind, Error::Kind::NoData); // Lerwick
        QCOMPARE(m_reader->residentsAround(54.6, -5.93, 1609).error().kind, Error::Kind::NoData);  // Belfast
    }

private:
    void readResidents()
    {
        const bool isRead = forEachLine(u"census/census2021-ts001.zip"_s, u"-lsoa.csv"_s, [this](const QByteArray &line) {
            const QByteArrayList fields = fieldsOf(line);
            if (fields.at(0) != "2021")
                return;
            m_numbers.emplace(fields.at(2).toStdString(), m_lsoas.size());
            m_lsoas.push_back({.code = QString::fromLatin1(fields.at(2)), .residents = fields.at(3).toInt()});
        });
        QVERIFY(isRead);
    }
    /// The sums of each LSOA; and, as places to ask for, those of the sample list and every so manieth postcode of the country.
    void readPostcodes()
    {
        const auto samples = *m_reader->samples(12);
        for (const auto &[postcode, name] : samples)
            m_places << m_reader->geography(postcode)->position();
        QByteArrayList header;
        qsizetype code = 0, latitude = 0, longitude = 0, ended = 0;
        int rows = 0;
        const bool isRead = forEachLine(u"onspd/ONSPD_NOV_2025.zip"_s, u"_UK.csv"_s, [&](const QByteArray &line) {
            const QByteArrayList fields = line.split(',');
            if (header.isEmpty()) {
                header = fields;
                code = header.indexOf("lsoa21");
                latitude = header.indexOf("lat");
                longitude = header.indexOf("long");
                ended = header.indexOf("doterm");
                return;
            }
            const QGeoCoordinate place(fields.at(latitude).toDouble(), fields.at(longitude).toDouble());
            const auto lsoa = m_numbers.find(fields.at(code).toStdString());
            if (!fields.at(ended).isEmpty() || place.latitude() > 90 || lsoa == m_numbers.end())
                return;
            Lsoa &sums = m_lsoas[lsoa->second];
            sums.latitudes += place.latitude();
            sums.longitudes += place.longitude();
            ++sums.postcodes;
            if (++rows % 30'000 == 0)
                m_places << place;
        });
        QVERIFY(isRead);
    }
    std::shared_ptr<const PackReader> m_reader;
    std::vector<Lsoa> m_lsoas;
    std::unordered_map<std::string, size_t> m_numbers; ///< places in m_lsoas by code
    QList<QGeoCoordinate> m_places;
};

QTEST_GUILESS_MAIN(TestOfficialResidents)
#include "tst_official_residents.moc"
