// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gss_code.h"
#include "core/police_force.h"

#include <QSet>
#include <QTest>

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
};

QTEST_APPLESS_MAIN(TestPoliceForce)
#include "tst_police_force.moc"
