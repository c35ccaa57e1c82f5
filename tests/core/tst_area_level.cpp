// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the command line: levels, sections, error kinds.
#include "core/area_profile.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestAreaLevel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void levelsHaveTheirWords()
    {
        QStringList words;
        for (const AreaLevel level : allAreaLevels) {
            words << areaLevelKey(level);
            QCOMPARE(areaLevelFromKey(QString(areaLevelKey(level))), level);
        }
        QCOMPARE(words, (QStringList{u"oa"_s, u"lsoa"_s, u"msoa"_s, u"lad"_s, u"region"_s, u"country"_s}));
        QVERIFY(!areaLevelFromKey(u"ward"));
        QVERIFY(!areaLevelFromKey(u""));
    }

    void sectionsHaveTheirWords()
    {
        QStringList words;
        for (const Section section : allSections) {
            words << sectionKey(section);
            QCOMPARE(sectionFromKey(QString(sectionKey(section))), section);
        }
        QCOMPARE(words, (QStringList{u"geography"_s, u"occupation"_s, u"ns_sec"_s, u"crime"_s}));
    }

    void everyErrorKindHasAWordOfItsOwn()
    {
        QSet<QString> words;
        const int last = static_cast<int>(Error::Kind::Internal);
        for (int kind = 0; kind <= last; ++kind)
            words << errorKindName(static_cast<Error::Kind>(kind));
        QCOMPARE(words.size(), last + 1);
        QCOMPARE(errorKindName(Error::Kind::RateLimited), "rate-limited"_L1);
        QCOMPARE(errorKindName(Error::Kind::TooManyIncidents), "too-many-incidents"_L1);
    }

    void aProfileCountsItsSections()
    {
        AreaProfile profile{.postcode = *Postcode::parse(u"ST20 0LY"_s)};
        QVERIFY(!profile.isSettled());
        profile.geography = Ready<Geography>{.value = {}, .source = u"pack"_s, .asOf = {}, .attempts = {}};
        profile.occupation = Failed{.error = {.kind = Error::Kind::Timeout}, .source = u"crystalroof"_s, .attempts = {}};
        profile.nsSec = NotCovered{.why = {.code = Why::Code::OutsideEnglandAndWales, .subject = u"Scotland"_s}, .source = {}};
        QVERIFY(!profile.isSettled());
        profile.crime = Loading{};
        QVERIFY(!profile.isSettled());
        profile.crime = Empty{.why = {.code = Why::Code::NoIncidents, .subject = {}}, .source = u"pack"_s};
        QVERIFY(profile.isSettled());
        QCOMPARE(profile.readyCount(), 1);
        QCOMPARE(profile.failedCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAreaLevel)
#include "tst_area_level.moc"
