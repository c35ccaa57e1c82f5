// SPDX-License-Identifier: GPL-3.0-or-later
// A report of crime from a service that refuses, breaks, hangs or asks for patience: one month's trouble is not another's.
#include "support/police_fixture.h"

#include <QGeoCoordinate>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

/// Incidents all over a square of two miles around a place, so that some lie beyond its mile, on a grid that has the middle lines.
std::vector<Incident> allAround(Month month, int side)
{
    std::vector<Incident> incidents;
    const PoliceRectangle whole = PoliceRectangle::around(plymouth);
    for (int row = 0; row <= side; ++row) {
        for (int column = 0; column <= side; ++column) {
            incidents.push_back({.id = 1 + row * 1000 + column,
                                 .category = u"drugs"_s,
                                 .latitude = whole.south + (whole.north - whole.south) * row / side,
                                 .longitude = whole.west + (whole.east - whole.west) * column / side,
                                 .street = u"On or near Grid"_s,
                                 .month = month});
        }
    }
    return incidents;
}

std::vector<qint64> idsWithinMile(const std::vector<Incident> &incidents)
{
    const QGeoCoordinate centre(plymouth.latitude, plymouth.longitude);
    std::vector<Incident> within;
    std::ranges::copy_if(incidents, std::back_inserter(within), [&](const Incident &incident) {
        return centre.distanceTo(QGeoCoordinate(incident.latitude, incident.longitude)) <= 1609.344;
    });
    return idsOf(within);
}

/// The shortest side of all areas that were asked for as polygons, in degrees of latitude.
double smallestHeight(const std::vector<PoliceServer::Asked> &asked)
{
    double smallest = 90;
    for (const PoliceServer::Asked &request : asked) {
        if (!request.isPolygon)
            continue;
        const QString corners = QUrlQuery(QUrl(QString::fromLatin1(request.target))).queryItemValue(u"poly"_s);
        smallest = std::min(smallest, std::abs(corners.section(u':', 2, 2).section(u',', 0, 0).toDouble()
                                               - corners.section(u':', 1, 1).section(u',', 0, 0).toDouble()));
    }
    return smallest;
}

} // namespace

class TestPoliceReportFaults : public QObject {
    Q_OBJECT

    const std::vector<Month> m_months = monthsOf(Month(2025, 1), 12);

    /// All but one month of the year.
    std::vector<Month> but(Month month) const
    {
        std::vector<Month> others = m_months;
        std::erase(others, month);
        return others;
    }

private Q_SLOTS:
    void withoutTheListThereIsNothing()
    {
        PoliceServer server(m_months, incidentsOf(m_months));
        server.script(std::nullopt, {PoliceServer::status(500)});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_COMPARE(told.errors.size(), 1u);
        QCOMPARE(told.errors[0].kind, Error::Kind::Server);
        QVERIFY(told.reports.empty());
        QCOMPARE(server.asked().size(), 1u); // no month is asked for by guessing
    }

