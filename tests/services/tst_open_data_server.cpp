// SPDX-License-Identifier: GPL-3.0-or-later
// The server of open data: census tables and postcodes, against figures that are known from the sources' documents.
#include "services/nomis_census.h"
#include "services/postcodes_io.h"
#include "support/open_data_fixture.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Kind = OpenDataServer::Kind;

/// The codes of a look-up in the order of the levels, and England and Wales.
std::vector<GssCode> codesOf(const Geography &geography)
{
    std::vector<GssCode> codes;
    for (const AreaLevel level : allAreaLevels) {
        if (const auto code = GssCode::parse(geography.area(level).code))
            codes.push_back(*code);
    }
    codes.push_back(*GssCode::parse(u"K04000001"));
    return codes;
}

std::array<double, categoryCount> percentages(const Distribution &distribution)
{
    std::array<double, categoryCount> rounded{};
    for (int i = 0; i < categoryCount; ++i)
        rounded.at(static_cast<size_t>(i)) = std::round(distribution.share(i) * 1000) / 10;
    return rounded;
}

QString tableName(CensusTopic topic)
{
    return topic == CensusTopic::NsSec ? u"ts062"_s : u"ts063"_s;
}

/// Districts that were formed, or got another code, after the census, and that its tables therefore lack.
const QSet<QString> newerDistricts{u"E06000063"_s, u"E06000064"_s, u"E06000065"_s, u"E06000066"_s, u"E08000038"_s, u"E08000039"_s};

} // namespace

class TestOpenDataServer : public QObject {
    Q_OBJECT

    using Got = OpenDataFixture::Got;
    std::unique_ptr<OpenDataFixture> m_data;

    Got get(const QString &path, const QByteArray &body = {}) { return m_data->get(path, body); }
    Result<Geography> lookUp(const QString &postcode) { return m_data->ask<PostcodesIo>(*Postcode::parse(postcode)); }
    Result<NomisCensusAnswer> census(CensusTopic topic, const NomisPlace &place) { return m_data->ask<NomisCensus>({topic, place}); }
    OpenDataServer &server() { return m_data->server; }

private Q_SLOTS:
    void initTestCase()
    {
        if (!OpenDataServer::whyNot().isEmpty())
            QSKIP(qPrintable(OpenDataServer::whyNot()));
        QElapsedTimer timer;
        timer.start();
        m_data = std::make_unique<OpenDataFixture>();
        QVERIFY2(timer.elapsed() < 3000, QByteArray::number(timer.elapsed()).constData());
    }

    void init()
    {
        server().forgetRequests();
        server().answerAgain();
    }

