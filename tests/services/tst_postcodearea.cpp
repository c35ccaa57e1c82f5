// SPDX-License-Identifier: GPL-3.0-or-later
// PostcodeArea: recorded bodies in, NS-SeC and incidents and typed errors out.
#include "services/postcodearea_incidents.h"
#include "services/postcodearea_ns_sec.h"
#include "support/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const PostcodeAreaQuery query{*Postcode::parse(u"st200ly"), fakeKey};
const QString prefix = u"National Statistics Socio-economic Classification NS-SEC: "_s;

Result<Distribution> nsSec(const QByteArray &body, int status = 200)
{
    return PostcodeAreaNsSec::parse({.status = status, .body = body}, query);
}

Result<CrimeReport> crime(const QByteArray &body, int status = 200)
{
    return PostcodeAreaIncidents::parse({.status = status, .body = body}, query);
}

/// A sample with one member of one record changed.
QByteArray changed(const QString &sample, int record, const QString &field, const QJsonValue &value)
{
    QJsonObject document = QJsonDocument::fromJson(sampleBody(sample)).object();
    QJsonArray data = document[u"data"].toArray();
    QJsonObject row = data[record].toObject();
    if (value.isUndefined())
        row.remove(field);
    else
        row[field] = value;
    data[record] = row;
    document[u"data"] = data;
    return QJsonDocument(document).toJson();
}

QByteArray nsSecWith(const QString &label, const QJsonValue &value)
{
    return changed(u"postcodearea/ns_sec_st200ly.json"_s, 0, label, value);
}

QByteArray crimeWith(const QString &field, const QJsonValue &value)
{
    return changed(u"postcodearea/incidents_st200ly.json"_s, 3, field, value);
}

} // namespace

