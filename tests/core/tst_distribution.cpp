// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions: shares, small counts, comparison, and the labels of the tables. Figures are those of the official tables.
#include "core/distribution.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

/// TS063 of output area E00183158: the sample of Crystal Roof for W6 0WW.
const Distribution hammersmith{.topic = CensusTopic::Occupation,
                               .area = {AreaLevel::OutputArea, u"E00183158"_s, {}},
                               .base = 98,
                               .counts = {9, 39, 12, 6, 7, 13, 4, 3, 5}};
/// TS063 of England.
const Distribution england{.topic = CensusTopic::Occupation,
                           .area = {AreaLevel::Country, u"E92000001"_s, u"England"_s},
                           .base = 26405386,
                           .counts = {3403933, 5356785, 3499815, 2446818, 2682626, 2447400, 1972870, 1832369, 2762770}};

} // namespace

class TestDistribution : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharesOfEngland()
    {
        // published: 12.9, 20.3, 13.3, 9.3, 10.2, 9.3, 7.5, 6.9, 10.5 %
        const double published[] = {12.9, 20.3, 13.3, 9.3, 10.2, 9.3, 7.5, 6.9, 10.5};
        for (int i = 0; i < categoryCount; ++i)
            QVERIFY(std::abs(england.share(i) * 100 - published[i]) < 0.051);
        QVERIFY(england.partsAddUp());
    }

    void smallCounts()
    {
        QVERIFY(hammersmith.isSmall(0));  // 9
        QVERIFY(!hammersmith.isSmall(2)); // 12
        Distribution ten = hammersmith;
        ten.counts[0] = 10;
        QVERIFY(!ten.isSmall(0));
        QVERIFY(!ten.partsAddUp());
    }

    void partsBeyondAnyCount()
    {
        constexpr int most = std::numeric_limits<int>::max();
        Distribution wrong = hammersmith;
        wrong.base = most;
        wrong.counts = {most, most, 1};
        QCOMPARE(wrong.sumOfParts(), 2LL * most + 1);
        QVERIFY(!wrong.partsAddUp());
    }

    void comparison()
    {
        // 39 of 98 is 39.796 %; England has 20.287 %
        QVERIFY(std::abs(hammersmith.pointsAbove(england, 1) - 19.509) < 0.001);
        QVERIFY(std::abs(*hammersmith.indexAgainst(england, 1) - 196.17) < 0.01);
        Distribution nobody = england;
        nobody.counts[1] = 0;
        QVERIFY(!hammersmith.indexAgainst(nobody, 1));
    }

    void anEmptyAreaHasNoShares()
    {
        const Distribution empty;
        for (int i = 0; i < categoryCount; ++i)
            QCOMPARE(empty.share(i), 0.0);
        QVERIFY(empty.partsAddUp());
    }

    void orderBySizeKeepsTies()
    {
        Distribution d = hammersmith;
        QCOMPARE(d.orderBySize(), (std::array<int, categoryCount>{1, 5, 2, 0, 4, 3, 8, 6, 7}));
        d.counts = {5, 5, 5, 5, 5, 5, 5, 5, 5};
        QCOMPARE(d.orderBySize(), (std::array<int, categoryCount>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
    }

    void labels_data()
    {
        QTest::addColumn<CensusTopic>("topic");
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("category"); // −1: none
        QTest::newRow("SOC 1") << CensusTopic::Occupation << u"1. Managers, directors and senior officials"_s << 0;
        QTest::newRow("SOC 9") << CensusTopic::Occupation << u"9. Elementary occupations"_s << 8;
        QTest::newRow("SOC total") << CensusTopic::Occupation << u"Total"_s << -1;
        QTest::newRow("SOC 0") << CensusTopic::Occupation << u"0. Nothing"_s << -1;
        QTest::newRow("SOC empty") << CensusTopic::Occupation << u""_s << -1;
        QTest::newRow("as PostcodeArea writes") << CensusTopic::NsSec << u"L1 L2 and L3 Higher managerial"_s << 0;
        QTest::newRow("as Nomis writes") << CensusTopic::NsSec << u"L4, L5 and L6 Lower managerial"_s << 1;
        QTest::newRow("L7") << CensusTopic::NsSec << u"L7 Intermediate occupations"_s << 2;
        QTest::newRow("L8 and L9") << CensusTopic::NsSec << u"L8 and L9 Small employers"_s << 3;
        QTest::newRow("L10 is not L1") << CensusTopic::NsSec << u"L10 and L11 Lower supervisory"_s << 4;
        QTest::newRow("L12") << CensusTopic::NsSec << u"L12 Semi-routine occupations"_s << 5;
        QTest::newRow("L13") << CensusTopic::NsSec << u"L13 Routine occupations"_s << 6;
        QTest::newRow("L14.1") << CensusTopic::NsSec << u"L14.1 and L14.2 Never worked"_s << 7;
        QTest::newRow("L15") << CensusTopic::NsSec << u"L15 Full-time students"_s << 8;
        QTest::newRow("L2 alone") << CensusTopic::NsSec << u"L2 something new"_s << -1;
        QTest::newRow("NS-SeC total") << CensusTopic::NsSec << u"Total: All usual residents"_s << -1;
        QTest::newRow("only L") << CensusTopic::NsSec << u"L"_s << -1;
    }
    void labels()
    {
        QFETCH(CensusTopic, topic);
        QFETCH(QString, label);
        QFETCH(int, category);
        QCOMPARE(categoryFromLabel(topic, label).value_or(-1), category);
    }

    void keysOfTheJson()
    {
        QStringList keys;
        for (int i = 0; i < categoryCount; ++i)
            keys << categoryKey(CensusTopic::NsSec, i);
        QCOMPARE(keys.join(u' '), u"L1-L3 L4-L6 L7 L8-L9 L10-L11 L12 L13 L14 L15"_s);
        QCOMPARE(censusTableId(CensusTopic::Occupation), "TS063"_L1);
        QCOMPARE(censusTableId(CensusTopic::NsSec), "TS062"_L1);
    }
};

QTEST_GUILESS_MAIN(TestDistribution)
#include "tst_distribution.moc"