    // The documents' sample, found by the postcode alone.
    void gnosall()
    {
        const auto geography = lookUp(u"ST20 0LY"_s);
        QVERIFY2(geography, qPrintable(geography ? QString() : geography.error().detail));
        QCOMPARE(geography->outputArea(), u"E00151363"_s);
        QCOMPARE(geography->adminDistrict, u"Stafford"_s);
        QCOMPARE(geography->quality, 1);
        const auto answer = census(CensusTopic::NsSec, *NomisAreas::of(codesOf(*geography)));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->areas.size(), 6U);
        QCOMPARE(answer->areas[0].base, 278);
        QCOMPARE(answer->areas[0].counts, (std::array{71, 79, 37, 34, 9, 23, 9, 9, 7}));
        QCOMPARE(answer->areas[3].area.name, u"Stafford"_s);
        QCOMPARE(server().counts(), u"LookUp 1, CensusTable 1"_s);
        // written independently of this server
        QCOMPARE(census(CensusTopic::NsSec, *NomisAreas::of(codesOf(*geography))),
                 NomisCensus::parse({.status = 200, .body = sampleBody(u"nomis/ts062_st200ly.csv"_s)},
                                    {CensusTopic::NsSec, *NomisAreas::of(codesOf(*geography))}));
    }

    void hammersmith()
    {
        const auto answer = census(CensusTopic::Occupation, *NomisAreas::of(codesOf(*lookUp(u"W6 0WW"_s))));
        QVERIFY(answer);
        QCOMPARE(answer->areas[0].base, 98);
        QCOMPARE(answer->areas[0].counts, (std::array{9, 39, 12, 6, 7, 13, 4, 3, 5}));
    }

    void countries()
    {
        const NomisAreas areas =
            *NomisAreas::of(std::array{*GssCode::parse(u"E92000001"), *GssCode::parse(u"W92000004"), *GssCode::parse(u"K04000001")});
        const auto occupation = census(CensusTopic::Occupation, areas), nsSec = census(CensusTopic::NsSec, areas);
        QVERIFY(occupation && nsSec);
        QCOMPARE(occupation->areas[0].base, 26'405'386);
        QCOMPARE(percentages(occupation->areas[0]), (std::array{12.9, 20.3, 13.3, 9.3, 10.2, 9.3, 7.5, 6.9, 10.5}));
        QCOMPARE(occupation->areas[1].base, 1'368'411);
        QCOMPARE(percentages(occupation->areas[1]), (std::array{10.5, 18.2, 11.8, 9.4, 12.2, 11.2, 8.4, 7.9, 10.5}));
        QCOMPARE(nsSec->areas[0].base, 46'005'691);
        QCOMPARE(percentages(nsSec->areas[0]), (std::array{13.2, 19.9, 11.4, 10.6, 5.3, 11.3, 12.0, 8.5, 7.7}));
        QCOMPARE(nsSec->areas[1].base, 2'559'359);
        QCOMPARE(percentages(nsSec->areas[1]), (std::array{10.2, 19.4, 11.6, 10.1, 6.2, 13.1, 13.2, 8.5, 7.6}));
        QCOMPARE(nsSec->englandAndWales->base, 46'005'691 + 2'559'359);
    }

    // 188,880 output areas, 35,672 LSOAs, 7,264 MSOAs; what a guest gets of them ends at 25,000 cells, with status 200.
    void truncated_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("areas");
        QTest::newRow("output areas") << 150 << 188'880;
        QTest::newRow("LSOAs") << 151 << 35'672;
        QTest::newRow("MSOAs") << 152 << 7'264;
    }
    void truncated()
    {
        QFETCH(int, type);
        QFETCH(int, areas);
        const QString path = u"/api/v01/dataset/NM_2080_1.data.%2?geography=TYPE%1&c2021_occ_10=0...9&measures=20100"_s.arg(type);
        const Got csv = get(path.arg(u"csv"_s) + u"&select=geography_code,obs_value,record_count"_s);
        QCOMPARE(csv.status, 200);
        QCOMPARE(csv.body.count('\n'), 1 + 25'000);
        QVERIFY(csv.body.startsWith("\"GEOGRAPHY_CODE\",\"OBS_VALUE\",\"RECORD_COUNT\"\n\"E0"));
        QVERIFY(csv.body.endsWith(',' + QByteArray::number(areas * 10) + '\n'));
        const QJsonDocument json = get(path.arg(u"json"_s)).json();
        QCOMPARE(json[u"header"][u"truncated"], u"true"_s);
        QCOMPARE(json[u"obs"].toArray().size(), 25'000);
    }

    void postcodeGeography()
    {
        const auto answer = census(CensusTopic::NsSec, NomisPostcode{*Postcode::parse(u"ST20 0LY")});
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->areas.size(), 1U);
        QCOMPARE(answer->areas[0].area.code, u"E00151363"_s);
        QCOMPARE(answer->areas[0].base, 278);
        const auto lsoa = census(CensusTopic::NsSec, NomisPostcode{*Postcode::parse(u"ST20 0LY"), NomisPostcode::Level::Lsoa});
        QVERIFY(lsoa);
        QCOMPARE(lsoa->areas[0].area, (AreaRef{AreaLevel::Lsoa, u"E01029709"_s, u"Stafford 015E"_s}));
    }

    void jsonIsTheSameAsCsv()
    {
        const QString path =
            u"/api/v01/dataset/NM_2079_1.data.%1?date=latest&geography=E00151363,K04000001&c2021_nssec_10=0,2...4&measures=20100"_s;
        const QJsonArray observations = get(path.arg(u"json"_s)).json()[u"obs"].toArray();
        QCOMPARE(observations.size(), 8);
        QList<int> values;
        for (const QJsonValue &observation : observations)
            values << observation[u"obs_value"][u"value"].toInt();
        QCOMPARE(values.first(4), (QList<int>{278, 79, 37, 34}));
        QCOMPARE(observations.at(1)[u"geography"][u"geogcode"], u"E00151363"_s);
        QCOMPARE(observations.at(1)[u"c2021_nssec_10"][u"value"], 2);
        QList<int> inCsv;
        const QList<QByteArray> lines = get(path.arg(u"csv"_s) + u"&select=obs_value"_s).body.trimmed().split('\n');
        for (const QByteArray &line : lines.sliced(1))
            inCsv << line.toInt();
        QCOMPARE(inCsv, values);
    }

    void areasNobodyKnows()
    {
        QCOMPARE(get(u"/api/v01/dataset/NM_2079_1.data.csv?geography=E00999999"_s).body, QByteArray());
        QCOMPARE(get(u"/api/v01/dataset/NM_1_1.data.csv?geography=E92000001"_s).status, 404);
        const NomisAreas areas = *NomisAreas::of(std::array{*GssCode::parse(u"E00096507"), *GssCode::parse(u"E06000063")}); // Cumberland
        const auto answer = census(CensusTopic::NsSec, areas);
        QVERIFY(answer);
        QCOMPARE(answer->missing, std::vector{*GssCode::parse(u"E06000063")});
    }

    // All sample neighbourhoods and the others: what the files have for their areas, in one look-up and three tables.
    void everyPlace_data()
    {
        QTest::addColumn<QString>("postcode");
        const auto places = openDataPlaces();
        QCOMPARE(std::ranges::count_if(places, &OpenDataPlace::isSample), 12);
        QVERIFY(places.size() >= 12 + 50);
        for (const OpenDataPlace &place : places)
            QTest::addRow("%s", qPrintable(place.postcode)) << place.postcode;
    }
    void everyPlace()
    {
        QFETCH(QString, postcode);
        const auto geography = lookUp(postcode);
        QVERIFY2(geography, qPrintable(geography ? QString() : geography.error().detail));
        QCOMPARE(geography->postcode, postcode);
        if (geography->quality == 9) {
            QVERIFY(!geography->position().isValid());
            QVERIFY(geography->outputArea().isEmpty());
            return;
        }
        QVERIFY(geography->position().isValid());
        const NomisAreas areas = *NomisAreas::of(codesOf(*geography));
        for (const CensusTopic topic : {CensusTopic::NsSec, CensusTopic::Occupation}) {
            const auto answer = census(topic, areas);
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
            QCOMPARE(answer->areas.front().area.code, geography->outputArea());
            for (const Distribution &area : answer->areas) {
                const auto row = server().data().tableRow(tableName(topic), area.area.code);
                QVERIFY(row);
                QCOMPARE(area.base, row->cells.front());
                QVERIFY(std::ranges::equal(area.counts, std::span(row->cells).subspan(1)));
                QVERIFY(area.partsAddUp());
            }
            for (const GssCode &code : answer->missing)
                QVERIFY2(newerDistricts.contains(code.text()), qPrintable(code.text()));
        }
        const auto residents = m_data->ask<NomisResidents>(areas);
        QVERIFY(residents);
        QCOMPARE(residents->englandAndWales, 56'490'284 + 3'107'463); // England and Wales in TS001, levels above output area being sums
        QCOMPARE(server().counts(), u"LookUp 1, CensusTable 3"_s);
    }

    void placesAreSpread()
    {
        QSet<QString> regions, countries;
        QSet<int> qualities;
        for (const OpenDataPlace &place : openDataPlaces()) {
            const auto postcode = server().data().postcode(QString(place.postcode).remove(u' '));
            QVERIFY2(postcode, qPrintable(place.postcode));
            regions << postcode->region;
            countries << postcode->country;
            qualities << postcode->quality;
        }
        for (int i = 1; i <= 9; ++i)
            QVERIFY(regions.contains(u"E1200000%1"_s.arg(i)));
        QCOMPARE(countries, (QSet<QString>{u"E92000001"_s, u"W92000004"_s}));
        QCOMPARE(qualities, (QSet<int>{1, 2, 4, 5, 9}));
    }

    void lookUpsThatFail()
    {
        QCOMPARE(errorKindName(lookUp(u"ST20 0ZZ"_s).error().kind), errorKindName(Error::Kind::NotFound));
        QCOMPARE(get(u"/postcodes/NONSENSE"_s).json()[u"error"], u"Invalid postcode"_s);
        server().terminate({u"ST20 0ZZ"_s, 2019, 6, 52.79, -2.25});
        const auto ended = lookUp(u"ST20 0ZZ"_s);
        QCOMPARE(ended.error(), (Error{.kind = Error::Kind::Terminated, .httpStatus = 404, .detail = u"2019-06"_s}));
        QCOMPARE(get(u"/terminated_postcodes/ST200ZZ"_s).result()[u"year_terminated"], 2019);
        QCOMPARE(get(u"/terminated_postcodes/ST200LY"_s).status, 404);
        QCOMPARE(server().count(Kind::TerminatedLookUp), 2);
    }

    void bulk()
    {
        const Got got = get(u"/postcodes"_s, R"({"postcodes":["ST20 0LY","w60ww","ZZ1 1ZZ"]})");
        const QJsonArray results = got.result().toArray();
        QCOMPARE(results.size(), 3);
        QCOMPARE(results[0][u"result"][u"codes"][u"oa21"], u"E00151363"_s);
        QCOMPARE(results[1][u"query"], u"w60ww"_s);
        QCOMPARE(results[1][u"result"][u"postcode"], u"W6 0WW"_s);
        QVERIFY(results[2][u"result"].isNull());
        QByteArray many = "\"ST20 0LY\"";
        for (int i = 1; i < 100; ++i)
            many += ",\"ST20 0LY\"";
        QCOMPARE(get(u"/postcodes"_s, "{\"postcodes\":[" + many + "]}").result().toArray().size(), 100);
        QCOMPARE(get(u"/postcodes"_s, "{\"postcodes\":[" + many + ",\"ST20 0LY\"]}").status, 400);
        QCOMPARE(server().counts(), u"BulkLookUp 3"_s);
    }

    void searches()
    {
        // the directory has twenty that begin so
        const QJsonArray completions = get(u"/postcodes/st20%200l/autocomplete?limit=100"_s).result().toArray();
        QCOMPARE(completions.size(), 20);
        QCOMPARE(completions.first(), u"ST20 0LA"_s);
        QCOMPARE(get(u"/postcodes/ST20/autocomplete"_s).result().toArray().size(), 10);
        QVERIFY(get(u"/postcodes/ZZ/autocomplete"_s).result().isNull());

        const QJsonArray nearest = get(u"/postcodes/ST200LY/nearest?radius=500"_s).result().toArray();
        QCOMPARE(nearest.first()[u"postcode"], u"ST20 0LY"_s);
        QCOMPARE(nearest.first()[u"distance"], 0);
        for (qsizetype i = 1; i < nearest.size(); ++i)
            QVERIFY(nearest[i - 1][u"distance"].toDouble() <= nearest[i][u"distance"].toDouble()
                    && nearest[i][u"distance"].toDouble() <= 500);
        QCOMPARE(get(u"/postcodes?lon=-2.247653&lat=52.787179"_s).result()[0][u"postcode"], u"ST20 0LY"_s);
        QVERIFY(get(u"/postcodes?lon=-3.5&lat=55.9"_s).result().isNull()); // Scotland

        const QJsonValue outcode = get(u"/outcodes/ST20"_s).result();
        QCOMPARE(outcode[u"admin_district"].toArray(), QJsonArray{u"Stafford"_s}); // all 219 postcodes lie there
        QVERIFY(std::abs(outcode[u"latitude"].toDouble() - 52.8) < 0.1);
        QCOMPARE(get(u"/outcodes/ZZ9"_s).status, 404);

        const QJsonArray places = get(u"/places?q=gnosall"_s).result().toArray();
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.first()[u"name_1"], u"Gnosall & Haughton"_s);
        QCOMPARE(get(u"/places?q=nowhere%20at%20all"_s).result().toArray().size(), 0);
        QCOMPARE(server().counts(), u"Autocomplete 3, Nearest 1, Reverse 2, Outcode 2, Places 2"_s);
    }

    void whatTestsCanChange()
    {
        server().answerInstead(Kind::CensusTable, {.status = 503});
        QCOMPARE(get(u"/api/v01/dataset/NM_2079_1.data.csv?geography=E92000001"_s).status, 503);
        server().answerAgain();
        server().setLatency(Kind::CensusTable, std::chrono::milliseconds(300));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(get(u"/api/v01/dataset/NM_2079_1.data.csv?geography=E92000001"_s).status, 200);
        QVERIFY(timer.elapsed() >= 300);
        server().setLatency(Kind::CensusTable, std::chrono::milliseconds(0));
        QCOMPARE(get(u"/census-ts062/?key=%1&postcode=ST200LY"_s.arg(fakeKey)).status, 401);
        QCOMPARE(server().counts(), u"CensusTable 2, Keyed 1"_s);
        QCOMPARE(server().asked().front().request.url.path(), u"/api/v01/dataset/NM_2079_1.data.csv"_s);
    }
};

QTEST_GUILESS_MAIN(TestOpenDataServer)
#include "tst_open_data_server.moc"
