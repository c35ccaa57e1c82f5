// SPDX-License-Identifier: GPL-3.0-or-later
// What `profile --format json` prints, for every state of a section.
#include "services/profile_json.h"
#include "support/session_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

QByteArray written(const AreaProfile &profile)
{
    return profileToJson(profile, [](Section section) { return u"words for "_s + sectionKey(section); });
}

QJsonObject sections(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object()[u"sections"].toObject();
}

QStringList keysInOrder(const QByteArray &json, const QByteArray &object)
{
    const qsizetype start = json.indexOf('{', json.indexOf('"' + object + "\":"));
    QStringList keys;
    for (const QByteArray &line : json.sliced(start + 1, json.indexOf('}', start) - start - 1).split('\n')) {
        if (const auto parts = line.split('"'); parts.size() > 1)
            keys << QString::fromUtf8(parts[1]);
    }
    return keys;
}

} // namespace

class TestProfileJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gnosall()
    {
        SessionFixture f;
        f.giveKeys();
        const auto session = f.complete(u"ST20 0LY");
        const QByteArray json = written(session->profile());
        const QJsonObject document = QJsonDocument::fromJson(json).object();
        QCOMPARE(document[u"postcode"].toString(), u"ST20 0LY"_s);
        QCOMPARE(document.keys(), QStringList({u"postcode"_s, u"sections"_s}));

        const QJsonObject geography = sections(json)[u"geography"].toObject();
        QCOMPARE(geography[u"state"].toString(), u"ready"_s);
        QCOMPARE(geography[u"source"].toString(), u"postcodes_io"_s);
        const QJsonObject data = geography[u"data"].toObject();
        QCOMPARE(data[u"admin_district"].toString(), u"Stafford"_s);
        QCOMPARE(data[u"eastings"].toInt(), 383395);
        QCOMPARE(data[u"longitude"].toDouble(), -2.247653);
        QVERIFY(data[u"parish"].isNull() && data.contains(u"parish"));
        QCOMPARE(data[u"codes"].toObject()[u"oa21"].toString(), u"E00151363"_s);
        QVERIFY(data[u"codes"].toObject()[u"parish"].isNull());

        const QJsonObject nsSec = sections(json)[u"ns_sec"].toObject();
        QCOMPARE(nsSec.keys(), QStringList({u"area"_s, u"as_of"_s, u"base"_s, u"counts"_s, u"percentiles"_s, u"source"_s, u"state"_s}));
        QVERIFY(nsSec[u"percentiles"].isNull()); // no pack tells how the shares stand
        QVERIFY(!geography.contains(u"residents"));
        QCOMPARE(nsSec[u"base"].toInt(), 278);
        QCOMPARE(nsSec[u"counts"].toObject()[u"L12"].toInt(), 23);
        QCOMPARE(nsSec[u"as_of"].toString(), u"2021-03-21"_s);
        QCOMPARE(nsSec[u"area"].toObject()[u"level"].toString(), u"oa"_s);
        QCOMPARE(nsSec[u"area"].toObject()[u"code"].toString(), u"E00151363"_s);
        QVERIFY(nsSec[u"area"].toObject()[u"name"].isNull());
        QCOMPARE(keysInOrder(json, "counts"), QStringList({u"L1-L3"_s, u"L4-L6"_s, u"L7"_s, u"L8-L9"_s, u"L10-L11"_s, u"L12"_s, u"L13"_s,
                                                           categoryKey(CensusTopic::NsSec, 7), u"L15"_s}));

        const QJsonObject crime = sections(json)[u"crime"].toObject();
        QCOMPARE(crime[u"total"].toInt(), 12);
        QCOMPARE(crime[u"radius_m"].toInt(), 1609);
        QCOMPARE(crime[u"months"].toArray(), QJsonArray({u"2024-12"_s}));
        QCOMPARE(crime[u"missing_months"].toArray(), QJsonArray());
        QCOMPARE(crime[u"forces_not_supplied"].toArray(), QJsonArray());
        QVERIFY(!crime.contains(u"records_left_out"));
        QCOMPARE(keysInOrder(json, "categories"), QStringList({u"violent-crime"_s, u"public-order"_s, u"vehicle-crime"_s,
                                                               u"anti-social-behaviour"_s, u"drugs"_s, u"other-theft"_s}));

        const QJsonObject occupation = sections(json)[u"occupation"].toObject();
        QCOMPARE(occupation[u"state"].toString(), u"failed"_s);
        QCOMPARE(occupation[u"source"].toString(), u"crystalroof"_s);
        QCOMPARE(occupation[u"error"].toObject(),
                 QJsonObject({{u"kind"_s, u"not-found"_s}, {u"http_status"_s, 404}, {u"message"_s, u"words for occupation"_s}}));
        QVERIFY(!json.contains(QByteArray(fakeKey.data())));
        QVERIFY(json.endsWith("}\n"));
    }

    void residentsOfTheAreas()
    {
        AreaProfile profile{.postcode = *Postcode::parse(u"ST20 0LY")};
        profile.geography = Ready<Geography>{.value = {}, .source = u"postcodes_io"_s};
        profile.levelResidents = Ready<LevelResidents>{
            .value = {{AreaLevel::OutputArea, 310}, {AreaLevel::Lsoa, 1467}}, .source = u"nomis"_s, .asOf = censusDay2021};
        QCOMPARE(sections(written(profile))[u"geography"].toObject()[u"residents"].toObject(),
                 QJsonObject({{u"source"_s, u"nomis"_s},
                              {u"as_of"_s, u"2021-03-21"_s},
                              {u"counts"_s, QJsonObject({{u"oa"_s, 310}, {u"lsoa"_s, 1467}})}}));
    }

    /// Ten areas whose shares are nothing in two, a tenth in five, and a fifth, a quarter and a half in one each.
    void percentiles()
    {
        ShareBreakpoints breakpoints{.topic = CensusTopic::NsSec, .level = AreaLevel::OutputArea, .areas = 10};
        breakpoints.categories.fill(*breakpointsOf({0.0, 0.0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.25, 0.5}));
        Distribution figures{.topic = CensusTopic::NsSec,
                             .area = {AreaLevel::OutputArea, u"E00151363"_s, {}},
                             .base = 100,
                             .counts = {50, 10, 0, 20, 5, 5, 5, 5, 0}};
        AreaProfile profile{.postcode = *Postcode::parse(u"ST20 0LY")};
        profile.nsSec =
            Ready<CensusProfile>{.value = {.topic = CensusTopic::NsSec, .areas = {figures}}, .source = u"nomis"_s, .asOf = censusDay2021};
        profile.nsSecBreakpoints[AreaLevel::OutputArea] = std::make_shared<const ShareBreakpoints>(breakpoints);
        const QJsonObject told = sections(written(profile))[u"ns_sec"].toObject()[u"percentiles"].toObject();
        QCOMPARE(told[u"areas"].toInt(), 10);
        const QJsonObject higher = told[u"higher_than"].toObject(), atLeast = told[u"at_least_as_high_as"].toObject();
        QCOMPARE(higher.size(), 9);
        QCOMPARE(higher[u"L1-L3"].toInt(), 90); // the half: nine of ten are lower, and none is higher
        QCOMPARE(atLeast[u"L1-L3"].toInt(), 100);
        QCOMPARE(higher[u"L4-L6"].toInt(), 20); // the tenth, which five have
        QCOMPARE(atLeast[u"L4-L6"].toInt(), 70);
        QCOMPARE(higher[u"L7"].toInt(), 0); // nothing
        QCOMPARE(atLeast[u"L7"].toInt(), 20);
        QCOMPARE(higher[u"L10-L11"].toInt(), 20); // a twentieth, which none of them has
        QCOMPARE(atLeast[u"L10-L11"].toInt(), 20);
        profile.level = AreaLevel::Lsoa; // of which nothing is known
        QVERIFY(!sections(written(profile))[u"ns_sec"].toObject()[u"percentiles"].isObject());
    }

    void codeIsNullWhereUnknown()
    {
        SessionFixture f;
        f.giveKeys();
        f.server.reply(u"/postcodes/ST200LY"_s, {.status = 500});
        const auto session = f.complete(u"ST20 0LY");
        const QByteArray json = written(session->profile());
        QVERIFY(sections(json)[u"ns_sec"].toObject()[u"area"].toObject()[u"code"].isNull());
    }

    void recordsLeftOutAreTold()
    {
        SessionFixture f;
        f.giveKeys();
        f.server.reply(u"/crime-incidents/"_s,
                       {.body = sampleBody(u"postcodearea/incidents_st200ly.json"_s).replace("\"public-order\"", "null")});
        const auto session = f.complete(u"ST20 0LY");
        const QJsonObject crime = sections(written(session->profile()))[u"crime"].toObject();
        QCOMPARE(crime[u"total"].toInt(), 9);
        QCOMPARE(crime[u"records_left_out"].toInt(), 3);
    }

    /// January 2024 to February 2025, three burglaries each, two of them with an outcome; February 2024 failed, and March is to come.
    void rateOutcomesAndTheYearBefore()
    {
        CrimeReport report{.radiusMetres = 1609};
        for (Month month(2024, 1); month <= Month(2025, 2); month = month.next()) {
            if (month == Month(2024, 2)) {
                report.missingMonths.push_back(month);
                report.monthsFailed.push_back(month);
            } else if (month == Month(2024, 3)) {
                report.monthsToCome.push_back(month);
            } else {
                report.months.push_back(month);
                report.incidents.push_back({.category = u"burglary"_s, .month = month, .outcome = u"Local resolution"_s, .count = 2});
                report.incidents.push_back({.category = u"burglary"_s, .month = month});
            }
        }
        report.incidents.push_back({.category = u"anti-social-behaviour"_s, .month = Month(2025, 1), .count = 7});
        AreaProfile profile{.postcode = *Postcode::parse(u"ST20 0LY")};
        profile.crime = {Ready<CrimeReport>{.value = report, .source = u"police"_s}};
        QVERIFY(sections(written(profile))[u"crime"].toObject()[u"rate"].isNull()); // the residents are not known
        profile.residents = Ready<ResidentsAround>{
            .value = {.residents = 2500, .lsoas = {u"E01029709"_s, u"E01029710"_s}}, .source = u"pack"_s, .asOf = censusDay2021};
        const QJsonObject crime = sections(written(profile))[u"crime"].toObject();
        QCOMPARE(crime[u"months_to_come"].toArray(), QJsonArray({u"2024-03"_s}));
        QCOMPARE(crime[u"failed_months"].toArray(), QJsonArray({u"2024-02"_s}));
        QCOMPARE(crime[u"rate"].toObject(), QJsonObject({{u"per_thousand_residents"_s, 16}, // 40 of 2,500: March 2024 to February 2025
                                                         {u"incidents"_s, 40},
                                                         {u"residents"_s, 2500},
                                                         {u"lsoas"_s, 2},
                                                         {u"residents_as_of"_s, u"2021-03-21"_s},
                                                         {u"months"_s, 11},
                                                         {u"first_month"_s, u"2024-04"_s},
                                                         {u"last_month"_s, u"2025-02"_s},
                                                         {u"lacks_a_force"_s, false}}));
        QCOMPARE(crime[u"outcomes"].toObject(), QJsonObject({{u"with_outcome"_s, 24},
                                                             {u"without_outcome"_s, 12},
                                                             {u"never_with_outcome"_s, 7},
                                                             {u"months_without_outcomes"_s, QJsonArray()},
                                                             {u"counts"_s, QJsonObject({{u"Local resolution"_s, 24}})}}));
        const QJsonObject compared = crime[u"year_on_year"].toObject();
        QCOMPARE(compared[u"months"].toArray(), QJsonArray({u"2025-01"_s}));
        QCOMPARE(compared[u"count"].toInt(), 10);
        QCOMPARE(compared[u"year_before"].toInt(), 3);
        QCOMPARE(compared[u"months_not_compared"].toArray().size(), 11);
        profile.residents.ready()->value.isNearest = true;
        QVERIFY(sections(written(profile))[u"crime"].toObject()[u"rate"].isNull());
    }

    void theOtherStates()
    {
        AreaProfile profile{.postcode = *Postcode::parse(u"EH1 1YZ")};
        profile.occupation = {NotCovered{.why = {Why::Code::OutsideEnglandAndWales, u"Scotland"_s}}};
        profile.nsSec = {Failed{.error = {.kind = Error::Kind::Unauthorised}, .source = u"postcodearea"_s}};
        profile.crime = {Empty{.why = {Why::Code::NoIncidents, {}}, .source = u"pack"_s}};
        const QJsonObject all = sections(written(profile));
        QCOMPARE(all[u"geography"].toObject()[u"state"].toString(), u"idle"_s);
        QCOMPARE(all[u"occupation"].toObject(), QJsonObject({{u"state"_s, u"not-covered"_s},
                                                             {u"source"_s, QJsonValue::Null},
                                                             {u"reason"_s, u"outside-england-and-wales"_s},
                                                             {u"message"_s, u"words for occupation"_s}}));
        QVERIFY(all[u"ns_sec"].toObject()[u"error"].toObject()[u"http_status"].isNull());
        QCOMPARE(all[u"crime"].toObject(), QJsonObject({{u"state"_s, u"empty"_s},
                                                        {u"source"_s, u"pack"_s},
                                                        {u"reason"_s, u"no-incidents"_s},
                                                        {u"message"_s, u"words for crime"_s}}));
    }

    void theLevelIsTheProfiles()
    {
        AreaProfile profile{.postcode = *Postcode::parse(u"ST20 0LY"), .level = AreaLevel::Lsoa};
        const CensusProfile census{CensusTopic::Occupation,
                                   {someDistribution(CensusTopic::Occupation, AreaLevel::OutputArea, u"E00151363"_s),
                                    someDistribution(CensusTopic::Occupation, AreaLevel::Lsoa, u"E01029709"_s, 3)}};
        profile.occupation = {Ready<CensusProfile>{.value = census, .source = u"pack"_s, .asOf = censusDay2021}};
        const QJsonObject occupation = sections(written(profile))[u"occupation"].toObject();
        QCOMPARE(occupation[u"area"].toObject()[u"code"].toString(), u"E01029709"_s);
        QCOMPARE(occupation[u"base"].toInt(), 135);
    }
};

QTEST_GUILESS_MAIN(TestProfileJson)
#include "tst_profile_json.moc"
