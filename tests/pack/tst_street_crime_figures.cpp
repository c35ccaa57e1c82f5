// SPDX-License-Identifier: GPL-3.0-or-later
// A year of real crime by way of the service's own form, whole and in parts, against what the bundled pack has of the same archive.
#include "core/crime_category.h"
#include "core/police_force.h"
#include "pack/pack_reader.h"
#include "pack/police_archive_reader.h"
#include "support/police_fixture.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestStreetCrimeFigures : public QObject {
    Q_OBJECT

    /// All incidents of the archive within two miles or so, but for the British Transport Police's, which packs leave out.
    static std::vector<Incident> archiveNear(const LatLong &place)
    {
        const auto archive = ZipFile::open(QStringLiteral(HEREABOUTS_OPEN_DATA) + u"/crime/police-2025-six-forces.zip"_s);
        if (!archive)
            return {};
        std::vector<Incident> incidents;
        for (const PoliceFile &file : policeFiles(*archive).value_or(std::vector<PoliceFile>())) {
            if (!policeForceBySlug(file.force))
                continue;
            const auto read = readPoliceFile(*archive, file, [&](const PoliceRow &row) -> Result<void> {
                const LatLong position{.latitude = row.position.latitudeDegrees(), .longitude = row.position.longitudeDegrees()};
                if (std::abs(position.latitude - place.latitude) < 0.03 && std::abs(position.longitude - place.longitude) < 0.05)
                    incidents.push_back({.id = static_cast<qint64>(incidents.size()) + 1,
                                         .category = crimeCategoryKeyFromArchive(toQString(row.type)),
                                         .latitude = position.latitude,
                                         .longitude = position.longitude,
                                         .street = toQString(row.street),
                                         .month = file.month,
                                         .outcome = toQString(row.outcome)});
                return {};
            });
            if (!read)
                return {};
        }
        return incidents;
    }

private Q_SLOTS:
    void canterbury_data()
    {
        QTest::addColumn<size_t>("mostIncidents");
        QTest::newRow("as the service does") << size_t(10000);
        QTest::newRow("in parts") << size_t(300);
    }

    void canterbury()
    {
        QFETCH(size_t, mostIncidents);
        if (!QFile::exists(QStringLiteral(HEREABOUTS_OPEN_DATA) + u"/crime/police-2025-six-forces.zip"_s))
            QSKIP("the archive of street-level crime is not here");
        const auto pack = PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
        QVERIFY(pack);
        const auto expected = (*pack)->crime(*Postcode::parse(u"CT1 2EH"));
        QVERIFY(expected && expected->report.months.size() == 12);
        const LatLong centre{.latitude = expected->report.latitude, .longitude = expected->report.longitude};

        PoliceServer server(expected->report.months, archiveNear(centre));
        server.setMostIncidents(mostIncidents);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        std::optional<Result<CrimeReport>> last;
        const PoliceReportLoader loader(fetcher, catalogue.source(u"police"_s), centre, 12, {},
                                        [&](Result<CrimeReport> result) { last = std::move(result); });
        QTRY_VERIFY_WITH_TIMEOUT(last && (!*last || (*last)->monthsToCome.empty()), 30000);
        QVERIFY(*last);
        const CrimeReport &report = **last;
        QCOMPARE(totalsByMonth(report), totalsByMonth(expected->report));
        QCOMPARE(totalsByCategory(report), totalsByCategory(expected->report));
        QVERIFY(report.total() > 5000);
        QCOMPARE(fetcher.tally().sent > 14, mostIncidents < 10000); // twelve months, which there are, and the categories
    }
};

QTEST_GUILESS_MAIN(TestStreetCrimeFigures)
#include "tst_street_crime_figures.moc"
