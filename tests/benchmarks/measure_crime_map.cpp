// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure_crime_map.h"

#include "core/busiest_streets.h"
#include "core/cluster_builder.h"
#include "core/crime_summary.h"
#include "core/density_grid.h"
#include "core/map_symbols.h"
#include "core/street_points.h"
#include "crime_samples.h"

#ifdef HEREABOUTS_HAS_NANOFLANN
#include "indexed_clusters.h"
#endif

#include <QElapsedTimer>
#include <QLocale>
#include <QRandomGenerator>

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr QSizeF mapSize(1036, 730); ///< of the map in the main window

/// What the allocator has given away, in bytes; 0 where it does not tell.
double bytesInUse()
{
#ifdef __GLIBC__
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
#else
    return 0;
#endif
}

IncidentStore storeOf(const QList<Incident> &incidents)
{
    return *IncidentStore::of(incidents);
}

/// As people set filters: two categories off, one outcome off, half of the months.
CrimeFilter sampleFilter()
{
    return {.excludedCategories = {u"anti-social-behaviour"_s, u"shoplifting"_s},
            .months = MonthRange{.first = Month(2025, 7), .last = Month(2025, 12)},
            .excludedOutcomes = {u"Under investigation"_s}};
}

void measureMemory(Report &report, const QString &size, const QList<Incident> &incidents)
{
    const double before = bytesInUse();
    const IncidentStore store = storeOf(incidents);
    const CrimeCounts counts = *CrimeCounts::of(store, {});
    const double used = bytesInUse() - before;
    const auto each = static_cast<double>(incidents.size());
    report.addIn(u"bytes"_s, u"%1 incidents: memory an incident, with clusters and counts"_s.arg(size),
                 (used > 0 ? used : static_cast<double>(store.bytes() + counts.bytes())) / each, u"the aim"_s, 48);
    std::printf("  %s street points, %s clusters, %s kinds\n", qPrintable(QLocale::c().toString(store.pointCount())),
                qPrintable(QLocale::c().toString(qulonglong(store.clusters().clusters().size()))),
                qPrintable(QLocale::c().toString(qulonglong(store.kinds().size()))));
}

void measureClusters(Report &report, const QString &size, const IncidentStore &store)
{
    const CrimeCounts counts = *CrimeCounts::of(store, {});
    std::vector<std::pair<WorldPosition, quint32>> points;
    for (quint32 point = 0; point < store.pointCount(); ++point)
        points.emplace_back(store.position(point), counts.count(point));
    std::ranges::sort(points); // the order in which the store finds them
    std::vector<WorldPosition> positions;
    std::vector<quint32> weights;
    for (const auto &[position, weight] : points) {
        positions.push_back(position);
        weights.push_back(weight);
    }
    const double ours = medianTimeOf([&] { (void)ClusterBuilder::build(positions, weights); }, 5);
    const QString name = u"%1 incidents: clusters of all levels"_s.arg(size);
    // 141 ms for 100,000 points and 1.8 s for a million are what the supercluster library is known for
    const double published = store.entryCount() >= 1'000'000 ? 1800 : 141 * static_cast<double>(store.entryCount()) / 100'000;
    report.add(name, ours, u"the supercluster library, as published"_s, published);
#ifdef HEREABOUTS_HAS_NANOFLANN
    const double indexed =
        medianTimeOf([&] { (void)clusterByIndex(positions, weights, ClusterTree::finestLevel, ClusterTree::radiusPixels); }, 3);
    report.add(name, ours, u"in its way, with nanoflann's index"_s, indexed);
#endif
}

