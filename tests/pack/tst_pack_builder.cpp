// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_reader.h"
#include "pack_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace hereabouts;
using namespace hereabouts::test;
using namespace Qt::StringLiterals;

namespace {

Postcode postcode(const QString &text)
{
    return *Postcode::parse(text);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPackBuilder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_request = writeCountry(*m_folder);
    }
    void wholeCountry()
    {
        const auto summary = build(m_request);
        QVERIFY2(summary.has_value(), summary ? "" : qPrintable(summary.error().detail));
        QCOMPARE(summary->postcodes, 6); // the withdrawn one is remembered, but not counted
        QCOMPARE(summary->incidents, 7);
        QCOMPARE(summary->streetPoints, 5);
        QCOMPARE(summary->skippedIncidents, 1);
        QCOMPARE(summary->fileBytes, contents(m_request.out).size());
        QCOMPARE(summary->notes,
                 (QStringList{u"no census figures for E12000001, E12000002, E12000003, E12000004, E12000006, E12000007, E12000008, "
                              "E12000009, E08000039"_s,
                              u"1 files of a force and month are in more than one archive: each is counted once"_s,
                              u"btp: left out, because it does not cover every month of the other forces"_s,
                              u"northern-ireland: left out, because it is not a police force of England and Wales"_s,
                              u"2025-03/2025-03-staffordshire-street.csv: empty, and so counted as not supplied"_s}));
        const auto reader = PackReader::open(m_request.out);
        QVERIFY(reader.has_value());
        QVERIFY((*reader)->info()->wholeCountry);
    }
    void listKeepsWhatBelongsToIt()
    {
        m_request.postcodes = {postcode(u"AA1 1AB"_s), postcode(u"ZZ9 9ZZ"_s), postcode(u"AA1 1AE"_s), postcode(u"AA1 1AA"_s)};
        const auto summary = build(m_request);
        QVERIFY2(summary.has_value(), summary ? "" : qPrintable(summary.error().detail));
        QCOMPARE(summary->postcodes, 2);
        QVERIFY(summary->notes.contains(u"ZZ9 9ZZ: not in the postcode directory"_s));
        QVERIFY(summary->notes.contains(u"AA1 1AE: no longer in use"_s));
        QCOMPARE(summary->incidents, 6); // "Too Far" is 1,112 m from AA1 1AB
        const auto reader = *PackReader::open(m_request.out);
        QCOMPARE(reader->geography(postcode(u"BB1 1AA"_s)).error().kind, Error::Kind::NotFound);
        QCOMPARE(reader->geography(postcode(u"AA1 1AE"_s)).error(), (Error{.kind = Error::Kind::Terminated, .detail = u"2019-05"_s}));
        QCOMPARE(reader->distribution(u"W92000004"_s, CensusTopic::NsSec)->base, 900'000);
        QCOMPARE(reader->distribution(u"K04000001"_s, CensusTopic::NsSec)->area.name, u"England and Wales"_s);
        QCOMPARE(reader->distribution(u"E12000005"_s, CensusTopic::Occupation)->base, 405'000);
        QCOMPARE(reader->distribution(u"W06000015"_s, CensusTopic::Occupation).error().kind, Error::Kind::NotFound);
        const auto samples = *reader->samples(10);
        QCOMPARE(samples.size(), 2U);
        QCOMPARE(samples[0].first, postcode(u"AA1 1AB"_s)); // in the order of the list
        QCOMPARE(samples[1].second, u"Gnosall, Stafford"_s);
        const auto info = *reader->info();
        QVERIFY(!info.wholeCountry);
        QCOMPARE(info.forces, (std::vector<ForceCoverage>{{u"Staffordshire Police"_s, {Month(2025, 1), Month(2025, 2)}}}));
    }
    void transportPoliceCountsWhereItCoversEveryMonth()
    {
        m_request.crimeZips = {m_folder->filePath(u"january.zip"_s)};
        const QByteArray crime = crimeCsv({{"-2.000000", "52.001000", "On or near X", "Robbery", ""}});
        QVERIFY(
            writeZip(m_request.crimeZips.at(0), {{u"2025-01-staffordshire-street.csv"_s, crime}, {u"2025-01-btp-street.csv"_s, crime}}));
        QCOMPARE(build(m_request)->incidents, 2);
        QCOMPARE((*PackReader::open(m_request.out))->info()->forces.at(0).force, u"British Transport Police"_s);
    }
    void withoutCrimeCensusOrNames()
    {
        m_request.crimeZips.clear();
        m_request.censusZips.clear();
        m_request.namesCsv.clear();
        const auto summary = build(m_request);
        QVERIFY(summary.has_value());
        QVERIFY(summary->notes.isEmpty());
        const auto reader = *PackReader::open(m_request.out);
        QCOMPARE(reader->info()->sources.size(), 1U);
        QVERIFY(!reader->info()->firstMonth);
        QCOMPARE(reader->census(postcode(u"AA1 1AA"_s), CensusTopic::NsSec).error().kind, Error::Kind::NoData);
        QCOMPARE(reader->residentsOf(u"E92000001"_s).error().kind, Error::Kind::NoData);
        QCOMPARE(reader->crime(postcode(u"AA1 1AA"_s))->coverage, OfflineCrime::Coverage::ForceNotInPack);
        QCOMPARE(reader->samples(1)->at(0).second, u"Gnosall & Woodseaves"_s); // the ward, where the MSOA has no readable name
    }
    void newFormOfTheDirectoryGivesTheSamePack()
    {
        QVERIFY(build(m_request).has_value());
        const QByteArray before = contents(m_request.out);
        QVERIFY(writeZip(m_request.onspdZip, directoryEntries(true)));
        QVERIFY(build(m_request).has_value());
        QCOMPARE(contents(m_request.out), before);
    }
    void sameFilesGiveSameBytes()
    {
        QVERIFY(build(m_request).has_value());
        const QByteArray first = contents(m_request.out);
        m_request.out = m_folder->filePath(u"another.pack"_s);
        QVERIFY(build(m_request).has_value());
        QVERIFY(!first.isEmpty());
        QCOMPARE(contents(m_request.out), first);
        std::ranges::reverse(m_request.crimeZips);
        QVERIFY(build(m_request).has_value());
        QCOMPARE(contents(m_request.out), first);
    }
    void rowsThatDoNotAddUpAreReported()
    {
        QVERIFY(writeZip(m_request.censusZips.at(1), censusEntries("ts062", "E00000001")));
        const auto summary = build(m_request);
        QVERIFY(summary->notes.contains(u"ts062.zip: 1 rows whose parts do not add up to their total"_s));
        QCOMPARE((*PackReader::open(m_request.out))->distribution(u"E00000001"_s, CensusTopic::NsSec)->base, 91);
    }
    void progressGoesThroughTheSteps()
    {
        std::vector<PackProgress::Step> steps;
        bool fractionsAreFractions = true, filesAreNamed = true;
        const auto summary = buildPack(m_request, [&](const PackProgress &progress) {
            if (steps.empty() || steps.back() != progress.step)
                steps.push_back(progress.step);
            fractionsAreFractions = fractionsAreFractions && progress.fraction >= 0 && progress.fraction <= 1;
            filesAreNamed = filesAreNamed && !progress.file.isEmpty() && !progress.file.contains(u'/');
            return true;
        });
        QVERIFY(summary.has_value());
        using Step = PackProgress::Step;
        QCOMPARE(steps, (std::vector{Step::Names, Step::Postcodes, Step::Census, Step::Crime, Step::Writing}));
        QVERIFY(fractionsAreFractions && filesAreNamed);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    PackRequest m_request;
};

QTEST_GUILESS_MAIN(TestPackBuilder)
#include "tst_pack_builder.moc"
