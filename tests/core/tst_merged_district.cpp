// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution.h"
#include "core/gss_code.h"
#include "core/merged_district.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestMergedDistrict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void districtsAndTheirParts_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("parts");
        QTest::newRow("Cumberland") << u"E06000063"_s << 3;
        QTest::newRow("Westmorland and Furness") << u"E06000064"_s << 3;
        QTest::newRow("North Yorkshire") << u"E06000065"_s << 7;
        QTest::newRow("Somerset") << u"E06000066"_s << 4;
        QTest::newRow("Barnsley") << u"E08000038"_s << 1;
        QTest::newRow("Sheffield") << u"E08000039"_s << 1;
    }
    void districtsAndTheirParts()
    {
        QFETCH(QString, code);
        QFETCH(int, parts);
        const MergedDistrict *district = mergedDistrict(code);
        QVERIFY(district);
        QCOMPARE(district->former.size(), static_cast<size_t>(parts));
        for (const QLatin1StringView former : district->former) {
            const auto parsed = GssCode::parse(QString(former));
            QVERIFY(parsed && parsed->level() == AreaLevel::District);
            QCOMPARE(mergedDistrictOfFormer(QString(former)), district); // and so in no other
            QVERIFY(!mergedDistrict(QString(former)));
        }
    }

    void otherDistrictsAreAsTheyWere()
    {
        QVERIFY(!mergedDistrict(u"E09000013"));
        QVERIFY(!mergedDistrict(u""));
        QVERIFY(!mergedDistrictOfFormer(u"E09000013"));
    }

    void sums()
    {
        const Distribution one{
            .area = {AreaLevel::District, u"E07000026"_s, u"Allerdale"_s}, .base = 45, .counts = {1, 2, 3, 4, 5, 6, 7, 8, 9}};
        const Distribution other{.area = {AreaLevel::District, u"E07000028"_s, {}}, .base = 90, .counts = {9, 9, 9, 9, 10, 11, 11, 11, 11}};
        const Distribution both = sumOf(one, other);
        QCOMPARE(both.area, one.area);
        QCOMPARE(both.base, 135);
        QCOMPARE(both.counts, (std::array{10, 11, 12, 13, 15, 17, 18, 19, 20}));
        constexpr int most = std::numeric_limits<int>::max();
        QCOMPARE(sumOf({.base = most}, {.base = most}).base, most);
    }
};

QTEST_GUILESS_MAIN(TestMergedDistrict)
#include "tst_merged_district.moc"