class TestPostcodeArea : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requests()
    {
        const QUrl base(u"https://api.postcodearea.co.uk"_s);
        QCOMPARE(PostcodeAreaNsSec::request(base, query).url().toString(QUrl::FullyEncoded),
                 u"https://api.postcodearea.co.uk/census-ts062/?key=EXAMPLE-KEY-NOT-REAL-4711&postcode=ST200LY"_s);
        QCOMPARE(PostcodeAreaIncidents::request(base, {query.postcode, u"a b&postcode=X"_s}).url().toString(QUrl::FullyEncoded),
                 u"https://api.postcodearea.co.uk/crime-incidents/?key=a%20b%26postcode%3DX&postcode=ST200LY"_s);
    }

    void termsAreStated()
    {
        for (const ProviderFacts &facts : {PostcodeAreaNsSec::facts, PostcodeAreaIncidents::facts}) {
            QVERIFY(facts.cache.where == CachePolicy::Where::MemoryOnly);
            QVERIFY(facts.cache.longest <= std::chrono::hours(1));
        }
    }

    void nsSecSample()
    {
        const auto value = nsSec(sampleBody(u"postcodearea/ns_sec_st200ly.json"_s));
        QVERIFY2(value, qPrintable(value ? QString() : value.error().detail));
        QCOMPARE(value->base, 278);
        QCOMPARE(value->counts, (std::array{71, 79, 37, 34, 9, 23, 9, 9, 7}));
        QVERIFY(value->partsAddUp());
        QCOMPARE(value->topic, CensusTopic::NsSec);
        QCOMPARE(value->area, (AreaRef{AreaLevel::OutputArea, {}, {}}));
    }

    void nsSecLabelsAreMatchedByTheirL()
    {
        QByteArray body = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s);
        body.replace("L14.1 and L14.2 Never worked and long-term unemployed", "L14.1 and L14.2 Others");
        QCOMPARE(nsSec(body)->counts[7], 9);
    }

    void nsSecPartsNeedNotAddUp()
    {
        const auto value = nsSec(nsSecWith(prefix + u"L7 Intermediate occupations"_s, 38));
        QVERIFY(value);
        QVERIFY(!value->partsAddUp());
    }

    void nsSecWrongShapes_data()
    {
        const QString l7 = prefix + u"L7 Intermediate occupations"_s;
        const QString total = prefix + u"Total: All usual residents aged 16 years and over"_s;
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("named");
        QTest::newRow("empty") << QByteArray() << u"not JSON"_s;
        QTest::newRow("error page with 200") << sampleBody(u"postcodearea/database_error.html"_s) << u"not JSON"_s;
        QTest::newRow("truncated") << sampleBody(u"postcodearea/ns_sec_st200ly.json"_s).first(400) << u"not JSON"_s;
        QTest::newRow("no data") << QByteArray("{}") << u"data"_s;
        QTest::newRow("data null") << QByteArray(R"({"data":null})") << u"data"_s;
        QTest::newRow("data an object") << QByteArray(R"({"data":{}})") << u"data: expected an array"_s;
        QTest::newRow("row is text") << QByteArray(R"({"data":["x"]})") << u"data[0]"_s;
        QTest::newRow("other postcode") << nsSecWith(u"Postcode"_s, u"ST20 0LZ"_s) << u"data[0].Postcode"_s;
        QTest::newRow("no postcode") << nsSecWith(u"Postcode"_s, QJsonValue::Undefined) << u"data[0].Postcode"_s;
        QTest::newRow("class missing") << nsSecWith(l7, QJsonValue::Undefined) << u"all nine classes"_s;
        QTest::newRow("class null") << nsSecWith(l7, QJsonValue::Null) << u"L7"_s;
        QTest::newRow("class negative") << nsSecWith(l7, -37) << u"L7"_s;
        QTest::newRow("class as text") << nsSecWith(l7, u"37"_s) << u"L7"_s;
        QTest::newRow("class broken") << nsSecWith(l7, 37.5) << u"L7"_s;
        QTest::newRow("class twice") << nsSecWith(prefix + u"L7 again"_s, 37) << u"each class once"_s;
        QTest::newRow("class twice, the key in its name") << nsSecWith(fakeKey + ": L7 again"_L1, 37) << u"L7: expected each class once"_s;
        QTest::newRow("no number, the key in its name") << nsSecWith(fakeKey + ": Total"_L1, u"x"_s) << u"data[0].Total"_s;
        QTest::newRow("total missing") << nsSecWith(total, QJsonValue::Undefined) << u"the total"_s;
        QTest::newRow("total null") << nsSecWith(total, QJsonValue::Null) << u"Total"_s;
    }

    void nsSecWrongShapes()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, named);
        const auto value = nsSec(body);
        QVERIFY(!value);
        QCOMPARE(errorKindName(value.error().kind), errorKindName(Error::Kind::Malformed));
        QVERIFY2(value.error().detail.contains(named), qPrintable(value.error().detail));
        QVERIFY2(!value.error().detail.contains(fakeKey), qPrintable(value.error().detail));
    }

    void errors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("400") << 400 << QByteArray("Invalid postcode format") << Error::Kind::InvalidPostcode;
        QTest::newRow("401") << 401 << QByteArray(R"({"error":"Unauthorised request"})") << Error::Kind::Unauthorised;
        QTest::newRow("404 text") << 404 << QByteArray("Postcode not found") << Error::Kind::NotFound;
        QTest::newRow("404 JSON") << 404 << QByteArray(R"({"message":"Postcode not found"})") << Error::Kind::NotFound;
        QTest::newRow("404 empty") << 404 << QByteArray() << Error::Kind::NotFound;
        QTest::newRow("404 no results, text") << 404 << QByteArray("No Results Found") << Error::Kind::NoData;
        QTest::newRow("404 no results, JSON") << 404 << QByteArray(R"({"e":{"m":"no results found"}})") << Error::Kind::NoData;
        QTest::newRow("404 no results, HTML") << 404 << QByteArray("<h1>No Results Found</h1>") << Error::Kind::NoData;
        QTest::newRow("429") << 429 << QByteArray("Too many requests") << Error::Kind::RateLimited;
        QTest::newRow("500") << 500 << QByteArray("<html>Internal server error</html>") << Error::Kind::Server;
        QTest::newRow("redirect") << 302 << QByteArray() << Error::Kind::Malformed;
        QTest::newRow("no rows") << 200 << QByteArray(R"({"data":[]})") << Error::Kind::NoData;
    }

    void errors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Error::Kind, kind);
        const auto value = nsSec(body, status);
        QVERIFY(!value);
        QCOMPARE(errorKindName(value.error().kind), errorKindName(kind));
        QCOMPARE(value.error().httpStatus, status);

        const auto report = crime(body, status);
        if (kind == Error::Kind::NoData) { // for crime that is an answer: nothing happened
            QVERIFY(report);
            QVERIFY(report->incidents.empty() && report->months.empty());
        } else {
            QVERIFY(!report);
            QCOMPARE(errorKindName(report.error().kind), errorKindName(kind));
        }
    }

    void crimeSample()
    {
        const auto value = crime(sampleBody(u"postcodearea/incidents_st200ly.json"_s));
        QVERIFY2(value, qPrintable(value ? QString() : value.error().detail));
        const CrimeReport &report = *value;
        QCOMPARE(value->recordsLeftOut, 0);
        QCOMPARE(report.total(), 12);
        QCOMPARE(report.months, std::vector{Month(2024, 12)});
        QVERIFY(report.missingMonths.empty());
        QCOMPARE(report.radiusMetres, 1609);
        const std::vector<CategoryTotal> expected{{u"violent-crime"_s, 4},         {u"public-order"_s, 3}, {u"vehicle-crime"_s, 2},
                                                  {u"anti-social-behaviour"_s, 1}, {u"drugs"_s, 1},        {u"other-theft"_s, 1}};
        QVERIFY(totalsByCategory(report) == expected);
        const Incident first{.id = 125095854,
                             .category = u"anti-social-behaviour"_s,
                             .latitude = 52.778412,
                             .longitude = -2.2652,
                             .street = u"On or near Waterside Court"_s,
                             .month = Month(2024, 12)};
        QVERIFY(report.incidents.front() == first);
        QCOMPARE(report.incidents.at(1).outcome, u"Awaiting court outcome"_s);
    }

    void crimeRecordsThatCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto location = [](const QJsonValue &latitude, const QJsonValue &longitude) {
            return QJsonObject{{u"latitude"_s, latitude}, {u"longitude"_s, longitude}, {u"street"_s, QJsonObject{{u"name"_s, u"S"_s}}}};
        };
        QTest::newRow("no location") << crimeWith(u"location"_s, QJsonValue::Undefined);
        QTest::newRow("location null") << crimeWith(u"location"_s, QJsonValue::Null);
        QTest::newRow("location text") << crimeWith(u"location"_s, u"here"_s);
        QTest::newRow("latitude null") << crimeWith(u"location"_s, location(QJsonValue::Null, u"-2.2"_s));
        QTest::newRow("latitude empty") << crimeWith(u"location"_s, location(u""_s, u"-2.2"_s));
        QTest::newRow("latitude a word") << crimeWith(u"location"_s, location(u"north"_s, u"-2.2"_s));
        QTest::newRow("latitude nan") << crimeWith(u"location"_s, location(u"nan"_s, u"-2.2"_s));
        QTest::newRow("off the globe") << crimeWith(u"location"_s, location(u"152.7"_s, u"-2.2"_s));
        QTest::newRow("nowhere") << crimeWith(u"location"_s, location(0, 0));
        QTest::newRow("no category") << crimeWith(u"category"_s, QJsonValue::Undefined);
        QTest::newRow("empty category") << crimeWith(u"category"_s, u""_s);
        QTest::newRow("category a number") << crimeWith(u"category"_s, 3);
        QTest::newRow("no month") << crimeWith(u"month"_s, QJsonValue::Undefined);
        QTest::newRow("month 13") << crimeWith(u"month"_s, u"2024-13"_s);
        QTest::newRow("outcome text") << crimeWith(u"outcome_status"_s, u"Under investigation"_s);
        QTest::newRow("id text") << crimeWith(u"id"_s, u"7"_s);
    }

    void crimeRecordsThatCannotBeUsed()
    {
        QFETCH(QByteArray, body);
        const auto value = crime(body);
        QVERIFY(value);
        QCOMPARE(value->total(), 11);
        QCOMPARE(value->recordsLeftOut, 1);
    }

    void crimeRecordsThatAreFineAllTheSame_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("numbers") << crimeWith(u"location"_s, QJsonObject{{u"latitude"_s, 52.78294}, {u"longitude"_s, -2.250119}});
        QTest::newRow("no outcome") << crimeWith(u"outcome_status"_s, QJsonValue::Undefined);
        QTest::newRow("outcome without words") << crimeWith(u"outcome_status"_s, QJsonObject());
        QTest::newRow("persistent id null") << crimeWith(u"persistent_id"_s, QJsonValue::Null);
        QTest::newRow("no id") << crimeWith(u"id"_s, QJsonValue::Undefined);
        QTest::newRow("new category") << crimeWith(u"category"_s, u"new-crime"_s);
        QTest::newRow("new field") << crimeWith(u"new"_s, QJsonArray());
    }

    void crimeRecordsThatAreFineAllTheSame()
    {
        QFETCH(QByteArray, body);
        const auto value = crime(body);
        QVERIFY2(value, qPrintable(value ? QString() : value.error().detail));
        QCOMPARE(value->total(), 12);
        QCOMPARE(value->recordsLeftOut, 0);
    }

    void crimeWrongShapes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("error page with 200") << sampleBody(u"postcodearea/database_error.html"_s);
        QTest::newRow("truncated") << sampleBody(u"postcodearea/incidents_st200ly.json"_s).first(1000);
        QTest::newRow("no data") << QByteArray("{}");
        QTest::newRow("data null") << QByteArray(R"({"data":null})");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("nothing usable") << QByteArray(R"({"data":[{"category":"drugs"},7]})");
    }

    void crimeWrongShapes()
    {
        QFETCH(QByteArray, body);
        const auto value = crime(body);
        QVERIFY(!value);
        QCOMPARE(errorKindName(value.error().kind), errorKindName(Error::Kind::Malformed));
        QCOMPARE(value.error().httpStatus, 200);
        QVERIFY2(!value.error().detail.contains(fakeKey), qPrintable(value.error().detail));
    }

    void aMonthBetweenIsMissingNotZero()
    {
        const auto value = crime(crimeWith(u"month"_s, u"2024-09"_s));
        QCOMPARE(value->months, (std::vector{Month(2024, 9), Month(2024, 12)}));
        QCOMPARE(value->missingMonths, (std::vector{Month(2024, 10), Month(2024, 11)}));
    }
};

QTEST_GUILESS_MAIN(TestPostcodeArea)
#include "tst_postcodearea.moc"
