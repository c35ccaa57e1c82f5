// SPDX-License-Identifier: GPL-3.0-or-later
// The crime map's arithmetic with the police's published files, read and counted here in a way of its own.
#include "core/busiest_streets.h"
#include "core/crime_category.h"
#include "core/density_grid.h"
#include "core/map_symbols.h"
#include "core/street_points.h"
#include "crime_map_fixture.h"
#include "pack/open_data.h"

#include <QTest>

#include <set>

using namespace hereabouts;
using namespace hereabouts::test;

namespace {

const QString archive = u"crime/police-2025-six-forces.zip"_s;

/// Crime ID, month, reported by, falls within, longitude, latitude, location, LSOA code, LSOA name, crime type, last outcome, context.
void readForce(QList<Incident> &incidents, const QString &file)
{
    forEachLine(archive, file, [&](const QByteArray &line) {
        const QByteArrayList fields = fieldsOf(line);
        const auto month = fields.size() >= 11 ? Month::parse(QString::fromUtf8(fields[1])) : std::nullopt;
        if (!month || fields[4].isEmpty())
            return;
        incidents.push_back({.category = crimeCategoryKeyFromArchive(QString::fromUtf8(fields[9])),
                             .latitude = fields[5].toDouble(),
                             .longitude = fields[4].toDouble(),
                             .street = QString::fromUtf8(fields[6]),
                             .month = *month,
                             .outcome = QString::fromUtf8(fields[10])});
    });
}

} // namespace

class TestCrimeMapData : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!openData.exists(archive))
            QSKIP("the official files are not at hand (../shared/data)");
        for (int month = 1; month <= 12; ++month)
            readForce(m_incidents, u"2025-%1-city-of-london-street.csv"_s.arg(month, 2, 10, '0'_L1));
        readForce(m_incidents, u"2025-11-staffordshire-street.csv"_s);
        readForce(m_incidents, u"2025-12-staffordshire-street.csv"_s);
        QVERIFY(m_incidents.size() > 20'000);
        m_store = std::make_shared<const IncidentStore>(*IncidentStore::of(m_incidents));
    }

    void streetPointsAreTheSame()
    {
        CrimeReport report;
        report.incidents = m_incidents;
        QCOMPARE(m_store->leftOut(), 0);
        QCOMPARE(m_store->total(), m_incidents.size());
        const auto points = streetPoints(report);
        BusiestStreets streets(m_store, std::make_shared<const CrimeCounts>(*CrimeCounts::of(*m_store, {})));
        QCOMPARE(streets.size(), points.size());
        for (quint32 rank = 0; rank < streets.size(); ++rank) {
            const BusyStreet street = streets.at(rank, 100);
            QCOMPARE(m_store->position(street.point).latLong(), (LatLong{points[rank].latitude, points[rank].longitude}));
            QCOMPARE(street.street, points[rank].street);
            QCOMPARE(street.count, points[rank].count);
            QCOMPARE(street.categories, points[rank].categories);
        }
    }

    void everyIncidentOnceAtEveryLevelWhateverTheFilter()
    {
        CrimeFilter filter;
        const QStringList categories = m_store->categories();
        QVERIFY(categories.size() >= 14);
        for (int step = 0; step < 4; ++step) {
            const auto isAccepted = [&](const Incident &incident) { return isOn(filter, incident); };
            const int expected = plainCount(m_incidents, isAccepted);
            const auto counts = CrimeCounts::of(*m_store, filter);
            QCOMPARE(counts->total(), expected);
            QCOMPARE(facetCounts(*m_store, filter).accepted, expected);
            std::vector<MapSymbol> symbols;
            for (int level = 0; level <= ClusterTree::pointLevel; ++level) {
                findSymbols(*m_store, *counts, {0, 0, 1, 1}, level, symbols);
                int sum = 0;
                for (const MapSymbol &symbol : symbols)
                    sum += symbol.count;
                QCOMPARE(sum, expected);
            }
            QCOMPARE(symbols.size(), plainPlaces(m_incidents, isAccepted).size());
            const auto grid = DensityGrid::of(*m_store, *counts, DensityGrid::finestLevel);
            int sum = 0;
            for (const DensityCell &cell : grid->cells())
                sum += cell.count;
            QCOMPARE(sum, expected);
            QVERIFY(expected > 0);
            switch (step) {
            case 0: filter.excludedCategories = {categories[0], categories[3]}; break;
            case 1: filter.months = MonthRange{.first = Month(2025, 6), .last = Month(2025, 11)}; break;
            default: filter.excludedOutcomes = {QString(), m_store->outcomes()[1]};
            }
        }
    }

    void symbolsKeepApart()
    {
        const auto counts = CrimeCounts::of(*m_store, {});
        std::vector<MapSymbol> symbols;
        for (int level = 0; level <= ClusterTree::finestLevel; ++level) {
            findSymbols(*m_store, *counts, {0, 0, 1, 1}, level, symbols);
            const double radius = ClusterTree::radiusPixels / (256 * std::exp2(level)) * (1 - 1e-9);
            std::ranges::sort(symbols, {}, [](const MapSymbol &symbol) { return symbol.position.x(); });
            for (size_t i = 0; i < symbols.size(); ++i) {
                for (size_t j = i + 1; j < symbols.size() && symbols[j].position.x() - symbols[i].position.x() < radius; ++j) {
                    const QPointF offset = symbols[j].position - symbols[i].position;
                    QVERIFY(std::hypot(offset.x(), offset.y()) >= radius);
                }
            }
        }
    }

private:
    QList<Incident> m_incidents;
    std::shared_ptr<const IncidentStore> m_store;
};

QTEST_GUILESS_MAIN(TestCrimeMapData)
#include "tst_crime_map_data.moc"
