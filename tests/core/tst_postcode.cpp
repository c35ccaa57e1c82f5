// SPDX-License-Identifier: GPL-3.0-or-later
// Postcodes: what has the form of one, how it is normalised, which nation its letters tell.
#include "core/place.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestPostcode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void normalises_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::newRow("packed, lower case") << u"st200ly"_s << u"ST20 0LY"_s;
        QTest::newRow("many spaces") << u"  st20   0LY "_s << u"ST20 0LY"_s;
        QTest::newRow("no-break space") << u"w6\u00a00ww"_s << u"W6 0WW"_s;
        QTest::newRow("AN") << u"M11AE"_s << u"M1 1AE"_s;
        QTest::newRow("ANN") << u"B338TH"_s << u"B33 8TH"_s;
        QTest::newRow("AAN") << u"CR26XH"_s << u"CR2 6XH"_s;
        QTest::newRow("AANN") << u"DN551PT"_s << u"DN55 1PT"_s;
        QTest::newRow("ANA") << u"W1A1HQ"_s << u"W1A 1HQ"_s;
        QTest::newRow("AANA") << u"EC1A1BB"_s << u"EC1A 1BB"_s;
        QTest::newRow("Girobank") << u"gir0aa"_s << u"GIR 0AA"_s;
    }
    void normalises()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        const auto postcode = Postcode::parse(typed);
        QVERIFY(postcode);
        QCOMPARE(postcode->text(), text);
        QCOMPARE(postcode->compact(), QString(text).remove(u' '));
        QCOMPARE(Postcode::parse(postcode->text()), postcode);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        const QString wrong[] = {u""_s,
                                 u"   "_s,
                                 u"not a postcode"_s,
                                 u"ST20"_s,
                                 u"0LY"_s,
                                 u"ST20 0L"_s,
                                 u"ST20 0LYX"_s,
                                 u"ST20-0LY"_s,
                                 u"ST20 0CI"_s /* C and I never stand in the inward part */,
                                 u"123 4AB"_s,
                                 u"ＳＴ20 0LY"_s,
                                 u"E00151363"_s,
                                 u"ST20 0LY\n; DROP"_s,
                                 QString(5000, u'A')};
        for (const QString &text : wrong)
            QTest::newRow(qPrintable(text.left(24))) << text;
    }
    void refuses()
    {
        QFETCH(QString, typed);
        QVERIFY(!Postcode::parse(typed));
    }

    void knowsItsParts()
    {
        const auto postcode = *Postcode::parse(u"EC2M7PY"_s);
        QCOMPARE(postcode.outcode(), u"EC2M"_s);
        QCOMPARE(postcode.incode(), u"7PY"_s);
        QCOMPARE(postcode.sector(), u"EC2M 7"_s);
        QCOMPARE(postcode.area(), u"EC"_s);
    }

    void beginnings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("can");
        for (const QString &text :
             {u"W"_s, u"w6"_s, u"W6 0"_s, u"W6 0W"_s, u"w60ww"_s, u"ST"_s, u"EC2M"_s, u" cf10 1e"_s, u"GI"_s, u"W1A"_s})
            QTest::newRow(qPrintable(text)) << text << true;
        for (const QString &text :
             {QString(), u"  "_s, u"6"_s, u"STA"_s, u"Gnosall"_s, u"W6 0WWX"_s, u"W6-"_s, u"W6 0C"_s, u"ÄB1"_s, u"S T A"_s})
            QTest::newRow(qPrintable(u"not "_s + text)) << text << false;
    }
    void beginnings()
    {
        QFETCH(QString, text);
        QFETCH(bool, can);
        QCOMPARE(Postcode::canBegin(text), can);
    }

    void outcodes()
    {
        // Royal Mail's six forms
        for (const QString &outcode : {u"M1"_s, u"M60"_s, u"CR2"_s, u"DN55"_s, u"W1A"_s, u"EC1A"_s})
            QCOMPARE(outcodeIn(outcode.toLower() + u' '), outcode);
        for (const QString &text :
             {QString(), u"M"_s, u"CF"_s, u"CF10 1"_s, u"CF10 1EP"_s, u"Gnosall"_s, u"10CF"_s, u"CF100"_s, u"CF10!"_s})
            QCOMPARE(outcodeIn(text), std::nullopt);
    }

    void outcodesBeforeASpace()
    {
        for (const QString &text : {u"m1 1"_s, u"M1 "_s, u" M1  1AE"_s, u"M1\t"_s})
            QCOMPARE(outcodeBeforeSpace(text), u"M1"_s);
        for (const QString &text : {QString(), u" "_s, u"M1"_s, u" M1"_s, u"M11"_s, u"M 11"_s, u"M 1 1"_s, u"Stoke 1"_s})
            QCOMPARE(outcodeBeforeSpace(text), std::nullopt);
    }

    void namesOfPlaces()
    {
        for (const QString &text : {u"Ely"_s, u"Ravenscourt Park"_s, u"Stoke-on-Trent"_s, u"St. Mary's"_s, u"Ynys Môn"_s, u"Westward Ho"_s,
                                    u"Gnosall & Haughton"_s, u"Rhosllannerchrugog (Wrexham)"_s})
            QVERIFY2(canBePlaceName(text), qPrintable(text));
        for (const QString &text :
             {QString(), u"X"_s, u"12"_s, u"ST20 0L"_s, u"CF10"_s, u"what?"_s, u"a=b"_s, u"<b>"_s, u"- -"_s, u"M&&"_s})
            QVERIFY2(!canBePlaceName(text), qPrintable(text));
    }

    void tellsTheNation_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PostcodeNation>("nation");
        QTest::newRow("Edinburgh") << u"EH1 1YZ"_s << PostcodeNation::Scotland;
        QTest::newRow("Glasgow") << u"G1 1AA"_s << PostcodeNation::Scotland;
        QTest::newRow("Belfast") << u"BT1 5GS"_s << PostcodeNation::NorthernIreland;
        QTest::newRow("Jersey") << u"JE2 3AB"_s << PostcodeNation::ChannelIslands;
        QTest::newRow("Guernsey") << u"GY1 1AA"_s << PostcodeNation::ChannelIslands;
        QTest::newRow("Douglas") << u"IM1 1AA"_s << PostcodeNation::IsleOfMan;
        QTest::newRow("Berwick is in England") << u"TD15 1AA"_s << PostcodeNation::Border;
        QTest::newRow("Cardiff") << u"CF10 1EP"_s << PostcodeNation::EnglandOrWales;
        QTest::newRow("Manchester, not M-something Scottish") << u"M20 2LN"_s << PostcodeNation::EnglandOrWales;
    }
    void tellsTheNation()
    {
        QFETCH(QString, text);
        QFETCH(PostcodeNation, nation);
        QCOMPARE(Postcode::parse(text)->nation(), nation);
    }
};

QTEST_GUILESS_MAIN(TestPostcode)
#include "tst_postcode.moc"
