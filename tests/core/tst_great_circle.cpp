// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/great_circle.h"

#include <QGeoCoordinate>
#include <QTest>

using namespace hereabouts;

class TestGreatCircle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// On a sphere these follow from its circumference alone.
    void partsOfTheCircumference()
    {
        const double quarter = std::numbers::pi / 2 * earthRadiusMetres;
        const LatLong origin{0, 0};
        QCOMPARE(metresBetween(origin, origin), 0.0);
        QCOMPARE(metresBetween(origin, {0, 90}), quarter);
        QCOMPARE(metresBetween(origin, {90, 0}), quarter);
        QCOMPARE(metresBetween({90, 10}, {-90, 77}), 2 * quarter);
        QCOMPARE(metresBetween(origin, {0, 180}), 2 * quarter); // where rounding would make the root more than 1
        QVERIFY(qAbs(metresBetween({52, -2}, {53, -2}) - quarter / 90) < 1e-6);
        QVERIFY(qAbs(metresBetween({60, 0}, {60, 180}) - 2 * quarter / 3) < 1e-6); // over the pole, not along the parallel
        QVERIFY(qAbs(metresBetween({0, 179}, {0, -179}) - quarter / 45) < 1e-6);   // across the date line
    }

    void agreesWithQt_data()
    {
        QTest::addColumn<LatLong>("a");
        QTest::addColumn<LatLong>("b");
        QTest::newRow("the same street") << LatLong{51.4961, -0.2429} << LatLong{51.4962, -0.2431};
        QTest::newRow("the same town") << LatLong{52.787179, -2.247653} << LatLong{52.796540, -2.230120};
        QTest::newRow("across Greenwich") << LatLong{51.48, -0.01} << LatLong{51.48, 0.01};
        QTest::newRow("across England") << LatLong{50.0662, -5.7147} << LatLong{55.7710, -2.0060};
    }

    void agreesWithQt()
    {
        QFETCH(LatLong, a);
        QFETCH(LatLong, b);
        const auto ofQt = [](const LatLong &place) { return QGeoCoordinate(place.latitude, place.longitude); };
        const double reference = ofQt(a).distanceTo(ofQt(b)); // its sphere is one of 6,371,007.2 metres
        QVERIFY(qAbs(metresBetween(a, b) * 6'371'007.2 / earthRadiusMetres - reference) < 1e-6 * std::max(1.0, reference));
        QCOMPARE(metresBetween(a, b), metresBetween(b, a));
    }
};

QTEST_APPLESS_MAIN(TestGreatCircle)
#include "tst_great_circle.moc"
