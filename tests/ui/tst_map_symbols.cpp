// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols of the crime map: more incidents never have a smaller one, and each that has room for it bears its number, on paper too.
#include "services/source_catalogue.h"
#include "ui/figure_export.h"
#include "ui/figures.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const Month december(2025, 12);

/// Street points on a line, some hundred metres from each other, with so many incidents each.
AreaProfile profileWith(const std::vector<int> &counts)
{
    CrimeReport report{.radiusMetres = 1609, .latitude = 52.0, .longitude = -2.0};
    report.months = {december};
    double longitude = -2.018;
    for (const int count : counts) {
        report.incidents.push_back({.category = u"burglary"_s,
                                    .latitude = 52.005, // not beneath the pin
                                    .longitude = longitude,
                                    .street = u"On or near Street %1"_s.arg(count),
                                    .month = december,
                                    .count = count});
        longitude += 0.009;
    }
    AreaProfile profile{.postcode = *Postcode::parse(u"ST20 0LY")};
    profile.crime = Ready<CrimeReport>{.value = report, .source = u"pack"_s, .asOf = QDate(2025, 12, 31), .life = {}, .attempts = {}};
    return profile;
}

} // namespace

class TestMapSymbols : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moreIncidentsNeverHaveASmallerSymbol_data()
    {
        QTest::addColumn<int>("largest");
        for (const int largest : {1, 30, 999, 1000, 9'999, 10'000, 100'000, 2'000'000})
            QTest::addRow("%d", largest) << largest;
    }
    void moreIncidentsNeverHaveASmallerSymbol()
    {
        QFETCH(int, largest);
        for (const auto radiusOf : {symbolRadius, clusterRadius}) {
            double before = 0;
            for (int count = 1; count <= largest; count += std::max(1, count / 50)) {
                QVERIFY2(radiusOf(count, largest) >= before, qPrintable(QString::number(count)));
                before = radiusOf(count, largest);
            }
            QVERIFY(before <= 18.0001);
        }
    }

    void eachBearsItsNumber_data()
    {
        QTest::addColumn<MapMode>("mode");
        QTest::addColumn<std::vector<int>>("counts");
        QTest::addColumn<QList<QByteArray>>("numbers");
        QTest::newRow("street points") << MapMode::StreetPoints << std::vector{8765, 9321, 999'999}
                                       << QList<QByteArray>{"999k"}; // in proportion
        QTest::newRow("four digits") << MapMode::StreetPoints << std::vector{8765, 9321, 9999} << QList<QByteArray>{"8765", "9321", "9999"};
        QTest::newRow("clusters") << MapMode::Clusters << std::vector{8765, 4321, 34'567, 321}
                                  << QList<QByteArray>{"8765", "4321", "34k", "321"};
    }
    void eachBearsItsNumber()
    {
        QFETCH(MapMode, mode);
        QFETCH(std::vector<int>, counts);
        QFETCH(QList<QByteArray>, numbers);
        const AreaProfile profile = profileWith(counts);
        const auto figure =
            makeFigure(FigureKind::CrimeMap, profile, *SourceCatalogue::builtIn(), newestMonth(profile.crime.ready()->value), mode);
        QVERIFY(figure);
        const auto svg = encodeFigure(*figure, FigureFormat::Svg, {});
        QVERIFY(svg);
        for (const QByteArray &number : std::as_const(numbers))
            QVERIFY2(svg->contains('>' + number + '<'), number);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Theme::follow(application);
    TestMapSymbols test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_map_symbols.moc"
