// SPDX-License-Identifier: GPL-3.0-or-later
// Every documented answer of the services, through a real server on loopback.
#include "services/crystalroof_occupation.h"
#include "services/nomis_census.h"
#include "services/police_street_crime.h"
#include "services/postcodearea_incidents.h"
#include "services/postcodearea_ns_sec.h"
#include "services/postcodes_io.h"
#include "support/ask.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const QString good = u"-"_s;

struct Case {
    const char *name;
    int status;
    QByteArray body;
    QString kind; ///< "-" where a value is expected
};

void addColumns()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
}

void addRows(std::initializer_list<Case> cases)
{
    addColumns();
    for (const Case &c : cases)
        QTest::newRow(c.name) << c.status << c.body << c.kind;
}

template <typename Value> QString outcome(const Result<Value> &result)
{
    return result ? good : QString(errorKindName(result.error().kind));
}

} // namespace

class TestDocumentedStatuses : public QObject {
    Q_OBJECT

    Fetcher m_fetcher;
    LocalServer m_server;
    SourceCatalogue m_catalogue = catalogueAt(m_server.url());

    /// Serves the row's answer at every path and compares what the provider makes of it.
    template <typename P> void check(const typename P::Query &query)
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, kind);
        m_server.reply(u"/"_s, {.status = status, .body = body, .contentType = body.startsWith('{') ? "application/json" : "text/html"});
        const auto result = ask<P>(m_fetcher, m_catalogue, query);
        QCOMPARE(outcome(result), kind);
        if (!result) {
            QCOMPARE(result.error().httpStatus, status);
            QVERIFY2(!result.error().detail.contains(fakeKey), qPrintable(result.error().detail));
        }
    }