    void theNewestFails_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isFailure");
        QTest::newRow("500") << 500 << true;
        QTest::newRow("403") << 403 << true;
        QTest::newRow("404, not there yet") << 404 << false;
    }

    void theNewestFails()
    {
        QFETCH(int, status);
        QFETCH(bool, isFailure);
        const Month newest(2025, 12);
        PoliceServer server(m_months, incidentsOf(m_months));
        server.script(newest, {PoliceServer::status(status, "no")});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        const CrimeReport &report = told.reports.back();
        QCOMPARE(report.months, but(newest));
        QCOMPARE(report.missingMonths, std::vector{newest});
        QCOMPARE(report.monthsFailed, isFailure ? std::vector{newest} : std::vector<Month>());
        QCOMPARE(totalsByMonth(report).back(), (MonthTotal{newest, std::nullopt}));
        QCOMPARE(server.asked().size(), 13u);
    }

    void allFail()
    {
        PoliceServer server(m_months, incidentsOf(m_months));
        for (const Month month : m_months)
            server.script(month, {PoliceServer::status(month.month() % 2 == 0 ? 404 : month == Month(2025, 11) ? 403 : 500)});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_COMPARE(told.errors.size(), 1u);
        QCOMPARE(told.errors[0].kind, Error::Kind::Forbidden); // the newest that is more than absent
        QVERIFY(told.reports.empty());
        QCOMPARE(server.asked().size(), 13u);
        QTest::qWait(50);
        QCOMPARE(told.errors.size(), 1u);
    }

    void allAreTooOld()
    {
        PoliceServer server(m_months, {});
        for (const Month month : m_months)
            server.script(month, {PoliceServer::status(404)});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_COMPARE(told.errors.size(), 1u);
        QCOMPARE(told.errors[0].kind, Error::Kind::NoData);
    }

    void tooManyRequestsInTheMiddle()
    {
        PoliceServer server(m_months, incidentsOf(m_months));
        for (const Month month : {Month(2025, 7), Month(2025, 6)})
            server.script(month, {PoliceServer::status(429)});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().months, m_months);
        QCOMPARE(server.asked().size(), 15u);
        QCOMPARE(fetcher.tally().retries, 2);
        QVERIFY(told.waits.empty()); // others had come: nobody is kept waiting
    }

    void aWaitBeforeTheFirstReportIsTold()
    {
        PoliceServer server(m_months, incidentsOf(m_months));
        server.script(std::nullopt, {PoliceServer::status(503)});
        for (const Month month : m_months)
            server.script(month, {PoliceServer::status(503, "busy")});
        SourceCatalogue catalogue = catalogueAt(server.url());
        QVERIFY(catalogue.overlay(R"({"police":{"retry_pause_ms":600}})"));
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue, 3);
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().months.size(), 3u);
        QVERIFY(told.waits.size() >= 4); // for the list, and for the months once all of them wait
        QCOMPARE(told.waits[0]->last.httpStatus, 503);
        QVERIFY(!told.waits[1]);
        QVERIFY(told.waits[2] && !told.waits.back());
    }

    /// Who sees a month is not told that others have to wait.
    void aWaitAfterTheFirstReportIsNotTold()
    {
        PoliceServer server(m_months, incidentsOf(m_months));
        const QByteArray busy = PoliceServer::status(503, "busy").bytes; // some 90 bytes, and so half a second
        for (const Month month : {Month(2025, 10), Month(2025, 11)})
            server.script(month, {{.then = RawServer::Then::NextRequest, .dripped = busy, .drip = std::chrono::milliseconds(5)}});
        SourceCatalogue catalogue = catalogueAt(server.url());
        QVERIFY(catalogue.overlay(R"({"police":{"retry_pause_ms":400}})"));
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue, 3);
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().months.size(), 3u);
        QCOMPARE(fetcher.tally().retries, 2);
        QVERIFY(told.waits.empty());
    }

    void oneHangsAndTheOthersAreShown()
    {
        const Month hanging(2025, 11);
        PoliceServer server(m_months, incidentsOf(m_months));
        server.script(hanging, {PoliceServer::silence()});
        const SourceCatalogue catalogue = catalogueAt(server.url(), 3000);
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(!told.reports.empty() && told.reports.back().months.size() == 11);
        QCOMPARE(told.reports.back().months, but(hanging));
        QCOMPARE(told.reports.back().monthsToCome, std::vector{hanging});
        QVERIFY(told.reports.back().missingMonths.empty());
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().months, but(hanging));
        QCOMPARE(told.reports.back().missingMonths, std::vector{hanging});
        QCOMPARE(told.reports.back().monthsFailed, std::vector{hanging});
    }

    void byTheDeadlineItIsOver()
    {
        PoliceServer server(m_months, incidentsOf(m_months));
        for (const Month month : m_months) {
            if (month != Month(2025, 12))
                server.script(month, {PoliceServer::silence()});
        }
        const SourceCatalogue catalogue = catalogueAt(server.url(), 60000);
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue, 12, {.deadline = QDeadlineTimer(1000)});
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().months, std::vector{Month(2025, 12)});
        QCOMPARE(told.reports.back().monthsFailed, but(Month(2025, 12)));
    }

    void tooManyIncidentsAreAskedForInParts_data()
    {
        QTest::addColumn<size_t>("most");
        QTest::addColumn<size_t>("requests"); // about the month
        // 41 by 41 points; a quarter has 21 by 21, a quarter of that at least 10 by 10 and at most 11 by 11
        QTest::newRow("quarters") << size_t(441) << size_t(5);
        QTest::newRow("quarters of quarters") << size_t(121) << size_t(21);
    }

    void tooManyIncidentsAreAskedForInParts()
    {
        QFETCH(size_t, most);
        QFETCH(size_t, requests);
        const Month busy(2025, 12);
        const auto incidents = allAround(busy, 40);
        PoliceServer server({busy}, incidents);
        server.setMostIncidents(most);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue, 1);
        QTRY_VERIFY(told.isOver());
        QVERIFY2(told.errors.empty(), told.errors.empty() ? "" : qPrintable(QString(errorKindName(told.errors[0].kind))));
        const auto asked = server.asked();
        QCOMPARE(asked.size(), requests + 1);
        QVERIFY(!asked[1].isPolygon);
        QVERIFY(std::ranges::all_of(asked.begin() + 2, asked.end(), &PoliceServer::Asked::isPolygon));
        QCOMPARE(fetcher.tally().retries, 0); // a refusal is final
        const auto ids = idsOf(told.reports.back().incidents);
        QVERIFY(std::ranges::adjacent_find(ids) == ids.end());
        QCOMPARE(ids, idsWithinMile(incidents));
        QVERIFY(ids.size() < incidents.size());
    }

    /// More in one place than the service tells of: no part can be small enough. The other months are none the worse.
    void tooManyInOnePlace()
    {
        const Month busy(2025, 5);
        auto incidents = incidentsOf(m_months);
        for (int i = 0; i < 300; ++i)
            incidents.push_back({.id = 900000 + i, .category = u"drugs"_s, .latitude = 50.3666, .longitude = -4.14, .month = busy});
        PoliceServer server(m_months, incidents);
        server.setMostIncidents(250);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().months, but(busy));
        QCOMPARE(told.reports.back().monthsFailed, std::vector{busy});
        const double sixteenth = 2 * policeMileMetres / 16 / 111195; // degrees of latitude
        const double height = smallestHeight(server.asked());
        QVERIFY2(height > sixteenth && height < 1.02 * sixteenth, qPrintable(QString::number(height / sixteenth)));
        // The whole, and at each of four divisions the four parts at most
        const auto months = monthsAskedFor(server);
        const auto ofTheBusy = std::ranges::count(months, busy);
        QVERIFY2(ofTheBusy > PoliceMonthLoader::mostDivisions && ofTheBusy <= 1 + 4 * PoliceMonthLoader::mostDivisions,
                 qPrintable(QString::number(ofTheBusy)));
        QCOMPARE(months.size() - static_cast<size_t>(ofTheBusy), 11u);
    }

    /// A service that refuses whatever it has is believed soon.
    void everythingIsTooMany()
    {
        PoliceServer server(m_months, incidentsOf(m_months));
        server.setMostIncidents(0);
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue, 2);
        QTRY_COMPARE(told.errors.size(), 1u);
        QCOMPARE(told.errors[0].kind, Error::Kind::TooManyIncidents);
    }

    /// A part that cannot be had is no part of a total.
    void aPartThatFails()
    {
        const Month busy(2025, 12);
        PoliceServer server(m_months, allAround(busy, 40));
        server.setMostIncidents(500);
        server.script(busy, {PoliceServer::status(503), PoliceServer::status(200, "[]"), PoliceServer::status(500)});
        const SourceCatalogue catalogue = catalogueAt(server.url());
        Fetcher fetcher;
        ToldOfCrime told;
        told.load(fetcher, catalogue);
        QTRY_VERIFY(told.isOver());
        QCOMPARE(told.reports.back().monthsFailed, std::vector{busy});
        QVERIFY(told.reports.back().incidents.empty());
        const auto months = monthsAskedFor(server);
        QCOMPARE(std::ranges::count(months, busy), 3); // the other parts are of no use then
    }
};

QTEST_GUILESS_MAIN(TestPoliceReportFaults)
#include "tst_police_report_faults.moc"
