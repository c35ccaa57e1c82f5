// SPDX-License-Identifier: GPL-3.0-or-later
// Density in hexagons, and the busiest street points.
#include "core/busiest_streets.h"
#include "core/density_grid.h"
#include "core/street_points.h"
#include "crime_map_fixture.h"

#include <QTest>

#include <numbers>
#include <set>

using namespace hereabouts;
using namespace hereabouts::test;

class TestDensityGrid : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyIncidentInOneHexagon()
    {
        const QList<Incident> incidents = someIncidents(3000, 41);
        const auto store = IncidentStore::of(incidents);
        CrimeFilter filter;
        filter.excludedCategories = {u"drugs"_s};
        const auto counts = CrimeCounts::of(*store, filter);
        for (int level = 0; level <= DensityGrid::finestLevel; ++level) {
            const auto grid = DensityGrid::of(*store, *counts, level);
            QCOMPARE(grid->level(), level);
            // by the definition: what is nearer to its centre than half a width to each of the six neighbours' borders
            std::map<std::pair<double, double>, int> expected;
            for (const Incident &incident : incidents) {
                const DensityCell *cell = grid->cellAt(toUnitWorld({incident.latitude, incident.longitude}));
                if (!isOn(filter, incident))
                    continue;
                QVERIFY(cell);
                const QPointF offset = toUnitWorld({incident.latitude, incident.longitude}) - cell->centre;
                for (int side = 0; side < 6; ++side) {
                    const double angle = side * std::numbers::pi / 3; // where the middle of a side lies
                    const double away = offset.x() * std::cos(angle) + offset.y() * std::sin(angle);
                    QVERIFY(away <= grid->width() / 2 * (1 + 1e-6));
                }
                expected[{cell->centre.y(), cell->centre.x()}] += incident.count;
            }
            std::map<std::pair<double, double>, int> found;
            for (const DensityCell &cell : grid->cells())
                found[{cell.centre.y(), cell.centre.x()}] = cell.count;
            QCOMPARE(found, expected);
            QCOMPARE(found.size(), grid->cells().size());
            QVERIFY(std::ranges::is_sorted(grid->cells(), {},
                                           [](const DensityCell &cell) { return std::pair(cell.centre.y(), cell.centre.x()); }));
        }
    }

    void hexagonsTile()
    {
        // neighbours' centres are a width apart, and corners half way between three
        const auto store = IncidentStore::of(someIncidents(3000, 42, 0.02));
        const auto counts = CrimeCounts::of(*store, {});
        const auto grid = DensityGrid::of(*store, *counts, 13);
        QVERIFY(grid->cells().size() > 20);
        for (const DensityCell &cell : grid->cells()) {
            double least = 1;
            for (const DensityCell &other : grid->cells()) {
                if (&other != &cell)
                    least = std::min(least, std::hypot(other.centre.x() - cell.centre.x(), other.centre.y() - cell.centre.y()));
            }
            QVERIFY(least > grid->width() * (1 - 1e-9));
            const auto corners = grid->corners(cell);
            double area = 0;
            for (size_t i = 0; i < corners.size(); ++i) {
                const QPointF a = corners[i] - cell.centre, b = corners[(i + 1) % corners.size()] - cell.centre;
                area += (a.x() * b.y() - a.y() * b.x()) / 2;
            }
            QVERIFY(std::abs(area / (grid->width() * grid->width() * std::sqrt(3) / 2) - 1) < 1e-6);
        }
    }

    void neverFinerThanAQuarterOfAKilometre()
    {
        const QList<Incident> incidents{incidentAt(49.9, -6.3), incidentAt(55.8, -2)}; // Scilly, Berwick
        const auto store = IncidentStore::of(incidents);
        const auto counts = CrimeCounts::of(*store, {});
        const auto grid = DensityGrid::of(*store, *counts, 20);
        QCOMPARE(grid->level(), 13);
        QCOMPARE(grid->cells().size(), 2U);
        for (const DensityCell &cell : grid->cells()) {
            const LatLong centre = fromUnitWorld(cell.centre);
            // 40,075,016.686 m round the equator, less towards the pole
            const double metres = grid->width() * 40'075'016.686 * std::cos(centre.latitude * std::numbers::pi / 180);
            QVERIFY2(metres >= 250 && metres <= 300, qPrintable(QString::number(metres)));
            const double squareKilometres = std::sqrt(3) / 2 * metres * metres / 1e6;
            QVERIFY(std::abs(cell.perSquareKilometre * squareKilometres - 1) < 1e-6);
        }
        QCOMPARE(grid->greatestDensity(), grid->cells()[0].perSquareKilometre); // the north: the same width on the map is less ground
    }

    void viewsSeeWhatIsThere()
    {
        const auto store = IncidentStore::of(someIncidents(3000, 43));
        const auto counts = CrimeCounts::of(*store, {});
        QRandomGenerator random(44);
        for (int i = 0; i < 100; ++i) {
            const auto grid = DensityGrid::of(*store, *counts, 9 + random.bounded(5));
            const QPointF centre = store->position(random.bounded(store->pointCount())).unit();
            const QSizeF size = QSizeF(7, 5) * (grid->width() * random.generateDouble());
            const QRectF area(centre - QPointF(size.width() / 2, size.height() / 2), size);
            std::vector<DensityCell> found;
            grid->find(area, found);
            std::vector<DensityCell> expected;
            for (const DensityCell &cell : grid->cells()) {
                double west = 1, east = 0, north = 1, south = 0;
                for (const QPointF &corner : grid->corners(cell)) {
                    west = std::min(west, corner.x());
                    east = std::max(east, corner.x());
                    north = std::min(north, corner.y());
                    south = std::max(south, corner.y());
                }
                if (east >= area.left() && west <= area.right() && south >= area.top() && north <= area.bottom())
                    expected.push_back(cell);
            }
            QCOMPARE(found, expected);
            QVERIFY(!found.empty());
        }
    }

    void nothing()
    {
        const IncidentStore store;
        const auto counts = CrimeCounts::of(store, {});
        const auto grid = DensityGrid::of(store, *counts, 12);
        QVERIFY(grid->cells().empty());
        QCOMPARE(grid->greatestDensity(), 0.0);
        QVERIFY(!grid->cellAt({0.5, 0.5}));
        std::vector<DensityCell> found(3);
        grid->find({0, 0, 1, 1}, found);
        QVERIFY(found.empty());
        std::stop_source stop;
        stop.request_stop();
        const auto some = IncidentStore::of(someIncidents(10, 45));
        QVERIFY(!DensityGrid::of(*some, *CrimeCounts::of(*some, {}), 12, stop.get_token()));
    }

    void busiestStreetPoints()
    {
        CrimeReport report;
        report.incidents = someIncidents(3000, 46);
        const auto store = std::make_shared<const IncidentStore>(*IncidentStore::of(report.incidents));
        const CrimeFilter before{
            .excludedCategories = {u"drugs"_s}, .months = MonthRange{Month(2025, 4), Month(2025, 4)}, .excludedOutcomes = {}};
        const auto counts = std::make_shared<const CrimeCounts>(*CrimeCounts::of(*store, before));
        const auto expected = streetPoints(report, before);
        QVERIFY(expected.size() > 100);
        BusiestStreets streets(store, counts), backwards(store, counts);
        QCOMPARE(streets.size(), expected.size());
        for (quint32 rank = 0; rank < streets.size(); ++rank) {
            const BusyStreet street = streets.at(rank, 2);
            const LatLong at = store->position(street.point).latLong();
            QCOMPARE(at.latitude, std::round(expected[rank].latitude * 1e6) / 1e6);
            QCOMPARE(at.longitude, std::round(expected[rank].longitude * 1e6) / 1e6);
            QCOMPARE(street.count, expected[rank].count);
            QCOMPARE(street.street, store->street(street.point));
            auto categories = expected[rank].categories;
            categories.resize(std::min<size_t>(categories.size(), 2));
            QCOMPARE(street.categories, categories);
        }
        for (quint32 rank = backwards.size(); rank-- > 0;)
            QCOMPARE(backwards.pointAt(rank), streets.pointAt(rank));
    }

    void rankingGrowsAsFarAsLookedAt()
    {
        QList<Incident> incidents;
        for (int i = 0; i < 2000; ++i)
            incidents.push_back(incidentAt(52 + i * 0.001, -2, 1 + i * 7919 % 2003));
        const auto store = std::make_shared<const IncidentStore>(*IncidentStore::of(incidents));
        const auto counts = std::make_shared<const CrimeCounts>(*CrimeCounts::of(*store, {}));
        BusiestStreets streets(store, counts);
        std::vector<int> expected;
        for (const Incident &incident : incidents)
            expected.push_back(incident.count);
        std::ranges::sort(expected, std::greater());
        for (const quint32 rank : {0U, 255U, 256U, 700U, 10U, 1999U})
            QCOMPARE(streets.at(rank).count, expected[rank]);
    }
};

QTEST_GUILESS_MAIN(TestDensityGrid)
#include "tst_density_grid.moc"
