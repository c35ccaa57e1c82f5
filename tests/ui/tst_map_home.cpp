// SPDX-License-Identifier: GPL-3.0-or-later
// Where a map begins: the whole circle is seen, and nothing lies over it, where there is room for that.
#include "ui/map_home.h"

#include <QTest>

#include <cmath>

using namespace hereabouts;

namespace {

const LatLong place{.latitude = 52.787179, .longitude = -2.247653};
constexpr double mile = 1609.344;
constexpr double margin = 18;

struct Disc {
    QPointF middle;
    double radius;
};

Disc discIn(const MapView &view)
{
    return {view.toPixel(place), mile / metresPerPixel(place.latitude, view.zoom)};
}

double distance(const QRectF &box, QPointF from)
{
    const QPointF nearest(std::clamp(from.x(), box.left(), box.right()), std::clamp(from.y(), box.top(), box.bottom()));
    return std::hypot(nearest.x() - from.x(), nearest.y() - from.y());
}

bool holdsWhole(const Disc &disc, QSizeF size)
{
    return disc.middle.x() - disc.radius >= 0 && disc.middle.y() - disc.radius >= 0 && disc.middle.x() + disc.radius <= size.width()
           && disc.middle.y() + disc.radius <= size.height();
}

} // namespace

class TestMapHome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withNothingAboveItTheCircleFillsTheMap()
    {
        const MapView view = homeView(place, mile, {800, 400}, margin, {});
        const Disc disc = discIn(view);
        QVERIFY(std::abs(disc.middle.x() - 400) < 0.01 && std::abs(disc.middle.y() - 200) < 0.01);
        QVERIFY(std::abs(disc.radius - (200 - margin)) < 1);
        QCOMPARE(view.size, QSizeF(800, 400));
    }

    void whatLiesBesideItChangesNothing()
    {
        const MapView plain = homeView(place, mile, {800, 400}, margin, {});
        const MapView view = homeView(place, mile, {800, 400}, margin, {{12, 12, 150, 30}, {12, 360, 180, 30}, {}});
        QCOMPARE(view.zoom, plain.zoom);
        QCOMPARE(view.centre, plain.centre);
    }

    void theCircleMakesRoom_data()
    {
        QTest::addColumn<std::vector<QRectF>>("over");
        const QRectF modes(12, 12, 262, 32), slider(12, 262, 262, 30), credit(300, 280, 150, 20), key(6, 228, 150, 31);
        QTest::newRow("above") << std::vector<QRectF>{modes};
        QTest::newRow("below") << std::vector<QRectF>{slider, credit};
        QTest::newRow("both") << std::vector<QRectF>{modes, slider, credit};
        QTest::newRow("and the key") << std::vector<QRectF>{modes, slider, credit, key};
    }
    void theCircleMakesRoom()
    {
        QFETCH(std::vector<QRectF>, over);
        const QSizeF size(460, 310);
        const Disc disc = discIn(homeView(place, mile, size, margin, over));
        QVERIFY(holdsWhole(disc, size));
        QVERIFY(disc.radius > 60);
        for (const QRectF &box : over)
            QVERIFY2(distance(box, disc.middle) >= disc.radius - 0.5,
                     qPrintable(QString::number(distance(box, disc.middle) - disc.radius)));
    }

    void whereTooLittleWouldBeLeftItStays()
    {
        const MapView plain = homeView(place, mile, {300, 200}, margin, {});
        const MapView view = homeView(place, mile, {300, 200}, margin, {{0, 0, 300, 70}, {0, 120, 300, 80}});
        QCOMPARE(view.zoom, plain.zoom);
        QCOMPARE(view.centre, plain.centre);
    }
};

QTEST_GUILESS_MAIN(TestMapHome)
#include "tst_map_home.moc"
