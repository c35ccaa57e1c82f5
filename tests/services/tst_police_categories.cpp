// SPDX-License-Identifier: GPL-3.0-or-later
// How categories of crime are called is asked of the service, once: a category that came after the program has its official name, and
// nothing depends on it.
#include "services/disk_cache.h"
#include "support/police_fixture.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

/// What the service would say if it had one category more.
const QByteArray withOneMore = R"([{"url":"all-crime","name":"All crime"},{"url":"burglary","name":"Burglary, renamed"},)"
                               R"({"url":"drone-offence","name":"Drone and airspace offences"},{"url":"drugs","name":"Drugs"}])";

/// Each third incident is of the new category, which the others' program does not know.
std::vector<Incident> withNewCategory(std::vector<Incident> incidents)
{
    for (size_t i = 0; i < incidents.size(); i += 3)
        incidents[i].category = u"drone-offence"_s;
    return incidents;
}

} // namespace

class TestPoliceCategories : public QObject {
    Q_OBJECT

    const std::vector<Month> m_listed = monthsOf(Month(2025, 1), 12);

private Q_SLOTS:
    void theyAreAskedForOnceOfTheNewestMonth()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        QTRY_COMPARE(server.categoriesAsked(), (std::vector<QByteArray>{"/api/crime-categories?date=2025-12"}));
        ToldOfCrime again; // within the life of what was answered
        again.load(fetcher, catalogue, 6);
        QTRY_VERIFY(again.isOver());
        QTest::qWait(50);
        QCOMPARE(server.categoriesAsked().size(), 1u);
        QCOMPARE(server.asked().size(), 13u); // one a month, and the list of months
    }

    void itIsKeptOnDisk()
    {
        const QTemporaryDir folder;
        PoliceServer server(m_listed, incidentsOf(m_listed));
        server.scriptCategories({PoliceServer::status(200, withOneMore, "Cache-Control: max-age=3600")});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        for (int start = 0; start < 2; ++start) {
            Fetcher fetcher({.cacheFolder = folder.path()});
            ToldOfCrime told;
            told.load(fetcher, catalogue);
            QTRY_VERIFY(told.isOver());
            QTRY_COMPARE(told.progress->categoryNames, (CrimeCategoryNames{{u"drone-offence"_s, u"Drone and airspace offences"_s}}));
        }
        QCOMPARE(server.categoriesAsked().size(), 1u);
    }

    void aNewCategoryHasTheServicesName()
    {
        PoliceServer server(m_listed, withNewCategory(incidentsOf(m_listed)));
        server.scriptCategories({PoliceServer::status(200, withOneMore)});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        const CrimeReport &report = told.reports.back();
        QCOMPARE(report.categoryNames, (CrimeCategoryNames{{u"drone-offence"_s, u"Drone and airspace offences"_s}}));
        QCOMPARE(crimeCategoryName(u"drone-offence"_s, report.categoryNames), u"Drone and airspace offences"_s);
        QCOMPARE(crimeCategoryName(u"burglary"_s, report.categoryNames), u"Burglary"_s); // ours is in the user's language
        // It is a category of its own, and not all crime: 12 months of 10 to 21 incidents, the first and then each third
        int ofIt = 0;
        for (const CategoryTotal &total : totalsByCategory(report)) {
            QVERIFY(total.category != "all-crime"_L1);
            ofIt += total.category == "drone-offence"_L1 ? total.count : 0;
        }
        QCOMPARE(report.total(), 186);
        QCOMPARE(ofIt, 62);
        for (const PoliceServer::Asked &asked : server.asked())
            QVERIFY(!asked.month || asked.target.startsWith("/api/crimes-street/all-crime?")); // never by a category
    }

    /// The last report waits for the name that it needs; those before it do not.
    void theNameIsWaitedForWhereItIsNeeded()
    {
        PoliceServer server(m_listed, withNewCategory(incidentsOf(m_listed)));
        std::atomic<bool> isDue = false;
        RawServer::Script late = PoliceServer::status(200, withOneMore);
        late.isDue = [&isDue] { return isDue.load(); };
        server.scriptCategories({late});
        const SourceCatalogue catalogue = catalogueAt(server.url(), 60000);
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_COMPARE(monthsAskedFor(server).size(), 12u);
        QTRY_VERIFY(fetcher.tally().open() == 1);
        QTest::qWait(50);
        QVERIFY(!told.reports.empty() && !told.isOver());
        isDue = true;
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().categoryNames.size(), 1);
        const auto whole = std::ranges::count_if(told.reports, [](const CrimeReport &report) { return report.monthsToCome.empty(); });
        QCOMPARE(whole, 1);
    }

    void nothingWaitsWhereAllAreKnown()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        server.scriptCategories({PoliceServer::silence()});
        const SourceCatalogue catalogue = catalogueAt(server.url(), 60000);
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().total(), 186);
        QCOMPARE(fetcher.tally().open(), 1);
    }

    void withoutAnAnswerTheKeyIsTheName_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("not there") << 404 << QByteArray();
        QTest::newRow("broken") << 500 << QByteArray();
        QTest::newRow("no JSON") << 200 << QByteArray("<html>");
        QTest::newRow("of another shape") << 200 << QByteArray(R"([{"key":"drone-offence"}])");
        QTest::newRow("without it") << 200 << QByteArray(R"([{"url":"burglary","name":"Burglary"}])");
    }

    void withoutAnAnswerTheKeyIsTheName()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        PoliceServer server(m_listed, withNewCategory(incidentsOf(m_listed)));
        server.scriptCategories({PoliceServer::status(status, body)});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        QVERIFY(told.errors.empty());
        const CrimeReport &report = told.reports.back();
        QCOMPARE(report.months, m_listed);
        QCOMPARE(report.total(), 186);
        QVERIFY(report.categoryNames.isEmpty() && report.monthsFailed.empty());
        QCOMPARE(crimeCategoryName(u"drone-offence"_s, report.categoryNames), u"Drone offence"_s);
    }
};

QTEST_GUILESS_MAIN(TestPoliceCategories)
#include "tst_police_categories.moc"
