// SPDX-License-Identifier: GPL-3.0-or-later
// IncidentStore: nothing of an incident is lost in the columns, street points are those of streetPoints(), nonsense is left out and told.
#include "core/great_circle.h"
#include "core/incident_store.h"
#include "core/radix_sort.h"
#include "core/street_points.h"
#include "crime_map_fixture.h"

#include <QTest>

#include <limits>
#include <set>

using namespace hereabouts;
using namespace hereabouts::test;

namespace {

LatLong microdegrees(int latitude, int longitude)
{
    return {.latitude = latitude / 1e6, .longitude = longitude / 1e6};
}

} // namespace

class TestIncidentStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void positionsKeepTheirSixDecimals()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 100'000; ++i) {
            // every other one in England and Wales, the rest anywhere on the map
            const bool isHere = i % 2 == 0;
            const int latitude = isHere ? random.bounded(49'800'000, 55'900'000) : random.bounded(-85'051'128, 85'051'128);
            const int longitude = isHere ? random.bounded(-6'500'000, 1'900'000) : random.bounded(-180'000'000, 180'000'000);
            const LatLong exact = microdegrees(latitude, longitude);
            const auto key = streetPointKey(exact.latitude, exact.longitude);
            QCOMPARE(key, (StreetPointKey{latitude, longitude}));
            const auto position = WorldPosition::of(*key);
            QVERIFY(position.has_value());
            QCOMPARE(position->latLong(), exact);
            QVERIFY(metresBetween(fromUnitWorld(position->unit()), exact) < 0.01);
            // the next millionth is another point
            QVERIFY(WorldPosition::of({latitude + 1, longitude}) != position);
            QVERIFY(WorldPosition::of({latitude, longitude + 1}) != position);
        }
        QCOMPARE(WorldPosition::of({0, 180'000'000})->latLong(), microdegrees(0, 180'000'000));
        QCOMPARE(WorldPosition::of({0, -180'000'000})->latLong(), microdegrees(0, -180'000'000));
    }

    void nonsenseIsNoPosition()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
        for (const double wrong : {nan, infinity, -infinity, 180.1, -1e300}) {
            QVERIFY(!streetPointKey(wrong, 0));
            QVERIFY(!streetPointKey(0, wrong));
        }
        QVERIFY(!streetPointKey(90.1, 0));
        QVERIFY(!WorldPosition::of({85'060'000, 0})); // on Earth, but beyond the map
        QVERIFY(!WorldPosition::of({-90'000'000, 0}));
    }

    void sortingByDigits()
    {
        struct Value {
            quint64 key;
            int number;
        };
        QRandomGenerator random(1);
        for (const quint64 mask : {~quint64(0), quint64(0xff), quint64(0xffff) << 48, quint64(0)}) {
            std::vector<Value> values;
            for (int i = 0; i < 5000; ++i)
                values.push_back({.key = random.generate64() & mask, .number = i});
            std::vector<Value> expected = values;
            std::ranges::stable_sort(expected, {}, &Value::key);
            radixSort(values);
            QVERIFY(std::ranges::equal(values, expected, [](const Value &a, const Value &b) { return a.number == b.number; }));
        }
        std::vector<Value> none;
        radixSort(none);
        QVERIFY(none.empty());
    }

    void pointsAreThoseOfStreetPoints()
    {
        CrimeReport report;
        report.incidents = someIncidents(4000, 5);
        const auto store = IncidentStore::of(report.incidents);
        QVERIFY(store.has_value());
        const auto expected = streetPoints(report);
        QCOMPARE(store->pointCount(), expected.size());
        QCOMPARE(store->total(), report.total());
        QCOMPARE(store->leftOut(), 0);
        std::map<std::pair<double, double>, const StreetPoint *> byPosition;
        for (const StreetPoint &point : expected)
            byPosition[{std::round(point.latitude * 1e6) / 1e6, std::round(point.longitude * 1e6) / 1e6}] = &point;
        for (quint32 i = 0; i < store->pointCount(); ++i) {
            const LatLong at = store->position(i).latLong();
            const auto found = byPosition.find({at.latitude, at.longitude});
            QVERIFY(found != byPosition.end());
            const StreetPoint &point = *found->second;
            QCOMPARE(store->street(i), point.street);
            std::vector<qsizetype> sources;
            int count = 0;
            const EntryRange entries = store->entriesOf({i, i + 1});
            for (quint32 entry = entries.first; entry < entries.end; ++entry) {
                QCOMPARE(store->pointOf(entry), i);
                sources.push_back(store->sourceOf(entry));
                count += store->entryCounts()[entry];
            }
            QCOMPARE(sources, point.incidents); // the same ones, in the same order
            QCOMPARE(count, point.count);
        }
    }

    void nothingOfAnIncidentIsLost()
    {
        const QList<Incident> incidents = someIncidents(3000, 8);
        const auto store = IncidentStore::of(incidents);
        std::set<quint32> sources;
        for (quint32 entry = 0; entry < store->entryCount(); ++entry) {
            const Incident &incident = incidents[store->sourceOf(entry)];
            const IncidentKind &kind = store->kindOf(entry);
            QCOMPARE(store->categories()[kind.category], incident.category);
            QCOMPARE(store->outcomes()[kind.outcome], incident.outcome);
            QCOMPARE(store->months()[kind.month], incident.month);
            QCOMPARE(store->entryCounts()[entry], incident.count);
            QVERIFY(sources.insert(store->sourceOf(entry)).second);
        }
        QCOMPARE(sources.size(), size_t(incidents.size()));
    }

    void choicesAreInOrder()
    {
        QList<Incident> incidents{incidentAt(52, -2, 2), incidentAt(52, -2.1, 2), incidentAt(52, -2)};
        incidents[0].category = u"robbery"_s;
        incidents[1].category = u"burglary"_s; // as many: by key
        incidents[2].month = Month(2024, 12);
        incidents[0].outcome = u"Local resolution"_s;
        const auto store = IncidentStore::of(incidents);
        QCOMPARE(store->categories(), (QStringList{u"burglary"_s, u"robbery"_s, u"drugs"_s}));
        QCOMPARE(store->months(), (std::vector<Month>{Month(2024, 12), Month(2025, 1)}));
        QCOMPARE(store->outcomes(), (QStringList{QString(), u"Local resolution"_s}));
    }

    void onePositionWithTwoStreets()
    {
        QList<Incident> incidents{incidentAt(52, -2), incidentAt(52, -2)};
        incidents[1].street = u"On or near Y"_s;
        const auto store = IncidentStore::of(incidents);
        QCOMPARE(store->pointCount(), 1U);
        QCOMPARE(store->street(0), u"On or near X"_s);
        QCOMPARE(store->sourceOf(0), 0U); // through which the second's own street is found
        QCOMPARE(store->sourceOf(1), 1U);
    }

    void nonsenseIsLeftOutAndTold()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        constexpr int most = std::numeric_limits<int>::max();
        QList<Incident> incidents{incidentAt(nan, -2),          incidentAt(52, nan),   incidentAt(91, 0),      incidentAt(88, 0),
                                  incidentAt(52, 181),          incidentAt(52, -2, 0), incidentAt(52, -2, -5), incidentAt(52, -2, 7),
                                  incidentAt(52, -3, most - 7), incidentAt(52, -4)};
        incidents[0].category = u"robbery"_s;
        const auto store = IncidentStore::of(incidents);
        QCOMPARE(store->leftOut(), 8); // the last one too: an int is full
        QCOMPARE(store->total(), most);
        QCOMPARE(store->entryCount(), 2U);
        QCOMPARE(store->categories(), QStringList{u"drugs"_s});
        std::set<quint32> sources{store->sourceOf(0), store->sourceOf(1)};
        QCOMPARE(sources, (std::set<quint32>{7, 8}));
    }

    void nothing()
    {
        for (const IncidentStore &store : {IncidentStore(), *IncidentStore::of({})}) {
            QCOMPARE(store.pointCount(), 0U);
            QCOMPARE(store.entryCount(), 0U);
            QCOMPARE(store.total(), 0);
            QVERIFY(store.categories().isEmpty());
            QVERIFY(store.clusters().clusters().empty());
        }
    }

    void memory()
    {
        // harder than real incidents: every one has a street point of its own
        QRandomGenerator random(11);
        QList<Incident> incidents;
        for (int i = 0; i < 100'000; ++i)
            incidents.push_back(incidentAt(52 + random.generateDouble(), -2 + random.generateDouble()));
        const auto store = IncidentStore::of(incidents);
        QVERIFY(store->pointCount() > 99'900U);
        const size_t counts = (store->pointCount() + size_t(1)) * sizeof(int); // what a filter lets through
        const double each = static_cast<double>(store->bytes() + counts) / 1e5;
        QVERIFY2(each <= 48, qPrintable(QString::number(each)));
    }

    void buildingCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!IncidentStore::of(someIncidents(100, 1), stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestIncidentStore)
#include "tst_incident_store.moc"