/// Microseconds for a view, the mean of views all over the country at all zoom levels.
double timeOfViews(const IncidentStore &store, const CrimeCounts &counts)
{
    QRandomGenerator random(7);
    std::vector<MapSymbol> symbols;
    constexpr int viewsOfALevel = 200;
    int views = 0;
    QElapsedTimer timer;
    timer.start();
    for (int level = 5; level <= ClusterTree::pointLevel; ++level) {
        const QSizeF size = mapSize / (256 * std::exp2(level));
        for (int i = 0; i < viewsOfALevel; ++i, ++views) {
            const QPointF centre = store.position(random.bounded(store.pointCount())).unit();
            findSymbols(store, counts, QRectF(centre - QPointF(size.width() / 2, size.height() / 2), size), level, symbols);
        }
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e3 / views;
}

void measureFilter(Report &report, const QString &size, const QList<Incident> &incidents, const IncidentStore &store)
{
    const CrimeFilter filter = sampleFilter();
    CrimeReport crime;
    crime.incidents = incidents;
    crime.months = store.months();
    const CrimeFilter before{
        .excludedCategories = filter.excludedCategories, .months = MonthRange{Month(2025, 12), Month(2025, 12)}, .excludedOutcomes = {}};
    const int runs = incidents.size() > 100'000 ? 3 : 9;
    report.add(u"%1 incidents: counts of every place after a filter change"_s.arg(size),
               medianTimeOf([&] { (void)CrimeCounts::of(store, filter); }), u"streetPoints()"_s,
               medianTimeOf([&] { (void)streetPoints(crime, before); }, runs));
    const double facets = medianTimeOf([&] { (void)facetCounts(store, filter); });
    const double totals = medianTimeOf(
        [&] {
            (void)totalsByCategory(crime, before);
            (void)totalsByMonth(crime, before);
            (void)outcomeSummary(crime, before);
        },
        runs);
    report.addIn(u"µs"_s, u"%1 incidents: counts beside each choice of the filter"_s.arg(size), facets * 1000, u"totals of a report"_s,
                 totals * 1000);
}

void measureRest(Report &report, const QString &size, const IncidentStore &plain)
{
    const auto store = std::make_shared<const IncidentStore>(plain);
    const auto counts = std::make_shared<const CrimeCounts>(*CrimeCounts::of(*store, {}));
    const double counting = medianTimeOf([&] { (void)CrimeCounts::of(*store, {}); });
    const QString baseline = u"counting every place"_s;
    report.add(u"%1 incidents: hexagons at their finest level"_s.arg(size),
               medianTimeOf([&] { (void)DensityGrid::of(*store, *counts, DensityGrid::finestLevel); }), baseline, counting);
    report.add(u"%1 incidents: the hundred busiest street points"_s.arg(size), medianTimeOf([&] {
                   BusiestStreets streets(store, counts);
                   for (quint32 i = 0; i < std::min(streets.size(), 100U); ++i)
                       (void)streets.at(i);
               }),
               baseline, counting);
}

} // namespace

void measureCrimeMap(Report &report)
{
    for (const int count : {1'000, 10'000, 100'000, 1'000'000}) {
        const QList<Incident> incidents = sampleIncidents(count);
        if (incidents.isEmpty()) {
            std::printf("left out: the crime map, because the police's files are not at hand (../shared/data)\n");
            return;
        }
        const QString size = QLocale::c().toString(count);
        measureMemory(report, size, incidents);
        CrimeReport crime;
        crime.incidents = incidents;
        report.add(u"%1 incidents: values to store, with clusters"_s.arg(size), medianTimeOf([&] { (void)storeOf(incidents); }, 5),
                   u"streetPoints()"_s, medianTimeOf([&] { (void)streetPoints(crime); }, 3));
        const IncidentStore store = storeOf(incidents);
        measureClusters(report, size, store);
        const CrimeCounts counts = *CrimeCounts::of(store, sampleFilter());
        report.addIn(u"µs"_s, u"%1 incidents: symbols of a view"_s.arg(size), medianOf(5, [&] { return timeOfViews(store, counts); }),
                     u"the supercluster library, as published"_s, 11);
        measureFilter(report, size, incidents, store);
        measureRest(report, size, store);
    }
}

} // namespace hereabouts
