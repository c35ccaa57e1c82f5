// SPDX-License-Identifier: GPL-3.0-or-later
// Nomis: one address for one question, recorded tables in, distributions and typed errors out; nothing that was cut off is ever a figure.
#include "services/nomis_census.h"
#include "support/ask.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const QUrl nomis(u"https://www.nomisweb.co.uk"_s);

std::vector<GssCode> codes(const QStringList &texts)
{
    std::vector<GssCode> list;
    for (const QString &text : texts)
        list.push_back(*GssCode::parse(text));
    return list;
}

NomisAreas areas(const QStringList &texts)
{
    return *NomisAreas::of(codes(texts));
}

const QStringList gnosall{u"E00151363"_s, u"E01029709"_s, u"E02006202"_s, u"E07000197"_s, u"E12000005"_s, u"E92000001"_s, u"K04000001"_s};
const QStringList hammersmith{u"E00183158"_s, u"E01001931"_s, u"E02000382"_s, u"E09000013"_s,
                              u"E12000007"_s, u"E92000001"_s, u"K04000001"_s};
const QStringList cardiff{u"W00010208"_s, u"W01002019"_s, u"W02000398"_s, u"W06000015"_s, u"W92000004"_s, u"K04000001"_s};

const NomisCensus::Query gnosallNsSec{CensusTopic::NsSec, areas(gnosall)};

QByteArray nsSecTable()
{
    return sampleBody(u"nomis/ts062_st200ly.csv"_s);
}

Result<NomisCensusAnswer> parse(const QByteArray &body, const NomisCensus::Query &query = gnosallNsSec)
{
    return NomisCensus::parse({.status = 200, .body = body}, query);
}

QString outcome(const auto &result)
{
    return result ? u"-"_s : QString(errorKindName(result.error().kind));
}

QString addressOf(const NomisCensus::Query &query)
{
    return NomisCensus::request(nomis, query).url().toString(QUrl::FullyEncoded);
}

/// The table with one text replaced, which must be there.
QByteArray changed(const QByteArray &from, const QByteArray &to, QByteArray table = nsSecTable())
{
    if (!table.contains(from))
        qFatal("not in the table: %s", from.constData());
    return table.replace(from, to);
}

/// Without the lines that begin so, and with the count of records as it is given.
QByteArray without(const QByteArray &begin, int recordCount)
{
    QByteArray table;
    for (const QByteArray &line : nsSecTable().split('\n')) {
        if (!line.isEmpty() && !line.startsWith(begin))
            table += (line.endsWith(",70") ? line.chopped(2) + QByteArray::number(recordCount) : line) + '\n';
    }
    return table;
}

} // namespace

