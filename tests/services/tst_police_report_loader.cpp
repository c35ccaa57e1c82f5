// SPDX-License-Identifier: GPL-3.0-or-later
// A report of crime, month by month, from a server that behaves well: what is asked, in which order, and what is told meanwhile.
#include "support/police_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestPoliceReportLoader : public QObject {
    Q_OBJECT

    const std::vector<Month> m_listed = monthsOf(Month(2023, 1), 36);
    const std::vector<Month> m_lastYear = monthsOf(Month(2025, 1), 12);

private Q_SLOTS:
    void oneRequestAMonthNewestFirst()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher({.atOnce = 1}); // so that none overtakes another on its way
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        QVERIFY(told.errors.empty());

        const auto asked = server.asked();
        QCOMPARE(asked.size(), 13u);
        QVERIFY(!asked.front().month); // which months there are comes first
        std::vector<Month> newestFirst = m_lastYear;
        std::ranges::reverse(newestFirst);
        QCOMPARE(monthsAskedFor(server), newestFirst);
        QVERIFY(std::ranges::none_of(asked, &PoliceServer::Asked::isPolygon));
        QVERIFY(asked[1].target.contains("lat=50.370000&lng=-4.143000&date=2025-"));

        const CrimeReport &report = told.reports.back();
        QCOMPARE(report.months, m_lastYear);
        QVERIFY(report.missingMonths.empty() && report.monthsFailed.empty());
        QCOMPARE(report.radiusMetres, 1609);
        QCOMPARE(report.latitude, plymouth.latitude);
        QCOMPARE(report.longitude, plymouth.longitude);
        const auto totals = totalsByMonth(report);
        for (int i = 0; i < 12; ++i)
            QCOMPARE(totals[static_cast<size_t>(i)], (MonthTotal{m_lastYear[static_cast<size_t>(i)], 34 + i}));
        QVERIFY(std::ranges::is_sorted(report.incidents, {}, &Incident::month));
    }

    void whatHasComeIsTold()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        QVERIFY(told.reports.size() > 1);
        size_t known = 0;
        for (const CrimeReport &report : told.reports) {
            QVERIFY(report.months.size() > known); // each tells of more
            known = report.months.size();
            QCOMPARE(known + report.monthsToCome.size(), 12u);
            QVERIFY(std::ranges::is_sorted(report.months) && std::ranges::is_sorted(report.monthsToCome));
            for (const Month month : report.monthsToCome)
                QVERIFY(!std::ranges::contains(report.months, month));
            // Months to come stand in the chart as unknown
            const auto totals = totalsByMonth(report);
            QCOMPARE(totals.size(), 12u);
            for (const MonthTotal &total : totals)
                QCOMPARE(total.count.has_value(), std::ranges::contains(report.months, total.month));
        }
        const size_t count = told.reports.size();
        QTest::qWait(50);
        QCOMPARE(told.reports.size(), count); // and no more
    }

    void onlyAFewAtATime()
    {
        PoliceServer server(m_listed, {});
        for (const Month month : m_lastYear)
            server.script(month, {PoliceServer::silence()});
        const SourceCatalogue catalogue = catalogueAt(server.url(), 60000);
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_COMPARE(server.asked().size(), 5u);
        QTest::qWait(100);
        QCOMPARE(server.asked().size(), 5u);
        std::vector<Month> asked = monthsAskedFor(server);
        std::ranges::sort(asked);
        QCOMPARE(asked, monthsOf(Month(2025, 9), 4));
    }

    void asManyAsAreWanted_data()
    {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("expected");
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("two years") << 24 << 24;
        QTest::newRow("all") << 36 << 36;
        QTest::newRow("none is one") << 0 << 1;
    }

    void asManyAsAreWanted()
    {
        QFETCH(int, wanted);
        QFETCH(int, expected);
        PoliceServer server(m_listed, incidentsOf(m_listed));
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue, wanted);
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().months, monthsOf(Month::fromNumber(Month(2025, 12).number() - expected + 1), expected));
        QCOMPARE(server.asked().size(), static_cast<size_t>(expected) + 1);
    }

    /// A year is a year: what the service does not list is missing, and not asked for.
    void aMonthThatIsNotListed()
    {
        std::vector<Month> listed = monthsOf(Month(2025, 2), 11);
        std::erase(listed, Month(2025, 6));
        PoliceServer server(listed, incidentsOf(listed));
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        const CrimeReport &report = told.reports.back();
        QCOMPARE(report.months, listed);
        QCOMPARE(report.missingMonths, (std::vector{Month(2025, 1), Month(2025, 6)}));
        QVERIFY(report.monthsFailed.empty());
        QCOMPARE(server.asked().size(), 11u);
    }

    void aMonthThatWasNotSupplied()
    {
        auto incidents = incidentsOf(m_lastYear);
        std::erase_if(incidents,
                      [](const Incident &incident) { return incident.month == Month(2025, 12) || incident.month == Month(2025, 4); });
        PoliceServer server(m_listed, incidents);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().missingMonths, (std::vector{Month(2025, 4), Month(2025, 12)}));
        for (const CrimeReport &report : told.reports) {
            QVERIFY(!std::ranges::contains(report.months, Month(2025, 12))); // never a zero, not even for a moment
            QVERIFY(!std::ranges::contains(report.months, Month(2025, 4)));
        }
    }

    void aQuietVillage()
    {
        auto incidents = incidentsOf(Month(2025, 3), 2);
        std::ranges::move(incidentsOf(Month(2025, 8), 1), std::back_inserter(incidents));
        PoliceServer server(m_listed, incidents);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().months, m_lastYear);
        QVERIFY(told.reports.back().missingMonths.empty());
        QCOMPARE(told.reports.back().total(), 3);
    }

    void askedAgainItCostsNothing()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime first;
        first.load(fetcher, catalogue);
        QTRY_VERIFY(first.isOver());
        ToldOfCrime again;
        again.load(fetcher, catalogue, 6);
        QTRY_VERIFY(again.isOver());
        QCOMPARE(again.reports.back().months.size(), 6u);
        QCOMPARE(server.asked().size(), 13u);
        ToldOfCrime fresh;
        fresh.load(fetcher, catalogue, 6, {.fresh = true});
        QTRY_VERIFY(fresh.isOver());
        QCOMPARE(server.asked().size(), 20u);
    }

    void destroyedItAsksNoMore()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        for (const Month month : m_lastYear)
            server.script(month, {PoliceServer::silence()});
        server.script(Month(2025, 12), {});
        const SourceCatalogue catalogue = catalogueAt(server.url(), 60000);
        Fetcher fetcher({.idle = std::chrono::milliseconds(100)});
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_COMPARE(told.reports.size(), 1u);
        QTRY_COMPARE(server.asked().size(), 6u);
        QTRY_COMPARE(fetcher.tally().open(), 4); // the categories are in
        told.loader.reset();
        QTRY_COMPARE(server.openConnections(), 0);
        QTest::qWait(50);
        QCOMPARE(told.reports.size(), 1u);
        QVERIFY(told.errors.empty());
        QCOMPARE(server.asked().size(), 6u);
        QCOMPARE(fetcher.tally().open(), 0);
        QCOMPARE(fetcher.tally().cancelled, 4);
    }

    /// At whatever moment it is destroyed.
    void destroyedAtAnyTime()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        for (int milliseconds = 0; milliseconds < 40; ++milliseconds) {
            ToldOfCrime told;
            told.load(fetcher, catalogue, 12, {.fresh = true});
            QTest::qWait(milliseconds);
            told.loader.reset();
            QCOMPARE(fetcher.tally().open(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestPoliceReportLoader)
#include "tst_police_report_loader.moc"
