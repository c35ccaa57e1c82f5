// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters: every incident once at every level, a strict hierarchy, nothing nearer than the radius, and views that see what is there.
#include "core/map_symbols.h"
#include "crime_map_fixture.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace hereabouts;
using namespace hereabouts::test;

namespace {

const QRectF wholeWorld(0, 0, 1, 1);

/// Incidents in places that are awkward for clusters.
std::map<QString, QList<Incident>> awkwardPlaces()
{
    std::map<QString, QList<Incident>> sets;
    sets[u"none"_s];
    sets[u"one"_s] = {incidentAt(52, -2, 3)};
    sets[u"one point"_s] = QList<Incident>(500, incidentAt(52, -2));
    sets[u"town"_s] = someIncidents(2500, 1);
    sets[u"crowd"_s] = someIncidents(2500, 2, 0.004);
    sets[u"country"_s] = someIncidents(1500, 3, 3);
    for (int i = 0; i < 1500; ++i) {
        sets[u"line"_s].push_back(incidentAt(52, -2 + i * 0.0004));
        sets[u"column"_s].push_back(incidentAt(51 + i * 0.0003, 0, 1 + i % 7));
        sets[u"lattice"_s].push_back(incidentAt(52 + i / 40 * 0.0005, -2 + i % 40 * 0.0005));
        sets[u"thickening line"_s].push_back(incidentAt(52, -2 + 4 * std::pow(0.995, i)));
    }
    sets[u"one heavy among light ones"_s] = someIncidents(800, 4);
    sets[u"one heavy among light ones"_s][17].count = 1'000'000'000;
    QRandomGenerator random(6);
    for (int i = 0; i < 1000; ++i)
        sets[u"world"_s].push_back(incidentAt(170 * (random.generateDouble() - 0.5), 360 * (random.generateDouble() - 0.5)));
    return sets;
}

std::vector<MapSymbol> symbolsOf(const IncidentStore &store, const CrimeCounts &counts, int level, const QRectF &area = wholeWorld)
{
    std::vector<MapSymbol> symbols;
    findSymbols(store, counts, area, level, symbols);
    return symbols;
}

double pixelsBetween(QPointF a, QPointF b, int level)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) * 256 * std::exp2(level);
}

} // namespace

class TestClusterTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void awkward_data()
    {
        QTest::addColumn<QList<Incident>>("incidents");
        for (const auto &[name, incidents] : awkwardPlaces())
            QTest::newRow(qPrintable(name)) << incidents;
    }

    void everyIncidentOnceAtEveryLevel_data() { awkward_data(); }
    void everyIncidentOnceAtEveryLevel()
    {
        QFETCH(QList<Incident>, incidents);
        const auto store = IncidentStore::of(incidents);
        const auto counts = CrimeCounts::of(*store, {});
        const int total = plainCount(incidents, [](const Incident &) { return true; });
        for (int level = 0; level <= ClusterTree::pointLevel + 1; ++level) {
            const auto symbols = symbolsOf(*store, *counts, level);
            std::vector<int> seen(store->pointCount());
            qint64 sum = 0;
            for (const MapSymbol &symbol : symbols) {
                sum += symbol.count;
                QCOMPARE(symbol.parent, store->clusters().parentOf(symbol.node));
                const PointRange points = store->clusters().pointsOf(symbol.node);
                for (quint32 point = points.first; point < points.end; ++point) {
                    ++seen[point];
                    QCOMPARE(store->clusters().nodeAt(point, level), symbol.node);
                }
                for (int coarser = 0; coarser <= level; coarser += 3)
                    QCOMPARE(store->clusters().nodeAt(symbol.node, coarser), store->clusters().nodeAt(points.first, coarser));
            }
            QCOMPARE(sum, total);
            QVERIFY(std::ranges::all_of(seen, [](int times) { return times == 1; }));
            if (level >= ClusterTree::pointLevel)
                QCOMPARE(symbols.size(), plainPlaces(incidents, [](const Incident &) { return true; }).size());
        }
    }

    void strictHierarchy_data() { awkward_data(); }
    void strictHierarchy()
    {
        QFETCH(QList<Incident>, incidents);
        const auto store = IncidentStore::of(incidents);
        const ClusterTree &tree = store->clusters();
        for (size_t i = 0; i < tree.clusters().size(); ++i) {
            const MapNode node = tree.nodeOf(i);
            const auto children = tree.childrenOf(node);
            QVERIFY(children.size() >= 2);
            quint32 next = tree.pointsOf(node).first; // children follow each other, and make up the whole
            for (const MapNode child : children) {
                QCOMPARE(tree.parentOf(child), node);
                QVERIFY(tree.levelOf(child) > tree.levelOf(node));
                QCOMPARE(tree.pointsOf(child).first, next);
                next = tree.pointsOf(child).end;
            }
            QCOMPARE(next, tree.pointsOf(node).end);
            QVERIFY(tree.levelOf(node) >= 0 && tree.levelOf(node) <= ClusterTree::finestLevel);
        }
        // what stands at a level is made of whole symbols of the next
        for (int level = 0; level <= ClusterTree::finestLevel; ++level) {
            std::map<MapNode, std::set<MapNode>> parts;
            for (quint32 point = 0; point < store->pointCount(); ++point)
                parts[tree.nodeAt(point, level + 1)].insert(tree.nodeAt(point, level));
            for (const auto &[fine, coarse] : parts)
                QCOMPARE(coarse.size(), 1U);
        }
    }

    void nothingStandsNearerThanTheRadius_data() { awkward_data(); }
    void nothingStandsNearerThanTheRadius()
    {
        QFETCH(QList<Incident>, incidents);
        const auto store = IncidentStore::of(incidents);
        const auto counts = CrimeCounts::of(*store, {});
        for (int level = 0; level <= ClusterTree::finestLevel; ++level) {
            const auto symbols = symbolsOf(*store, *counts, level);
            for (size_t i = 0; i < symbols.size(); ++i) {
                for (size_t j = 0; j < i; ++j)
                    QVERIFY(pixelsBetween(symbols[i].position, symbols[j].position, level) > ClusterTree::radiusPixels - 1e-6);
            }
        }
    }

    void clustersStandInTheMiddleOfTheirIncidents_data() { awkward_data(); }
    void clustersStandInTheMiddleOfTheirIncidents()
    {
        QFETCH(QList<Incident>, incidents);
        const auto store = IncidentStore::of(incidents);
        const auto counts = CrimeCounts::of(*store, {});
        for (size_t i = 0; i < store->clusters().clusters().size(); ++i) {
            const ClusterTree::Cluster &cluster = store->clusters().clusters()[i];
            double weight = 0;
            QPointF sum;
            for (quint32 point = cluster.points.first; point < cluster.points.end; ++point) {
                weight += counts->count(point);
                sum += store->position(point).unit() * counts->count(point);
            }
            // rounded to a step each time that something joined it
            QVERIFY(pixelsBetween(cluster.position.unit(), sum / weight, ClusterTree::finestLevel) < 1);
        }
    }

    void aPairIsTogetherUpToTheRadius_data()
    {
        QTest::addColumn<QPointF>("corner");
        QTest::newRow("in the middle of nowhere") << QPointF(0.49137, 0.33211);
        QTest::newRow("at the border of tiles of all levels") << QPointF(0.5, 0.5);
        QTest::newRow("at the border of many tiles") << QPointF(0.49609375, 0.328125);
        QTest::newRow("at the border of strips of all levels") << QPointF(0.491, 40.0 / 256);
    }
    void aPairIsTogetherUpToTheRadius()
    {
        QFETCH(QPointF, corner);
        for (const QPointF direction : {QPointF(1, 0), QPointF(0, 1), QPointF(0.6, 0.8), QPointF(0.6, -0.8)}) {
            for (const double pixels : {3.0, 39.0, 41.0, 79.0, 81.0}) { // at level 14, across the corner
                const QPointF half = direction * (pixels / 2 / (256 * std::exp2(14)));
                const LatLong a = fromUnitWorld(corner - half), b = fromUnitWorld(corner + half);
                const auto store = IncidentStore::of({incidentAt(a.latitude, a.longitude), incidentAt(b.latitude, b.longitude)});
                QCOMPARE(store->pointCount(), 2U);
                const int expected = pixels == 3 ? 17 : pixels < 40 ? 14 : pixels < 80 ? 13 : 12; // the last level with 40 or less
                for (int level = 0; level <= ClusterTree::pointLevel; ++level)
                    QCOMPARE(store->clusters().nodeAt(0, level) == store->clusters().nodeAt(1, level), level <= expected);
            }
        }
    }

    void viewsSeeWhatIsThere_data() { awkward_data(); }
    void viewsSeeWhatIsThere()
    {
        QFETCH(QList<Incident>, incidents);
        const auto store = IncidentStore::of(incidents);
        QRandomGenerator random(4);
        for (int i = 0; i < 150 && store->pointCount() > 0; ++i) {
            const auto counts = CrimeCounts::of(*store, someFilter(random));
            const int level = random.bounded(ClusterTree::pointLevel + 1);
            const QPointF centre = store->position(random.bounded(store->pointCount())).unit();
            const QSizeF size = QSizeF(1036, 730) * (random.generateDouble() / (256 * std::exp2(level)));
            const QRectF area(centre - QPointF(size.width() / 2, size.height() / 2), size);
            std::set<MapNode> expected, found;
            for (const MapSymbol &symbol : symbolsOf(*store, *counts, level)) {
                if (symbol.position.x() >= area.left() && symbol.position.x() <= area.right() && symbol.position.y() >= area.top()
                    && symbol.position.y() <= area.bottom())
                    expected.insert(symbol.node);
            }
            for (const MapSymbol &symbol : symbolsOf(*store, *counts, level, area)) {
                QVERIFY(symbol.count > 0);
                QCOMPARE(symbol.count, counts->count(store->clusters().pointsOf(symbol.node)));
                QCOMPARE(symbol.position, store->positionOf(symbol.node).unit());
                QVERIFY(found.insert(symbol.node).second);
            }
            QCOMPARE(found, expected);
        }
    }

    void aFilterHidesSymbolsAndMovesNone()
    {
        const auto store = IncidentStore::of(someIncidents(2000, 9));
        const auto all = CrimeCounts::of(*store, {});
        CrimeFilter filter;
        filter.excludedCategories = {u"drugs"_s, u"burglary"_s, u"robbery"_s};
        const auto some = CrimeCounts::of(*store, filter);
        for (int level = 0; level <= ClusterTree::pointLevel; ++level) {
            std::map<MapNode, QPointF> before;
            for (const MapSymbol &symbol : symbolsOf(*store, *all, level))
                before[symbol.node] = symbol.position;
            const auto after = symbolsOf(*store, *some, level);
            QVERIFY(!after.empty() && after.size() <= before.size());
            for (const MapSymbol &symbol : after)
                QCOMPARE(symbol.position, before.at(symbol.node));
        }
    }

    void orderDoesNotMatter()
    {
        QList<Incident> incidents = someIncidents(1500, 12);
        const auto places = [](const QList<Incident> &list) {
            const auto store = IncidentStore::of(list);
            const auto counts = CrimeCounts::of(*store, {});
            std::vector<std::set<std::tuple<double, double, int>>> levels;
            for (int level = 0; level <= ClusterTree::pointLevel; ++level) {
                levels.emplace_back();
                for (const MapSymbol &symbol : symbolsOf(*store, *counts, level))
                    levels.back().emplace(symbol.position.x(), symbol.position.y(), symbol.count);
            }
            return levels;
        };
        const auto before = places(incidents);
        std::ranges::reverse(incidents);
        QVERIFY(places(incidents) == before);
    }

    void levelsOfZooms()
    {
        QCOMPARE(clusterLevelAt(-1), 0);
        QCOMPARE(clusterLevelAt(0), 0);
        QCOMPARE(clusterLevelAt(13.99), 13);
        QCOMPARE(clusterLevelAt(14), 14);
        QCOMPARE(clusterLevelAt(17.5), 17);
        QCOMPARE(clusterLevelAt(18), 18);
        QCOMPARE(clusterLevelAt(21), 18);
    }
};

QTEST_GUILESS_MAIN(TestClusterTree)
#include "tst_cluster_tree.moc"
