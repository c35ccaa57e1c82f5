// SPDX-License-Identifier: GPL-3.0-or-later
// The police's crime records, from bytes to incidents: what is kept, what costs a record, what costs the answer.
#include "services/police_incidents.h"
#include "support/samples.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

/// A record of the police's, written as it is in the samples, with some members replaced or added; an empty value removes a member.
QByteArray record(const QMap<QByteArray, QByteArray> &changes = {})
{
    QMap<QByteArray, QByteArray> members{
        {"category", R"("drugs")"},
        {"location_type", R"("Force")"},
        {"location", R"({"latitude":"52.782940","street":{"id":1745955,"name":"On or near Osborne Park"},"longitude":"-2.250119"})"},
        {"context", R"("")"},
        {"outcome_status", R"({"category":"Under investigation","date":"2024-12"})"},
        {"persistent_id", R"("")"},
        {"id", "125093515"},
        {"month", R"("2024-12")"}};
    members.insert(changes);
    QByteArrayList written;
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        if (!it.value().isEmpty())
            written << '"' + it.key() + "\":" + it.value();
    }
    return '{' + written.join(',') + '}';
}

QByteArray location(const QByteArray &latitude, const QByteArray &longitude = R"("-2.25")", const QByteArray &street = R"("S")")
{
    return R"({"latitude":)" + latitude + R"(,"longitude":)" + longitude + R"(,"street":{"name":)" + street + "}}";
}

const Incident osbornePark{.id = 125093515,
                           .category = u"drugs"_s,
                           .latitude = 52.78294,
                           .longitude = -2.250119,
                           .street = u"On or near Osborne Park"_s,
                           .month = Month(2024, 12),
                           .outcome = u"Under investigation"_s};

/// The only record of an array.
Result<Incident> only(const QByteArray &json)
{
    const auto value = parsePoliceIncidents('[' + json + ']');
    if (!value)
        return std::unexpected(value.error());
    if (value->incidents.size() != 1 || value->leftOut != 0)
        return fail(Error::Kind::NoData, u"%1 incidents, %2 left out"_s.arg(value->incidents.size()).arg(value->leftOut));
    return value->incidents.front();
}

} // namespace

