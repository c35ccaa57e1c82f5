// SPDX-License-Identifier: GPL-3.0-or-later
// What people choose to see of crime, in the real main window: map, panel, trend and lists show the same, and choices can be taken back.
#include "ui/crime_panel.h"
#include "ui/crime_selection.h"
#include "ui/figures.h"
#include "ui/map_controls.h"
#include "ui/map_overlay.h"
#include "ui/month_slider.h"
#include "ui/month_strip.h"
#include "ui/outcome_list.h"
#include "ui/point_popup.h"
#include "ui/profile_page.h"
#include "ui/street_list.h"
#include "ui/window_fixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <set>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

/// A year of central Cardiff, from the bundled data, without a network.
class CardiffWindow {
public:
    explicit CardiffWindow(const QString &postcode = u"CF10 1EP"_s) : m_fixture({.offline = true})
    {
        m_fixture.window().resize(1440, 900);
        m_fixture.window().show();
        m_isReady = QTest::qWaitForWindowExposed(&m_fixture.window()) && QTest::qWaitFor([this] { return map()->hasMap(); })
                    && m_fixture.search(postcode) && settle();
    }

    bool isReady() const { return m_isReady; }
    WindowFixture &fixture() { return m_fixture; }
    ProfilePage *page() { return m_fixture.window().page(); }
    IncidentMap *map() { return page()->map(); }
    CrimePanel *panel() { return page()->crimePanel(); }
    CrimeSelection *crime() { return page()->crime(); }
    const CrimeReport &report() { return m_fixture.window().profile()->crime.ready()->value; }
    bool settle()
    {
        return QTest::qWaitFor(
            [this] { return crime()->isReady() && map()->isUpToDate() && map()->canvas().picture()->scene.counts == crime()->counts(); },
            10000);
    }

    std::unique_ptr<Figure> figure()
    {
        return makeFigure(FigureKind::CrimeMap, *m_fixture.window().profile(), m_fixture.catalogue(), page()->crimeFilter(), map()->mode());
    }

    /// Counted here, one incident after the other.
    template <typename IsMeant> int count(IsMeant isMeant)
    {
        int total = 0;
        for (const Incident &incident : report().incidents)
            total += isMeant(incident) ? incident.count : 0;
        return total;
    }

    /// What the symbols of the picture stand for, all of them.
    int drawn()
    {
        int total = 0;
        for (const DrawnSymbol &symbol : map()->canvas().symbols())
            total += symbol.count;
        return total;
    }

private:
    WindowFixture m_fixture;
    bool m_isReady = false;
};

const Month march(2025, 3), may(2025, 5), december(2025, 12);

} // namespace