class TestNomisCensus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses()
    {
        const QString start = u"https://www.nomisweb.co.uk/api/v01/dataset/"_s;
        QCOMPARE(addressOf({CensusTopic::Occupation, areas({u"E00058164"_s, u"E08000010"_s})}),
                 start
                     + u"NM_2080_1.data.csv?date=latest&geography=E00058164,E08000010&c2021_occ_10=0...9&measures=20100"
                       "&select=geography_code,geography_name,c2021_occ_10,c2021_occ_10_name,obs_value,record_count"_s);
        QCOMPARE(addressOf({CensusTopic::NsSec, areas({u"W00010208"_s, u"K04000001"_s})}),
                 start
                     + u"NM_2079_1.data.csv?date=latest&geography=W00010208,K04000001&c2021_nssec_10=0...9&measures=20100"
                       "&select=geography_code,geography_name,c2021_nssec_10,c2021_nssec_10_name,obs_value,record_count"_s);
        const QNetworkRequest residents = NomisResidents::request(nomis, areas({u"E00058164"_s}));
        QCOMPARE(residents.url().toString(QUrl::FullyEncoded),
                 start
                     + u"NM_2021_1.data.csv?date=latest&geography=E00058164&c2021_restype_3=0&measures=20100"
                       "&select=geography_code,geography_name,c2021_restype_3,c2021_restype_3_name,obs_value,record_count"_s);
        QCOMPARE(residents.rawHeader("Accept"), "text/csv");
    }

    void addressesOfPostcodes()
    {
        using Level = NomisPostcode::Level;
        for (const auto &[level, type] : {std::pair(Level::OutputArea, u"150"_s), {Level::Lsoa, u"151"_s}, {Level::Msoa, u"152"_s}}) {
            const QString address = addressOf({CensusTopic::NsSec, NomisPostcode{*Postcode::parse(u"st20 0ly"), level}});
            QVERIFY2(address.contains(u"&geography=POSTCODE%7CST200LY;%1&c2021"_s.arg(type)), qPrintable(address));
        }
    }

    void oneAddressForOneQuestion()
    {
        // what differs only in what cannot be asked for, or is asked for twice
        const NomisAreas plain = areas({u"W00010208"_s, u"W92000004"_s, u"K04000001"_s});
        const NomisAreas untidy = areas({u"W99999999"_s, u" w00010208 "_s, u"W92000004"_s, u"E10000016"_s, u"W92000004"_s, u"K04000001"_s,
                                         u"W00010208"_s, u"E99999999"_s, u"L99999999"_s});
        QCOMPARE(untidy, plain);
        QCOMPARE(addressOf({CensusTopic::NsSec, untidy}), addressOf({CensusTopic::NsSec, plain}));
    }

    void areasThatCanBeAskedFor()
    {
        QVERIFY(!NomisAreas::of({}));
        QVERIFY(!NomisAreas::of(codes({u"E99999999"_s, u"E10000016"_s, u"S92000003"_s, u"N92000002"_s})));
        std::vector<GssCode> many;
        for (int i = 0; i < NomisAreas::most; ++i)
            many.push_back(*GssCode::parse(u"E00%1"_s.arg(i, 6, 10, QChar(u'0'))));
        QCOMPARE(NomisAreas::of(many)->codes(), many);
        QVERIFY(addressOf({CensusTopic::NsSec, *NomisAreas::of(many)}).size() < 1300);
        many.push_back(*GssCode::parse(u"K04000001"));
        QVERIFY(!NomisAreas::of(many));
    }

    void nsSecOfAnAreaAndItsParents()
    {
        const auto answer = parse(nsSecTable());
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->areas.size(), 6U);
        QVERIFY(answer->missing.empty());
        for (size_t i = 0; i < allAreaLevels.size(); ++i) {
            QCOMPARE(answer->areas[i].area.level, allAreaLevels[i]);
            QCOMPARE(answer->areas[i].area.code, gnosall[static_cast<qsizetype>(i)]);
            QCOMPARE(answer->areas[i].topic, CensusTopic::NsSec);
            QVERIFY(answer->areas[i].partsAddUp());
        }
        // the documents' own figures
        QCOMPARE(answer->areas[0].base, 278);
        QCOMPARE(answer->areas[0].counts, (std::array{71, 79, 37, 34, 9, 23, 9, 9, 7}));
        QCOMPARE(answer->areas[0].area.name, QString());
        QCOMPARE(answer->areas[3].area.name, u"Stafford"_s);
        QCOMPARE(answer->areas[5].base, 46'005'691);
        QVERIFY(answer->englandAndWales);
        QCOMPARE(answer->englandAndWales->base, 46'005'691 + 2'559'359);
        QCOMPARE(answer->englandAndWales->area.code, u"K04000001"_s);
        QCOMPARE(answer->englandAndWales->area.name, u"England and Wales"_s);
    }

    void occupationOfAnAreaAndItsParents()
    {
        const auto answer = parse(sampleBody(u"nomis/ts063_w60ww.csv"_s), {CensusTopic::Occupation, areas(hammersmith)});
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->areas.size(), 6U);
        QCOMPARE(answer->areas[0].topic, CensusTopic::Occupation);
        QCOMPARE(answer->areas[0].base, 98);
        QCOMPARE(answer->areas[0].counts, (std::array{9, 39, 12, 6, 7, 13, 4, 3, 5}));
        QCOMPARE(answer->areas[5].base, 26'405'386);
        constexpr std::array percent{12.9, 20.3, 13.3, 9.3, 10.2, 9.3, 7.5, 6.9, 10.5};
        for (int i = 0; i < categoryCount; ++i)
            QCOMPARE(std::round(answer->areas[5].share(i) * 1000) / 10, percent.at(static_cast<size_t>(i)));
    }

    // Wales has no regions.
    void wales()
    {
        const auto answer = parse(sampleBody(u"nomis/ts062_cf101ep.csv"_s), {CensusTopic::NsSec, areas(cardiff)});
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->areas.size(), 5U);
        QCOMPARE(answer->areas[4].area.level, AreaLevel::Country);
        QCOMPARE(answer->areas[4].base, 2'559'359);
        QCOMPARE(answer->areas[3].area, (AreaRef{AreaLevel::District, u"W06000015"_s, u"Cardiff"_s}));
    }

    void residents()
    {
        const HttpAnswer answer{.status = 200, .body = sampleBody(u"nomis/ts001_st200ly.csv"_s)};
        const auto value = NomisResidents::parse(answer, areas(gnosall));
        QVERIFY2(value, qPrintable(value ? QString() : value.error().detail));
        QCOMPARE(value->areas.size(), 6U);
        QCOMPARE(value->areas[0], (AreaResidents{{AreaLevel::OutputArea, u"E00151363"_s, {}}, 310}));
        QCOMPARE(value->areas[1].residents, 1467);
        QCOMPARE(value->englandAndWales, 59'597'747);
        QCOMPARE(NomisResidents::parse(answer, areas({gnosall[1]})).error().kind, Error::Kind::Malformed);
    }

    void orderIsThatOfTheQuestion()
    {
        QStringList reversed = gnosall;
        std::ranges::reverse(reversed);
        const auto answer = parse(nsSecTable(), {CensusTopic::NsSec, areas(reversed)});
        QVERIFY(answer);
        QCOMPARE(answer->areas.front().area.level, AreaLevel::Country);
        QCOMPARE(answer->areas.back().area.level, AreaLevel::OutputArea);
    }

    void postcodeGeography()
    {
        const NomisPostcode place{*Postcode::parse(u"ST20 0LY"), NomisPostcode::Level::OutputArea};
        const QByteArray table = changed(",70", ",10", nsSecTable());
        const QByteArray one = table.first(table.indexOf("\"E01029709"));
        const auto answer = parse(one, {CensusTopic::NsSec, place});
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->areas.size(), 1U);
        QCOMPARE(answer->areas[0].area.code, u"E00151363"_s);
        QCOMPARE(answer->areas[0].base, 278);
        // of another level, of two areas, of none
        QCOMPARE(outcome(parse(one, {CensusTopic::NsSec, NomisPostcode{place.postcode, NomisPostcode::Level::Lsoa}})), u"malformed"_s);
        QByteArray two = changed(",10\n", ",20\n", one);
        two += changed("E00151363", "E00151364", two).sliced(two.indexOf('\n') + 1);
        QCOMPARE(outcome(parse(two, {CensusTopic::NsSec, place})), u"malformed"_s);
        QCOMPARE(outcome(parse(one.first(one.indexOf('\n') + 1), {CensusTopic::NsSec, place})), u"no-data"_s);
    }

    void areasThatNomisDoesNotKnow()
    {
        const auto noDistrict = parse(without("\"E07000197", 60));
        QVERIFY2(noDistrict, qPrintable(noDistrict ? QString() : noDistrict.error().detail));
        QCOMPARE(noDistrict->missing, codes({u"E07000197"_s}));
        QCOMPARE(noDistrict->areas.size(), 5U);
        QVERIFY(noDistrict->englandAndWales);
        QCOMPARE(outcome(parse(without("\"E00151363", 60))), u"no-data"_s);
        // a country is known
        QCOMPARE(outcome(parse(without("\"E92000001", 60))), u"malformed"_s);
        QCOMPARE(outcome(parse(without("\"K04000001", 60))), u"malformed"_s);
        QCOMPARE(outcome(parse(without("\"E", 10))), u"malformed"_s);
        QCOMPARE(outcome(parse(without("\"E0", 30))), u"no-data"_s);
    }

    void formsThatCsvAllows()
    {
        const auto right = parse(nsSecTable());
        QVERIFY(right);
        QCOMPARE(parse("\xEF\xBB\xBF" + nsSecTable()), right);
        QCOMPARE(parse(changed("\n", "\r\n")), right);
        QCOMPARE(parse("\xEF\xBB\xBF" + changed("\n", "\r\n")), right);
        QCOMPARE(parse(nsSecTable().chopped(1)), right); // the last line's end may be missing; nothing else
        QCOMPARE(parse(changed("\"E00151363\"", "E00151363")), right);
        QCOMPARE(parse(changed("GEOGRAPHY_CODE", "geography_code")), right);
        QCOMPARE(parse(changed("\"Total: All", "\"Total, as \"\"published\"\": All")), right);
        const auto named = parse(changed("\"Stafford\"", "\"Stafford, \"\"the\"\" district\""));
        QVERIFY(named);
        QCOMPARE(named->areas[3].area.name, u"Stafford, \"the\" district"_s);
    }

    void columnsInAnyOrderAndMoreOfThem()
    {
        QByteArray table;
        for (const QByteArray &line : changed(", ", "; ").split('\n')) {
            const QList<QByteArray> fields = line.split(',');
            if (fields.size() == 6)
                table += fields[5] + ",\"x\"," + fields[4] + ',' + fields[3] + ',' + fields[2] + ',' + fields[0] + '\n';
        }
        // labels with a semicolon where there was a comma are still the same by their L
        const auto answer = parse(table);
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->areas[0].counts, parse(nsSecTable())->areas[0].counts);
        QCOMPARE(answer->areas[3].area.name, QString()); // names were not among them
    }

    /// However early it ends, with status 200: never other figures, and hardly ever any.
    void cutAnywhere()
    {
        const QByteArray whole = nsSecTable();
        const auto right = parse(whole);
        QVERIFY(right);
        for (qsizetype length = 0; length < whole.size() - 1; ++length) {
            const auto result = parse(whole.first(length));
            QVERIFY2(outcome(result) == "malformed"_L1, QByteArray::number(length).constData());
        }
        // Nor a question without countries, whose answer could be whole at each area's end if it did not count its records.
        const NomisCensus::Query small{CensusTopic::NsSec, areas(gnosall.first(4))};
        const QByteArray table = changed(",70", ",40", nsSecTable());
        const QByteArray smallTable = table.first(table.indexOf("\"E12000005"));
        QCOMPARE(parse(smallTable, small)->areas.size(), 4U);
        for (qsizetype length = smallTable.indexOf('\n') + 2; length < smallTable.size() - 1; ++length)
            QVERIFY2(outcome(parse(smallTable.first(length), small)) == "malformed"_L1, QByteArray::number(length).constData());
    }

    void wrongShapes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("named");
        const QByteArray table = nsSecTable();
        const QByteArray header = table.first(table.indexOf('\n') + 1);
        const QByteArray row = "\"E00151363\",\"E00151363\",5,\"L10 and L11 Lower supervisory and technical occupations\",9,70\n";
        QTest::newRow("nothing") << QByteArray() << u"empty"_s;
        QTest::newRow("line ends") << QByteArray("\r\n\r\n") << u"empty"_s;
        QTest::newRow("HTML") << QByteArray("<!DOCTYPE html>\n<html><title>Nomis</title></html>") << u"no column geography_code"_s;
        QTest::newRow("an error as JSON") << QByteArray(R"({"error":"Cannot create query"})") << u"a quote stands where none may"_s;
        QTest::newRow("an error as CSV") << QByteArray("error\n\"Cannot create query\"\n") << u"no column geography_code"_s;
        QTest::newRow("another table") << changed("C2021_NSSEC_10\"", "C2021_OCC_10\"") << u"no column c2021_nssec_10"_s;
        QTest::newRow("no value column") << changed("OBS_VALUE", "VALUE") << u"no column obs_value"_s;
        QTest::newRow("no count of records") << changed("RECORD_COUNT", "RECORDS") << u"no column record_count"_s;
        QTest::newRow("header only") << header << u"a country is not in the answer"_s;
        QTest::newRow("a row missing") << changed(row, {}) << u"69 records of 70"_s;
        QTest::newRow("a row missing, and counted so") << without("\"E00151363\",\"E00151363\",5", 69) << u"9 of 10 categories"_s;
        QTest::newRow("a row twice") << changed(row, row + row) << u"category 5 twice"_s;
        QTest::newRow("total missing") << without("\"E00151363\",\"E00151363\",0", 69) << u"9 of 10 categories"_s;
        QTest::newRow("a total without parts")
            << header + "\"E00151363\",\"E00151363\",0,\"Total: All usual residents aged 16 years and over\",278,1\n"
            << u"1 of 10"_s;
        QTest::newRow("a limit reached") << changed(",70\n", ",25010\n") << u"70 records of 25010"_s;
        QTest::newRow("counts that differ") << changed(row, row.chopped(3) + "71\n") << u"not the same in all"_s;
        QTest::newRow("an area that was not asked for") << changed("E07000197", "E07000198") << u"not asked for"_s;
        QTest::newRow("a code that is none") << changed("E07000197", "Stafford") << u"not asked for"_s;
        QTest::newRow("a category too many") << changed(",9,\"L15", ",10,\"L15") << u"a category that was not asked for"_s;
        QTest::newRow("labels of other categories")
            << changed(",4,\"L8", ",x,\"L8").replace(",3,\"L7", ",4,\"L7").replace(",x,", ",3,") << u"another's label"_s;
        QTest::newRow("a class as the total") << changed("\"Total: All", "\"L7 All") << u"another's label"_s;
        for (const QByteArray value : {"-9", "", "9.5", "nine", "1e3", "9999999999", " 9", "+9", "\"\"", "\"9\"x"})
            QTest::addRow("value %s", value.constData()) << changed(row, row.chopped(5) + value + ",70\n") << QString();
        QTest::newRow("a field too many") << changed(row, row.chopped(1) + ",A\n") << u"7 fields of 6"_s;
        QTest::newRow("a quote in a field") << changed(row, "\"E00151363\",E\"0\"0151363,5,L10,9,70\n")
                                            << u"a quote stands where none may"_s;
    }

    void wrongShapes()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, named);
        const auto value = parse(body);
        QVERIFY(!value);
        QCOMPARE(outcome(value), u"malformed"_s);
        QVERIFY2(value.error().detail.contains(named), qPrintable(value.error().detail));
        QCOMPARE(value.error().httpStatus, 200);
    }

    // Errors are for the log, which must not hold what a stranger wrote.
    void errorsDoNotRepeatTheAnswer()
    {
        for (const QByteArray text : {"E07000197", "Stafford 015E", "L7 Intermediate occupations"}) {
            const QByteArray key(fakeKey.data(), fakeKey.size());
            const auto value = parse(changed(text, key, changed(",9,70", ",-9,70")));
            QVERIFY(!value);
            QVERIFY2(!value.error().detail.contains(fakeKey), qPrintable(value.error().detail));
        }
    }

    // Kept as it came, and flagged.
    void partsThatDoNotAddUp()
    {
        const auto value = parse(changed(",278,70", ",270,70"));
        QVERIFY(value);
        QCOMPARE(value->areas[0].base, 270);
        QVERIFY(!value->areas[0].partsAddUp());
        QVERIFY(value->areas[1].partsAddUp());
    }

    /// Through the whole transport: an answer is kept, one that was cut off is not.
    void kept()
    {
        LocalServer server;
        Fetcher fetcher;
        const SourceCatalogue catalogue = catalogueAt(server.url());
        const QString path = u"/api/v01/dataset/NM_2079_1.data.csv"_s;
        const QByteArray table = nsSecTable();
        server.replies(path, {{.body = table.first(table.indexOf("\"K04000001")), .contentType = "text/csv"},
                              {.body = table, .contentType = "text/csv"}});
        std::optional<Result<NomisCensusAnswer>> answer;
        const auto asked = [&] {
            answer.reset();
            const auto call =
                fetcher.fetch<NomisCensus>(catalogue.source(u"nomis"_s), gnosallNsSec, [&](auto result) { answer = std::move(result); });
            return QTest::qWaitFor([&] { return answer.has_value(); }, 5000);
        };
        QVERIFY(asked());
        QCOMPARE(outcome(*answer), u"malformed"_s);
        QVERIFY(asked());
        QVERIFY(*answer);
        QVERIFY(asked());
        QVERIFY(*answer);
        QCOMPARE((**answer).areas.size(), 6U);
        QCOMPARE(server.requestCount(path), 2);
        QCOMPARE(server.requests().front().headers.value("Accept"), "text/csv");
    }
};

QTEST_GUILESS_MAIN(TestNomisCensus)
#include "tst_nomis_census.moc"
