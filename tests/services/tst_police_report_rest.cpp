// SPDX-License-Identifier: GPL-3.0-or-later
// More of a report of crime: months that failed, and the year before, asked for without asking again for what is there.
#include "support/police_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestPoliceReportRest : public QObject {
    Q_OBJECT

    const std::vector<Month> m_listed = monthsOf(Month(2023, 1), 36);
    const std::vector<Month> m_lastYear = monthsOf(Month(2025, 1), 12);
    const std::vector<Month> m_failing{Month(2025, 3), Month(2025, 7), Month(2025, 12)};

private Q_SLOTS:
    void onlyTheMonthsThatFailed()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        for (const Month month : m_failing)
            server.script(month, {PoliceServer::status(500)});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher({.atOnce = 1});
        ToldOfCrime first;
        first.load(fetcher, catalogue);
        QTRY_VERIFY(first.isOver());
        QCOMPARE(first.reports.back().monthsFailed, m_failing);
        QCOMPARE(first.reports.back().months.size(), 9u);
        QCOMPARE(server.asked().size(), 13u);

        ToldOfCrime again;
        again.progress = first.progress;
        again.load(fetcher, catalogue);
        QTRY_VERIFY(again.isOver());
        const auto asked = monthsAskedFor(server);
        QCOMPARE(server.asked().size(), 16u);
        QCOMPARE(std::vector(asked.end() - 3, asked.end()), (std::vector{Month(2025, 12), Month(2025, 7), Month(2025, 3)}));
        QVERIFY(server.asked().at(13).month && server.asked().at(14).month); // which months there are is known
        // At once what is there, with those that are asked for to come
        const CrimeReport &before = again.reports.front();
        QCOMPARE(before.months, first.reports.back().months);
        QCOMPARE(before.incidents, first.reports.back().incidents);
        QCOMPARE(before.monthsToCome, m_failing);
        QVERIFY(before.missingMonths.empty() && before.monthsFailed.empty());
        for (const CrimeReport &report : again.reports)
            QVERIFY(report.months.size() >= 9);
        const CrimeReport &after = again.reports.back();
        QCOMPARE(after.months, m_lastYear);
        QVERIFY(after.monthsFailed.empty() && after.missingMonths.empty());
        const auto totals = totalsByMonth(after);
        for (int i = 0; i < 12; ++i)
            QCOMPARE(totals[static_cast<size_t>(i)], (MonthTotal{m_lastYear[static_cast<size_t>(i)], 34 + i}));
    }

    void aMonthThatFailsAgain()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        server.script(Month(2025, 7), {PoliceServer::status(500), PoliceServer::status(500)});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime first;
        first.load(fetcher, catalogue);
        QTRY_VERIFY(first.isOver());
        ToldOfCrime again;
        again.progress = first.progress;
        again.load(fetcher, catalogue);
        QTRY_VERIFY(again.isOver());
        QVERIFY(again.errors.empty());
        QCOMPARE(again.reports.back(), first.reports.back());
        QCOMPARE(server.asked().size(), 14u);
    }

    void theYearBefore()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher({.atOnce = 1});
        ToldOfCrime first;
        first.load(fetcher, catalogue);
        QTRY_VERIFY(first.isOver());
        ToldOfCrime both;
        both.progress = first.progress;
        both.load(fetcher, catalogue, 24);
        QTRY_VERIFY(both.isOver());
        QCOMPARE(both.reports.front().months, m_lastYear);
        QCOMPARE(both.reports.front().monthsToCome, monthsOf(Month(2024, 1), 12));
        QCOMPARE(both.reports.back().months, monthsOf(Month(2024, 1), 24));
        QCOMPARE(server.asked().size(), 25u); // the list is known for an hour, and twelve months are there
        auto asked = monthsAskedFor(server);
        asked.erase(asked.begin(), asked.begin() + 12);
        std::ranges::reverse(asked);
        QCOMPARE(asked, monthsOf(Month(2024, 1), 12));
    }

    void theListFails()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime first;
        first.load(fetcher, catalogue);
        QTRY_VERIFY(first.isOver());
        server.script({}, {PoliceServer::status(500)});
        ToldOfCrime both;
        both.progress = first.progress;
        both.load(fetcher, catalogue, 24, {.fresh = true});
        QTRY_COMPARE(both.errors.size(), 1u);
        QVERIFY(both.reports.empty());
        QCOMPARE(first.progress->months.size(), 12u); // what is known stays so
        QCOMPARE(server.asked().size(), 14u);
    }

    void ofAnotherPlaceNothingIsKnown()
    {
        PoliceServer server(m_listed, incidentsOf(m_listed));
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime first;
        first.load(fetcher, catalogue);
        QTRY_VERIFY(first.isOver());
        first.progress->position.latitude += 1;
        ToldOfCrime other;
        other.progress = first.progress;
        other.load(fetcher, catalogue, 12, {.fresh = true});
        QTRY_VERIFY(other.isOver());
        QCOMPARE(server.asked().size(), 26u);
        QVERIFY(first.progress->position == plymouth);
    }

    /// Copies share what they hold: months that come must not cost whoever shows them a copy of all.
    void reportsAreHandedOnWithoutCopying()
    {
        const CrimeReport report{.incidents = QList<Incident>(100'000, Incident{.category = u"drugs"_s})};
        const CrimeReport copy = report;
        QCOMPARE(copy.incidents.constData(), report.incidents.constData());
        QBENCHMARK_ONCE
        {
            int same = 0;
            for (int i = 0; i < 10'000; ++i)
                same += CrimeReport(copy) == report ? 1 : 0;
            QCOMPARE(same, 10'000);
        }
    }
};

QTEST_GUILESS_MAIN(TestPoliceReportRest)
#include "tst_police_report_rest.moc"
