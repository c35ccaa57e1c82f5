// SPDX-License-Identifier: GPL-3.0-or-later
// How far a boundary reaches, and what it can be the boundary of.
#include "core/area_bounds.h"

#include <QTest>

using namespace hereabouts;

namespace {

/// A square of a hundredth of a degree, about 1,110 m from south to north and 680 m from west to east.
const AreaOutline square{.area = {}, .rings = {{{52.00, -2.00}, {52.01, -2.00}, {52.01, -1.99}, {52.00, -1.99}}}};

} // namespace

class TestAreaBounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boundsHoldAllRings()
    {
        AreaOutline two = square;
        two.rings.push_back({{51.99, -2.05}, {51.995, -2.05}, {51.995, -2.04}});
        const QRectF bounds = boundsInDegrees(two);
        QCOMPARE(bounds.topLeft(), QPointF(-2.05, 51.99));
        QCOMPARE(bounds.bottomRight(), QPointF(-1.99, 52.01));
        QVERIFY(boundsInDegrees({}).isNull());
    }

    void holdsWhatIsWithinOrNear_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("metres");
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("within") << 52.005 << -1.995 << 0.0 << true;
        QTest::newRow("500 m to the north, asked for 600") << 52.0145 << -1.995 << 600.0 << true;
        QTest::newRow("500 m to the north, asked for 400") << 52.0145 << -1.995 << 400.0 << false;
        QTest::newRow("far to the east") << 52.005 << 1.0 << 2000.0 << false;
        QTest::newRow("exchanged") << -1.995 << 52.005 << 2000.0 << false;
    }
    void holdsWhatIsWithinOrNear()
    {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        QFETCH(double, metres);
        QTEST(canHold(square, {.latitude = latitude, .longitude = longitude}, metres), "isHeld");
    }

    void whatHasNoExtentHoldsNothing()
    {
        QVERIFY(!canHold({}, {.latitude = 52, .longitude = -2}, 1e9));
        const AreaOutline point{.area = {}, .rings = {{{52, -2}, {52, -2}, {52, -2}}}};
        QVERIFY(!canHold(point, {.latitude = 52, .longitude = -2}, 1e9));
    }
};

QTEST_GUILESS_MAIN(TestAreaBounds)
#include "tst_area_bounds.moc"
