// SPDX-License-Identifier: GPL-3.0-or-later
// What is held of crime, and for how long: reports that are put in order elsewhere, months that come later, choices, and the end of it all.
#include "ui/crime_panel.h"
#include "ui/crime_selection.h"
#include "ui/incident_map.h"
#include "ui/profile_page.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const Month november(2025, 11), december(2025, 12);

CrimeReport reportOf(const std::vector<Month> &months, int incidentsOfAMonth)
{
    CrimeReport report{.months = months, .radiusMetres = 1609, .latitude = 51.48, .longitude = -3.18};
    for (const Month month : months) {
        for (int i = 0; i < incidentsOfAMonth; ++i)
            report.incidents.push_back({.category = i % 3 ? u"drugs"_s : u"burglary"_s,
                                        .latitude = 51.48 + i % 100 * 1e-4,
                                        .longitude = -3.18 + i / 100 * 1e-4,
                                        .street = u"On or near X"_s,
                                        .month = month});
    }
    return report;
}

} // namespace

class TestCrimeSelection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void veryManyArePutInOrderElsewhere()
    {
        CrimeSelection crime;
        crime.begin(reportOf({december}, 30'000));
        QVERIFY(!crime.isReady());                            // the window goes on meanwhile
        crime.update(reportOf({november, december}, 30'000)); // more has come before the first was in order
        QTRY_VERIFY(crime.isReady());
        QCOMPARE(crime.report().total(), 60'000);
        QCOMPARE(crime.facets().accepted, 30'000); // of the newest month
        QCOMPARE(crime.counts()->total(), 30'000);
        crime.setCategoryOn(u"burglary"_s, false);
        QCOMPARE(crime.counts()->total(), 20'000);
        crime.update(reportOf({november, december}, 33'000));
        crime.setCategoryOn(u"burglary"_s, true); // chosen while it is put in order
        QTRY_COMPARE(crime.report().total(), 66'000);
        QCOMPARE(crime.counts()->total(), 33'000);
        QCOMPARE(crime.facets().accepted, 33'000);
    }

    void anotherSearchDropsWhatIsUnderWay()
    {
        CrimeSelection crime;
        crime.begin(reportOf({december}, 30'000));
        crime.clear();
        crime.begin(reportOf({november}, 12));
        QVERIFY(crime.isReady());
        QTest::qWait(80); // the first would have come
        QCOMPARE(crime.report().total(), 12);
        QCOMPARE(crime.filter().onlyMonth(), std::optional(november));
    }

    void countsOfVeryManyFollow()
    {
        CrimeSelection crime;
        crime.begin(reportOf({november, december}, 120'000));
        QTRY_VERIFY_WITH_TIMEOUT(crime.isReady(), 20000);
        crime.setMonths(std::nullopt);
        QCOMPARE(crime.facets().accepted, 240'000); // at once
        crime.setCategoryOn(u"drugs"_s, false);     // before that was counted
        QTRY_COMPARE(crime.counts()->total(), 80'000);
    }

    void choicesAndMonthsThatComeLater()
    {
        CrimeSelection crime;
        crime.begin(reportOf({november}, 9));
        crime.setCategoryOn(u"drugs"_s, false);
        QCOMPARE(crime.facets().accepted, 3);
        crime.update(reportOf({november, december}, 9));
        QCOMPARE(crime.filter().onlyMonth(), std::optional(december)); // nobody has chosen a month
        crime.undoStack()->undo();
        QCOMPARE(crime.filter(), CrimeFilter::of(december));
        crime.undoStack()->redo();
        QCOMPARE(crime.filter().onlyMonth(), std::optional(december)); // not back to what was the newest then
        crime.setMonths(MonthRange{november, november});
        crime.update(reportOf({november, december, Month(2026, 1)}, 9));
        QCOMPARE(crime.filter().onlyMonth(), std::optional(november)); // somebody has
        crime.reset();
        crime.update(reportOf({november, december, Month(2026, 1), Month(2026, 2)}, 9));
        QCOMPARE(crime.filter(), CrimeFilter::of(Month(2026, 2)));
    }

    void oneGestureIsOneStep()
    {
        CrimeSelection crime;
        crime.begin(reportOf({november, december, Month(2026, 1)}, 3));
        crime.setMonths(MonthRange{december, december}, 7);
        crime.setMonths(MonthRange{november, november}, 7);
        QCOMPARE(crime.undoStack()->count(), 1);
        crime.setMonths(MonthRange{december, december}, 8);
        QCOMPARE(crime.undoStack()->count(), 2);
        crime.setMonths(MonthRange{november, november}, 8); // back where it began: nothing was done
        QCOMPARE(crime.undoStack()->count(), 1);
        crime.undoStack()->undo();
        QVERIFY(!crime.isFiltered());
    }

    /// Some sources' figures must not be held for long: not in a list behind another page, nor in a picture.
    void nothingIsHeldOfWhatIsDropped()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().resize(1440, 900);
        fixture.window().show();
        QVERIFY(fixture.search(u"CF10 1EP"_s));
        ProfilePage *page = fixture.window().page();
        page->crimePanel()->showPage(CrimePanel::Page::Streets);
        page->crimePanel()->showPage(CrimePanel::Page::Categories);
        QTRY_VERIFY(page->map()->isUpToDate() && !page->map()->canvas().symbols().empty());
        const std::weak_ptr<const IncidentStore> store = page->crime()->store();
        const std::weak_ptr<const CrimeCounts> counts = page->crime()->counts();
        page->begin(AreaProfile{.postcode = *Postcode::parse(u"ST20 0LY"_s)});
        QVERIFY(page->map()->canvas().symbols().empty());
        QTRY_VERIFY(store.expired() && counts.expired());
    }

    void symbolsOfAnotherStoreAreNotPointedAt()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().resize(1440, 900);
        fixture.window().show();
        IncidentMap *map = fixture.window().page()->map();
        QTRY_VERIFY(map->hasMap());
        QVERIFY(fixture.search(u"CF10 1EP"_s));
        QTRY_VERIFY(map->isUpToDate() && !map->canvas().symbols().empty());
        const QPointF at = map->pixelOf(map->canvas().symbols().front());
        fixture.window().page()->crime()->begin(reportOf({december}, 2)); // the picture is still the old one
        QVERIFY(!map->symbolAt(at));
        QTest::mouseMove(map->focusProxy(), at.toPoint());
        QTest::mouseClick(map->focusProxy(), Qt::LeftButton, {}, at.toPoint());
    }

    void aPageEndsWithChoicesMade()
    {
        WindowFixture fixture({.offline = true});
        {
            ProfilePage page(&fixture.catalogue());
            page.resize(1200, 700);
            AreaProfile profile{.postcode = *Postcode::parse(u"CF10 1EP"_s)};
            page.begin(profile);
            profile.crime = Ready<CrimeReport>{.value = reportOf({november, december}, 120'000), .source = u"police"_s};
            page.show(profile, Section::Crime);
            QTRY_VERIFY_WITH_TIMEOUT(page.crime()->isReady(), 20000);
            page.crime()->setMonths(std::nullopt); // being counted when all ends
            QVERIFY(page.crime()->undoStack()->canUndo());
        }
        QCoreApplication::processEvents();
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestCrimeSelection test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crime_selection.moc"
