// SPDX-License-Identifier: GPL-3.0-or-later
// Crime in relation, in the real main window: gaps, rate, outcomes, the year before, and months that are asked for again.
#include "services/section_plan.h"
#include "support/police_fixture.h"
#include "ui/crime_context.h"
#include "ui/crime_panel.h"
#include "ui/crime_selection.h"
#include "ui/crime_text.h"
#include "ui/month_strip.h"
#include "ui/outcome_list.h"
#include "ui/profile_page.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const LatLong gnosall{.latitude = 52.787179, .longitude = -2.247653}; // of the Postcodes.io sample

/// 20 incidents a month, every third of them of drugs; in 2025 four more.
std::vector<Incident> threeYears()
{
    std::vector<Incident> all;
    for (Month month(2023, 1); month <= Month(2025, 12); month = month.next())
        std::ranges::move(incidentsOf(month, month.year() == 2025 ? 24 : 20, gnosall), std::back_inserter(all));
    return all;
}

/// A window that asks a data.police.uk of its own, and nobody else for crime.
struct LiveWindow {
    LocalServer server;
    PoliceServer police{monthsOf(Month(2023, 1), 36), threeYears()};
    std::unique_ptr<WindowFixture> fixture;

    LiveWindow()
    {
        serveSamples(server);
        fixture = std::make_unique<WindowFixture>(FixtureOptions{.server = server.url(), .police = police.url(), .timeoutMs = 20000});
        fixture->window().resize(1440, 900);
        fixture->window().show();
    }
    CrimePanel *panel() const { return fixture->window().page()->crimePanel(); }
    const CrimeReport *report() const
    {
        const auto *ready = fixture->window().profile()->crime.ready();
        return ready ? &ready->value : nullptr;
    }
};

int countOf(const CrimePanel &panel, const QString &words)
{
    int count = 0;
    for (size_t i = 0; i < panel.monthStrip()->monthCount(); ++i)
        count += panel.monthStrip()->tipFor(i).contains(words) ? 1 : 0;
    return count;
}

/// Everything that is read in a page is seen in full: within the page's width, and within reach of its scroll bar.
void checkFits(const CrimePanel &panel)
{
    const auto areas = panel.findChildren<QScrollArea *>();
    for (const QScrollArea *area : areas) {
        if (!area->isVisible())
            continue;
        QVERIFY(area->viewport()->height() > 60);
        const auto labels = area->widget()->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->isVisible())
                continue;
            const QRect place(label->mapTo(area->widget(), QPoint(0, 0)), label->size());
            QVERIFY2(place.right() < area->viewport()->width(), qPrintable(label->text()));
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            QVERIFY2(label->height() >= needed, qPrintable(label->text()));
            QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
    }
}

} // namespace

