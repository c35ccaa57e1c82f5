// SPDX-License-Identifier: GPL-3.0-or-later
// Crime in the real main window: months and categories, and the map that goes with them.
#include "models/category_model.h"
#include "support/samples.h"
#include "ui/crime_panel.h"
#include "ui/figures.h"
#include "ui/point_popup.h"
#include "ui/profile_page.h"
#include "ui/summary_text.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hereabouts;

class TestCrimeSection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void categoriesFilterMapAndTotal()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"CF10 1EP"_s));
        CrimePanel *panel = fixture.window().page()->crimePanel();
        const IncidentMap *map = fixture.window().page()->map();
        const auto pointTotal = [map] { return map->scene().counts->total(); };
        const int before = panel->shownTotal();
        QVERIFY(before > 0);
        QCOMPARE(pointTotal(), before);
        QListView *list = panel->categoryList();
        const QModelIndex first = list->model()->index(0, 0);
        const int firstCount = first.data(CategoryModel::CountRole).toInt();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
        QCOMPARE(panel->shownTotal(), before - firstCount);
        QCOMPARE(pointTotal(), before - firstCount);
        list->setCurrentIndex(first);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(panel->shownTotal(), before);
        // all months together are more than the newest one
        panel->monthBox()->setCurrentIndex(0);
        Q_EMIT panel->monthBox()->activated(0);
        QVERIFY(panel->shownTotal() > before);
        QCOMPARE(pointTotal(), panel->shownTotal());
        QCOMPARE(panel->shownTotal(), fixture.window().profile()->crime.ready()->value.total());
    }

    void aCategorySwitchedOffInOneMonthTakesNoOtherWithIt()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        CrimePanel *panel = fixture.window().page()->crimePanel();
        const CrimeReport &report = fixture.window().profile()->crime.ready()->value;
        int others = 0; // independent of the filter: everything that is not "other crime"
        for (const Incident &incident : report.incidents)
            others += incident.category == "other-crime"_L1 ? 0 : incident.count;
        QListView *list = panel->categoryList();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data(CategoryModel::KeyRole).toString() == "other-crime"_L1)
                list->model()->setData(list->model()->index(row, 0), Qt::Unchecked, Qt::CheckStateRole);
        }
        panel->monthBox()->setCurrentIndex(0);
        Q_EMIT panel->monthBox()->activated(0);
        QVERIFY(others < report.total());
        QCOMPARE(panel->shownTotal(), others);
    }

    void recordsLeftOutAreTold()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/crime-incidents/"_s,
                     {.body = sampleBody(u"postcodearea/incidents_st200ly.json"_s).replace("\"public-order\"", "null")});
        WindowFixture fixture({.server = server.url(), .keys = {{u"postcodearea"_s, fakeKey}}});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        const CrimePanel *panel = fixture.window().page()->crimePanel();
        QCOMPARE(panel->shownTotal(), 9); // of twelve
        const auto labels = panel->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().contains(u"; 3 records without a usable position, category or month are left out. Source: "_s);
        }));
    }

    /// PostcodeArea tells none that could be trusted. A mile is taken for it, unless an incident lies farther away (here two, by 1 km).
    void aRadiusThatCannotBeIsNotClaimed()
    {
        LocalServer server;
        serveSamples(server);
        const QByteArray body = sampleBody(u"postcodearea/incidents_st200ly.json"_s);
        QCOMPARE(body.count("52.778412"), 2);
        server.reply(u"/crime-incidents/"_s, {.body = QByteArray(body).replace("52.778412", "52.808412")});
        WindowFixture fixture({.server = server.url(), .withPack = false, .keys = {{u"postcodearea"_s, fakeKey}}});
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        const AreaProfile &profile = *fixture.window().profile();
        QCOMPARE(profile.crime.ready()->value.total(), 12);
        const auto labels = fixture.window().page()->crimePanel()->findChildren<QLabel *>();
        QStringList texts;
        for (const QLabel *label : labels)
            texts << label->text();
        QVERIFY2(texts.contains(u"incidents nearby"_s), qPrintable(texts.join(u'|')));
        QVERIFY2(texts.filter(u"mile"_s).isEmpty(), qPrintable(texts.join(u'|')));
        QCOMPARE(fixture.window().page()->map()->scene().radiusMetres, 0.0);
        const auto figure = makeFigure(FigureKind::CrimeMap, profile, fixture.catalogue());
        QVERIFY(figure);
        QCOMPARE(figure->title(), u"12 incidents recorded around ST20 0LY"_s);
        const QString summary = summaryPlainText(profile, fixture.catalogue());
        QVERIFY2(summary.contains(u"The police recorded 12 incidents nearby in December 2024."_s), qPrintable(summary));

        server.reply(u"/crime-incidents/"_s, {.body = body});
        fixture.fetcher().forget(u"postcodearea"_s);
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QCOMPARE(fixture.window().page()->map()->scene().radiusMetres, 1609.0);
    }

    void theMapComesAfterTheFirstPaintAndTellsWhatHappened()
    {
        WindowFixture fixture({.offline = true});
        IncidentMap *map = fixture.window().page()->map();
        QVERIFY(!map->hasMap());
        fixture.window().resize(1440, 900);
        fixture.window().show();
        QTRY_VERIFY(map->hasMap());
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QTRY_VERIFY(map->isUpToDate() && !map->canvas().symbols().empty());
        const DrawnSymbol symbol = map->canvas().symbols().front();
        const QString tip = map->tipFor(symbol.node);
        QVERIFY(tip.startsWith(map->scene().store->street(symbol.node)));
        QVERIFY(tip.contains(QString::number(symbol.count)));
        // the newest points lie where the police put them, within the circle
        const QPointF pixel = map->pixelOf(symbol);
        QVERIFY(QRectF(QPointF(0, 0), map->view().size).contains(pixel));
        QSignalSpy activated(map, &IncidentMap::pointActivated);
        auto *window = map->findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(window);
        QWidget *quick = map->focusProxy();
        QVERIFY(quick);
        QTest::mouseClick(quick, Qt::LeftButton, {}, pixel.toPoint());
        QCOMPARE(activated.count(), 1);
        auto *popup = fixture.window().findChild<PointPopup *>();
        QVERIFY(popup);
        QVERIFY(popup->table()->model()->rowCount() > 0);
    }

    void theMapMovesAndComesHome()
    {
        WindowFixture fixture({.offline = true});
        fixture.window().show();
        IncidentMap *map = fixture.window().page()->map();
        QTRY_VERIFY(map->hasMap());
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        const LatLong home = map->scene().view.centre;
        const double zoom = map->scene().view.zoom;
        QWidget *quick = map->focusProxy();
        quick->setFocus();
        QTest::keyClick(quick, Qt::Key_Right);
        QTRY_VERIFY(map->scene().view.centre.longitude > home.longitude);
        QTest::keyClick(quick, Qt::Key_Plus);
        QTRY_VERIFY(map->scene().view.zoom > zoom);
        // Qt Location's own map follows
        const auto *location = map->symbolsItem()->parentItem()->parentItem()->findChild<QQuickItem *>(u"map"_s);
        QVERIFY(location);
        QTRY_VERIFY(std::abs(location->property("zoomLevel").toDouble() - map->scene().view.zoom) < 1e-6);
        QTest::keyClick(quick, Qt::Key_Home);
        QTRY_COMPARE(map->scene().view.zoom, zoom);
        QVERIFY(std::abs(map->scene().view.centre.longitude - home.longitude) < 1e-9);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestCrimeSection test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crime_section.moc"
