// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share_standing.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace hereabouts;
using namespace Qt::StringLiterals;

namespace {

/// By the definition, from the whole table, in whole numbers: ⌊100 · #{…} / N⌋.
ShareStanding byCounting(double share, const std::vector<double> &shares)
{
    const auto below = std::ranges::count_if(shares, [share](double other) { return other < share; });
    const auto atMost = std::ranges::count_if(shares, [share](double other) { return other <= share; });
    const auto areas = static_cast<qint64>(shares.size());
    return {static_cast<int>(100 * below / areas), static_cast<int>(100 * atMost / areas)};
}

} // namespace

class TestShareStanding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fourAreas()
    {
        const auto breakpoints = breakpointsOf({1.0, 0.0, 0.5, 0.0});
        QVERIFY(breakpoints.has_value());
        const std::pair<double, ShareStanding> expected[] = {{-1, {0, 0}},    {0, {0, 50}},   {0.25, {50, 50}},
                                                             {0.5, {50, 75}}, {1, {75, 100}}, {2, {100, 100}}};
        for (const auto &[share, standing] : expected)
            QCOMPARE(standingOf(share, *breakpoints), standing);
    }
    void oneAreaAndNone()
    {
        QCOMPARE(breakpointsOf({}), std::nullopt);
        const auto breakpoints = breakpointsOf({0.2});
        QCOMPARE(standingOf(0.2, *breakpoints), (ShareStanding{0, 100}));
        QCOMPARE(standingOf(0.1, *breakpoints), (ShareStanding{0, 0}));
        QCOMPARE(standingOf(0.3, *breakpoints), (ShareStanding{100, 100}));
    }
    void percentsAreNotRoundedUp()
    {
        std::vector<double> shares; // 331 districts: 97.99% is 97%
        for (int i = 0; i < 331; ++i)
            shares.push_back(i / 331.0);
        const auto breakpoints = breakpointsOf(shares);
        QCOMPARE(standingOf(shares[324], *breakpoints).higherThan, 97); // 324 of 331: 97.89%
        QCOMPARE(standingOf(shares[325], *breakpoints).higherThan, 98); // 98.19%
        QCOMPARE(standingOf(shares[330], *breakpoints).higherThan, 99); // the highest is not higher than itself
        QCOMPARE(standingOf(shares[0], *breakpoints).higherThan, 0);
        QCOMPARE(standingOf(shares[0], *breakpoints).atLeastAsHighAs, 0); // one of 331: 0.3%
    }
    void sameAsCountingTheWholeTable_data()
    {
        QTest::addColumn<int>("areas");
        QTest::addColumn<int>("greatestBase");
        for (const int areas : {2, 3, 7, 10, 99, 100, 101, 199, 200, 331, 1000, 7264})
            QTest::addRow("%d areas", areas) << areas << 400;
        QTest::addRow("nothing but ties") << 500 << 3;
    }
    void sameAsCountingTheWholeTable()
    {
        QFETCH(int, areas);
        QFETCH(int, greatestBase);
        QRandomGenerator random(4711);
        std::vector<double> shares;
        for (int i = 0; i < areas; ++i) {
            const int base = random.bounded(1, greatestBase + 1);
            shares.push_back(shareOf(random.bounded(base + 1), base));
        }
        const auto breakpoints = breakpointsOf(shares);
        const size_t step = std::max<size_t>(shares.size() / 500, 1);
        for (size_t i = 0; i < shares.size(); i += step) {
            QCOMPARE(standingOf(shares[i], *breakpoints), byCounting(shares[i], shares));
            const double between = shares[i] + 1e-9; // of another source, or of another year
            QCOMPARE(standingOf(between, *breakpoints), byCounting(between, shares));
        }
    }
    void equalFractionsAreEqualShares()
    {
        for (int base = 1; base <= 300; ++base) {
            for (int count = 0; count <= base; ++count)
                QCOMPARE(shareOf(count, base), shareOf(count * 4463, base * 4463)); // the largest output area's base
        }
        QCOMPARE_LT(shareOf(444'776, 889'554), shareOf(444'777, 889'555)); // the largest district's base
        QCOMPARE(shareOf(1, 0), 0.0);
    }
    void onlyWhatIsComparedWithItsOwnKind()
    {
        ShareBreakpoints breakpoints{.topic = CensusTopic::NsSec, .level = AreaLevel::Lsoa, .areas = 2};
        breakpoints.categories[4] = *breakpointsOf({0.1, 0.3});
        Distribution area{.topic = CensusTopic::NsSec, .area = {AreaLevel::Lsoa, u"E01000001"_s, {}}, .base = 100};
        area.counts[4] = 20;
        QCOMPARE(breakpoints.standing(area, 4), (ShareStanding{50, 50}));
        QCOMPARE(breakpoints.standing(area, 3), (ShareStanding{0, 100})); // all shares are 0
        Distribution other = area;
        other.topic = CensusTopic::Occupation;
        QCOMPARE(breakpoints.standing(other, 4), std::nullopt);
        other = area;
        other.area.level = AreaLevel::Msoa;
        QCOMPARE(breakpoints.standing(other, 4), std::nullopt);
        other = area;
        other.base = 0;
        QCOMPARE(breakpoints.standing(other, 4), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestShareStanding)
#include "tst_share_standing.moc"