class TestCrimeContext : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Counted in the archives' lines, the postcode directory and TS001 by other means: all within 1,609 m on a sphere.
    void ofBundledPlaces_data()
    {
        QTest::addColumn<QString>("postcode");
        QTest::addColumn<QString>("december"); // the rate
        QTest::addColumn<QString>("decemberBasis");
        QTest::addColumn<QString>("year");
        QTest::addColumn<QString>("yearBasis");
        QTest::addColumn<QStringList>("outcomes"); // of December, the first ones
        QTest::addColumn<QString>("antiSocial");
        QTest::newRow("Cardiff") << u"CF10 1EP"_s << u"22.6"_s << u"1,124 incidents; 49,720 residents (Census 2021) in the 27 "_s
                                 << u"282"_s << u"14,032 incidents; 49,720 residents "_s
                                 << QStringList{u"Investigation complete; no suspect identified: 39%, 397"_s,
                                                u"Unable to prosecute suspect: 33%, 338"_s,
                                                u"Awaiting court outcome: 15%, 153"_s,
                                                u"Status update unavailable: 8%, 80"_s,
                                                u"Local resolution: 2%, 19"_s,
                                                u"Offender given a caution: 2%, 17"_s}
                                 << u"(100 incidents)"_s;
        QTest::newRow("Canterbury") << u"CT1 2EH"_s << u"15.2"_s << u"567 incidents; 37,358 residents (Census 2021) in the 21 "_s
                                    << u"193"_s << u"7,221 incidents; 37,358 residents "_s
                                    << QStringList{u"Investigation complete; no suspect identified: 40%, 188"_s,
                                                   u"Unable to prosecute suspect: 33%, 153"_s, u"Awaiting court outcome: 12%, 54"_s,
                                                   u"Local resolution: 9%, 44"_s}
                                    << u"(102 incidents)"_s;
        QTest::newRow("Gnosall") << u"ST20 0LY"_s << u"3.5"_s << u"10 incidents; 2,891 residents (Census 2021) in the 2 "_s << u"52.9"_s
                                 << u"153 incidents; 2,891 residents "_s
                                 << QStringList{u"Unable to prosecute suspect: 56%, 5"_s, u"Status update unavailable: 22%, 2"_s}
                                 << u"(1 incident)"_s;
    }

    void ofBundledPlaces()
    {
        QFETCH(QString, postcode);
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(postcode));
        CrimePanel *panel = fixture.window().page()->crimePanel();
        panel->showPage(CrimePanel::Page::Context);
        QFETCH(QString, december);
        QFETCH(QString, decemberBasis);
        const QString words = panel->context()->rateWords();
        QVERIFY2(words.startsWith(december + u" in December 2025 "_s), qPrintable(words));
        QVERIFY2(words.contains(decemberBasis), qPrintable(words));
        QVERIFY2(words.contains("few residents and many visitors"_L1), qPrintable(words)); // never without
        QCOMPARE(panel->context()->comparisonWords(), u"Not known: the month is missing in one of the two years."_s);
        QVERIFY(panel->context()->yearBeforeButton()->isHidden()); // nobody to ask

        panel->showPage(CrimePanel::Page::Outcomes);
        QFETCH(QStringList, outcomes);
        QCOMPARE(panel->outcomes()->rows().first(outcomes.size()), outcomes);
        QFETCH(QString, antiSocial);
        QVERIFY2(panel->outcomes()->words().contains(u"Anti-social behaviour "_s + antiSocial), qPrintable(panel->outcomes()->words()));

        panel->showPage(CrimePanel::Page::Context);
        panel->monthBox()->setCurrentIndex(0);
        Q_EMIT panel->monthBox()->activated(0);
        QFETCH(QString, year);
        QFETCH(QString, yearBasis);
        const QString all = panel->context()->rateWords();
        QVERIFY2(all.startsWith(year + u" in the 12 months to December 2025 "_s), qPrintable(all));
        QVERIFY2(all.contains(yearBasis), qPrintable(all));
    }

    void outcomesThatAreStillToCome()
    {
        const auto said = [](int with, int without) {
            return outcomeBasis({.outcomes = {{u"Local resolution"_s, with}}, .withoutOutcome = without});
        };
        QCOMPARE(said(377, 35), u"377 of 412 incidents (92%) have a status or outcome recorded; 35 (8%) have none."_s);
        QCOMPARE(said(1, 1999), u"1 of 2,000 incidents (<1%) have a status or outcome recorded; 1,999 (>99%) have none."_s);
        QCOMPARE(said(1999, 0), u"All 1,999 incidents that can have an outcome have a status or outcome recorded."_s);
        QCOMPARE(said(1, 0), u"The 1 incident that can have an outcome has a status or outcome recorded."_s);
        QVERIFY(outcomeBasis({.neverWithOutcome = 7}).isEmpty());
        OutcomeList list;
        list.setSummary({.outcomes = {{u"Local resolution"_s, 3}}, .withoutOutcome = 1, .monthsWithoutOutcomes = {Month(2025, 2)}});
        QCOMPARE(list.rows(), (QStringList{u"Local resolution: 75%, 3"_s, u"None recorded: 25%, 1"_s}));
        QVERIFY(list.words().endsWith("No outcome at all is given for Feb 2025: the force may not have supplied any."_L1));
    }

    void missingMonthsAreSeenAndHeard()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"BS1 1NG"_s)); // its force supplied six months of 2025
        const MonthStrip *strip = fixture.window().page()->crimePanel()->monthStrip();
        QCOMPARE(strip->monthCount(), 12u);
        const QString heard = strip->accessibleDescription();
        QVERIFY2(heard.contains("July 2025: not supplied by the police, which is not zero; "_L1), qPrintable(heard));
        QVERIFY2(heard.startsWith("January 2025: 1,4"_L1), qPrintable(heard));
        QCOMPARE(countOf(*fixture.window().page()->crimePanel(), u"not supplied"_s), 6);
        // Without colours too: a gap has lines to its top, and its background between them; a small number is filled, and only below
        const QImage image = const_cast<MonthStrip *>(strip)->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        const auto shades = [&](size_t index) {
            QSet<int> found;
            const QRect column = strip->column(index).toRect().adjusted(3, 3, -3, -3);
            for (int y = column.top(); y <= column.bottom(); ++y) {
                for (int x = column.left(); x <= column.right(); ++x)
                    found << qGray(image.pixel(x, y)) / 32;
            }
            return found.size();
        };
        QVERIFY(shades(6) > 1); // July: hatched
        QCOMPARE(shades(8), 1); // September, the largest: filled
    }

    void monthsArriveOneByOne()
    {
        LiveWindow live;
        live.police.takeTurns();
        live.fixture->window().search(*Postcode::parse(u"ST20 0LY"_s));
        CrimePanel *panel = live.panel();
        for (int known = 1; known <= 12; ++known) {
            live.police.giveTurns(1);
            QTRY_VERIFY(live.report() && live.report()->months.size() == static_cast<size_t>(known));
            QTRY_COMPARE(countOf(*panel, u"still to come"_s), 12 - known);
            QCOMPARE(countOf(*panel, u"24 incidents"_s), known);
            QCOMPARE(panel->monthBox()->count(), known == 1 ? 1 : known + 1);
            QCOMPARE(panel->shownTotal(), 24);
            if (known == 3) { // what is chosen stays
                panel->showPage(CrimePanel::Page::Context);
                QCOMPARE(panel->context()->comparisonWords(), u"Months are still to come."_s);
                QVERIFY(panel->context()->yearBeforeButton()->isHidden());
            }
        }
        QCOMPARE(panel->tabs()->currentIndex(), static_cast<int>(CrimePanel::Page::Context));
        QTRY_VERIFY(!panel->context()->yearBeforeButton()->isHidden());
        QVERIFY(panel->failedText().isEmpty());
        QCOMPARE(live.police.asked().size(), 13u);
    }

    void aFailedMonthIsFetchedAgain()
    {
        LiveWindow live;
        for (const Month month : {Month(2025, 3), Month(2025, 8)})
            live.police.script(month, {PoliceServer::status(500)});
        QVERIFY(live.fixture->search(u"ST20 0LY"_s));
        CrimePanel *panel = live.panel();
        QCOMPARE(panel->failedText(), u"2 months could not be fetched."_s);
        QVERIFY(panel->retryButton()->isVisible());
        QCOMPARE(panel->retryButton()->accessibleName(), u"Try again to fetch the months that could not be fetched"_s);
        QCOMPARE(panel->monthStrip()->tipFor(2), u"March 2025: could not be fetched, which is not zero"_s);
        QVERIFY(panel->monthStrip()->accessibleDescription().contains("August 2025: could not be fetched"_L1));
        QCOMPARE(live.police.asked().size(), 13u);
        // All months, one category less, and the view moved: none of it is lost
        panel->monthBox()->setCurrentIndex(0);
        Q_EMIT panel->monthBox()->activated(0);
        panel->categoryList()->model()->setData(panel->categoryList()->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        const CrimeFilter filter = live.fixture->window().page()->crimeFilter();
        QCOMPARE(panel->shownTotal(), 80);

        QSignalSpy settled(&live.fixture->window(), &MainWindow::profileSettled);
        QTest::mouseClick(panel->retryButton(), Qt::LeftButton);
        QVERIFY(settled.wait(10000));
        QVERIFY(panel->failedText().isEmpty());
        QVERIFY(!panel->retryButton()->isVisible());
        QCOMPARE(countOf(*panel, u"could not be fetched"_s), 0);
        QVERIFY(live.fixture->window().page()->crimeFilter() == filter);
        QCOMPARE(panel->shownTotal(), 96); // a third of the incidents of twelve months
        auto asked = monthsAskedFor(live.police);
        QCOMPARE(asked.size(), 14u);
        std::ranges::sort(asked.end() - 2, asked.end());
        QCOMPARE(std::vector(asked.end() - 2, asked.end()), (std::vector{Month(2025, 3), Month(2025, 8)}));
    }

    void theYearBefore()
    {
        LiveWindow live;
        live.police.script(Month(2024, 12), {PoliceServer::status(500)});
        QVERIFY(live.fixture->search(u"ST20 0LY"_s));
        CrimePanel *panel = live.panel();
        panel->showPage(CrimePanel::Page::Context);
        QCOMPARE(panel->context()->comparisonWords(), u"The months of the year before have not been asked for."_s);
        QSignalSpy settled(&live.fixture->window(), &MainWindow::profileSettled);
        QTest::mouseClick(panel->context()->yearBeforeButton(), Qt::LeftButton);
        QVERIFY(settled.wait(10000));
        QCOMPARE(live.police.asked().size(), 25u);
        QCOMPARE(panel->context()->comparisonWords(), u"Not known: months could not be fetched."_s);
        panel->monthBox()->setCurrentIndex(0);
        Q_EMIT panel->monthBox()->activated(0);
        // 11 months of 24 and of 20 incidents
        QCOMPARE(panel->context()->comparisonWords(),
                 u"264 incidents in January to November 2025, 220 in January to November 2024: 44 more (20%). "
                 "Left out, because one of the two years lacks them: Dec 2025."_s);
        QVERIFY(panel->context()->yearBeforeButton()->isHidden());
        QCOMPARE(panel->failedText(), u"1 month could not be fetched."_s);
        settled.clear();
        QTest::mouseClick(panel->retryButton(), Qt::LeftButton);
        QVERIFY(settled.wait(10000));
        QCOMPARE(live.police.asked().size(), 26u);
        QCOMPARE(panel->context()->comparisonWords(),
                 u"288 incidents in January to December 2025, 240 in January to December 2024: 48 more (20%)."_s);
        QVERIFY(panel->context()->rateWords().contains("in the 12 months to December 2025 288 incidents;"_L1));
    }

    void whereThereIsNoRate()
    {
        LocalServer server;
        serveSamples(server);
        PoliceServer police(monthsOf(Month(2025, 1), 12), incidentsOf(Month(2025, 12), 12, gnosall));
        WindowFixture fixture({.server = server.url(), .police = police.url(), .withPack = false});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        CrimePanel *panel = fixture.window().page()->crimePanel();
        panel->showPage(CrimePanel::Page::Context);
        QCOMPARE(panel->context()->rateWords(), u"There is no rate, because the number of residents here is not known."_s);
        // Others are told of the same in words of their own
        AreaProfile profile = *fixture.window().profile();
        profile.residents =
            Ready<ResidentsAround>{.value = {.residents = 1500, .lsoas = {u"E01000001"_s}, .isNearest = true, .nearestMetres = 4321}};
        QCOMPARE(noRateText(profile, {}),
                 u"There is no rate: no small area (LSOA) is centred within the circle, so that its residents cannot be "
                 "counted. The nearest is centred 4.3 km away."_s);
        profile.residents = Ready<ResidentsAround>{.value = {.residents = 1500, .lsoas = {u"E01000001"_s}}};
        QVERIFY(noRateText(profile, {}).isEmpty());
        CrimeReport lacking = profile.crime.ready()->value;
        lacking.forcesNotSupplied = {u"Metropolitan Police Service"_s};
        QVERIFY(rateCaveat(*incidentRate(lacking, 1500)).endsWith("so that the rate is too low."_L1));
        fixture.window().search(*Postcode::parse(u"EH1 1YZ"_s)); // and it goes without a trace
        QTRY_VERIFY(fixture.window().page()->crimeSection()->page() == SectionView::Page::Message);
        QVERIFY(panel->context()->rateWords().isEmpty());
    }

    /// A city's year. Sections are told of it each time that anything changes; 60,000 incidents copied or compared would take 10 ms.
    /// What is held by all of them is one list, which is also compared at no cost.
    void aReportIsHandedOnWithoutCopying()
    {
        WindowFixture fixture({.offline = true});
        ProfilePage page(&fixture.catalogue());
        AreaProfile profile{.postcode = *Postcode::parse(u"ST20 0LY")};
        Ready<CrimeReport> ready{.value = {.radiusMetres = 1609, .latitude = gnosall.latitude, .longitude = gnosall.longitude},
                                 .source = policeSource};
        page.begin(profile);
        for (const Month month : monthsOf(Month(2025, 1), 12)) {
            for (Incident &incident : incidentsOf(month, 100, gnosall))
                ready.value.incidents.push_back(std::move(incident));
            ready.value.months.push_back(month);
            profile.crime = ready;
            page.show(profile, Section::Crime);
            const CrimeReport &shown = page.crime()->report();
            QVERIFY(shown.incidents.isSharedWith(std::as_const(profile.crime.ready()->value.incidents)));
            QCOMPARE(shown.total(), static_cast<int>(ready.value.incidents.size()));
        }
    }

    void theNewestMonthIsShownWhicheverComesFirst()
    {
        WindowFixture fixture({.offline = true});
        ProfilePage page(&fixture.catalogue());
        AreaProfile profile{.postcode = *Postcode::parse(u"ST20 0LY")};
        page.begin(profile);
        const auto give = [&](const std::vector<Month> &months) {
            Ready<CrimeReport> ready{.value = {.radiusMetres = 1609, .latitude = gnosall.latitude, .longitude = gnosall.longitude},
                                     .source = policeSource};
            ready.value.months = months;
            for (const Month month : months)
                std::ranges::move(incidentsOf(month, 3, gnosall), std::back_inserter(ready.value.incidents));
            profile.crime = ready;
            page.show(profile, Section::Crime);
        };
        const Month october(2025, 10), november(2025, 11), december(2025, 12);
        give({november});
        QCOMPARE(page.crimeFilter().onlyMonth(), std::optional(november));
        give({november, december});
        QCOMPARE(page.crimeFilter().onlyMonth(), std::optional(december));
        QCOMPARE(page.crimePanel()->monthBox()->currentText(), u"Dec 2025"_s);
        QComboBox *months = page.crimePanel()->monthBox(); // what a person chooses stays
        months->setCurrentIndex(months->findText(u"Nov 2025"_s));
        Q_EMIT months->activated(months->currentIndex());
        QCOMPARE(page.crimeFilter().onlyMonth(), std::optional(november));
        give({october, november, december});
        QCOMPARE(page.crimeFilter().onlyMonth(), std::optional(november));
        QCOMPARE(page.map()->scene().counts->total(), 3);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("large") << QSize(1440, 900);
        QTest::newRow("small") << QSize(1024, 700);
    }

    void nothingIsCut()
    {
        QFETCH(QSize, size);
        LiveWindow live;
        live.police.script(Month(2025, 8), {PoliceServer::status(500)});
        live.fixture->window().resize(size);
        QVERIFY(live.fixture->search(u"ST20 0LY"_s));
        CrimePanel *panel = live.panel();
        for (const auto page :
             {CrimePanel::Page::Categories, CrimePanel::Page::Outcomes, CrimePanel::Page::Streets, CrimePanel::Page::Context}) {
            panel->showPage(page);
            QTest::qWait(20); // layouts
            checkFits(*panel);
        }
        const QTabBar *tabs = panel->tabs();
        QVERIFY(tabs->tabRect(3).right() < panel->width());
        for (const QLabel *label : panel->findChildren<QLabel *>(Qt::FindDirectChildrenOnly)) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestCrimeContext test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crime_context.moc"
