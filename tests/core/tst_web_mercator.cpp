// SPDX-License-Identifier: GPL-3.0-or-later
// Web Mercator: known tiles, there and back, scale, and the view that holds a circle.
#include "core/web_mercator.h"

#include <QTest>

#include <cmath>

using namespace hereabouts;

class TestWebMercator : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knownPositions()
    {
        QCOMPARE(toUnitWorld({0, 0}), QPointF(0.5, 0.5));
        QVERIFY(std::abs(toUnitWorld({maximumMercatorLatitude, -180}).y()) < 1e-9);
        QCOMPARE(toUnitWorld({90, 0}).y(), toUnitWorld({maximumMercatorLatitude, 0}).y()); // the pole is clamped, not infinite
        // the tile of W6 0WW at zoom 16, by the formula of the OpenStreetMap wiki: x = 32723, y = 21795
        const QPointF unit = toUnitWorld({51.496105, -0.242921});
        QCOMPARE(static_cast<int>(unit.x() * 65536), 32723);
        QCOMPARE(static_cast<int>(unit.y() * 65536), 21795);
    }

    void thereAndBack()
    {
        const MapView view{.centre = {52.787179, -2.247653}, .zoom = 13.7, .size = {803, 417}};
        for (const QPointF pixel : {QPointF(0, 0), QPointF(401.5, 208.5), QPointF(803, 417), QPointF(-50, 900)}) {
            const QPointF back = view.toPixel(view.toPosition(pixel));
            QVERIFY(std::hypot(back.x() - pixel.x(), back.y() - pixel.y()) < 1e-6);
        }
        QCOMPARE(view.toPixel(view.centre), QPointF(401.5, 208.5));
    }

    void scale()
    {
        // 156,543.03 metres for each pixel at the equator, zoom 0
        QVERIFY(std::abs(metresPerPixel(0, 0) - 156543.03) < 0.01);
        QVERIFY(std::abs(metresPerPixel(60, 10) / metresPerPixel(0, 11) - 1) < 1e-9);
    }

    void aCircleFits()
    {
        const LatLong centre{51.5, -0.1};
        const MapView view = viewOfCircle(centre, 1609, {600, 400}, 20);
        const double radius = 1609 / metresPerPixel(centre.latitude, view.zoom);
        QVERIFY(std::abs(radius - 180) < 1e-6);
        QVERIFY(std::isfinite(viewOfCircle(centre, 1609, {0, 0}, 20).zoom)); // a window that has no size yet
    }
};

QTEST_GUILESS_MAIN(TestWebMercator)
#include "tst_web_mercator.moc"
