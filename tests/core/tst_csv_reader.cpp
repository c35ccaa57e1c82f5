// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv_reader.h"

#include <QTest>

using namespace hereabouts;
using namespace Qt::StringLiterals;

namespace {

/// Hands the text out in pieces of this size, as a slow source might.
CsvReader reader(const QByteArray &text, qsizetype piece)
{
    auto position = std::make_shared<qsizetype>(0);
    return CsvReader(
        [text, piece, position](std::span<char> buffer) -> Result<qint64> {
            const qsizetype count = std::min({piece, text.size() - *position, static_cast<qsizetype>(buffer.size())});
            std::copy_n(text.constData() + *position, count, buffer.data());
            *position += count;
            return count;
        },
        u"test.csv"_s);
}

/// Records joined by "¦", fields by "|"; an error shows as its detail.
QString readAll(CsvReader csv)
{
    QStringList records;
    for (;;) {
        const auto present = csv.next();
        if (!present)
            return present.error().detail;
        if (!*present)
            return records.join(u'¦');
        QStringList fields;
        for (const std::string_view field : csv.fields())
            fields << toQString(field);
        records << fields.join(u'|');
    }
}

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void records_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << "a,b\nc,d\n"_ba << u"a|b¦c|d"_s;
        QTest::newRow("CRLF") << "a,b\r\nc,d\r\n"_ba << u"a|b¦c|d"_s;
        QTest::newRow("no end of line at the end") << "a,b\nc,d"_ba << u"a|b¦c|d"_s;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                            "a,b\n"_ba
                                         << u"a|b"_s;
        QTest::newRow("mark before a quote") << "\xEF\xBB\xBF\"a\",b\n"_ba << u"a|b"_s;
        QTest::newRow("empty fields") << ",,\n,x,\n"_ba << u"||¦|x|"_s;
        QTest::newRow("empty lines are no records") << "\na\n\r\n\nb\n\n"_ba << u"a¦b"_s;
        QTest::newRow("comma in quotes") << "\"London, City of\",x\n"_ba << u"London, City of|x"_s;
        QTest::newRow("doubled quotes") << "\"The \"\"Mill\"\"\",\"\"\"\"\n"_ba << u"The \"Mill\"|\""_s;
        QTest::newRow("empty quotes") << "\"\",\"\"\n"_ba << u"|"_s;
        QTest::newRow("line break in quotes") << "\"a\r\nb\",c\r\nd,e\r\n"_ba << u"a\r\nb|c¦d|e"_s;
        QTest::newRow("quotes at the end without a line end") << "a,\"b\""_ba << u"a|b"_s;
        QTest::newRow("a comma at the end") << "\"a\",\n"_ba << u"a|"_s;
        QTest::newRow("not ASCII") << "Ynys Môn,é\n"_ba << u"Ynys Môn|é"_s;
        QTest::newRow("nothing") << ""_ba << u""_s;
        QTest::newRow("only a mark") << "\xEF\xBB\xBF"_ba << u""_s;
        QTest::newRow("quote not closed") << "a\nb,\"c\nd\n"_ba << u"test.csv, line 2: a quote is not closed"_s;
        QTest::newRow("text after a quote") << "\"a\"b,c\n"_ba << u"test.csv, line 1: a quote stands where none may"_s;
        QTest::newRow("quote within a field") << "a\"b\",c\n"_ba << u"test.csv, line 1: a quote stands where none may"_s;
    }
    void records()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        for (const qsizetype piece : {1, 2, 3, 7, 1000})
            QCOMPARE(readAll(reader(text, piece)), expected);
    }
    void longInputCrossesBuffers()
    {
        QByteArray text;
        for (int i = 0; i < 100'000; ++i)
            text += QByteArray::number(i) + ",\"x, " + QByteArray::number(i) + "\"\r\n";
        CsvReader csv = reader(text, 1'000'000);
        for (int i = 0; i < 100'000; ++i) {
            QVERIFY(*csv.next());
            QCOMPARE(parseInt(csv.fields()[0]), i);
            QCOMPARE(toQString(csv.fields()[1]), u"x, %1"_s.arg(i));
            QCOMPARE(csv.line(), i + 1);
        }
        QCOMPARE(*csv.next(), false);
        QCOMPARE(csv.bytesRead(), text.size());
    }
    void endlessRecordIsRefused()
    {
        const auto endless = [](std::span<char> buffer) -> Result<qint64> {
            std::ranges::fill(buffer, 'x');
            return static_cast<qint64>(buffer.size());
        };
        CsvReader csv(endless, u"endless.csv"_s);
        const auto present = csv.next();
        QVERIFY(!present);
        QCOMPARE(present.error().kind, Error::Kind::Malformed);
        QVERIFY(csv.bytesRead() < 4'000'000);
    }
    void errorOfTheSourceIsPassedOn()
    {
        CsvReader csv([](std::span<char>) -> Result<qint64> { return fail(Error::Kind::Storage, u"gone"_s); }, u"x"_s);
        QCOMPARE(csv.next().error(), (Error{.kind = Error::Kind::Storage, .detail = u"gone"_s}));
    }
    void headerIsFoundInAnyCase()
    {
        CsvReader csv = reader("\xEF\xBB\xBFLAD25CD,Lad25Nm\nE1,x\n"_ba, 1000);
        const auto header = CsvHeader::read(csv);
        QVERIFY(header.has_value());
        QCOMPARE(header->find("lad25nm"), 1U);
        QVERIFY(!header->find("lad25nmw"));
    }
    void emptyFileHasNoHeader()
    {
        CsvReader csv = reader({}, 1000);
        QCOMPARE(CsvHeader::read(csv).error().kind, Error::Kind::Malformed);
    }
    void textThatIsWhollyThere()
    {
        QCOMPARE(readAll(csvOf("a,b\n1,\"x, y\""_ba, u"whole.csv"_s)), u"a|b¦1|x, y"_s);
        QCOMPARE(readAll(csvOf({}, u"whole.csv"_s)), QString());
        const QByteArray large = "1,2\n"_ba.repeated(200'000); // more than one buffer
        CsvReader csv = csvOf(large, u"large.csv"_s);
        int records = 0;
        while (csv.next().value_or(false))
            ++records;
        QCOMPARE(records, 200'000);
        QCOMPARE(csv.bytesRead(), large.size());
    }
    void numbers()
    {
        QCOMPARE(parseInt("0208775"), 208775);
        QCOMPARE(parseInt("-1"), -1);
        QVERIFY(!parseInt(""));
        QVERIFY(!parseInt("1.5"));
        QVERIFY(!parseInt(" 1"));
        QVERIFY(!parseInt("99999999999"));
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
