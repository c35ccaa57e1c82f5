// SPDX-License-Identifier: GPL-3.0-or-later
// Crystal Roof: requests for every kind of place and level, recorded bodies in, occupations and typed errors out.
#include "services/crystalroof_occupation.h"
#include "support/samples.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Crystal = CrystalRoofOccupationProvider;
const QString path = u"https://crystalroof.co.uk/customer-api/work-and-travel/occupation/postcode/v1/"_s;

QString requested(const CrystalRoofLocation &location, AreaLevel level, const QString &key)
{
    return Crystal::request(QUrl(u"https://crystalroof.co.uk"_s), {location, level, key}).url().toString(QUrl::FullyEncoded);
}

Result<CrystalRoofOccupation> parse(const QByteArray &body, int status = 200, AreaLevel level = AreaLevel::OutputArea)
{
    return Crystal::parse({.status = status, .body = body}, {*Postcode::parse(u"W6 0WW"), level, u"DEMO"_s});
}

/// The sample with one member of an object in `data` changed.
QByteArray changed(const QString &object, const QString &field, const QJsonValue &value)
{
    QJsonObject document = QJsonDocument::fromJson(sampleBody(u"crystalroof/w60ww.json"_s)).object();
    QJsonObject data = document[u"data"].toObject();
    QJsonObject inner = data[object].toObject();
    if (value.isUndefined())
        inner.remove(field);
    else
        inner[field] = value;
    data[object] = inner;
    document[u"data"] = data;
    return QJsonDocument(document).toJson();
}

} // namespace