class TestCrimeMap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyIncidentIsDrawnOnceInEveryMode()
    {
        CardiffWindow window;
        QVERIFY(window.isReady());
        const int newest = window.count([](const Incident &incident) { return incident.month == december; });
        QVERIFY(newest > 500);
        QCOMPARE(window.drawn(), newest);
        std::set<std::pair<double, double>> places;
        for (const Incident &incident : window.report().incidents) {
            if (incident.month == december)
                places.emplace(std::round(incident.latitude * 1e6), std::round(incident.longitude * 1e6));
        }
        QCOMPARE(window.map()->canvas().symbols().size(), places.size());

        QTest::mouseClick(window.map()->controls()->modeButton(MapMode::Clusters), Qt::LeftButton);
        QVERIFY(window.settle());
        QCOMPARE(window.drawn(), newest);
        const auto &clusters = window.map()->canvas().symbols();
        QVERIFY(clusters.size() < places.size() / 4);
        for (size_t i = 0; i < clusters.size(); ++i) {
            for (size_t j = i + 1; j < clusters.size(); ++j)
                QVERIFY(QLineF(window.map()->pixelOf(clusters[i]), window.map()->pixelOf(clusters[j])).length()
                        >= ClusterTree::radiusPixels);
        }

        QTest::mouseClick(window.map()->controls()->modeButton(MapMode::Density), Qt::LeftButton);
        QVERIFY(window.settle());
        QVERIFY(window.map()->canvas().symbols().empty());
        const auto density = window.map()->canvas().picture()->scene.density;
        QVERIFY(density);
        int inHexagons = 0;
        for (const DensityCell &cell : density->cells())
            inHexagons += cell.count;
        QCOMPARE(inHexagons, newest);
        QVERIFY(window.map()->overlay()->keyText().startsWith(u"incidents per km²"_s));
        QCOMPARE(window.fixture().preferences().mapMode(), MapMode::Density); // remembered
    }

    void clustersComeApart()
    {
        CardiffWindow window;
        QVERIFY(window.isReady());
        window.map()->setMode(MapMode::Clusters);
        QVERIFY(window.settle());
        const DrawnSymbol largest = window.map()->canvas().symbols().front();
        QVERIFY(largest.count > 100);
        QVERIFY(window.map()->tipFor(largest.node).contains(u" street points\nMost: "_s));
        const double zoom = window.map()->view().zoom;
        QTest::mouseClick(window.map()->focusProxy(), Qt::LeftButton, {}, window.map()->pixelOf(largest).toPoint());
        QVERIFY(window.map()->view().zoom > zoom);
        QVERIFY(!window.map()->isUpToDate()); // they are on their way
        QVERIFY(window.settle());
        int parts = 0;
        for (const DrawnSymbol &symbol : window.map()->canvas().symbols()) {
            QVERIFY(symbol.node != largest.node);
            const PointRange of = window.crime()->store()->clusters().pointsOf(symbol.node);
            const PointRange whole = window.crime()->store()->clusters().pointsOf(largest.node);
            parts += of.first >= whole.first && of.end <= whole.end ? symbol.count : 0;
        }
        QCOMPARE(parts, largest.count);
    }

    void filtersActOnEverythingTogether()
    {
        CardiffWindow window;
        QVERIFY(window.isReady());
        window.panel()->showPage(CrimePanel::Page::Outcomes);
        const QString outcome = u"Unable to prosecute suspect"_s;
        const auto rows = window.panel()->outcomes()->switches();
        const auto row =
            std::ranges::find_if(rows, [&](const QAbstractButton *button) { return button->accessibleName().startsWith(outcome); });
        QVERIFY(row != rows.end());
        const QString before = (*row)->accessibleName();
        (*row)->click();
        QVERIFY(window.settle());
        const int left = window.count([&](const Incident &incident) { return incident.month == december && incident.outcome != outcome; });
        QCOMPARE(window.panel()->shownTotal(), left);
        QCOMPARE(window.drawn(), left);
        // what is switched off is still listed, with its count
        const auto after = window.panel()->outcomes()->switches();
        QVERIFY(std::ranges::any_of(
            after, [&](const QAbstractButton *button) { return button->accessibleName() == before && !button->isChecked(); }));
        // the trend, and the count beside each category, leave it out too
        const auto months = window.crime()->months();
        QCOMPARE(months.size(), 12u);
        for (const MonthTotal &total : months) {
            const auto isMeant = [&](const Incident &incident) { return incident.month == total.month && incident.outcome != outcome; };
            QCOMPARE(total.count, std::optional(window.count(isMeant)));
        }
        const QListView *list = window.panel()->categoryList();
        for (int i = 0; i < list->model()->rowCount(); ++i) {
            const QModelIndex index = list->model()->index(i, 0);
            const QString key = index.data(Qt::UserRole).toString();
            QCOMPARE(index.data(Qt::UserRole + 1).toInt(), window.count([&](const Incident &incident) {
                return incident.category == key && incident.month == december && incident.outcome != outcome;
            }));
        }
        const auto figure = window.figure();
        QVERIFY2(figure->subtitle().contains(u"(outcomes chosen)"_s), qPrintable(figure->subtitle()));
    }

    void choicesAreTakenBackAndMadeAgain()
    {
        CardiffWindow window;
        QVERIFY(window.isReady());
        const int first = window.panel()->shownTotal();
        QVERIFY(!window.panel()->resetButton()->isVisible());
        QListView *list = window.panel()->categoryList();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        const int second = window.panel()->shownTotal();
        QVERIFY(second < first);
        QVERIFY(window.panel()->resetButton()->isVisible());
        MonthStrip *strip = window.panel()->monthStrip();
        QTest::mouseClick(strip, Qt::LeftButton, {}, strip->column(2).center().toPoint());
        const int third = window.panel()->shownTotal();
        QCOMPARE(window.crime()->filter().onlyMonth(), std::optional(march));
        QTest::keySequence(list, QKeySequence::Undo);
        QCOMPARE(window.panel()->shownTotal(), second);
        QTest::mouseClick(window.panel()->undoButton(), Qt::LeftButton);
        QCOMPARE(window.panel()->shownTotal(), first);
        QTest::keySequence(list, QKeySequence::Redo);
        QTest::keySequence(list, QKeySequence::Redo);
        QCOMPARE(window.panel()->shownTotal(), third);
        QTest::mouseClick(window.panel()->resetButton(), Qt::LeftButton);
        QCOMPARE(window.panel()->shownTotal(), first);
        QTest::keySequence(list, QKeySequence::Undo); // that too
        QCOMPARE(window.panel()->shownTotal(), third);
        QVERIFY(window.fixture().search(u"ST20 0LY"_s)); // another place begins afresh
        QVERIFY(!window.crime()->undoStack()->canUndo());
        QVERIFY(!window.crime()->isFiltered());
    }

    void aRangeOfMonths()
    {
        CardiffWindow window;
        QVERIFY(window.isReady());
        MonthStrip *strip = window.panel()->monthStrip();
        QTest::mousePress(strip, Qt::LeftButton, {}, strip->column(4).center().toPoint());
        QTest::mouseRelease(strip, Qt::LeftButton, {}, strip->column(2).center().toPoint());
        QCOMPARE(window.crime()->filter().months, std::optional(MonthRange{march, may}));
        const int spring = window.count([](const Incident &incident) { return incident.month >= march && incident.month <= may; });
        QCOMPARE(window.panel()->shownTotal(), spring);
        QCOMPARE(window.page()->monthSlider()->text(), u"Mar – May 2025"_s);
        QCOMPARE(window.panel()->monthBox()->currentText(), u"3 months"_s);
        QCOMPARE(window.panel()->monthBox()->toolTip(), u"Mar – May 2025"_s);
        const auto figure = window.figure();
        QVERIFY2(figure->subtitle().endsWith(u"March to May 2025"_s), qPrintable(figure->subtitle()));

        MonthTrack *track = window.page()->monthSlider()->track();
        QTest::keyClick(track, Qt::Key_Right);
        QCOMPARE(window.crime()->filter().months, std::optional(MonthRange{Month(2025, 4), Month(2025, 6)}));
        QTest::keyClick(track, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(window.crime()->filter().months, std::optional(MonthRange{Month(2025, 4), may}));
        QTest::keyClick(track, Qt::Key_End);
        QCOMPARE(window.crime()->filter().months, std::optional(MonthRange{Month(2025, 11), december}));
        QTest::keyClick(track, Qt::Key_Right); // there is no further
        QCOMPARE(window.crime()->filter().months, std::optional(MonthRange{Month(2025, 11), december}));
        // dragging is one step back, however many months it passes
        const QPoint from = track->handlePosition(Month(2025, 11)).toPoint();
        QTest::mousePress(track, Qt::LeftButton, {}, from);
        for (int month = 10; month >= 2; --month)
            QTest::mouseMove(track, track->handlePosition(Month(2025, month)).toPoint());
        QTest::mouseRelease(track, Qt::LeftButton, {}, track->handlePosition(Month(2025, 2)).toPoint());
        QCOMPARE(window.crime()->filter().months, std::optional(MonthRange{Month(2025, 2), december}));
        window.crime()->undoStack()->undo();
        QCOMPARE(window.crime()->filter().months, std::optional(MonthRange{Month(2025, 11), december}));
        QTest::keyClick(track, Qt::Key_Home);
        QTest::mousePress(track, Qt::LeftButton, {}, track->handlePosition(Month(2025, 2)).toPoint());
        QTest::mouseMove(track, track->handlePosition(december).toPoint());
        QVERIFY(!window.crime()->filter().months); // all of them
        QCOMPARE(window.panel()->monthBox()->currentText(), u"12 months"_s);
    }

    void monthsArePlayed()
    {
        CardiffWindow window;
        QVERIFY(window.isReady());
        MonthSlider *slider = window.page()->monthSlider();
        std::vector<Month> shown;
        connect(window.crime(), &CrimeSelection::changed, this, [&] {
            if (const auto month = window.crime()->filter().onlyMonth())
                shown.push_back(*month);
        });
        QTest::mouseClick(slider->playButton(), Qt::LeftButton); // at the end: from the beginning
        QVERIFY(slider->isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(shown.size() >= 3, 10000);
        QTest::mouseClick(slider->playButton(), Qt::LeftButton);
        QVERIFY(!slider->isPlaying());
        for (size_t i = 0; i < shown.size(); ++i)
            QCOMPARE(shown[i], Month(2025, static_cast<int>(i) + 1));
        window.crime()->undoStack()->undo(); // all that was played is one step
        QCOMPARE(window.crime()->filter().onlyMonth(), std::optional(december));
    }

    void missingMonthsAreNeverZero()
    {
        CardiffWindow window(u"BS1 1NG"_s); // Avon and Somerset: six months of twelve
        QVERIFY(window.isReady());
        const auto months = window.crime()->months();
        const auto isMissing = [](const MonthTotal &total) { return !total.count; };
        QCOMPARE(std::ranges::count_if(months, isMissing), static_cast<qsizetype>(window.report().missingMonths.size()));
        QVERIFY(!window.report().missingMonths.empty());
        // month by month through the year and back: those that were not supplied are passed over
        MonthTrack *track = window.page()->monthSlider()->track();
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right}) {
            std::set<Month> shown{*window.crime()->filter().onlyMonth()};
            for (size_t i = 0; i < months.size(); ++i) {
                QTest::keyClick(track, key);
                shown.insert(*window.crime()->filter().onlyMonth());
                QVERIFY(window.panel()->shownTotal() > 0);
                QVERIFY(!window.panel()->monthBox()->currentText().isEmpty());
            }
            QCOMPARE(shown, std::set<Month>(window.report().months.begin(), window.report().months.end()));
        }
        const auto gap = std::ranges::find_if(months, isMissing);
        MonthStrip *strip = window.panel()->monthStrip();
        const auto before = window.crime()->filter();
        QTest::mouseClick(strip, Qt::LeftButton, {}, strip->column(static_cast<size_t>(gap - months.begin())).center().toPoint());
        QVERIFY(window.crime()->filter() == before);
        window.crime()->setMonths(std::nullopt);
        QCOMPARE(window.panel()->shownTotal(), window.report().total());
    }

    void theMonthsChosenCanBeChosenAgain()
    {
        CardiffWindow window;
        QVERIFY(window.isReady());
        window.crime()->setMonths(MonthRange{march, may});
        const int shown = window.panel()->shownTotal();
        Q_EMIT window.panel()->monthBox()->activated(window.panel()->monthBox()->currentIndex());
        QCOMPARE(window.panel()->shownTotal(), shown);
        QVERIFY(window.crime()->filter().months == std::optional(MonthRange{march, may}));
    }

    void listAndMapPointAtEachOther()
    {
        CardiffWindow window;
        QVERIFY(window.isReady());
        window.panel()->showPage(CrimePanel::Page::Streets);
        StreetList *streets = window.panel()->streets();
        QVERIFY(streets->model()->rowCount() > 50);
        const DrawnSymbol busiest = window.map()->canvas().symbols().front();
        const QModelIndex first = streets->model()->index(0, 0);
        QCOMPARE(first.data(Qt::UserRole + 1).toInt(), busiest.count);
        QCOMPARE(first.data().toString(), window.crime()->store()->street(busiest.node));
        streets->setCurrentIndex(first);
        QVERIFY(window.map()->accessibleDescription().startsWith(first.data().toString()));
        // the list opens what is there, and so does the map
        QTest::keyClick(streets, Qt::Key_Return);
        auto *popup = window.page()->findChild<PointPopup *>();
        QVERIFY(popup);
        int listed = 0;
        for (int row = 0; row < popup->table()->model()->rowCount(); ++row)
            listed += popup->table()->model()->index(row, 3).data().toInt();
        QCOMPARE(listed, busiest.count);
        popup->close();
        window.panel()->showPage(CrimePanel::Page::Categories); // seen or not
        const DrawnSymbol other = window.map()->canvas().symbols().at(40);
        const DrawnSymbol *hit = window.map()->symbolAt(window.map()->pixelOf(other));
        QVERIFY(hit);
        QTest::mouseClick(window.map()->focusProxy(), Qt::LeftButton, {}, window.map()->pixelOf(other).toPoint());
        QCOMPARE(streets->currentIndex().data(Qt::UserRole).toUInt(), hit->node);
    }

    void theKeyboardGoesFromPointToPoint()
    {
        CardiffWindow window;
        QVERIFY(window.isReady());
        QWidget *quick = window.map()->focusProxy();
        quick->setFocus();
        for (size_t i = 0; i < 3; ++i) {
            QTest::keyClick(quick, Qt::Key_PageDown);
            const DrawnSymbol symbol = window.map()->canvas().symbols().at(i);
            QCOMPARE(window.map()->accessibleDescription(), window.map()->tipFor(symbol.node));
        }
        QTest::keyClick(quick, Qt::Key_PageUp);
        QCOMPARE(window.map()->accessibleDescription(), window.map()->tipFor(window.map()->canvas().symbols().at(1).node));
        QSignalSpy activated(window.map(), &IncidentMap::pointActivated);
        QTest::keyClick(quick, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
    }

    void movingAPictureDrawsNothing()
    {
        CardiffWindow window;
        QVERIFY(window.isReady());
        const MapPicture *picture = window.map()->canvas().picture();
        QWidget *quick = window.map()->focusProxy();
        quick->setFocus();
        QTest::keyClick(quick, Qt::Key_Right);
        QVERIFY(window.map()->isUpToDate());
        QCOMPARE(window.map()->canvas().picture(), picture);
        for (int i = 0; i < 8; ++i) // out of it
            QTest::keyClick(quick, Qt::Key_Right);
        QVERIFY(window.settle());
        QVERIFY(window.map()->canvas().picture() != picture);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestCrimeMap test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crime_map.moc"
