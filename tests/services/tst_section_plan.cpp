// SPDX-License-Identifier: GPL-3.0-or-later
// Who is asked, in which order, and what is said when nobody can be.
#include "services/section_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

PlanQuestion question(Section section, bool withKeys)
{
    return {.section = section, .hasKey = [withKeys](const QString &source) {
                return withKeys || (source != "crystalroof"_L1 && source != "postcodearea"_L1);
            }};
}

const Failed *failedOtherwise(const SectionPlan &plan)
{
    return std::get_if<Failed>(&plan.otherwise);
}

} // namespace

class TestSectionPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourcesOfSections()
    {
        QCOMPARE(sourcesFor(Section::Geography), QStringList({u"postcodes_io"_s, u"pack"_s}));
        QCOMPARE(sourcesFor(Section::Occupation), QStringList({u"crystalroof"_s, u"nomis"_s, u"pack"_s}));
        QCOMPARE(sourcesFor(Section::NsSec), QStringList({u"postcodearea"_s, u"nomis"_s, u"pack"_s}));
        QCOMPARE(sourcesFor(Section::Crime), QStringList({u"postcodearea"_s, u"police"_s, u"pack"_s}));
    }

    void withKeysTheServiceComesFirst()
    {
        for (const Section section : allSections) {
            const SectionPlan plan = planFor(question(section, true));
            QCOMPARE(plan.sources, sourcesFor(section));
            QVERIFY(plan.usesNetwork());
            QVERIFY(std::holds_alternative<std::monostate>(plan.otherwise));
        }
    }

    void withoutKeysOpenDataAreAskedAndNoKeyIsMissed()
    {
        for (const Section section : {Section::Occupation, Section::NsSec, Section::Crime}) {
            const SectionPlan plan = planFor(question(section, false));
            QCOMPARE(plan.sources, sourcesFor(section).sliced(1));
            QVERIFY(plan.usesNetwork());
            QVERIFY(std::holds_alternative<std::monostate>(plan.otherwise));
        }
        QCOMPARE(planFor(question(Section::Geography, false)).sources, sourcesFor(Section::Geography));
    }

    void thePreferredSourceComesFirstAndTheOthersStay()
    {
        PlanQuestion q = question(Section::NsSec, true);
        q.order = {u"pack"_s};
        QCOMPARE(planFor(q).sources, QStringList({u"pack"_s, u"postcodearea"_s, u"nomis"_s}));
        QVERIFY(!planFor(q).usesNetwork());
        q.order = {u"crystalroof"_s}; // has no such section
        QCOMPARE(planFor(q).sources, sourcesFor(Section::NsSec));
        q.order = {u"nomis"_s};
        q.offline = true;
        QCOMPARE(planFor(q).sources, QStringList({u"pack"_s}));
    }

    void theWholeOrderIsKept()
    {
        PlanQuestion q = question(Section::Crime, true);
        q.order = {u"pack"_s, u"police"_s, u"postcodearea"_s};
        QCOMPARE(planFor(q).sources, q.order);
        q.order = {u"police"_s, u"postcodearea"_s, u"pack"_s};
        QCOMPARE(planFor(q).sources, q.order);
        QCOMPARE(orderOfSources(Section::Crime, {u"pack"_s, u"nomis"_s, u"pack"_s}),
                 QStringList({u"pack"_s, u"postcodearea"_s, u"police"_s})); // what cannot be is left out, what lacks follows
        QCOMPARE(orderOfSources(Section::Crime, {}), sourcesFor(Section::Crime));
    }

    void whatWasChosenAndCannotBeAskedIsTold()
    {
        PlanQuestion q = question(Section::NsSec, false);
        QVERIFY(planFor(q).passedOver.empty()); // chosen automatically
        q.order = {u"nomis"_s, u"postcodearea"_s, u"pack"_s};
        SectionPlan plan = planFor(q);
        QCOMPARE(plan.sources, QStringList({u"nomis"_s, u"pack"_s}));
        QCOMPARE(plan.passedOver.size(), 1u);
        QCOMPARE(plan.passedOver.front().why.source, u"postcodearea"_s);
        QCOMPARE(plan.passedOver.front().why.error.kind, Error::Kind::Unauthorised);
        QCOMPARE(plan.passedOver.front().before, 1);
        q.hasKey = [](const QString &) { return true; };
        QVERIFY(planFor(q).passedOver.empty());
        q.level = AreaLevel::Msoa; // which it does not have
        plan = planFor(q);
        QCOMPARE(plan.passedOver.size(), 1u);
        QCOMPARE(plan.passedOver.front().why.error.kind, Error::Kind::NoData);
    }

    void whoRefusedIsNotAskedAgainAndItsErrorStands()
    {
        PlanQuestion q = question(Section::Occupation, true);
        const Error usedUp{.kind = Error::Kind::QuotaExhausted, .httpStatus = 402};
        q.refused = {{u"crystalroof"_s, usedUp}};
        const SectionPlan plan = planFor(q);
        QCOMPARE(plan.sources, QStringList({u"nomis"_s, u"pack"_s}));
        QCOMPARE(failedOtherwise(plan)->error, usedUp);
        QCOMPARE(failedOtherwise(plan)->source, u"crystalroof"_s);
        q.pin = u"crystalroof"_s;
        QVERIFY(planFor(q).sources.isEmpty());
        QCOMPARE(failedOtherwise(planFor(q))->error, usedUp);
        q = question(Section::Crime, true);
        q.refused = {{u"crystalroof"_s, usedUp}}; // another source
        QCOMPARE(planFor(q).sources, sourcesFor(Section::Crime));
    }

    void offlineAsksThePackOnlyAndBlamesNoKey()
    {
        for (const Section section : allSections) {
            PlanQuestion q = question(section, false);
            q.offline = true;
            const SectionPlan plan = planFor(q);
            QCOMPARE(plan.sources, QStringList({u"pack"_s}));
            QVERIFY(std::holds_alternative<std::monostate>(plan.otherwise));
        }
    }

    void nothingAtAll()
    {
        PlanQuestion q = question(Section::Geography, true);
        q.offline = true;
        q.hasPack = false;
        const SectionPlan plan = planFor(q);
        QVERIFY(plan.sources.isEmpty());
        QCOMPARE(failedOtherwise(plan)->error.kind, Error::Kind::Storage);
        QCOMPARE(failedOtherwise(plan)->source, u"pack"_s);
    }

    void pinsLeaveNoChoice()
    {
        PlanQuestion q = question(Section::Crime, true);
        q.pin = u"postcodearea"_s;
        QCOMPARE(planFor(q).sources, QStringList({u"postcodearea"_s}));
        q.pin = u"pack"_s;
        QCOMPARE(planFor(q).sources, QStringList({u"pack"_s}));

        q = question(Section::Crime, false);
        q.pin = u"postcodearea"_s;
        QVERIFY(planFor(q).sources.isEmpty());
        QCOMPARE(failedOtherwise(planFor(q))->error.kind, Error::Kind::Unauthorised);
        q.pin = u"pack"_s;
        QVERIFY(std::holds_alternative<std::monostate>(planFor(q).otherwise));

        q = question(Section::Geography, true);
        q.pin = u"postcodes_io"_s;
        q.offline = true;
        QVERIFY(planFor(q).sources.isEmpty());
        QCOMPARE(failedOtherwise(planFor(q))->error.kind, Error::Kind::Offline);
        QCOMPARE(failedOtherwise(planFor(q))->source, u"postcodes_io"_s);
    }

    void nsSecOfOtherLevelsIsNotOffered()
    {
        for (const bool withKeys : {true, false}) {
            PlanQuestion q = question(Section::NsSec, withKeys);
            q.level = AreaLevel::Lsoa;
            const SectionPlan plan = planFor(q);
            QCOMPARE(plan.sources, QStringList({u"nomis"_s, u"pack"_s}));
            QVERIFY(std::holds_alternative<std::monostate>(plan.otherwise));
            q.pin = u"postcodearea"_s;
            const SectionPlan pinned = planFor(q);
            QVERIFY(pinned.sources.isEmpty());
            const Empty *empty = std::get_if<Empty>(&pinned.otherwise);
            QVERIFY(empty);
            QCOMPARE(empty->why, (Why{Why::Code::LevelNotOffered, u"postcodearea"_s}));
        }
        PlanQuestion crime = question(Section::Crime, true);
        crime.level = AreaLevel::Lsoa;
        QCOMPARE(planFor(crime).sources, sourcesFor(Section::Crime));
    }

    void nations_data()
    {
        QTest::addColumn<QString>("postcode");
        QTest::addColumn<QString>("country");
        QTest::newRow("Edinburgh") << u"EH1 1YZ"_s << u"Scotland"_s;
        QTest::newRow("Belfast") << u"BT1 5GS"_s << u"Northern Ireland"_s;
        QTest::newRow("Jersey") << u"JE2 3BX"_s << u"Channel Islands"_s;
        QTest::newRow("Guernsey") << u"GY1 1AA"_s << u"Channel Islands"_s;
        QTest::newRow("Isle of Man") << u"IM1 1AA"_s << u"Isle of Man"_s;
        QTest::newRow("Gnosall") << u"ST20 0LY"_s << QString();
        QTest::newRow("Carlisle") << u"CA1 1AA"_s << QString();
    }

    void nations()
    {
        QFETCH(QString, postcode);
        QFETCH(QString, country);
        const PostcodeNation nation = Postcode::parse(postcode)->nation();
        QVERIFY(!notCoveredIn(Section::Geography, nation));
        for (const Section section : {Section::Occupation, Section::NsSec, Section::Crime}) {
            const auto notCovered = notCoveredIn(section, nation);
            QCOMPARE(notCovered.has_value(), !country.isEmpty());
            if (notCovered)
                QCOMPARE(notCovered->why, (Why{Why::Code::OutsideEnglandAndWales, country}));
        }
    }

    void whatALookUpTold()
    {
        QVERIFY(!notCoveredIn(Section::Crime, Geography{.country = u"Wales"_s}));
        QVERIFY(!notCoveredIn(Section::Crime, Geography{}));
        Geography manchester{.country = u"England"_s};
        manchester.codes.pfa = u"E23000005"_s;
        QCOMPARE(notCoveredIn(Section::Crime, manchester)->why, (Why{Why::Code::ForceDoesNotPublish, u"Greater Manchester Police"_s}));
        QVERIFY(!notCoveredIn(Section::NsSec, manchester));
        QVERIFY(onlyLookUpTells(Section::Crime, *Postcode::parse(u"M20 2LN")));
        QVERIFY(!onlyLookUpTells(Section::NsSec, *Postcode::parse(u"M20 2LN")));
        QVERIFY(!onlyLookUpTells(Section::Crime, *Postcode::parse(u"ST20 0LY")));
        QVERIFY(!notCoveredIn(Section::Geography, Geography{.country = u"Scotland"_s}));
        QCOMPARE(notCoveredIn(Section::Crime, Geography{.country = u"Scotland"_s})->why,
                 (Why{Why::Code::OutsideEnglandAndWales, u"Scotland"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSectionPlan)
#include "tst_section_plan.moc"
