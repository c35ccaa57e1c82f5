// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says of months without a record, and how the pieces of a divided mile are put together.
#include "services/police_area.h"
#include "services/police_report.h"

#include <QGeoCoordinate>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using State = PoliceMonth::State;

constexpr int toCome = -1, failed = -2, notListed = -3;
const LatLong bristol{.latitude = 51.4545, .longitude = -2.5879};

/// The months of 2025, each with so many crimes.
std::vector<PoliceMonth> year(const QList<int> &counts)
{
    std::vector<PoliceMonth> months;
    for (const int count : counts) {
        PoliceMonth month{.month = Month(2025, 1 + static_cast<int>(months.size())), .state = State::Answered, .records = {}};
        if (count < 0) {
            month.state = count == toCome ? State::ToCome : count == failed ? State::Failed : State::NotSupplied;
        } else {
            PoliceIncidents records;
            records.incidents.assign(static_cast<size_t>(count), Incident{.category = u"drugs"_s, .month = month.month});
            month.records = std::make_shared<const PoliceIncidents>(std::move(records));
        }
        months.push_back(month);
    }
    return months;
}

/// "s" supplied, "m" missing, "f" failed (and missing), "c" to come; each month is one of them.
QString told(const QList<int> &counts)
{
    const CrimeReport report = crimeReportOf(year(counts), bristol);
    QString letters;
    for (int i = 0; i < counts.size(); ++i) {
        const Month month(2025, 1 + i);
        const bool isMissing = std::ranges::contains(report.missingMonths, month);
        const bool isFailed = std::ranges::contains(report.monthsFailed, month);
        const bool isSupplied = std::ranges::contains(report.months, month);
        const bool isToCome = std::ranges::contains(report.monthsToCome, month);
        if (isMissing + isSupplied + isToCome != 1 || (isFailed && !isMissing))
            return u"%1 is told in two ways, or in none"_s.arg(month.key());
        letters += isFailed ? u'f' : isMissing ? u'm' : isSupplied ? u's' : u'c';
    }
    return letters;
}

LatLong moved(const LatLong &from, double metres, double azimuth)
{
    const QGeoCoordinate to = QGeoCoordinate(from.latitude, from.longitude).atDistanceAndAzimuth(metres, azimuth);
    return {.latitude = to.latitude(), .longitude = to.longitude()};
}

Incident at(const LatLong &position, qint64 id)
{
    return {.id = id, .category = u"drugs"_s, .latitude = position.latitude, .longitude = position.longitude, .month = Month(2025, 1)};
}

} // namespace

class TestPoliceReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAMonthWithoutARecordIs_data()
    {
        QTest::addColumn<QList<int>>("counts");
        QTest::addColumn<QString>("expected");
        // A town: a month without any crime was not supplied, be it one or most of them, as when a force changes its computers
        QTest::newRow("a town, one month") << QList{150, 160, 0, 140, 170, 150, 160, 155, 149, 151, 170, 160} << u"ssmsssssssss"_s;
        QTest::newRow("a town, half a year") << QList{1500, 1600, 1400, 1550, 1490, 1700, 0, 0, 0, 0, 0, 0} << u"ssssssmmmmmm"_s;
        QTest::newRow("a town, all but one") << QList{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 900} << u"mmmmmmmmmmms"_s;
        // A village: nothing happened
        QTest::newRow("a village") << QList{0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 2, 1} << u"ssssssssssss"_s;
        QTest::newRow("a village with a fair") << QList{0, 2, 0, 0, 1, 25, 0, 1, 0, 0, 2, 1} << u"ssssssssssss"_s;
        QTest::newRow("nothing at all") << QList{0, 0, 0, 0, 0, 0} << u"ssssss"_s;
        QTest::newRow("one month only") << QList{0} << u"s"_s;
        // The border: more than half of the months with any crime have at least eight
        QTest::newRow("seven each") << QList{7, 7, 7, 0} << u"ssss"_s;
        QTest::newRow("eight each") << QList{8, 8, 8, 0} << u"sssm"_s;
        QTest::newRow("half of them") << QList{8, 8, 7, 7, 0} << u"sssss"_s;
        QTest::newRow("more than half") << QList{8, 8, 8, 7, 7, 0} << u"sssssm"_s;
        // What failed or is not listed is neither zero nor evidence of anything
        QTest::newRow("failed") << QList{1, failed, 0, notListed, 2} << u"sfsms"_s;
        QTest::newRow("failed in a town") << QList{100, failed, 0, notListed, 120} << u"sfmms"_s;
        // While months are to come, what they may change is not told
        QTest::newRow("the first is empty") << QList{toCome, toCome, 0} << u"ccc"_s;
        QTest::newRow("may be a village yet") << QList{toCome, toCome, 0, 20} << u"cccs"_s;
        QTest::newRow("cannot be one any more") << QList{toCome, 0, 20, 30} << u"cmss"_s;
        QTest::newRow("may be a town yet") << QList{toCome, toCome, 0, 2} << u"cccs"_s;
        QTest::newRow("is a village") << QList{toCome, 0, 2, 0} << u"csss"_s;
    }

    void whatAMonthWithoutARecordIs()
    {
        QFETCH(QList<int>, counts);
        QFETCH(QString, expected);
        QCOMPARE(told(counts), expected);
    }

    /// Whatever the order in which months come, one that was told keeps what was told of it.
    void whatWasToldStays()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 2000; ++round) {
            QList<int> counts(12, 0);
            const int level = 1 + random.bounded(16);
            for (int &count : counts)
                count = random.bounded(3) == 0 ? 0 : random.bounded(level + 1);
            QList<int> soFar(12, toCome);
            QList<int> order{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
            std::shuffle(order.begin(), order.end(), random);
            QString before(12, u'c');
            for (const int next : order) {
                soFar[next] = counts[next];
                const QString now = told(soFar);
                for (int i = 0; i < 12; ++i)
                    QVERIFY2(before[i] == u'c' || now[i] == before[i], qPrintable(before + u" then "_s + now));
                before = now;
            }
            QVERIFY(!before.contains(u'c'));
        }
    }

    void theReportItself()
    {
        std::vector<PoliceMonth> months = year({3, 0, 2});
        PoliceIncidents records = *months[2].records;
        records.leftOut = 4;
        months[2].records = std::make_shared<const PoliceIncidents>(records);
        const CrimeReport report = crimeReportOf(months, bristol);
        QCOMPARE(report.radiusMetres, 1609);
        QCOMPARE(report.latitude, bristol.latitude);
        QCOMPARE(report.longitude, bristol.longitude);
        QCOMPARE(report.recordsLeftOut, 4);
        QCOMPARE(totalsByMonth(report), (std::vector<MonthTotal>{{Month(2025, 1), 3}, {Month(2025, 2), 0}, {Month(2025, 3), 2}}));
    }

    void distances_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::newRow("Scilly") << 49.9;
        QTest::newRow("Berwick") << 55.8;
        QTest::newRow("the equator") << 0.0;
    }

    /// Against Qt's own arithmetic, whose Earth is 1.6 metres larger.
    void distances()
    {
        QFETCH(double, latitude);
        const LatLong centre{.latitude = latitude, .longitude = -2};
        for (int azimuth = 0; azimuth < 360; azimuth += 15) {
            const double metres = metresBetween(centre, moved(centre, 1609.344, azimuth));
            QVERIFY2(std::abs(metres - 1609.344) < 0.01, qPrintable(QString::number(metres)));
            const PoliceRectangle whole = PoliceRectangle::around(centre);
            QVERIFY(whole.contains(moved(centre, 1609.344, azimuth)));
            QVERIFY(whole.contains(moved(centre, 1609.344, 90)));
            QVERIFY(!whole.contains(moved(centre, 1620, 90)));
        }
        QCOMPARE(metresBetween(centre, centre), 0.0);
    }

    void quartersCoverTheWhole()
    {
        const PoliceRectangle whole = PoliceRectangle::around(bristol);
        QRandomGenerator random(5);
        for (int i = 0; i < 2000; ++i) {
            const LatLong place{.latitude = whole.south + random.generateDouble() * (whole.north - whole.south),
                                .longitude = whole.west + random.generateDouble() * (whole.east - whole.west)};
            int holders = 0;
            for (const PoliceRectangle &quarter : whole.quarters()) {
                QCOMPARE(quarter.depth, 1);
                holders += quarter.contains(place) ? 1 : 0;
                if (quarter.contains(place) && metresBetween(bristol, place) <= policeMileMetres)
                    QVERIFY(quarter.reachesMileAround(bristol));
            }
            QCOMPARE(holders, 1);
        }
        // The corners of the corners lie beyond the mile
        const PoliceRectangle corner = whole.quarters()[0].quarters()[0].quarters()[0];
        QVERIFY(!corner.reachesMileAround(bristol));
    }

    void whatIsAskedForIsALittleMore()
    {
        const PoliceRectangle whole = PoliceRectangle::around(bristol);
        for (const PoliceRectangle &quarter : whole.quarters()) {
            const PolicePolygon polygon = quarter.polygon();
            QCOMPARE(polygon.size(), 4u);
            for (const LatLong &corner : polygon) {
                QVERIFY(!quarter.contains(corner));
                const LatLong own{.latitude = corner.latitude < quarter.south ? quarter.south : quarter.north,
                                  .longitude = corner.longitude < quarter.west ? quarter.west : quarter.east};
                const double metres = metresBetween(own, corner);
                QVERIFY2(metres > 0.5 && metres < 3, qPrintable(QString::number(metres)));
            }
        }
    }

    void theBorderOfTheMileBelongsToIt()
    {
        const PoliceRectangle whole = PoliceRectangle::around(bristol);
        PoliceIncidents records;
        for (int azimuth = 0; azimuth < 360; ++azimuth) {
            records.incidents.push_back(at(moved(bristol, 1609.3, azimuth), 1000 + azimuth));
            records.incidents.push_back(at(moved(bristol, 1609.4, azimuth), 5000 + azimuth));
        }
        const PoliceIncidents joined = joinedWithinMile({{whole, records}}, bristol);
        QCOMPARE(joined.incidents.size(), 360u);
        QVERIFY(std::ranges::all_of(joined.incidents, [](const Incident &incident) { return incident.id < 5000; }));
    }

    void eachIncidentOnce()
    {
        const auto quarters = PoliceRectangle::around(bristol).quarters();
        // One in the middle of all, which every quarter's polygon holds, with an id and without; ids that differ are never one
        std::vector<PolicePiece> pieces;
        for (const PoliceRectangle &quarter : quarters)
            pieces.push_back({quarter, {.incidents = {at(bristol, 7), at(bristol, 0), at(bristol, 0)}, .leftOut = 1}});
        pieces[0].records.incidents.push_back(at(bristol, 8));
        const PoliceIncidents joined = joinedWithinMile(pieces, bristol);
        const auto withId = [&](qint64 id) { return std::ranges::count(joined.incidents, id, &Incident::id); };
        QCOMPARE(withId(7), 1);
        QCOMPARE(withId(8), 1);
        QCOMPARE(withId(0), 2);
        QCOMPARE(joined.leftOut, 4);
    }
};

QTEST_GUILESS_MAIN(TestPoliceReport)
#include "tst_police_report.moc"
