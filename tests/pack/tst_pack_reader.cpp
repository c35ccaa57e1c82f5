// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_reader.h"
#include "pack_fixture.h"

#include <QSqlDatabase>
#include <QTest>

#include <thread>

using namespace hereabouts;
using namespace hereabouts::test;
using namespace Qt::StringLiterals;

namespace {

Postcode postcode(const QString &text)
{
    return *Postcode::parse(text);
}

} // namespace

class TestPackReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const PackRequest request = writeCountry(m_folder);
        const auto summary = build(request);
        QVERIFY2(summary.has_value(), summary ? "" : qPrintable(summary.error().detail));
        m_reader = *PackReader::open(request.out);
    }
    void cleanup() { QVERIFY(QSqlDatabase::connectionNames().isEmpty()); }

    void geographyHasAllThatTheDirectoryGives()
    {
        const auto geography = m_reader->geography(postcode(u"aa11aa"_s));
        QVERIFY(geography.has_value());
        Geography expected;
        expected.postcode = u"AA1 1AA"_s;
        expected.outcode = u"AA1"_s;
        expected.incode = u"1AA"_s;
        expected.quality = 1;
        expected.eastings = 400000;
        expected.northings = 250000;
        expected.latitude = 52.0;
        expected.longitude = -2.0;
        expected.country = u"England"_s;
        expected.region = u"West Midlands"_s;
        expected.lsoa = expected.lsoa21 = u"Stafford 001A"_s;
        expected.msoa = expected.msoa21 = u"Stafford 001"_s;
        expected.msoaReadableName = u"Gnosall"_s;
        expected.oa21 = expected.codes.oa21 = u"E00000001"_s;
        expected.adminDistrict = u"Stafford"_s;
        expected.adminWard = u"Gnosall & Woodseaves"_s;
        expected.pfa = u"Staffordshire"_s;
        expected.icb = u"NHS Staffordshire, and Stoke"_s;
        expected.dateOfIntroduction = u"199001"_s;
        expected.codes.lsoa = expected.codes.lsoa21 = u"E01000001"_s;
        expected.codes.msoa = expected.codes.msoa21 = u"E02000001"_s;
        expected.codes.adminDistrict = u"E07000197"_s;
        expected.codes.adminWard = u"E05000001"_s;
        expected.codes.adminCounty = u"E99999999"_s; // pseudo codes as they came
        expected.codes.region = u"E12000005"_s;
        expected.codes.country = u"E92000001"_s;
        expected.codes.pfa = u"E23000015"_s;
        expected.codes.icb = u"E54000010"_s;
        QCOMPARE(*geography, expected);
    }
    void placesWithoutAPosition()
    {
        const auto geography = m_reader->geography(postcode(u"AA1 1AD"_s));
        QCOMPARE(geography->quality, 9);
        QVERIFY(!geography->position().isValid());
        QVERIFY(!geography->eastings);
        QCOMPARE(m_reader->crime(postcode(u"AA1 1AD"_s)).error().kind, Error::Kind::NoData);
        QVERIFY(m_reader->census(postcode(u"AA1 1AD"_s), CensusTopic::NsSec).has_value());
    }
    void withdrawnAndUnknownPostcodes()
    {
        QCOMPARE(m_reader->geography(postcode(u"AA1 1AE"_s)).error(), (Error{.kind = Error::Kind::Terminated, .detail = u"2019-05"_s}));
        QCOMPARE(m_reader->geography(postcode(u"ZZ1 1ZZ"_s)).error().kind, Error::Kind::NotFound);
        QCOMPARE(m_reader->census(postcode(u"ZZ1 1ZZ"_s), CensusTopic::NsSec).error().kind, Error::Kind::NotFound);
        QCOMPARE(m_reader->crime(postcode(u"ZZ1 1ZZ"_s)).error().kind, Error::Kind::NotFound);
    }
    void censusAtEveryLevel()
    {
        const auto england = m_reader->census(postcode(u"AA1 1AA"_s), CensusTopic::Occupation);
        QVERIFY(england.has_value());
        QCOMPARE(england->areas.size(), 6U);
        QCOMPARE(england->at(AreaLevel::OutputArea)->counts, (std::array{2, 4, 6, 8, 10, 12, 14, 16, 18}));
        QCOMPARE(england->at(AreaLevel::Msoa)->area, (AreaRef{AreaLevel::Msoa, u"E02000001"_s, u"Gnosall"_s}));
        QCOMPARE(england->at(AreaLevel::Country)->area, (AreaRef{AreaLevel::Country, u"E92000001"_s, u"England"_s}));

        const auto wales = m_reader->census(postcode(u"BB1 1AA"_s), CensusTopic::NsSec);
        QCOMPARE(wales->areas.size(), 6U);
        QCOMPARE(wales->at(AreaLevel::Region)->area, (AreaRef{AreaLevel::Region, u"W92000004"_s, u"Wales"_s}));
        QCOMPARE(wales->at(AreaLevel::Region)->base, 900'000);
        QCOMPARE(wales->at(AreaLevel::Lsoa)->area.name, u"Cardiff 001A"_s); // named by the census where no document does
        QCOMPARE(m_reader->census(postcode(u"DD1 1AA"_s), CensusTopic::NsSec).error().kind, Error::Kind::NoData);
        QCOMPARE(m_reader->census(postcode(u"CC1 1AA"_s), CensusTopic::NsSec)->at(AreaLevel::District), nullptr);
    }
    void areasByCode()
    {
        QCOMPARE(m_reader->distribution(u"E02000001"_s, CensusTopic::NsSec)->area.name, u"Gnosall"_s);
        QCOMPARE(m_reader->distribution(u"W92000004"_s, CensusTopic::NsSec)->area.level, AreaLevel::Country);
        QCOMPARE(m_reader->distribution(u"E99999999"_s, CensusTopic::NsSec).error().kind, Error::Kind::NotFound);
        QCOMPARE(m_reader->distribution(u"E05000001"_s, CensusTopic::NsSec).error().kind, Error::Kind::NotFound); // a ward
        QCOMPARE(m_reader->distribution(u"E08000039"_s, CensusTopic::NsSec).error().kind, Error::Kind::NoData);
        QCOMPARE(m_reader->residentsOf(u"E00000001"_s), 90);
        QCOMPARE(m_reader->residentsOf(u"X"_s).error().kind, Error::Kind::NotFound);
    }
    void crimeAroundAPlace()
    {
        const auto crime = m_reader->crime(postcode(u"AA1 1AA"_s));
        QVERIFY(crime.has_value());
        QCOMPARE(crime->coverage, OfflineCrime::Coverage::Supplied);
        QCOMPARE(crime->force, u"Staffordshire Police"_s);
        const CrimeReport &report = crime->report;
        QCOMPARE(report.months, (std::vector{Month(2025, 1), Month(2025, 2)}));
        QCOMPARE(report.missingMonths, (std::vector{Month(2025, 3), Month(2025, 4)}));
        QCOMPARE(report.forcesNotSupplied, QStringList{u"West Midlands Police"_s});
        QCOMPARE(report.radiusMetres, 1609);
        QCOMPARE(report.latitude, 52.0);
        QCOMPARE(report.longitude, -2.0);
        const Month january(2025, 1), february(2025, 2);
        const QList<Incident> expected{
            {0, u"new-crime"_s, 52.001, -2.001, u"On or near Mill Lane"_s, february, {}, 1},
            {0, u"drugs"_s, 52.001, -2.0, u"On or near High Street"_s, january, {}, 1},
            {0, u"drugs"_s, 52.001, -2.0, u"On or near High Street"_s, january, u"Under investigation"_s, 2},
            {0, u"burglary"_s, 52.012, -2.0, u"On or near Low Road, North"_s, january, {}, 1},
        };
        QCOMPARE(report.incidents, expected);
        QCOMPARE(report.total(), 5);
    }
    void forcesThatAreNotInThePack()
    {
        const auto crime = m_reader->crime(postcode(u"AA1 1AB"_s));
        QCOMPARE(crime->coverage, OfflineCrime::Coverage::ForceNotInPack);
        QCOMPARE(crime->force, u"West Midlands Police"_s);
        QVERIFY(crime->report.incidents.empty());
        QCOMPARE(m_reader->crime(postcode(u"CC1 1AA"_s))->force, u"South Yorkshire Police"_s); // its district was given a new code
        const auto scotland = m_reader->crime(postcode(u"DD1 1AA"_s));
        QCOMPARE(scotland->coverage, OfflineCrime::Coverage::ForceNotInPack);
        QCOMPARE(scotland->force, QString());
    }
    void samplesStandForTheirRegions()
    {
        const auto samples = *m_reader->samples(10);
        QCOMPARE(samples.size(), 4U); // two regions, Wales and Scotland
        QCOMPARE(m_reader->samples(1)->size(), 1U);
        QVERIFY(m_reader->samples(0)->empty());
    }
    void aSpaceEndsTheOutcode()
    {
        const QTemporaryDir folder;
        const PackRequest request = writeCountry(folder);
        QList<QByteArray> rows{oldOnspdHeader()};
        OnspdRecord record = postcodes().front();
        for (const QByteArray text : {"M1 1AE", "M1 2AB", "M10 1AA", "M11 1AA", "M11 1AB", "M11 1AD"}) {
            record.pcds = text;
            rows << oldOnspdRow(record);
        }
        Entries directory = directoryEntries();
        directory.front().second = lines(rows);
        QVERIFY(writeZip(request.onspdZip, directory));
        const auto built = build(request);
        QVERIFY2(built.has_value(), built ? "" : qPrintable(built.error().detail));
        const auto reader = *PackReader::open(request.out);
        const auto texts = [&](const QString &beginning, int limit) {
            QStringList list;
            const auto found = reader->postcodesThatBegin(beginning, limit);
            for (const Postcode &one : found.value())
                list << one.text();
            return list;
        };
        QCOMPARE(texts(u"M1"_s, 2), (QStringList{u"M10 1AA"_s, u"M11 1AA"_s})); // as the letters and digits stand
        QCOMPARE(texts(u"M1 "_s, 2), (QStringList{u"M1 1AE"_s, u"M1 2AB"_s}));
        QCOMPARE(texts(u"m1 1"_s, 2), QStringList{u"M1 1AE"_s});
        QCOMPARE(texts(u"M11 1"_s, 2), (QStringList{u"M11 1AA"_s, u"M11 1AB"_s}));
        QCOMPARE(texts(u"M111"_s, 9), (QStringList{u"M11 1AA"_s, u"M11 1AB"_s, u"M11 1AD"_s}));
        QCOMPARE(texts(u"M11"_s, 9), (QStringList{u"M11 1AA"_s, u"M11 1AB"_s, u"M11 1AD"_s, u"M1 1AE"_s}));
    }
    void infoTellsWhatIsInside()
    {
        const auto info = *m_reader->info();
        QCOMPARE(info.formatVersion, 2);
        QCOMPARE(info.postcodes, 6);
        QCOMPARE(info.incidents, 7);
        QCOMPARE(info.firstMonth, Month(2025, 1));
        QCOMPARE(info.lastMonth, Month(2025, 4));
        QCOMPARE(info.forces.size(), 2U);
        QCOMPARE(info.forces[0], (ForceCoverage{u"South Wales Police"_s, {Month(2025, 4)}}));
        QStringList sources;
        for (const PackSource &source : info.sources) {
            sources << source.name + u'/' + source.release;
            QVERIFY(!source.title.isEmpty() && !source.licence.isEmpty() && !source.attribution.isEmpty()
                    && source.url.startsWith("https://"_L1));
        }
        QCOMPARE(sources, (QStringList{u"onspd/November 2025"_s, u"census-ts001/2021-03-21"_s, u"census-ts062/2021-03-21"_s,
                                       u"census-ts063/2021-03-21"_s, u"police/2025-01 to 2025-04"_s, u"msoa-names/2021"_s}));
    }
    void anyThreadMayAsk()
    {
        std::array<int, 4> totals{};
        std::vector<std::jthread> threads;
        for (int &total : totals) {
            threads.emplace_back([this, &total] {
                for (int i = 0; i < 20; ++i)
                    total += m_reader->crime(postcode(u"AA1 1AA"_s))->report.total();
            });
        }
        threads.clear();
        QCOMPARE(totals, (std::array{100, 100, 100, 100}));
    }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const PackReader> m_reader;
};

QTEST_GUILESS_MAIN(TestPackReader)
#include "tst_pack_reader.moc"
