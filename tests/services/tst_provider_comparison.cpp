// SPDX-License-Identifier: GPL-3.0-or-later
// Which sources are offered for a comparison, and that nobody is asked for what nobody can have.
#include "services/provider_comparison.h"
#include "support/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Obstacle = ProviderComparison::Obstacle;

std::unique_ptr<ProviderComparison> compare(SessionFixture &f, const AreaProfile &profile, Section section)
{
    const ServiceContext context{.fetcher = &f.fetcher, .catalogue = &f.catalogue, .credentials = &f.credentials, .pack = f.pack};
    return std::make_unique<ProviderComparison>(context, profile, section, false);
}

std::optional<Obstacle> obstacleTo(const ProviderComparison &comparison, const QString &source)
{
    const auto found = std::ranges::find(comparison.candidates(), source, &ProviderComparison::Candidate::source);
    return found == comparison.candidates().end() ? std::nullopt : std::optional(found->obstacle);
}

/// What every candidate says: nobody is to be asked, and all for the same reason.
void verifyNobodyCovers(const ProviderComparison &comparison, const Why &why)
{
    QCOMPARE(comparison.toAsk(), 0);
    QCOMPARE(comparison.candidates().size(), static_cast<size_t>(sourcesFor(comparison.section()).size()));
    for (const auto &[source, obstacle] : comparison.candidates()) {
        QCOMPARE(obstacle, Obstacle::NotCovered);
        const NotCovered *said =
            comparison.section() == Section::Crime ? comparison.crime(source).notCovered() : comparison.census(source).notCovered();
        QVERIFY(said);
        QCOMPARE(said->why, why);
    }
}

} // namespace

class TestProviderComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("HEREABOUTS_CRYSTALROOF_KEY");
        qunsetenv("HEREABOUTS_POSTCODEAREA_KEY");
    }

    void nobodyIsAskedAboutScotland_data()
    {
        QTest::addColumn<QString>("postcode");
        QTest::newRow("its letters tell") << u"EH1 1YZ"_s;
        QTest::newRow("only the look-up tells") << u"TD9 0TU"_s;
    }

    void nobodyIsAskedAboutScotland()
    {
        QFETCH(const QString, postcode);
        SessionFixture f;
        f.giveKeys();
        const auto session = f.complete(postcode);
        for (const Section section : {Section::Occupation, Section::NsSec, Section::Crime}) {
            const auto comparison = compare(f, session->profile(), section);
            verifyNobodyCovers(*comparison, {Why::Code::OutsideEnglandAndWales, u"Scotland"_s});
            comparison->start();
            QVERIFY(!comparison->isUnderWay());
        }
        QCOMPARE(f.meteredRequests(), 0);
    }

    void nobodyIsAskedForTheCrimeOfAForceThatPublishesNone()
    {
        SessionFixture f;
        f.giveKeys();
        Geography manchester{.postcode = u"M20 2LN"_s, .country = u"England"_s};
        manchester.codes.pfa = u"E23000005"_s;
        AreaProfile profile{.postcode = *Postcode::parse(u"M20 2LN")};
        profile.geography = Ready<Geography>{.value = manchester, .source = packSource};
        const auto crime = compare(f, profile, Section::Crime);
        verifyNobodyCovers(*crime, {Why::Code::ForceDoesNotPublish, u"Greater Manchester Police"_s});
        const auto nsSec = compare(f, profile, Section::NsSec); // of its residents there are figures
        QCOMPARE(obstacleTo(*nsSec, u"postcodearea"_s), Obstacle::None);
        QCOMPARE(nsSec->toAsk(), 3);
    }

    void aReportInPartIsAskedForAgain()
    {
        SessionFixture f;
        AreaProfile profile{.postcode = *Postcode::parse(u"ST20 0LY")};
        profile.geography = Ready<Geography>{.value = {.postcode = u"ST20 0LY"_s, .country = u"England"_s}, .source = packSource};
        CrimeReport report{.months = {Month(2024, 12)}};
        report.monthsToCome = {Month(2024, 11)};
        profile.crime = Ready<CrimeReport>{.value = report, .source = policeSource};
        QCOMPARE(obstacleTo(*compare(f, profile, Section::Crime), policeSource), Obstacle::None);
        report.monthsToCome.clear();
        profile.crime = Ready<CrimeReport>{.value = report, .source = policeSource};
        QCOMPARE(obstacleTo(*compare(f, profile, Section::Crime), policeSource), Obstacle::OnScreen);
    }
};

QTEST_GUILESS_MAIN(TestProviderComparison)
#include "tst_provider_comparison.moc"