private Q_SLOTS:
    void postcodesIo_data()
    {
        addRows({{"200", 200, sampleBody(u"postcodes_io/st200ly.json"_s), good},
                 {"404 invalid", 404, sampleBody(u"postcodes_io/invalid.json"_s), u"invalid-postcode"_s},
                 {"404 not found", 404, sampleBody(u"postcodes_io/not_found.json"_s), u"not-found"_s},
                 {"404 terminated", 404, sampleBody(u"postcodes_io/terminated.json"_s), u"terminated"_s},
                 {"500 not ready", 500, sampleBody(u"postcodes_io/not_ready.json"_s), u"server"_s},
                 {"400", 400, "{}", u"malformed"_s},
                 {"429", 429, "", u"rate-limited"_s},
                 {"502", 502, "<html>Bad gateway</html>", u"server"_s},
                 {"503", 503, "", u"server"_s},
                 {"200 empty", 200, "", u"malformed"_s},
                 {"200 HTML", 200, "<html>Sign in to the wireless network</html>", u"malformed"_s}});
    }
    void postcodesIo() { check<PostcodesIo>(*Postcode::parse(u"ST20 0LY")); }

    void crystalRoof_data()
    {
        addRows({{"200", 200, sampleBody(u"crystalroof/w60ww.json"_s), good},
                 {"401", 401, sampleBody(u"crystalroof/401.json"_s), u"unauthorised"_s},
                 {"402", 402, sampleBody(u"crystalroof/402.json"_s), u"quota-exhausted"_s},
                 {"403", 403, sampleBody(u"crystalroof/403.json"_s), u"forbidden"_s},
                 {"404", 404, sampleBody(u"crystalroof/404.json"_s), u"not-found"_s},
                 {"429", 429, sampleBody(u"crystalroof/429.json"_s), u"rate-limited"_s},
                 {"500", 500, sampleBody(u"crystalroof/500.json"_s), u"server"_s},
                 {"200 HTML", 200, "<html></html>", u"malformed"_s}});
    }
    void crystalRoof() { check<CrystalRoofOccupationProvider>({*Postcode::parse(u"W6 0WW"), AreaLevel::OutputArea, fakeKey}); }

    void nomis_data()
    {
        addRows({{"200", 200, sampleBody(u"nomis/ts062_st200ly.csv"_s), good},
                 {"200 cut off", 200, sampleBody(u"nomis/ts062_st200ly.csv"_s).first(3000), u"malformed"_s},
                 {"400", 400, "{\"error\":\"Bad request\"}", u"malformed"_s},
                 {"403", 403, "<html>Forbidden</html>", u"forbidden"_s},
                 {"404", 404, "<html>Not found</html>", u"not-found"_s},
                 {"413", 413, "", u"too-large"_s},
                 {"429", 429, "", u"rate-limited"_s},
                 {"500", 500, "Internal server error", u"server"_s},
                 {"503", 503, "", u"server"_s},
                 {"200 empty", 200, "", u"malformed"_s},
                 {"200 JSON", 200, "{\"error\":\"Cannot create query\"}", u"malformed"_s},
                 {"200 HTML", 200, "<html>Sign in to the wireless network</html>", u"malformed"_s}});
    }
    void nomis()
    {
        std::vector<GssCode> codes;
        for (const auto code : {u"E00151363", u"E01029709", u"E02006202", u"E07000197", u"E12000005", u"E92000001", u"K04000001"})
            codes.push_back(*GssCode::parse(code));
        check<NomisCensus>({CensusTopic::NsSec, *NomisAreas::of(codes)});
    }

    void nsSec_data()
    {
        addRows({{"200", 200, sampleBody(u"postcodearea/ns_sec_st200ly.json"_s), good},
                 {"400", 400, "Invalid postcode format", u"invalid-postcode"_s},
                 {"401", 401, "Unauthorised request", u"unauthorised"_s},
                 {"404 postcode", 404, "Postcode not found", u"not-found"_s},
                 {"404 no results", 404, "No Results Found", u"no-data"_s},
                 {"429", 429, "Too many requests", u"rate-limited"_s},
                 {"500", 500, "Internal server error", u"server"_s},
                 {"200 HTML", 200, sampleBody(u"postcodearea/database_error.html"_s), u"malformed"_s}});
    }
    void nsSec() { check<PostcodeAreaNsSec>({*Postcode::parse(u"ST20 0LY"), fakeKey}); }

    void crime_data()
    {
        addRows({{"200", 200, sampleBody(u"postcodearea/incidents_st200ly.json"_s), good},
                 {"400", 400, "Invalid postcode format", u"invalid-postcode"_s},
                 {"401", 401, "Unauthorised request", u"unauthorised"_s},
                 {"404 postcode", 404, "Postcode not found", u"not-found"_s},
                 {"404 no results", 404, "No Results Found", good},
                 {"429", 429, "Too many requests", u"rate-limited"_s},
                 {"500", 500, "Internal server error", u"server"_s},
                 {"200 HTML", 200, sampleBody(u"postcodearea/database_error.html"_s), u"malformed"_s}});
    }
    void crime() { check<PostcodeAreaIncidents>({*Postcode::parse(u"ST20 0LY"), fakeKey}); }

    void streetCrime_data()
    {
        addRows({{"200", 200, sampleBody(u"police/crimes_st200ly.json"_s), good},
                 {"200 nothing recorded, or nothing supplied", 200, "[]", good},
                 {"400", 400, "", u"malformed"_s},
                 {"404 too old", 404, "", u"no-data"_s},
                 {"429", 429, "", u"rate-limited"_s},
                 {"500", 500, "", u"server"_s},
                 {"503 too many", 503, "", u"too-many-incidents"_s},
                 {"503 broken", 503, "<html>Service unavailable</html>", u"server"_s},
                 {"200 HTML", 200, "<html></html>", u"malformed"_s},
                 {"200 empty", 200, "", u"malformed"_s}});
    }
    void streetCrime() { check<PoliceStreetCrime>({LatLong{.latitude = 52.785, .longitude = -2.254321}, Month(2024, 12)}); }

    void crimeMonths_data()
    {
        addRows({{"200", 200, sampleBody(u"police/dates.json"_s), good},
                 {"200 none", 200, "[]", u"no-data"_s},
                 {"404", 404, "", u"malformed"_s},
                 {"429", 429, "", u"rate-limited"_s},
                 {"503", 503, "", u"server"_s},
                 {"200 HTML", 200, "<html></html>", u"malformed"_s}});
    }
    void crimeMonths() { check<PoliceCrimeMonths>({}); }

    void categories_data()
    {
        addRows({{"200", 200, sampleBody(u"police/categories.json"_s), good},
                 {"404", 404, "", u"no-data"_s},
                 {"429", 429, "", u"rate-limited"_s},
                 {"503", 503, "", u"server"_s},
                 {"200 HTML", 200, "<html></html>", u"malformed"_s}});
    }
    void categories() { check<PoliceCategories>(Month(2024, 12)); }
};

QTEST_GUILESS_MAIN(TestDocumentedStatuses)
#include "tst_documented_statuses.moc"
