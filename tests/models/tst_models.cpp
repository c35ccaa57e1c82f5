// SPDX-License-Identifier: GPL-3.0-or-later
// The models, each under QAbstractItemModelTester: rows, roles, filters.
#include "models/category_model.h"
#include "models/distribution_model.h"
#include "models/geography_model.h"
#include "models/incident_model.h"
#include "models/street_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

const Distribution hammersmith{.topic = CensusTopic::Occupation,
                               .area = {AreaLevel::OutputArea, u"E00183158"_s, {}},
                               .base = 98,
                               .counts = {9, 39, 12, 6, 7, 13, 4, 3, 5}};
const Distribution england{.topic = CensusTopic::Occupation,
                           .area = {AreaLevel::Country, u"E92000001"_s, u"England"_s},
                           .base = 26405386,
                           .counts = {3403933, 5356785, 3499815, 2446818, 2682626, 2447400, 1972870, 1832369, 2762770}};

QString labelOf(GeographyField field)
{
    return u"field %1"_s.arg(static_cast<int>(field));
}

int rowOf(const GeographyModel &model, GeographyField field)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row).data(GeographyModel::FieldRole).toInt() == static_cast<int>(field))
            return row;
    }
    return -1;
}

} // namespace

class TestModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void geography()
    {
        GeographyModel model(labelOf);
        const QAbstractItemModelTester tester(&model, fatal);
        QCOMPARE(model.rowCount(), 0);
        Geography g;
        g.postcode = u"W6 0WW"_s;
        g.adminDistrict = u"Hammersmith and Fulham"_s;
        g.codes.adminDistrict = u"E09000013"_s;
        g.codes.adminCounty = u"E99999999"_s; // no county
        g.codes.oa21 = u"E00183158"_s;
        g.latitude = 51.496105;
        g.longitude = -0.242921;
        model.setGeography(g);
        const QModelIndex district = model.index(rowOf(model, GeographyField::District));
        QCOMPARE(district.data(GeographyModel::ValueRole).toString(), u"Hammersmith and Fulham"_s);
        QCOMPARE(district.data(GeographyModel::CodeRole).toString(), u"E09000013"_s);
        QVERIFY(district.flags().testFlag(Qt::ItemIsSelectable));
        const QModelIndex county = model.index(rowOf(model, GeographyField::County));
        QCOMPARE(county.data(GeographyModel::CodeRole).toString(), QString()); // a pseudo code is no code
        QCOMPARE(model.index(rowOf(model, GeographyField::OutputArea)).data(GeographyModel::CodeRole).toString(), u"E00183158"_s);
        QCOMPARE(model.index(rowOf(model, GeographyField::LatitudeLongitude)).data().toString(), u"51.4961, \u22120.2429"_s);
        QCOMPARE(rowOf(model, GeographyField::Parish), -1); // not supplied, no row
        const QModelIndex heading = model.index(rowOf(model, GeographyField::Administrative));
        QVERIFY(heading.data(GeographyModel::IsHeadingRole).toBool());
        QVERIFY(!heading.flags().testFlag(Qt::ItemIsSelectable));
        QCOMPARE(rowOf(model, GeographyField::Residents), -1); // they are not known
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void residents()
    {
        GeographyModel model(labelOf);
        const QAbstractItemModelTester tester(&model, fatal);
        Geography g;
        g.codes.oa21 = u"W00010264"_s;
        model.setGeography(g, {{AreaLevel::OutputArea, 310}, {AreaLevel::District, 136872}, {AreaLevel::Country, 3107463}});
        const int heading = rowOf(model, GeographyField::Residents);
        QVERIFY(heading > rowOf(model, GeographyField::Statistical));
        QVERIFY(model.index(heading).data(GeographyModel::IsHeadingRole).toBool());
        const auto field = [&](int row) { return static_cast<GeographyField>(model.index(row).data(GeographyModel::FieldRole).toInt()); };
        QCOMPARE(field(heading + 1), GeographyField::OutputArea);
        QCOMPARE(model.index(heading + 1).data().toString(), u"310"_s);
        QCOMPARE(field(heading + 2), GeographyField::District);
        QCOMPARE(model.index(heading + 2).data().toString(), u"136,872"_s);
        QVERIFY(model.index(heading + 3).data(GeographyModel::IsHeadingRole).toBool()); // a country is no neighbourhood
        const QString spoken = model.index(heading + 1).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(spoken, u"%1, %2: 310"_s.arg(labelOf(GeographyField::Residents), labelOf(GeographyField::OutputArea)));
    }

    void distribution()
    {
        DistributionModel model({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, u"h"_s}, u"under 10"_s);
        const QAbstractItemModelTester tester(&model, fatal);
        QCOMPARE(model.rowCount(), 0);
        model.setDistribution(hammersmith, england);
        QCOMPARE(model.rowCount(), 9);
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"c"_s);
        // largest first: professionals, 39 of 98
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, DistributionModel::CategoryColumn), u"Professional occupations"_s);
        QCOMPARE(cell(0, DistributionModel::CountColumn), u"39"_s);
        QCOMPARE(cell(0, DistributionModel::ShareColumn), u"39.8"_s);
        QCOMPARE(cell(0, DistributionModel::BenchmarkColumn), u"20.3"_s);
        QCOMPARE(cell(0, DistributionModel::DifferenceColumn), u"+19.5"_s);
        QCOMPARE(cell(0, DistributionModel::IndexColumn), u"196"_s);
        QCOMPARE(cell(8, DistributionModel::CategoryColumn), u"Process, plant and machine operatives"_s);
        QCOMPARE(cell(8, DistributionModel::DifferenceColumn), u"\u22123.9"_s);
        QVERIFY(model.index(8, 0).data(DistributionModel::IsSmallRole).toBool());
        QCOMPARE(cell(8, DistributionModel::IndexColumn), QString()); // three people
        QCOMPARE(cell(8, DistributionModel::NoteColumn), u"under 10"_s);
        QCOMPARE(cell(0, DistributionModel::NoteColumn), QString());
        QCOMPARE(cell(0, DistributionModel::StandingColumn), QString()); // not known
        model.setDistribution(hammersmith, std::nullopt);
        QCOMPARE(cell(0, DistributionModel::BenchmarkColumn), QString());
        QVERIFY(!model.index(0, DistributionModel::IndexColumn).data(DistributionModel::NumberRole).isValid());
        Distribution classes = hammersmith;
        classes.topic = CensusTopic::NsSec;
        model.setDistribution(classes, std::nullopt);
        for (int row = 0; row < 9; ++row) // classes keep their order
            QCOMPARE(model.index(row, 0).data(DistributionModel::CategoryIndexRole).toInt(), row);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void standings()
    {
        DistributionModel model(QStringList(8), {});
        const QAbstractItemModelTester tester(&model, fatal);
        // of all 188,880 output areas, counted from the official table: professionals, skilled trades, process operatives
        ShareStandings standings;
        standings[1] = {97, 97};
        standings[4] = {23, 24};
        standings[7] = {17, 17};
        standings[8] = {0, 3}; // as 0 of 98 would stand in the eighth group
        model.setDistribution(hammersmith, england, standings);
        const auto cellOf = [&](int category) {
            for (int row = 0; row < 9; ++row) {
                if (model.index(row, 0).data(DistributionModel::CategoryIndexRole).toInt() == category)
                    return model.index(row, DistributionModel::StandingColumn);
            }
            return QModelIndex();
        };
        QCOMPARE(cellOf(1).data().toString(), u"97"_s);
        QCOMPARE(cellOf(1).data(DistributionModel::NumberRole).toDouble(), 97.0);
        QCOMPARE(cellOf(4).data().toString(), u"23"_s); // one percent more comes of rounding
        QCOMPARE(cellOf(8).data().toString(), u"0\u20133"_s);
        QCOMPARE(cellOf(4).data(DistributionModel::NumberRole).toDouble(), 23.0);
        QCOMPARE(cellOf(8).data(DistributionModel::NumberRole).toDouble(), 0.0);
        QCOMPARE(cellOf(0).data().toString(), QString());
        QVERIFY(!cellOf(0).data(DistributionModel::NumberRole).isValid());
        model.setDistribution(hammersmith, england);
        QCOMPARE(cellOf(1).data().toString(), QString());
    }

    void whatRoundsToNothingHasNoSign()
    {
        DistributionModel model(QStringList(8), {});
        const QAbstractItemModelTester tester(&model, fatal);
        const Distribution area{.topic = CensusTopic::NsSec, .area = {}, .base = 10000, .counts = {5004, 4996}};
        const Distribution half{.topic = CensusTopic::NsSec, .area = {}, .base = 20000, .counts = {10000, 10000}};
        model.setDistribution(area, half);
        QCOMPARE(model.index(0, DistributionModel::DifferenceColumn).data().toString(), u"0.0"_s);
        QCOMPARE(model.index(1, DistributionModel::DifferenceColumn).data().toString(), u"0.0"_s);
        QCOMPARE(model.index(0, DistributionModel::IndexColumn).data().toString(), u"100"_s);
    }

    void categories()
    {
        CategoryModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy wanted(&model, &CategoryModel::checkWanted);
        QSignalSpy reset(&model, &CategoryModel::modelReset);
        model.setTotals({{u"violent-crime"_s, 4}, {u"public-order"_s, 3}, {u"drugs"_s, 1}}, {});
        QCOMPARE(reset.count(), 1);
        QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(wanted.takeFirst(), (QVariantList{u"public-order"_s, false}));
        QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked)); // whoever filters says what is so
        model.setTotals({{u"violent-crime"_s, 5}, {u"public-order"_s, 3}, {u"drugs"_s, 0}}, {u"public-order"_s});
        QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(model.index(0).data(CategoryModel::CountRole).toInt(), 5);
        QCOMPARE(reset.count(), 1); // the same list: the keyboard keeps its place
        QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(wanted.takeFirst(), (QVariantList{u"public-order"_s, true}));
        QCOMPARE(model.index(1).data(CategoryModel::LargestRole).toInt(), 5);
        model.setTotals({{u"drone-offence"_s, 1}}, {});
        QCOMPARE(model.index(0).data().toString(), u"Drone offence"_s);
        model.setTotals({{u"drone-offence"_s, 1}}, {}, {{u"drone-offence"_s, u"Drone and airspace offences"_s}});
        QCOMPARE(model.index(0).data().toString(), u"Drone and airspace offences"_s); // the name came later
        QCOMPARE(reset.count(), 3);
    }

    void streets()
    {
        StreetModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        QCOMPARE(model.rowCount(), 0);
        const auto at = [](double latitude, const QString &street, int count) {
            return Incident{
                .category = u"drugs"_s, .latitude = latitude, .longitude = -2, .street = street, .month = Month(2025, 1), .count = count};
        };
        const auto store =
            std::make_shared<const IncidentStore>(*IncidentStore::of({at(52.1, u"On or near A"_s, 2), at(52.2, u"On or near B"_s, 7),
                                                                      at(52.3, u"On or near C"_s, 1), at(52.2, u"On or near B"_s, 1)}));
        model.setCounts(store, std::make_shared<const CrimeCounts>(*CrimeCounts::of(*store, {})));
        QCOMPARE(model.rowCount(), 3);
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows << model.index(row).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(rows, (QStringList{u"On or near B: 8"_s, u"On or near A: 2"_s, u"On or near C: 1"_s}));
        const auto busiest = model.index(0).data(StreetModel::PointRole).toUInt();
        QCOMPARE(store->street(busiest), u"On or near B"_s);
        QCOMPARE(model.indexOf(busiest, 10).row(), 0);
        QCOMPARE(model.index(2).data(StreetModel::LargestRole).toInt(), 8);
        QVERIFY(!model.indexOf(model.index(2).data(StreetModel::PointRole).toUInt(), 2).isValid());
        model.setCounts(store, std::make_shared<const CrimeCounts>(*CrimeCounts::of(*store, CrimeFilter::of(Month(2025, 2)))));
        QCOMPARE(model.rowCount(), 0);
    }

    void incidents()
    {
        IncidentModel model({u"a"_s, u"b"_s, u"c"_s, u"d"_s}, u"None recorded"_s);
        const QAbstractItemModelTester tester(&model, fatal);
        Incident drugs{.category = u"drugs"_s, .month = Month(2025, 1)};
        Incident newer{.category = u"burglary"_s, .month = Month(2025, 2), .outcome = u"Under investigation"_s};
        model.setIncidents({drugs, newer, drugs});
        QCOMPARE(model.rowCount(), 2);                                                            // alike ones in one row
        QCOMPARE(model.index(0, IncidentModel::CategoryColumn).data().toString(), u"Burglary"_s); // newest first
        QCOMPARE(model.index(0, IncidentModel::MonthColumn).data().toString(), u"Feb 2025"_s);
        QCOMPARE(model.index(1, IncidentModel::OutcomeColumn).data().toString(), u"None recorded"_s);
        QCOMPARE(model.index(1, IncidentModel::CountColumn).data().toString(), u"2"_s);
        model.setIncidents({{.category = u"drone-offence"_s, .month = Month(2025, 1)}}, {{u"drone-offence"_s, u"Airspace"_s}});
        QCOMPARE(model.index(0, IncidentModel::CategoryColumn).data().toString(), u"Airspace"_s);
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
