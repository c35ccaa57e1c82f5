// SPDX-License-Identifier: GPL-3.0-or-later
// Postcodes.io: recorded bodies in, geographies and typed errors out.
#include "services/postcodes_io.h"
#include "support/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

Postcode postcode(QStringView text)
{
    return *Postcode::parse(text);
}

Result<Geography> parse(int status, const QByteArray &body, QStringView asked)
{
    return PostcodesIo::parse({.status = status, .body = body}, postcode(asked));
}

/// The sample for BR8 7RE with one field of `result` changed.
QByteArray changed(const QString &field, const QJsonValue &value)
{
    QJsonObject document = QJsonDocument::fromJson(sampleBody(u"postcodes_io/br87re.json"_s)).object();
    QJsonObject result = document[u"result"].toObject();
    if (value.isUndefined())
        result.remove(field);
    else
        result[field] = value;
    document[u"result"] = result;
    return QJsonDocument(document).toJson();
}

} // namespace

class TestPostcodesIo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void request()
    {
        QCOMPARE(PostcodesIo::request(QUrl(u"https://api.postcodes.io"_s), postcode(u"ST20 0LY")).url(),
                 QUrl(u"https://api.postcodes.io/postcodes/ST200LY"_s));
        QCOMPARE(PostcodesIo::request(QUrl(u"http://localhost:8000/own/"_s), postcode(u"W6 0WW")).url(),
                 QUrl(u"http://localhost:8000/own/postcodes/W60WW"_s));
    }

    void everyFieldOfTheSchema()
    {
        const auto geography = parse(200, sampleBody(u"postcodes_io/br87re.json"_s), u"br8 7re");
        QVERIFY2(geography, qPrintable(geography ? QString() : geography.error().detail));
        const Geography expected{.postcode = u"BR8 7RE"_s,
                                 .outcode = u"BR8"_s,
                                 .incode = u"7RE"_s,
                                 .quality = 1,
                                 .eastings = 551626,
                                 .northings = 170342,
                                 .longitude = 0.178871,
                                 .latitude = 51.411831,
                                 .country = u"England"_s,
                                 .region = u"South East"_s,
                                 .nhsHa = u"South East Coast"_s,
                                 .europeanElectoralRegion = u"South East"_s,
                                 .primaryCareTrust = u"West Kent"_s,
                                 .lsoa = u"Sevenoaks 001A"_s,
                                 .msoa = u"Sevenoaks 001"_s,
                                 .adminDistrict = u"Sevenoaks"_s,
                                 .adminCounty = u"Kent"_s,
                                 .adminWard = u"Hextable"_s,
                                 .parish = u"Hextable"_s,
                                 .ced = u"Swanley"_s,
                                 .parliamentaryConstituency = u"Sevenoaks"_s,
                                 .parliamentaryConstituency2024 = u"Sevenoaks"_s,
                                 .ccg = u"NHS Kent and Medway"_s,
                                 .nuts = u"Sevenoaks"_s,
                                 .pfa = u"Kent"_s,
                                 .dateOfIntroduction = u"198001"_s,
                                 .codes = {.adminDistrict = u"E07000111"_s,
                                           .adminCounty = u"E10000016"_s,
                                           .adminWard = u"E05009960"_s,
                                           .parish = u"E04012394"_s,
                                           .parliamentaryConstituency = u"E14001465"_s,
                                           .parliamentaryConstituency2024 = u"E14001465"_s,
                                           .ccg = u"E38000237"_s,
                                           .ccgId = u"91Q"_s,
                                           .ced = u"E58000739"_s,
                                           .nuts = u"TLJ46"_s,
                                           .lsoa = u"E01024445"_s,
                                           .msoa = u"E02005087"_s,
                                           .lau2 = u"E07000111"_s,
                                           .pfa = u"E23000032"_s}};
        QVERIFY(*geography == expected);
        QCOMPARE(geography->smallAreaVintage(), 2011);
    }

    void newerFields()
    {
        const auto geography = parse(200, sampleBody(u"postcodes_io/st200ly.json"_s), u"ST200LY");
        QVERIFY(geography);
        QCOMPARE(geography->codes.oa21, u"E00151363"_s);
        QCOMPARE(geography->codes.lsoa21, u"E01029709"_s);
        QCOMPARE(geography->codes.msoa21, u"E02006202"_s);
        QCOMPARE(geography->oa21, u"E00151363"_s);
        QCOMPARE(geography->lsoa21, u"Stafford 015E"_s);
        QCOMPARE(geography->icb, u"NHS Staffordshire and Stoke-on-Trent Integrated Care Board"_s);
        QCOMPARE(geography->codes.icb, u"E54000010"_s);
        QCOMPARE(geography->codes.ced, u"E99999999"_s);
        QCOMPARE(geography->smallAreaVintage(), 2021);
        QCOMPARE(geography->parish, QString());
    }

    void onlyThePostcodeMustBeThere()
    {
        const auto geography = parse(200, R"({"status":200,"result":{"postcode":"JE2 3BX"}})", u"JE2 3BX");
        QVERIFY(geography);
        QVERIFY(*geography == Geography{.postcode = u"JE2 3BX"_s});
        QVERIFY(!geography->position().isValid());
        QVERIFY(
            parse(200, R"({"result":{"postcode":"JE2 3BX","codes":null,"longitude":null,"quality":null,"new":{"a":[1]}}})", u"JE2 3BX"));
    }

    void documentedErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("detail");
        QTest::newRow("invalid") << 404 << sampleBody(u"postcodes_io/invalid.json"_s) << Error::Kind::InvalidPostcode << QString();
        QTest::newRow("not found") << 404 << sampleBody(u"postcodes_io/not_found.json"_s) << Error::Kind::NotFound << QString();
        QTest::newRow("terminated") << 404 << sampleBody(u"postcodes_io/terminated.json"_s) << Error::Kind::Terminated << u"2015-02"_s;
        QTest::newRow("terminated, no date") << 404 << QByteArray(R"({"error":"Postcode not found","terminated":{"postcode":"E1W 1UU"}})")
                                             << Error::Kind::Terminated << QString();
        QTest::newRow("not ready") << 500 << sampleBody(u"postcodes_io/not_ready.json"_s) << Error::Kind::Server << u"HTTP status 500"_s;
        QTest::newRow("another's 404") << 404 << QByteArray("<html>no such page</html>") << Error::Kind::Malformed
                                       << u"a 404 that is not JSON"_s;
        QTest::newRow("too many") << 429 << QByteArray() << Error::Kind::RateLimited << u"HTTP status 429"_s;
        QTest::newRow("gateway") << 503 << QByteArray("<html>") << Error::Kind::Server << u"HTTP status 503"_s;
        QTest::newRow("moved") << 302 << QByteArray() << Error::Kind::Malformed << u"HTTP status 302"_s;
        QTest::newRow("no result") << 200 << QByteArray(R"({"status":200,"result":null})") << Error::Kind::NotFound << u"result: null"_s;
    }

    void documentedErrors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, detail);
        const auto geography = parse(status, body, u"E1W 1UU");
        QVERIFY(!geography);
        QCOMPARE(errorKindName(geography.error().kind), errorKindName(kind));
        QCOMPARE(geography.error().httpStatus, status);
        QCOMPARE(geography.error().detail, detail);
    }

    void wrongShapes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("named");
        QTest::newRow("empty") << QByteArray() << u"not JSON"_s;
        QTest::newRow("HTML") << QByteArray("<html></html>") << u"not JSON"_s;
        QTest::newRow("truncated") << sampleBody(u"postcodes_io/br87re.json"_s).first(600) << u"not JSON"_s;
        QTest::newRow("array") << QByteArray("[]") << u"the document"_s;
        QTest::newRow("no result") << QByteArray("{}") << u"expected a result"_s;
        QTest::newRow("result is text") << QByteArray(R"({"result":"BR8 7RE"})") << u"result: expected an object"_s;
        QTest::newRow("no postcode") << changed(u"postcode"_s, QJsonValue::Undefined) << u"result.postcode"_s;
        QTest::newRow("another postcode") << changed(u"postcode"_s, u"BR8 7RF"_s)
                                          << u"result.postcode: expected the postcode that was asked for"_s;
        QTest::newRow("number as text") << changed(u"eastings"_s, u"551626"_s) << u"result.eastings"_s;
        QTest::newRow("text as number") << changed(u"admin_ward"_s, 5) << u"result.admin_ward"_s;
        QTest::newRow("codes an array") << changed(u"codes"_s, QJsonArray()) << u"result.codes"_s;
        QTest::newRow("code a number") << changed(u"codes"_s, QJsonObject{{u"parish"_s, 1}}) << u"result.codes.parish"_s;
        QTest::newRow("off the globe") << changed(u"latitude"_s, 99.999999) << u"result.latitude"_s;
    }

    void wrongShapes()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, named);
        const auto geography = parse(200, body, u"BR8 7RE");
        QVERIFY(!geography);
        QCOMPARE(errorKindName(geography.error().kind), errorKindName(Error::Kind::Malformed));
        QCOMPARE(geography.error().httpStatus, 200);
        QVERIFY2(geography.error().detail.contains(named), qPrintable(geography.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestPostcodesIo)
#include "tst_postcodes_io.moc"
