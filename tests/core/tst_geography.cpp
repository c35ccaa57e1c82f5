// SPDX-License-Identifier: GPL-3.0-or-later
// Geography: codes, pseudo codes, the two vintages of small areas, areas by level.
#include "core/geography.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestGeography : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codes()
    {
        QCOMPARE(GssCode::parse(u" e00151363 ")->text(), u"E00151363"_s);
        QCOMPARE(GssCode::parse(u"E00151363")->entity(), u"E00"_s);
        for (const QString &wrong : {u"E0015136"_s, u"E001513633"_s, u"X00151363"_s, u"E0015136O"_s, u"E٠٠١٥١٣٦٣"_s, QString()})
            QVERIFY2(!GssCode::parse(wrong), qPrintable(wrong));
    }

    void levelOfACode()
    {
        const std::pair<QStringList, AreaLevel> levels[] = {
            {{u"E00151363"_s, u"W00010208"_s}, AreaLevel::OutputArea},
            {{u"E01029709"_s, u"W01002019"_s}, AreaLevel::Lsoa},
            {{u"E02006202"_s, u"W02000398"_s}, AreaLevel::Msoa},
            {{u"E06000053"_s, u"E07000197"_s, u"E08000003"_s, u"E09000013"_s, u"W06000015"_s}, AreaLevel::District},
            {{u"E12000005"_s}, AreaLevel::Region},
            {{u"E92000001"_s, u"W92000004"_s}, AreaLevel::Country}};
        for (const auto &[codes, level] : levels) {
            for (const QString &code : codes)
                QCOMPARE(GssCode::parse(code)->level(), level);
        }
        for (const QString &other : {u"E05010487"_s, u"E10000028"_s, u"W05000001"_s, u"W07000041"_s, u"W12000001"_s, u"K04000001"_s,
                                     u"S01006506"_s, u"S92000003"_s, u"N92000002"_s, u"E99999999"_s, u"W99999999"_s})
            QVERIFY2(!GssCode::parse(other)->level(), qPrintable(other));
        QVERIFY(GssCode::parse(u"K04000001")->isEnglandAndWales());
        QVERIFY(!GssCode::parse(u"K03000001")->isEnglandAndWales());
    }

    void pseudoCodesNameNoArea()
    {
        for (const QString &pseudo : {u"E99999999"_s, u"W99999999"_s, u"L99999999"_s, u"M99999999"_s, u"N99999999"_s, u"S99999999"_s}) {
            QVERIFY(GssCode::parse(pseudo)->isPseudo());
            QVERIFY(!namesAnArea(pseudo));
        }
        QVERIFY(namesAnArea(u"E09000013"_s));
        QVERIFY(!namesAnArea(QString()));
        QVERIFY(!namesAnArea(u"91Q"_s));
    }

    void vintage()
    {
        Geography geography;
        geography.lsoa = u"Sevenoaks 001A"_s;
        geography.codes.lsoa = u"E01024445"_s;
        // without codes.lsoa21 the unmarked fields are of 2011, and must not be taken for 2021
        QCOMPARE(geography.smallAreaVintage(), 2011);
        QCOMPARE(geography.area(AreaLevel::Lsoa).code, QString());
        QCOMPARE(geography.area(AreaLevel::Lsoa).name, QString());
        geography.codes.lsoa21 = u"E01024445"_s;
        QCOMPARE(geography.smallAreaVintage(), 2021);
        QCOMPARE(geography.area(AreaLevel::Lsoa), (AreaRef{AreaLevel::Lsoa, u"E01024445"_s, u"Sevenoaks 001A"_s}));
    }

    void areasOfAllLevels()
    {
        Geography geography;
        geography.country = u"England"_s;
        geography.region = u"London"_s;
        geography.adminDistrict = u"Hammersmith and Fulham"_s;
        geography.codes.adminDistrict = u"E09000013"_s;
        geography.codes.oa21 = u"E00183158"_s;
        QCOMPARE(geography.area(AreaLevel::OutputArea).code, u"E00183158"_s);
        QCOMPARE(geography.area(AreaLevel::District).name, u"Hammersmith and Fulham"_s);
        QCOMPARE(geography.area(AreaLevel::Region).code, u"E12000007"_s);
        QCOMPARE(geography.area(AreaLevel::Country).code, u"E92000001"_s);
    }

    void walesHasNoRegions()
    {
        Geography geography;
        geography.country = u"Wales"_s;
        geography.codes.region = u"W99999999"_s;
        QCOMPARE(geography.area(AreaLevel::Region).code, u"W92000004"_s);
        QCOMPARE(geography.area(AreaLevel::Region).name, u"Wales"_s);
        QVERIFY(geography.isInEnglandOrWales());
        geography.country = u"Scotland"_s;
        QVERIFY(!geography.isInEnglandOrWales());
    }

    void positions()
    {
        Geography geography;
        QVERIFY(!geography.position().isValid());
        geography.latitude = 51.4;
        QVERIFY(!geography.position().isValid());
        geography.longitude = 0.0; // the meridian is a position
        QVERIFY(geography.position().isValid());
        QVERIFY(!positionalQualityIsPoor(1));
        QVERIFY(!positionalQualityIsPoor(5));
        QVERIFY(positionalQualityIsPoor(6));
        QVERIFY(positionalQualityIsPoor(9));
        QVERIFY(positionalQualityIsPoor(std::nullopt));
    }
};

QTEST_GUILESS_MAIN(TestGeography)
#include "tst_geography.moc"
