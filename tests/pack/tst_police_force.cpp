// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gss_code.h"
#include "core/police_force.h"
#include "core/postcode.h"
#include "pack/onspd_reader.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <set>

using namespace hereabouts;
using namespace Qt::StringLiterals;

class TestPoliceForce : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thereAre43WithCodesOfTheirOwn()
    {
        QSet<QString> codes, slugs, names;
        for (const PoliceForce &force : policeForces()) {
            QVERIFY(GssCode::parse(QString(force.areaCode)));
            codes << force.areaCode;
            slugs << force.slug;
            names << force.name;
        }
        QCOMPARE(codes.size(), 43);
        QCOMPARE(slugs.size(), 43);
        QCOMPARE(names.size(), 43);
    }
    void isFoundByCodeAndSlug()
    {
        QCOMPARE(policeForceByAreaCode(u"E23000015")->name, "Staffordshire Police"_L1);
        QCOMPARE(policeForceBySlug(u"devon-and-cornwall")->areaCode, "E23000035"_L1);
        QCOMPARE(policeForceByAreaCode(u"E23000099"), nullptr);
        QCOMPARE(policeForceByAreaCode(u""), nullptr);
        QCOMPARE(policeForceBySlug(u"btp"), nullptr);
    }
    void onlyGreaterManchesterPublishesNothing()
    {
        for (const PoliceForce &force : policeForces())
            QCOMPARE(force.publishesStreetCrime, force.slug != "greater-manchester"_L1);
    }
    void recodedDistrictsKeepTheirForce()
    {
        QCOMPARE(policeForceOfRecodedDistrict(u"E08000039")->name, "South Yorkshire Police"_L1);
        QCOMPARE(policeForceOfRecodedDistrict(u"E07000197"), nullptr);
    }
    void onlyThereMayALookUpTellOfASilentForce()
    {
        for (const QStringView area : {u"M", u"OL", u"BL", u"SK", u"WA", u"WN"})
            QVERIFY(mayLieInSilentForce(area));
        for (const QStringView area : {u"ST", u"L", u"HD", u"CW", u"BB", u"ML", u"ME", u"m", u""})
            QVERIFY(!mayLieInSilentForce(area));
        QVERIFY(std::ranges::is_sorted(postcodeAreasWithSilentForces()));
    }
    void theseAreTheDirectorysPostcodeAreas()
    {
        const QString path = QStringLiteral(HEREABOUTS_OPEN_DATA) + u"/onspd/ONSPD_NOV_2025.zip"_s;
        if (!QFile::exists(path))
            QSKIP("the ONS Postcode Directory is not here");
        const auto directory = ZipFile::open(path);
        QVERIFY(directory);
        std::set<QString> areas;
        qint64 postcodes = 0;
        const auto takeRow = [&](const OnspdRow &row) -> Result<void> {
            const PoliceForce *force = policeForceByAreaCode(toQString(row.code(AreaKind::PoliceForceArea)));
            if (force && !force->publishesStreetCrime) {
                ++postcodes;
                areas.insert(Postcode::parse(toQString(row.postcode()))->area());
            }
            return {};
        };
        QVERIFY(readOnspd(*directory, takeRow, [](double) { return true; }));
        QVERIFY(postcodes > 70'000);
        const auto table = postcodeAreasWithSilentForces();
        QCOMPARE(areas, std::set<QString>(table.begin(), table.end()));
    }
};

QTEST_APPLESS_MAIN(TestPoliceForce)
#include "tst_police_force.moc"