class TestPoliceIncidents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theArrayMayBeTheDocumentOrAMember()
    {
        const QByteArray array = '[' + record() + ']';
        const PoliceIncidents expected{.incidents = {osbornePark}};
        QVERIFY(parsePoliceIncidents(array) == expected);
        QVERIFY(parsePoliceIncidents(R"({"Host":{"data":7},"data":)" + array + R"(,"Records":-1})", "data") == expected);
        QVERIFY(parsePoliceIncidents(R"({"d\u0061ta":)" + array + '}', "data") == expected);
        QVERIFY(parsePoliceIncidents(R"({"data":null,"data":)" + array + '}', "data") == expected);
        QVERIFY(!parsePoliceIncidents(R"({"data":)" + array + R"(,"data":null})", "data"));
        QVERIFY(!parsePoliceIncidents(array, "data"));
        QVERIFY(!parsePoliceIncidents(R"({"data":)" + array + '}'));
    }

    void noRecordsAreAnAnswer()
    {
        QVERIFY(parsePoliceIncidents("[]") == PoliceIncidents());
        QVERIFY(parsePoliceIncidents(" {\"data\" : [ ] }\n", "data") == PoliceIncidents());
    }

    void membersComeInAnyOrder()
    {
        QByteArrayList members{R"("category":"drugs")",
                               R"("location":{"longitude":"-2.250119","latitude":"52.782940","street":{"name":"On or near Osborne Park"}})",
                               R"("outcome_status":{"category":"Under investigation"})", R"("id":125093515)", R"("month":"2024-12")"};
        std::ranges::sort(members);
        do {
            QVERIFY(only('{' + members.join(',') + '}') == osbornePark);
        } while (std::ranges::next_permutation(members).found);
    }

    void ofMembersThatComeTwiceTheLastCounts()
    {
        const QByteArray good = record().chopped(1);
        QCOMPARE(only(good + R"(,"category":"robbery"})")->category, u"robbery"_s);
        QCOMPARE(only(good + R"(,"outcome_status":null})")->outcome, QString());
        QCOMPARE(only(good + R"(,"location":{"latitude":1,"longitude":2}})")->street, QString());
        QVERIFY(!only(good + R"(,"location":{"latitude":1}})"));
        QVERIFY(!only(good + R"(,"id":"7"})"));
        QVERIFY(only(R"({"id":"7","category":3,"location":{"latitude":[],"street":[]},"outcome_status":{"category":1},"month":[],)"
                     + record().sliced(1))
                == osbornePark);
    }

    void coordinates_data()
    {
        QTest::addColumn<QByteArray>("latitude");
        QTest::addColumn<double>("expected");
        QTest::newRow("text") << QByteArray(R"("52.782940")") << 52.78294;
        QTest::newRow("number") << QByteArray("52.78294") << 52.78294;
        QTest::newRow("whole number") << QByteArray("52") << 52.0;
        QTest::newRow("spaces around") << QByteArray(R"(" \t52.78294\n ")") << 52.78294;
        QTest::newRow("exponent") << QByteArray(R"("5.278294e1")") << 52.78294;
        QTest::newRow("escaped") << QByteArray(R"("52\u002e5")") << 52.5;
        QTest::newRow("the equator") << QByteArray(R"("0.000000")") << 0.0;
        QTest::newRow("a pole") << QByteArray("-90") << -90.0;
    }

    void coordinates()
    {
        QFETCH(QByteArray, latitude);
        QFETCH(double, expected);
        const auto incident = only(record({{"location", location(latitude)}}));
        QVERIFY2(incident, qPrintable(incident ? QString() : incident.error().detail));
        QCOMPARE(incident->latitude, expected);
        QCOMPARE(incident->longitude, -2.25);
    }

    void numbersOfRecords_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<qint64>("id");
        QTest::newRow("number") << QByteArray("125093515") << Q_INT64_C(125093515);
        QTest::newRow("large") << QByteArray("9223372036854775807") << Q_INT64_C(9223372036854775807);
        QTest::newRow("exponent") << QByteArray("12e3") << Q_INT64_C(12000);
        QTest::newRow("null") << QByteArray("null") << Q_INT64_C(0);
        QTest::newRow("absent") << QByteArray() << Q_INT64_C(0);
        QTest::newRow("broken") << QByteArray("7.5") << Q_INT64_C(0);
        QTest::newRow("beyond 64 bits") << QByteArray("9223372036854775808") << Q_INT64_C(0);
    }

    void numbersOfRecords()
    {
        QFETCH(QByteArray, written);
        const auto incident = only(record({{"id", written}}));
        QVERIFY(incident);
        QTEST(incident->id, "id");
    }

    void faultsOfARecordCostThatRecord_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char *name, const QByteArray &bad, const QString &complaint) { QTest::newRow(name) << bad << complaint; };
        const QString unusable = u"data[0]: no usable position, category or month"_s;
        row("a number", "7", u"data[0]: expected an object, found a number"_s);
        row("null", "null", u"data[0]: expected an object, found null"_s);
        row("an array", "[{}]", u"data[0]: expected an object, found an array"_s);
        row("empty", "{}", u"data[0].category: expected text, found nothing"_s);
        row("id text", record({{"id", R"("7")"}}), u"data[0].id: expected a number, found text"_s);
        row("id true", record({{"id", "true"}}), u"data[0].id: expected a number, found a truth value"_s);
        row("category null", record({{"category", "null"}}), u"data[0].category: expected text, found null"_s);
        row("category empty", record({{"category", R"("")"}}), unusable);
        row("month absent", record({{"month", {}}}), u"data[0].month: expected text, found nothing"_s);
        row("month a number", record({{"month", "202412"}}), u"data[0].month: expected text, found a number"_s);
        row("month 13", record({{"month", R"("2024-13")"}}), unusable);
        row("location absent", record({{"location", {}}}), unusable);
        row("location text", record({{"location", R"("here")"}}), u"data[0].location: expected an object, found text"_s);
        row("latitude false", record({{"location", location("false")}}),
            u"data[0].location.latitude: expected a number, found a truth value"_s);
        row("longitude an array", record({{"location", location("1", "[-2]")}}),
            u"data[0].location.longitude: expected a number, found an array"_s);
        row("latitude null", record({{"location", location("null")}}), unusable);
        row("latitude empty", record({{"location", location(R"("")")}}), unusable);
        row("latitude spaces", record({{"location", location(R"("  ")")}}), unusable);
        row("latitude and more", record({{"location", location(R"("52.7 N")")}}), unusable);
        row("latitude nan", record({{"location", location(R"("nan")")}}), unusable);
        row("latitude beyond all", record({{"location", location(R"("1e999")")}}), unusable);
        row("off the globe", record({{"location", location("1", "180.1")}}), unusable);
        row("nowhere", record({{"location", location(R"("0.0")", "-0.0")}}), unusable);
        row("street text", record({{"location", R"({"latitude":1,"longitude":1,"street":"S"})"}}),
            u"data[0].location.street: expected an object, found text"_s);
        row("street's name a number", record({{"location", R"({"latitude":1,"longitude":1,"street":{"name":1}})"}}),
            u"data[0].location.street.name: expected text, found a number"_s);
        row("outcome text", record({{"outcome_status", R"("none")"}}), u"data[0].outcome_status: expected an object, found text"_s);
        row("outcome's category an object", record({{"outcome_status", R"({"category":{}})"}}),
            u"data[0].outcome_status.category: expected text, found an object"_s);
    }

    void faultsOfARecordCostThatRecord()
    {
        QFETCH(QByteArray, bad);
        QFETCH(QString, complaint);
        const auto value = parsePoliceIncidents('[' + bad + ',' + record() + ',' + bad + ']');
        QVERIFY2(value, qPrintable(value ? QString() : value.error().detail));
        QVERIFY(*value == (PoliceIncidents{.incidents = {osbornePark}, .leftOut = 2}));

        const auto none = parsePoliceIncidents(R"({"data":[)" + bad + ",{}]}", "data");
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::Malformed);
        QCOMPARE(none.error().detail, u"none of 2 crime records can be used; the first: "_s + complaint);
    }

    void oddTextsAreKept()
    {
        const auto street = [](const QByteArray &name) {
            return only(record({{"location", location("1", "1", '"' + name + '"')}}))->street;
        };
        QCOMPARE(street(R"(Caf\u00e9 \"\ud83d\ude00\")"), u"Café \"😀\""_s);
        QCOMPARE(street("Caf\xc3\xa9"), u"Café"_s);
        QCOMPARE(street(R"(\ud83d)"), QString(QChar::ReplacementCharacter)); // half of a pair
        QCOMPARE(only(record({{"location", R"({"latitude":1,"longitude":1})"}}))->street, QString());
    }

    void sameTextsAreHeldOnce()
    {
        const auto value = parsePoliceIncidents('[' + record() + ',' + record({{"id", "2"}}) + ']');
        const Incident &a = value->incidents.at(0);
        const Incident &b = value->incidents.at(1);
        QVERIFY(a.category.isSharedWith(b.category) && a.street.isSharedWith(b.street) && a.outcome.isSharedWith(b.outcome));
    }

    void whatIsNoJsonCostsTheAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto withRecord = [](const QByteArray &member, const QByteArray &value) {
            return QByteArray('[' + record() + ',' + record({{member, value}}) + ']');
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("spaces") << QByteArray(" \n ");
        QTest::newRow("zeros") << QByteArray(300, '\0');
        QTest::newRow("HTML") << sampleBody(u"postcodearea/database_error.html"_s);
        QTest::newRow("number") << QByteArray("7");
        QTest::newRow("text") << QByteArray("\"MARKER\"");
        QTest::newRow("broken word") << QByteArray("nul");
        QTest::newRow("rubbish after") << QByteArray('[' + record() + "] MARKER");
        QTest::newRow("another document after") << QByteArray('[' + record() + "][]");
        QTest::newRow("bracket after") << QByteArray('[' + record() + "]]");
        QTest::newRow("comma after") << QByteArray('[' + record() + ",]");
        QTest::newRow("no comma") << QByteArray('[' + record() + record() + ']');
        QTest::newRow("brace for bracket") << QByteArray('[' + record() + '}');
        QTest::newRow("bracket for brace") << QByteArray('[' + record().chopped(1) + "]]");
        QTest::newRow("name without quotes") << QByteArray("[{MARKER:1}]");
        QTest::newRow("no colon") << QByteArray(R"([{"MARKER" 1}])");
        QTest::newRow("Latin-1 in a text that is read") << withRecord("category", "\"Caf\xe9\"");
        QTest::newRow("Latin-1 in a text that is not read") << withRecord("context", "\"Caf\xe9\"");
        QTest::newRow("surrogates in UTF-8") << withRecord("context", "\"\xed\xa0\x80\"");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe[\0]\0", 6);
        QTest::newRow("line break in a text") << withRecord("context", "\"MARKER\n\"");
        QTest::newRow("unknown escape") << withRecord("category", R"("MARKER\x")");
        QTest::newRow("no number") << withRecord("id", "1MARKER");
        QTest::newRow("leading zero") << withRecord("id", "007");
        QTest::newRow("number too large") << withRecord("location", location("1e999"));
        QTest::newRow("no word") << withRecord("outcome_status", "nullMARKER");
        QTest::newRow("no word, too") << withRecord("id", "truth");
        QTest::newRow("not even that") << withRecord("id", "MARKER");
        QTest::newRow("deep") << QByteArray(1000000, '[');
        QTest::newRow("deep objects") << QByteArray("{\"data\":").repeated(200000);
    }

    void whatIsNoJsonCostsTheAnswer()
    {
        QFETCH(QByteArray, body);
        for (const QByteArray &answer : {body, QByteArray(R"({"Host":"MARKER","data":)" + body + '}')}) {
            const auto value = parsePoliceIncidents(answer, answer == body ? "" : "data");
            QVERIFY(!value);
            QCOMPARE(value.error().kind, Error::Kind::Malformed);
            QVERIFY(!value.error().detail.isEmpty());
            QVERIFY2(!value.error().detail.contains(u"MARKER"_s), qPrintable(value.error().detail));
        }
    }

    void everyTruncationIsNoticed()
    {
        const QByteArray body = sampleBody(u"postcodearea/incidents_st200ly.json"_s).trimmed();
        for (qsizetype size = 0; size < body.size(); ++size) {
            const auto value = parsePoliceIncidents(body.first(size), "data");
            QVERIFY2(!value, qPrintable(QString::number(size)));
            QCOMPARE(value.error().kind, Error::Kind::Malformed);
            QVERIFY2(!value.error().detail.contains(fakeKey), qPrintable(value.error().detail));
        }
    }

    void theArrayMustBeThere_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        QTest::newRow("array") << QByteArray("[]") << u"the document: expected an object, found an array"_s;
        QTest::newRow("text") << QByteArray("\"MARKER\"") << u"the document: expected an object, found text"_s;
        QTest::newRow("nothing in it") << QByteArray("{}") << u"data: expected an array, found nothing"_s;
        QTest::newRow("something else") << QByteArray(R"({"error":"MARKER"})") << u"data: expected an array, found nothing"_s;
        QTest::newRow("null") << QByteArray(R"({"data":null})") << u"data: expected an array, found null"_s;
        QTest::newRow("object") << QByteArray(R"({"data":{"MARKER":[]}})") << u"data: expected an array, found an object"_s;
        QTest::newRow("data text") << QByteArray(R"({"data":"MARKER"})") << u"data: expected an array, found text"_s;
    }

    void theArrayMustBeThere()
    {
        QFETCH(QByteArray, body);
        const auto value = parsePoliceIncidents(body, "data");
        QVERIFY(!value);
        QCOMPARE(value.error().kind, Error::Kind::Malformed);
        QTEST(value.error().detail, "detail");
    }

    void byteOrderMarkIsPassedOver()
    {
        QVERIFY(parsePoliceIncidents("\xef\xbb\xbf[" + record() + ']'));
        QVERIFY(parsePoliceIncidents("\xef\xbb\xbf{\"data\":[" + record() + "]}", "data"));
    }

    void depthInWhatIsNotReadIsHarmless()
    {
        const QByteArray deep = QByteArray(500000, '[') + QByteArray(500000, ']');
        QVERIFY(only(record({{"context", deep}})) == osbornePark);
        QVERIFY(parsePoliceIncidents(R"({"Host":)" + deep + R"(,"data":[)" + record() + "]}", "data"));
        QCOMPARE(parsePoliceIncidents('[' + deep + ',' + record() + ']')->leftOut, 1);
        QCOMPARE(parsePoliceIncidents('[' + record({{"location", deep}}) + ',' + record() + ']')->leftOut, 1);
    }

    void aBodyThatSharesItsMemoryIsReadToItsEndOnly()
    {
        const QByteArray body = '[' + record() + "] and more";
        QVERIFY(parsePoliceIncidents(QByteArray::fromRawData(body.constData(), body.indexOf(']') + 1)));
    }
};

QTEST_GUILESS_MAIN(TestPoliceIncidents)
#include "tst_police_incidents.moc"