class TestCrystalRoof : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requests()
    {
        const Postcode postcode = *Postcode::parse(u"w6 0ww");
        const QStringList words{u"oa"_s, u"lsoa"_s, u"msoa"_s, u"lad"_s, u"region"_s, u"country"_s};
        for (const AreaLevel level : allAreaLevels)
            QCOMPARE(requested(postcode, level, u"DEMO"_s),
                     path + u"W60WW?area_type=%1&api_key=DEMO"_s.arg(words[static_cast<int>(level)]));
        QCOMPARE(requested(LatLong{51.4975, -0.2275}, AreaLevel::Lsoa, u"k"_s), path + u"51.497500,-0.227500?area_type=lsoa&api_key=k"_s);
        QCOMPARE(requested(*Uprn::parse(u"12345678"), AreaLevel::Msoa, u"k"_s), path + u"uprn12345678?area_type=msoa&api_key=k"_s);
        QCOMPARE(requested(postcode, AreaLevel::OutputArea, u"a&b=c+d#e%"_s), path + u"W60WW?area_type=oa&api_key=a%26b%3Dc%2Bd%23e%25"_s);
    }

    void uprns()
    {
        QVERIFY(Uprn::parse(u"1"));
        QVERIFY(Uprn::parse(u"123456789012"));
        for (const QString &text : {QString(), u"1234567890123"_s, u"12 3"_s, u"12/3"_s, u"uprn1"_s, u"-1"_s, u"١٢"_s})
            QVERIFY2(!Uprn::parse(text), qPrintable(text));
    }

    void demoKey()
    {
        QVERIFY(demoKeyIsValidFor(*Postcode::parse(u"W6 0WW")));
        QVERIFY(demoKeyIsValidFor(*Postcode::parse(u"w60aa")));
        QVERIFY(!demoKeyIsValidFor(*Postcode::parse(u"W6 9AA")));
        QVERIFY(!demoKeyIsValidFor(*Postcode::parse(u"SW6 0AA")));
        QVERIFY(demoKeyIsValidFor(LatLong{51.492, -0.25}));
        QVERIFY(demoKeyIsValidFor(LatLong{51.502, -0.225}));
        QVERIFY(!demoKeyIsValidFor(LatLong{51.5021, -0.23}));
        QVERIFY(!demoKeyIsValidFor(LatLong{51.495, -0.2249}));
        QVERIFY(!demoKeyIsValidFor(*Uprn::parse(u"12345678")));
    }

    void theDocumentedSample()
    {
        const auto value = parse(sampleBody(u"crystalroof/w60ww.json"_s));
        QVERIFY2(value, qPrintable(value ? QString() : value.error().detail));
        QCOMPARE(value->distribution.base, 98);
        QCOMPARE(value->distribution.counts, (std::array{9, 39, 12, 6, 7, 13, 4, 3, 5}));
        QVERIFY(value->distribution.partsAddUp());
        QCOMPARE(value->distribution.topic, CensusTopic::Occupation);
        QCOMPARE(value->distribution.area, (AreaRef{AreaLevel::OutputArea, {}, {}}));
        QCOMPARE(value->asOf, censusDay2021);
        QVERIFY(value->rank.has_value());
        QCOMPARE(*value->rank, (std::array{3, 8, 4, 3, 3, 6, 2, 2, 2}));
    }

    void levelIsTheOneAskedFor()
    {
        QCOMPARE(parse(sampleBody(u"crystalroof/w60ww.json"_s), 200, AreaLevel::Region)->distribution.area.level, AreaLevel::Region);
    }

    void labelsAreMatchedByTheirDigit()
    {
        QByteArray body = sampleBody(u"crystalroof/w60ww.json"_s);
        body.replace("2. Professional occupations", "2. Professions");
        QCOMPARE(parse(body)->distribution.counts[1], 39);
    }

    void rankIsOptional()
    {
        QJsonObject document = QJsonDocument::fromJson(sampleBody(u"crystalroof/w60ww.json"_s)).object();
        QJsonObject data = document[u"data"].toObject();
        data.remove(u"rank"_s);
        document[u"data"] = data;
        const auto without = parse(QJsonDocument(document).toJson());
        QVERIFY(without && !without->rank);
        const auto outOfScale = parse(changed(u"rank"_s, u"9. Elementary occupations"_s, 11));
        QVERIFY(outOfScale && !outOfScale->rank);
    }

    void partsNeedNotAddUp()
    {
        const auto value = parse(changed(u"residents"_s, u"Total"_s, 99));
        QVERIFY(value);
        QVERIFY(!value->distribution.partsAddUp());
    }

    void documentedErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("401") << 401 << Error::Kind::Unauthorised;
        QTest::newRow("402") << 402 << Error::Kind::QuotaExhausted;
        QTest::newRow("403") << 403 << Error::Kind::Forbidden;
        QTest::newRow("404") << 404 << Error::Kind::NotFound;
        QTest::newRow("429") << 429 << Error::Kind::RateLimited;
        QTest::newRow("500") << 500 << Error::Kind::Server;
    }

    void documentedErrors()
    {
        QFETCH(int, status);
        QFETCH(Error::Kind, kind);
        const auto value = parse(sampleBody(u"crystalroof/%1.json"_s.arg(status)), status);
        QVERIFY(!value);
        QCOMPARE(errorKindName(value.error().kind), errorKindName(kind));
        QCOMPARE(value.error().httpStatus, status);
    }

    void wrongShapes_data()
    {
        const QString residents = u"residents"_s;
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("named");
        QTest::newRow("HTML") << QByteArray("<html></html>") << u"not JSON"_s;
        QTest::newRow("empty object") << QByteArray("{}") << u"data.residents"_s;
        QTest::newRow("an error with 200") << QByteArray(R"({"error":"x"})") << u"data.residents"_s;
        QTest::newRow("no total") << changed(residents, u"Total"_s, QJsonValue::Undefined) << u"data.residents.Total"_s;
        QTest::newRow("total null") << changed(residents, u"Total"_s, QJsonValue::Null) << u"data.residents.Total"_s;
        QTest::newRow("group missing") << changed(residents, u"5. Skilled trades occupations"_s, QJsonValue::Undefined) << u"nine groups"_s;
        QTest::newRow("group negative") << changed(residents, u"5. Skilled trades occupations"_s, -1) << u"data.residents.5: expected"_s;
        QTest::newRow("group text") << changed(residents, u"5. Skilled trades occupations"_s, u"7"_s) << u"data.residents.5: expected"_s;
        QTest::newRow("group twice") << changed(residents, u"5. Trades"_s, 7) << u"each group once"_s;
        QTest::newRow("group twice, the key in its name")
            << changed(residents, "5. "_L1 + fakeKey, 7) << u"data.residents.5: expected each group once"_s;
        QByteArray badDate = sampleBody(u"crystalroof/w60ww.json"_s);
        badDate.replace("\"dataDate\": \"2021-03-21\"", "\"dataDate\": \"last spring\"");
        QTest::newRow("date") << badDate << u"dataDate"_s;
    }

    void wrongShapes()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, named);
        const auto value = parse(body);
        QVERIFY(!value);
        QCOMPARE(errorKindName(value.error().kind), errorKindName(Error::Kind::Malformed));
        QVERIFY2(value.error().detail.contains(named), qPrintable(value.error().detail));
        QVERIFY2(!value.error().detail.contains(fakeKey), qPrintable(value.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestCrystalRoof)
#include "tst_crystalroof.moc"
