// SPDX-License-Identifier: GPL-3.0-or-later
// What filters let through: the same as counted plainly, in whatever order filters are set, and from several threads at once.
#include "core/crime_counts.h"
#include "crime_map_fixture.h"

#include <QTest>

#include <atomic>
#include <limits>
#include <set>
#include <thread>

using namespace hereabouts;
using namespace hereabouts::test;

namespace {

PlainPlaces placesOf(const IncidentStore &store, const CrimeCounts &counts)
{
    PlainPlaces places;
    for (quint32 point = 0; point < store.pointCount(); ++point) {
        const LatLong at = store.position(point).latLong();
        if (counts.count(point) != 0)
            places[{std::llround(at.latitude * 1e6), std::llround(at.longitude * 1e6)}] = counts.count(point);
    }
    return places;
}

} // namespace

class TestCrimeCounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asCountedPlainly()
    {
        const QList<Incident> incidents = someIncidents(3000, 21);
        const auto store = IncidentStore::of(incidents);
        QRandomGenerator random(22);
        bool anyWithNone = false;
        for (int i = 0; i < 60; ++i) {
            const CrimeFilter filter = i == 0 ? CrimeFilter() : someFilter(random);
            const auto isAccepted = [&](const Incident &incident) { return isOn(filter, incident); };
            const auto counts = CrimeCounts::of(*store, filter);
            QCOMPARE(counts->total(), plainCount(incidents, isAccepted));
            QCOMPARE(counts->count(store->allPoints()), counts->total());
            QCOMPARE(placesOf(*store, *counts), plainPlaces(incidents, isAccepted));
            anyWithNone |= counts->total() == 0;
            for (const Incident &incident : incidents)
                QCOMPARE(filter.accepts(incident), isAccepted(incident));
        }
        QVERIFY(anyWithNone); // a range that ends before it begins is among them
    }

    void choicesAreCountedWithoutTheirOwnDimension()
    {
        const QList<Incident> incidents = someIncidents(3000, 23);
        const auto store = IncidentStore::of(incidents);
        QRandomGenerator random(24);
        for (int i = 0; i < 40; ++i) {
            const CrimeFilter filter = someFilter(random);
            const FacetCounts facets = facetCounts(*store, filter);
            QCOMPARE(facets.accepted, plainCount(incidents, [&](const Incident &one) { return isOn(filter, one); }));
            QCOMPARE(facets.categories.size(), size_t(someCategories.size()));
            QCOMPARE(facets.months.size(), 11U); // no March
            QCOMPARE(facets.outcomes.size(), size_t(someOutcomes.size()));
            for (qsizetype c = 0; c < store->categories().size(); ++c) {
                QCOMPARE(facets.categories[size_t(c)], plainCount(incidents, [&](const Incident &one) {
                             return one.category == store->categories()[c] && monthIsOn(filter, one) && outcomeIsOn(filter, one);
                         }));
            }
            for (size_t m = 0; m < store->months().size(); ++m) {
                QCOMPARE(facets.months[m], plainCount(incidents, [&](const Incident &one) {
                             return one.month == store->months()[m] && categoryIsOn(filter, one) && outcomeIsOn(filter, one);
                         }));
            }
            for (qsizetype o = 0; o < store->outcomes().size(); ++o) {
                QCOMPARE(facets.outcomes[size_t(o)], plainCount(incidents, [&](const Incident &one) {
                             return one.outcome == store->outcomes()[o] && categoryIsOn(filter, one) && monthIsOn(filter, one);
                         }));
            }
        }
    }

    void filtersCommute()
    {
        const QList<Incident> incidents = someIncidents(2000, 25);
        const auto onlyThose = [](const QList<Incident> &list, const CrimeFilter &filter) {
            QList<Incident> kept;
            std::ranges::copy_if(list, std::back_inserter(kept), [&](const Incident &one) { return filter.accepts(one); });
            return kept;
        };
        QRandomGenerator random(26);
        for (int i = 0; i < 30; ++i) {
            const CrimeFilter both = someFilter(random);
            CrimeFilter categories, months, outcomes;
            categories.excludedCategories = both.excludedCategories;
            months.months = both.months;
            outcomes.excludedOutcomes = both.excludedOutcomes;
            const auto store = IncidentStore::of(incidents);
            const PlainPlaces atOnce = placesOf(*store, *CrimeCounts::of(*store, both));
            // one after the other, each the filter of what the one before left
            for (const auto &[first, second, third] :
                 {std::tuple(categories, months, outcomes), std::tuple(outcomes, categories, months),
                  std::tuple(months, outcomes, categories), std::tuple(months, categories, outcomes)}) {
                const auto left = IncidentStore::of(onlyThose(onlyThose(incidents, first), second));
                QCOMPARE(placesOf(*left, *CrimeCounts::of(*left, third)), atOnce);
            }
            // what is let through and what is not are all
            CrimeFilter others;
            for (const QString &category : someCategories) {
                if (!categories.excludedCategories.contains(category))
                    others.excludedCategories.insert(category);
            }
            QCOMPARE(CrimeCounts::of(*store, categories)->total() + CrimeCounts::of(*store, others)->total(), store->total());
        }
    }

    void largestAtEachLevel()
    {
        const auto store = IncidentStore::of(someIncidents(2500, 27));
        QRandomGenerator random(28);
        for (int i = 0; i < 10; ++i) {
            const auto counts = CrimeCounts::of(*store, someFilter(random));
            for (int level = 0; level <= ClusterTree::pointLevel; ++level) {
                int largest = 0;
                for (quint32 point = 0; point < store->pointCount(); ++point) {
                    const MapNode node = store->clusters().nodeAt(point, level);
                    largest = std::max(largest, counts->count(store->clusters().pointsOf(node)));
                }
                QCOMPARE(counts->largest()[size_t(level)], largest);
            }
        }
    }

    void whatIsInAPlace()
    {
        const QList<Incident> incidents = someIncidents(2000, 29, 0.01);
        const auto store = IncidentStore::of(incidents);
        CrimeFilter filter;
        filter.excludedOutcomes = {QString()};
        filter.months = MonthRange{.first = Month(2025, 2), .last = Month(2025, 9)};
        const auto counts = CrimeCounts::of(*store, filter);
        int nodes = 0;
        for (size_t i = 0; i < store->clusters().clusters().size(); i += 7, ++nodes) {
            const PointRange points = store->clusters().clusters()[i].points;
            std::map<QString, int> expected;
            std::set<quint32> sources;
            for (qsizetype k = 0; k < incidents.size(); ++k) {
                const auto position = WorldPosition::of(*streetPointKey(incidents[k].latitude, incidents[k].longitude));
                bool isHere = false;
                for (quint32 point = points.first; point < points.end && !isHere; ++point)
                    isHere = store->position(point) == position;
                if (isHere && isOn(filter, incidents[k])) {
                    expected[incidents[k].category] += incidents[k].count;
                    sources.insert(static_cast<quint32>(k));
                }
            }
            std::map<QString, int> found;
            int last = std::numeric_limits<int>::max();
            for (const CategoryTotal &total : categoryTotals(*store, *counts, points)) {
                QVERIFY(total.count > 0 && total.count <= last);
                last = total.count;
                found[total.category] = total.count;
            }
            QCOMPARE(found, expected);
            std::set<quint32> foundSources;
            for (const quint32 entry : acceptedEntries(*store, *counts, points))
                foundSources.insert(store->sourceOf(entry));
            QCOMPARE(foundSources, sources);
        }
        QVERIFY(nodes > 10);
    }

    void aFilterOfOneMonth()
    {
        const CrimeFilter april = CrimeFilter::of(Month(2025, 4));
        QCOMPARE(april.onlyMonth(), std::optional(Month(2025, 4)));
        for (const Incident &incident : someIncidents(500, 30))
            QCOMPARE(april.accepts(incident), incident.month == Month(2025, 4));
        QVERIFY(!april.isEmpty());
        QVERIFY(CrimeFilter().isEmpty());
        CrimeFilter spring = april;
        spring.months->last = Month(2025, 5);
        QVERIFY(!spring.onlyMonth());
        QVERIFY(spring.holds(Month(2025, 5)) && !spring.holds(Month(2025, 6)) && !spring.holds(Month(2025, 3)));
    }

    void nothing()
    {
        const IncidentStore store;
        const auto counts = CrimeCounts::of(store, {});
        QCOMPARE(counts->total(), 0);
        QCOMPARE(CrimeCounts().total(), 0);
        QVERIFY(std::ranges::all_of(counts->largest(), [](int count) { return count == 0; }));
        QCOMPARE(facetCounts(store, {}), FacetCounts());
        QVERIFY(categoryTotals(store, *counts, store.allPoints()).empty());
    }

    void countingCanBeStopped()
    {
        const auto store = IncidentStore::of(someIncidents(100, 31));
        std::stop_source stop;
        QVERIFY(CrimeCounts::of(*store, {}, stop.get_token()));
        stop.request_stop();
        QVERIFY(!CrimeCounts::of(*store, {}, stop.get_token()));
    }

    void fromSeveralThreads()
    {
        const auto store = IncidentStore::of(someIncidents(5000, 32));
        CrimeFilter filter;
        filter.excludedCategories = {u"drugs"_s};
        const int all = CrimeCounts::of(*store, {})->total();
        const int some = CrimeCounts::of(*store, filter)->total();
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&, i] {
                    for (int turn = 0; turn < 50; ++turn) {
                        const CrimeFilter own = (i + turn) % 2 == 0 ? CrimeFilter() : filter;
                        wrong += CrimeCounts::of(*store, own)->total() != (own.isEmpty() ? all : some);
                        wrong += facetCounts(*store, own).accepted != (own.isEmpty() ? all : some);
                    }
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
        QVERIFY(some < all);
    }
};

QTEST_GUILESS_MAIN(TestCrimeCounts)
#include "tst_crime_counts.moc"
