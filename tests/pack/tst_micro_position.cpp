// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/force_grid.h"
#include "pack/place_filter.h"

#include <QGeoCoordinate>
#include <QTest>

using namespace hereabouts;
using namespace Qt::StringLiterals;

class TestMicroPosition : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsDecimals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("expected"); // the least int: not a number
        constexpr int none = std::numeric_limits<int>::min();
        QTest::newRow("six decimals") << "-2.247653"_ba << -2247653;
        QTest::newRow("none") << "52"_ba << 52000000;
        QTest::newRow("few") << "52.5"_ba << 52500000;
        QTest::newRow("rounded up") << "0.0000005"_ba << 1;
        QTest::newRow("rounded down") << "0.00000049"_ba << 0;
        QTest::newRow("no position, as the directory writes it") << "99.999999"_ba << 99999999;
        QTest::newRow("empty") << ""_ba << none;
        QTest::newRow("minus alone") << "-"_ba << none;
        QTest::newRow("point first") << ".5"_ba << none;
        QTest::newRow("letters") << "52.1x"_ba << none;
        QTest::newRow("exponent") << "5e1"_ba << none;
        QTest::newRow("too large") << "181"_ba << none;
        QTest::newRow("far too large") << "99999999999999999999"_ba << none;
    }
    void readsDecimals()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, expected);
        QCOMPARE(parseMicrodegrees(text.toStdString()).value_or(std::numeric_limits<int>::min()), expected);
    }
    void distancesAgreeWithQt()
    {
        const MicroPosition a{52787179, -2247653}, b{52796540, -2230120};
        const double reference =
            QGeoCoordinate(a.latitudeDegrees(), a.longitudeDegrees()).distanceTo(QGeoCoordinate(b.latitudeDegrees(), b.longitudeDegrees()));
        QVERIFY2(std::abs(metresBetween(a, b) - reference) < 0.01, qPrintable(QString::number(metresBetween(a, b) - reference)));
        QCOMPARE(metresBetween(a, a), 0.0);
    }
    void boxHoldsTheCircle()
    {
        const MicroPosition centre{55'800'000, -2'000'000};
        const MicroBox box = boxAround(centre, 1609);
        for (int degrees = 0; degrees < 360; ++degrees) {
            const QGeoCoordinate rim =
                QGeoCoordinate(centre.latitudeDegrees(), centre.longitudeDegrees()).atDistanceAndAzimuth(1609, degrees);
            const MicroPosition position{qRound(rim.latitude() * 1e6), qRound(rim.longitude() * 1e6)};
            QCOMPARE(box.nearestTo(position), position);
        }
    }
    void filterAgreesWithEveryDistance()
    {
        PlaceFilter filter(1609);
        const std::vector<MicroPosition> centres{{51'500'000, -100'000}, {51'520'000, 0}, {55'799'999, -2'010'001}};
        for (const MicroPosition centre : centres)
            filter.add(centre);
        int accepted = 0;
        for (const MicroPosition centre : centres) {
            for (int north = -20'000; north <= 20'000; north += 977) {
                for (int east = -30'000; east <= 30'000; east += 977) {
                    const MicroPosition position{centre.latitude + north, centre.longitude + east};
                    const bool expected = std::ranges::any_of(centres, [&](MicroPosition c) { return metresBetween(c, position) <= 1609; });
                    QCOMPARE(filter.accepts(position), expected);
                    accepted += expected ? 1 : 0;
                }
            }
        }
        QVERIFY(accepted > 100);
    }
    void gridFindsForcesWithinReachOnly()
    {
        ForceGrid grid;
        const MicroPosition centre{52'000'000, -2'000'000};
        grid.add(centre, 1);
        grid.add({52'010'000, -2'000'000}, 2); // 1,112 m
        grid.add({52'015'000, -2'000'000}, 3); // 1,668 m: in a cell that the circle touches, but beyond it
        const auto near = grid.within(centre, 1609);
        QCOMPARE(near.size(), 2U);
        QCOMPARE(near[0].force, 1);
        QCOMPARE(near[1].force, 2);
        QCOMPARE(grid.all().size(), 3U);
    }
};

QTEST_APPLESS_MAIN(TestMicroPosition)
#include "tst_micro_position.moc"
