// SPDX-License-Identifier: GPL-3.0-or-later
// Reading JSON with complaints that name the place, and writing it in order.
#include "services/json_reader.h"
#include "services/json_writer.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesThatAreNotJson_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><html></html>");
        QTest::newRow("truncated") << QByteArray(R"({"data":[{"a":1},)");
        QTest::newRow("a number") << QByteArray("17");
        QTest::newRow("wrong encoding") << QByteArray("{\"a\":\"Caf\xe9\"}");
        QTest::newRow("rubbish after") << QByteArray("{} {}");
        QTest::newRow("deep") << QByteArray(100000, '[');
    }

    void bytesThatAreNotJson()
    {
        QFETCH(QByteArray, bytes);
        const auto value = parseJson(bytes);
        QVERIFY(!value);
        QCOMPARE(value.error().kind, Error::Kind::Malformed);
        QVERIFY2(value.error().detail.startsWith(u"not JSON"_s), qPrintable(value.error().detail));
    }

    void byteOrderMarkIsPassedOver() { QVERIFY(parseJson("\xef\xbb\xbf{\"a\":1}").value().isObject()); }

    void complaintsNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("good") << QByteArray(R"({"a":{"b":[{"c":5}]}})") << QString();
        QTest::newRow("missing") << QByteArray(R"({"a":{"b":[{}]}})")
                                 << u"a.b[0].c: expected a whole number of at least 0, found nothing"_s;
        QTest::newRow("null") << QByteArray(R"({"a":{"b":[{"c":null}]}})")
                              << u"a.b[0].c: expected a whole number of at least 0, found null"_s;
        QTest::newRow("text") << QByteArray(R"({"a":{"b":[{"c":"5"}]}})")
                              << u"a.b[0].c: expected a whole number of at least 0, found text"_s;
        QTest::newRow("negative") << QByteArray(R"({"a":{"b":[{"c":-5}]}})")
                                  << u"a.b[0].c: expected a whole number of at least 0, found a number"_s;
        QTest::newRow("fraction") << QByteArray(R"({"a":{"b":[{"c":5.5}]}})")
                                  << u"a.b[0].c: expected a whole number of at least 0, found a number"_s;
        QTest::newRow("too large") << QByteArray(R"({"a":{"b":[{"c":1e300}]}})")
                                   << u"a.b[0].c: expected a whole number of at least 0, found a number"_s;
        QTest::newRow("no array") << QByteArray(R"({"a":{"b":7}})") << u"a.b: expected an array, found a number"_s;
        QTest::newRow("no object") << QByteArray(R"({"a":[]})") << u"a: expected an object, found an array"_s;
        QTest::newRow("no object at all") << QByteArray("[]") << u"the document: expected an object, found an array"_s;
    }

    void complaintsNameThePlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, complaint);
        const auto document = parseJson(json);
        JsonComplaint complaints;
        const JsonReader root(*document, complaints);
        const JsonReader a = root.member(u"a");
        const JsonReader b = a.member(u"b");
        const JsonReader element = b.element(0);
        element.member(u"c").count();
        QCOMPARE(complaints.text(), complaint);
        QCOMPARE(complaints.isRaised(), !complaint.isEmpty());
    }

    void optionalValues()
    {
        JsonComplaint complaints;
        const auto document = parseJson(R"({"text":"t","number":1.5,"whole":3,"null":null,"lenient":" 52.5 ","word":"north"})");
        const JsonReader root(*document, complaints);
        QCOMPARE(root.member(u"text").optionalText(), u"t"_s);
        QCOMPARE(root.member(u"null").optionalText(), QString());
        QCOMPARE(root.member(u"absent").optionalInteger(), std::nullopt);
        QCOMPARE(root.member(u"whole").optionalInteger(), std::optional(3));
        QCOMPARE(root.member(u"number").optionalNumber(), std::optional(1.5));
        QCOMPARE(root.member(u"lenient").optionalLenientNumber(), std::optional(52.5));
        QCOMPARE(root.member(u"number").optionalLenientNumber(), std::optional(1.5));
        QCOMPARE(root.member(u"word").optionalLenientNumber(), std::nullopt);
        QVERIFY(!complaints.isRaised());
        root.member(u"word").optionalNumber();
        root.member(u"number").optionalText();
        QCOMPARE(complaints.text(), u"word: expected a number, found text"_s);
    }

    void writerKeepsOrderAndEscapes()
    {
        JsonWriter out;
        out.beginObject();
        out.key(u"z").number(qint64{1});
        out.key(u"a").beginArray();
        out.text(u"quote \" backslash \\ line\nfeed \u0001 é");
        out.null();
        out.number(51.496105);
        out.number(std::numeric_limits<double>::infinity());
        out.endArray();
        out.key(u"empty").beginObject();
        out.endObject();
        out.key(u"none").textOrNull({});
        out.endObject();
        QCOMPARE(out.result(), QByteArray("{\n  \"z\": 1,\n  \"a\": [\n    \"quote \\\" backslash \\\\ line\\nfeed \\u0001 é\",\n"
                                          "    null,\n    51.496105,\n    null\n  ],\n  \"empty\": {},\n  \"none\": null\n}\n"));
        QVERIFY(QJsonDocument::fromJson(out.result()).isObject());
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
