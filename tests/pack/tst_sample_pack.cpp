// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled sample pack against figures that were published elsewhere.
#include "pack/pack_reader.h"

#include <QFileInfo>
#include <QTest>

using namespace hereabouts;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(hereabouts::OfflineCrime::Coverage)

namespace {

using Counts = std::array<int, categoryCount>;

Postcode postcode(const QString &text)
{
    return *Postcode::parse(text);
}

} // namespace

class TestSamplePack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto reader = PackReader::open(QStringLiteral(HEREABOUTS_SAMPLE_PACK));
        QVERIFY2(reader.has_value(), reader ? "" : qPrintable(reader.error().detail));
        m_reader = *reader;
    }
    void isSmallEnoughToBundle() { QVERIFY(QFileInfo(m_reader->path()).size() < 1'500'000); }

    // Published by PostcodeArea, Crystal Roof and Nomis.
    void censusIsAsPublished_data()
    {
        QTest::addColumn<QString>("postcodeText");
        QTest::addColumn<bool>("nsSec");
        QTest::addColumn<QString>("outputArea");
        QTest::addColumn<int>("base");
        QTest::addColumn<QList<int>>("counts");
        QTest::newRow("ST20 0LY, TS062") << u"ST20 0LY"_s << true << u"E00151363"_s << 278 << QList{71, 79, 37, 34, 9, 23, 9, 9, 7};
        QTest::newRow("ST20 0LY, TS063") << u"ST20 0LY"_s << false << u"E00151363"_s << 139 << QList{22, 50, 21, 9, 15, 6, 8, 4, 4};
        QTest::newRow("W6 0WW, TS063") << u"W6 0WW"_s << false << u"E00183158"_s << 98 << QList{9, 39, 12, 6, 7, 13, 4, 3, 5};
    }
    void censusIsAsPublished()
    {
        QFETCH(QString, postcodeText);
        QFETCH(bool, nsSec);
        QFETCH(QString, outputArea);
        QFETCH(int, base);
        QFETCH(QList<int>, counts);
        const auto profile = m_reader->census(postcode(postcodeText), nsSec ? CensusTopic::NsSec : CensusTopic::Occupation);
        QVERIFY(profile.has_value());
        const Distribution *distribution = profile->at(AreaLevel::OutputArea);
        QVERIFY(distribution);
        QCOMPARE(distribution->area.code, outputArea);
        QCOMPARE(distribution->base, base);
        QCOMPARE(QList<int>(distribution->counts.begin(), distribution->counts.end()), counts);
        QVERIFY(distribution->partsAddUp());
    }
    void benchmarksAreAsPublished()
    {
        QCOMPARE(m_reader->distribution(u"E92000001"_s, CensusTopic::Occupation)->base, 26'405'386);
        QCOMPARE(m_reader->distribution(u"E92000001"_s, CensusTopic::NsSec)->base, 46'005'691);
        QCOMPARE(m_reader->distribution(u"W92000004"_s, CensusTopic::Occupation)->base, 1'368'411);
        QCOMPARE(m_reader->distribution(u"W92000004"_s, CensusTopic::NsSec)->base, 2'559'359);
        QCOMPARE(m_reader->residentsOf(u"W92000004"_s), 3'107'463);
        for (int region = 1; region <= 9; ++region)
            QVERIFY(m_reader->distribution(u"E1200000%1"_s.arg(region), CensusTopic::NsSec).has_value());
    }
    void everySampleHasAllLevels()
    {
        const auto samples = m_reader->samples(100);
        QCOMPARE(samples->size(), 12U);
        QCOMPARE(samples->at(0).first, postcode(u"ST20 0LY"_s));
        QCOMPARE(samples->at(1).second, u"Ravenscourt Park South, Hammersmith and Fulham"_s);
        for (const auto &[sample, name] : *samples) {
            const auto geography = m_reader->geography(sample);
            QVERIFY(geography->position().isValid());
            QVERIFY(!geography->adminDistrict.isEmpty() && !geography->adminWard.isEmpty() && !geography->pfa.isEmpty());
            QVERIFY(!geography->lsoa21.isEmpty() && !geography->msoa21.isEmpty() && !geography->msoaReadableName.isEmpty());
            for (const CensusTopic topic : {CensusTopic::NsSec, CensusTopic::Occupation}) {
                const auto profile = m_reader->census(sample, topic);
                QVERIFY(profile.has_value());
                QCOMPARE(profile->areas.size(), allAreaLevels.size());
                for (const Distribution &distribution : profile->areas) {
                    QVERIFY(distribution.partsAddUp());
                    QVERIFY(distribution.base > 0);
                    QCOMPARE(distribution.area.name.isEmpty(), distribution.area.level == AreaLevel::OutputArea);
                    QVERIFY(m_reader->residentsOf(distribution.area.code).value_or(0) >= distribution.base / 2);
                }
            }
        }
    }
    void postcodesByTheirBeginning()
    {
        const auto texts = [this](const QString &beginning, int limit) {
            const auto found = m_reader->postcodesThatBegin(beginning, limit);
            QStringList list;
            for (const Postcode &one : *found)
                list << one.text();
            return list;
        };
        QCOMPARE(texts(u"cf"_s, 10), (QStringList{u"CF10 1EP"_s, u"CF24 0AB"_s}));
        QCOMPARE(texts(u"CF"_s, 1), QStringList{u"CF10 1EP"_s});
        QCOMPARE(texts(u"st20 0"_s, 10), QStringList{u"ST20 0LY"_s});
        QCOMPARE(texts(u"ST200LY"_s, 10), QStringList{u"ST20 0LY"_s});
        QCOMPARE(texts(u"ST3"_s, 10), QStringList());
        QCOMPARE(texts(u"%"_s, 10), QStringList());
    }
    void geographyIsAsPublished()
    {
        const auto geography = m_reader->geography(postcode(u"BR8 7RE"_s)); // Postcodes.io's own example
        QCOMPARE(geography->eastings, 551626);
        QCOMPARE(geography->northings, 170342);
        QCOMPARE(geography->latitude, 51.411831);
        QCOMPARE(geography->longitude, 0.178871);
        QCOMPARE(geography->quality, 1);
        QCOMPARE(geography->country, u"England"_s);
        QCOMPARE(geography->region, u"South East"_s);
        QCOMPARE(geography->lsoa, u"Sevenoaks 001A"_s);
        QCOMPARE(geography->msoa, u"Sevenoaks 001"_s);
        QCOMPARE(geography->adminDistrict, u"Sevenoaks"_s);
        QCOMPARE(geography->adminCounty, u"Kent"_s);
        QCOMPARE(geography->pfa, u"Kent"_s);
        QCOMPARE(geography->codes.lsoa, u"E01024445"_s);
        QCOMPARE(geography->codes.msoa, u"E02005087"_s);
        QCOMPARE(geography->codes.adminDistrict, u"E07000111"_s);
        QCOMPARE(geography->codes.pfa, u"E23000032"_s);
        QVERIFY(geography->parish.isEmpty());
        const auto wales = m_reader->geography(postcode(u"CF10 1EP"_s));
        QCOMPARE(wales->country, u"Wales"_s);
        QCOMPARE(wales->codes.region, u"W99999999"_s);
        QVERIFY(wales->region.isEmpty());
    }
    void crimeCoverage_data()
    {
        QTest::addColumn<QString>("postcodeText");
        QTest::addColumn<OfflineCrime::Coverage>("coverage");
        QTest::addColumn<QString>("force");
        QTest::addColumn<int>("months");
        QTest::addColumn<int>("missing");
        QTest::addColumn<QStringList>("notSupplied");
        using enum OfflineCrime::Coverage;
        QTest::newRow("Gnosall") << u"ST20 0LY"_s << Supplied << u"Staffordshire Police"_s << 12 << 0 << QStringList();
        QTest::newRow("Hammersmith") << u"W6 0WW"_s << ForceNotInPack << u"Metropolitan Police Service"_s << 0 << 0 << QStringList();
        QTest::newRow("Walsall") << u"WS3 3PD"_s << ForceNotInPack << u"West Midlands Police"_s << 0 << 0 << QStringList();
        QTest::newRow("Manchester") << u"M20 2LN"_s << ForceDoesNotPublish << u"Greater Manchester Police"_s << 0 << 0 << QStringList();
        QTest::newRow("City of London") << u"EC2M 7PY"_s << Supplied << u"City of London Police"_s << 12 << 0
                                        << QStringList{u"Metropolitan Police Service"_s};
        QTest::newRow("Bristol") << u"BS1 1NG"_s << Supplied << u"Avon and Somerset Constabulary"_s << 6 << 6 << QStringList();
        QTest::newRow("Cardiff") << u"CF10 1EP"_s << Supplied << u"South Wales Police"_s << 12 << 0 << QStringList();
    }
    void crimeCoverage()
    {
        QFETCH(QString, postcodeText);
        QFETCH(OfflineCrime::Coverage, coverage);
        QFETCH(QString, force);
        QFETCH(int, months);
        QFETCH(int, missing);
        QFETCH(QStringList, notSupplied);
        const auto crime = m_reader->crime(postcode(postcodeText));
        QVERIFY(crime.has_value());
        QCOMPARE(crime->coverage, coverage);
        QCOMPARE(crime->force, force);
        QCOMPARE(crime->report.months.size(), static_cast<size_t>(months));
        QCOMPARE(crime->report.missingMonths.size(), static_cast<size_t>(missing));
        QCOMPARE(crime->report.forcesNotSupplied, notSupplied);
        QCOMPARE(crime->report.incidents.empty(), coverage != OfflineCrime::Coverage::Supplied);
    }
    void bristolLacksTheMonthsThatWereNotPublished()
    {
        const auto crime = m_reader->crime(postcode(u"BS1 1NG"_s));
        const std::vector missing{Month(2025, 5), Month(2025, 6), Month(2025, 7), Month(2025, 8), Month(2025, 10), Month(2025, 11)};
        QCOMPARE(crime->report.missingMonths, missing);
    }
    void infoNamesItsSources()
    {
        const auto info = *m_reader->info();
        QCOMPARE(info.postcodes, 12);
        QVERIFY(!info.wholeCountry);
        QCOMPARE(info.sources.size(), 6U);
        QCOMPARE(info.lsoas, 35'672);
        QCOMPARE(info.standings.size(), 8U);
        QCOMPARE(info.firstMonth, Month(2025, 1));
        QCOMPARE(info.lastMonth, Month(2025, 12));
        QCOMPARE(info.forces.size(), 6U); // British Transport Police has one month, and so is left out
    }

private:
    std::shared_ptr<const PackReader> m_reader;
};

QTEST_GUILESS_MAIN(TestSamplePack)
#include "tst_sample_pack.moc"
