// SPDX-License-Identifier: GPL-3.0-or-later
// Postcodes near to something: to one that has ended, to the one that is shown, to where the map was clicked at.
#include "places_fixture.h"
#include "support/samples.h"
#include "ui/place_text.h"
#include "ui/point_popup.h"

#include <QApplication>
#include <QPushButton>
#include <QStyleHints>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

using Kind = OpenDataServer::Kind;

QStringList textsOf(const std::vector<Postcode> &postcodes)
{
    QStringList texts;
    for (const Postcode &postcode : postcodes)
        texts << postcode.text();
    return texts;
}

QStringList textsNear(const OpenDataServer &server, double latitude, double longitude, int count, const QString &but = {})
{
    QStringList texts;
    for (const OpenPostcode &postcode : server.data().postcodesNear(latitude, longitude, 2000, count + 1))
        texts << postcode.text();
    texts.removeAll(but);
    return texts.first(count);
}

QPushButton *row(NearbyList *list, const QString &postcode)
{
    for (QPushButton *button : list->findChildren<QPushButton *>()) {
        if (button->text() == postcode && button->isVisible())
            return button;
    }
    return nullptr;
}

/// Longer than a second click would take to make a double one of the first.
void waitForNoSecondClick()
{
    QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 100);
}

/// A place of the map without a symbol.
QPoint emptyGround(const IncidentMap &map)
{
    for (int y = map.height() / 3; y < map.height() - 60; y += 7) {
        for (int x = 60; x < map.width() - 60; x += 7) {
            if (!map.symbolAt(QPointF(x, y)))
                return {x, y};
        }
    }
    return {};
}

} // namespace

class TestNearby : public QObject {
    Q_OBJECT

    static IncidentMap *mapOf(PlacesFixture &f)
    {
        IncidentMap *map = f.window().page()->map();
        return QTest::qWaitFor([map] { return map->hasMap(); }) ? map : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!OpenDataServer::whyNot().isEmpty())
            QSKIP(qPrintable(OpenDataServer::whyNot()));
    }

    // Postcodes that have ended ------------------------------------------------------------------------------------------------------

    void anEndedPostcodeSaysWhenAndOffersOthers()
    {
        PlacesFixture f;
        f.server.terminate({u"ST20 0ZZ"_s, 2014, 6, 52.79, -2.25});
        QVERIFY(f.fixture->search(u"ST20 0ZZ"_s));
        const QString said = f.geography()->section()->messageText();
        QVERIFY2(said.contains(u"ST20 0ZZ is no longer in use"_s) && said.contains(u"June 2014"_s), qPrintable(said));
        QTRY_COMPARE(textsOf(f.geography()->nearby()->postcodes()), textsNear(f.server, 52.79, -2.25, 4));
        QCOMPARE(f.geography()->nearby()->text(), u"Nearest postcodes in use:"_s);
        QCOMPARE(f.server.count(Kind::LookUp), 1); // which told where it was
        QCOMPARE(f.server.count(Kind::Reverse), 1);
        const QString second = f.geography()->nearby()->postcodes().at(1).text();
        QTRY_VERIFY(row(f.geography()->nearby(), second));
        QVERIFY(f.click(row(f.geography()->nearby(), second)));
        QCOMPARE(f.shown(), second);
        QCOMPARE(f.bar()->text(), second);
        QVERIFY(f.window().profile()->geography.ready());
        QVERIFY(!f.geography()->nearby()->isVisible());
    }

    void wherePostcodesCannotBeOfferedItIsSaidAllTheSame()
    {
        PlacesFixture f;
        f.server.terminate({u"ST20 0ZZ"_s, 2014, 6, 52.79, -2.25});
        f.server.answerInstead(Kind::Reverse, {.status = 500, .body = "{}"});
        QVERIFY(f.fixture->search(u"ST20 0ZZ"_s));
        QTRY_COMPARE(f.server.count(Kind::Reverse), 1);
        QTRY_COMPARE(f.fixture->fetcher().tally().open(), 0);
        QVERIFY(f.geography()->section()->messageText().contains(u"June 2014"_s));
        QVERIFY(!f.geography()->nearby()->isVisible());
        QCOMPARE(f.window().statusText(), QString());
    }

    void nothingIsOfferedForOneThatIsInUseOrUnknown()
    {
        PlacesFixture f;
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        QVERIFY(f.fixture->search(u"ZZ1 1ZZ"_s));
        QCOMPARE(f.server.count(Kind::Nearest) + f.server.count(Kind::Reverse), 0);
        QVERIFY(!f.geography()->nearby()->isVisible());
        QVERIFY(!f.geography()->nearestButton()->isVisible()); // near to a place that is not known
    }

    // The nearest to the one that is shown -------------------------------------------------------------------------------------------

    void theNearestAreAskedForWhenWanted()
    {
        PlacesFixture f;
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        QCOMPARE(f.server.count(Kind::Nearest), 0);
        QVERIFY(f.geography()->nearestButton()->isVisible());
        QTest::mouseClick(f.geography()->nearestButton(), Qt::LeftButton);
        const QStringList right = textsNear(f.server, 52.787179, -2.247653, 6, u"ST20 0LY"_s);
        QTRY_COMPARE(textsOf(f.geography()->nearby()->postcodes()), right);
        QTRY_VERIFY(row(f.geography()->nearby(), right.first()));
        QVERIFY(row(f.geography()->nearby(), right.first())->accessibleName().startsWith(right.first() + u", "_s));
        QTest::mouseClick(f.geography()->nearestButton(), Qt::LeftButton); // and away again
        QVERIFY(!f.geography()->nearby()->isVisible());
        QTest::mouseClick(f.geography()->nearestButton(), Qt::LeftButton);
        QTRY_COMPARE(f.geography()->nearby()->postcodes().size(), 6u);
        QCOMPARE(f.server.count(Kind::Nearest), 1); // still known
        QTRY_VERIFY(row(f.geography()->nearby(), right.at(2)));
        QVERIFY(f.click(row(f.geography()->nearby(), right.at(2))));
        QCOMPARE(f.shown(), right.at(2));
        QVERIFY(!f.geography()->nearby()->isVisible());
        QVERIFY(!f.geography()->nearestButton()->isChecked());
    }

    void whatFailsIsSaidInTheirPlace()
    {
        PlacesFixture f;
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        f.server.answerInstead(Kind::Nearest, {.status = 500, .body = "{}"});
        QTest::mouseClick(f.geography()->nearestButton(), Qt::LeftButton);
        QTRY_VERIFY(f.geography()->nearby()->text().startsWith(u"Postcodes.io has a problem"_s));
        f.server.answerInstead(Kind::Nearest, {.body = sampleBody(u"postcodes_io_search/none.json"_s)});
        QTest::mouseClick(f.geography()->nearestButton(), Qt::LeftButton);
        QTest::mouseClick(f.geography()->nearestButton(), Qt::LeftButton);
        QTRY_COMPARE(f.geography()->nearby()->text(), u"There is no other postcode within 2 km."_s);
    }

    void aListThatComesTooLateIsNotShown()
    {
        PlacesFixture f;
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        f.server.setLatency(Kind::Nearest, std::chrono::minutes(1));
        QTest::mouseClick(f.geography()->nearestButton(), Qt::LeftButton);
        QTRY_COMPARE(f.server.count(Kind::Nearest), 1);
        QVERIFY(f.fixture->search(u"W6 0WW"_s));
        QTRY_COMPARE(f.fixture->fetcher().tally().open(), 0);
        QVERIFY(f.fixture->fetcher().tally().cancelled >= 1);
        QVERIFY(!f.geography()->nearby()->isVisible());
    }

    void withoutANetworkTheyAreNotOffered()
    {
        PlacesFixture f({.offline = true});
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        QVERIFY(!f.geography()->nearestButton()->isVisible());
    }

    // A click on the map -------------------------------------------------------------------------------------------------------------

    void aClickOnTheGroundOpensWhatIsThere()
    {
        PlacesFixture f;
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        IncidentMap *map = mapOf(f);
        QVERIFY(map);
        QVERIFY(map->focusProxy()->toolTip().contains(u"Click a place"_s));
        const QPoint at = emptyGround(*map);
        QVERIFY(!at.isNull());
        const LatLong position = map->scene().view.toPosition(at);
        const OpenPostcode right = f.server.data().postcodesNear(position.latitude, position.longitude, 2000, 1).front();
        QSignalSpy settled(&f.window(), &MainWindow::profileSettled);
        QTest::mouseClick(map->focusProxy(), Qt::LeftButton, {}, at);
        QVERIFY(settled.wait(20000));
        QCOMPARE(f.shown(), right.text());
        QCOMPARE(f.bar()->text(), right.text());
        QCOMPARE(f.geography()->note(), u"Nearest to where you clicked, %1 away"_s.arg(distanceText(right.metres)));
        QCOMPARE(f.server.count(Kind::Reverse), 1);
    }

    void aDragAndADoubleClickAreNoClick()
    {
        PlacesFixture f;
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        IncidentMap *map = mapOf(f);
        QVERIFY(map);
        const QPoint at = emptyGround(*map);
        const LatLong before = map->scene().view.centre;
        QTest::mousePress(map->focusProxy(), Qt::LeftButton, {}, at);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(map->focusProxy(), at + QPoint(12 * step, 5 * step));
        QTest::mouseRelease(map->focusProxy(), Qt::LeftButton, {}, at + QPoint(48, 20));
        waitForNoSecondClick();
        QCOMPARE(f.server.count(Kind::Reverse), 0);
        QVERIFY(map->scene().view.centre.longitude != before.longitude); // it was a drag
        const double zoom = map->scene().view.zoom;
        QTest::mouseClick(map->focusProxy(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(map->focusProxy(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(map->focusProxy(), Qt::LeftButton, {}, at);
        waitForNoSecondClick();
        QCOMPARE(f.server.count(Kind::Reverse), 0);
        QVERIFY(map->scene().view.zoom > zoom);
        QCOMPARE(f.shown(), u"ST20 0LY"_s);
    }

    void aClickOnASymbolOpensItsIncidents()
    {
        PlacesFixture f;
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        IncidentMap *map = mapOf(f);
        QVERIFY(map);
        QTRY_VERIFY(map->isUpToDate() && !map->canvas().symbols().empty());
        const QPoint at = map->pixelOf(map->canvas().symbols().front()).toPoint();
        QTest::mouseClick(map->focusProxy(), Qt::LeftButton, {}, at);
        auto *popup = qobject_cast<PointPopup *>(QApplication::activePopupWidget());
        QVERIFY(popup);
        QVERIFY(popup->testAttribute(Qt::WA_NoMouseReplay)); // a click that closes it opens no other place
        waitForNoSecondClick();
        popup->close();
        QCOMPARE(f.server.count(Kind::Reverse), 0);
        QCOMPARE(f.shown(), u"ST20 0LY"_s);
    }

    void whereThereIsNothingNothingIsLost_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << 200 << sampleBody(u"postcodes_io_search/none.json"_s)
                              << u"There is no postcode within 2 km of that place."_s;
        QTest::newRow("fault")
            << 500 << QByteArray("{}")
            << u"The nearest postcode could not be looked up: Postcodes.io has a problem. It reports a fault of its own. "
               "Try again later."_s;
    }
    void whereThereIsNothingNothingIsLost()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, said);
        PlacesFixture f;
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        IncidentMap *map = mapOf(f);
        QVERIFY(map);
        const AreaProfile before = *f.window().profile();
        f.server.answerInstead(Kind::Reverse, {.status = status, .body = body});
        QTest::mouseClick(map->focusProxy(), Qt::LeftButton, {}, emptyGround(*map));
        QTRY_COMPARE(f.window().statusText(), said);
        QVERIFY(f.window().profile()->geography == before.geography && f.window().profile()->crime == before.crime);
        QCOMPARE(f.bar()->text(), u"ST20 0LY"_s);
    }

    void withoutANetworkAClickAsksNothing()
    {
        PlacesFixture f({.offline = true});
        QVERIFY(f.fixture->search(u"ST20 0LY"_s));
        IncidentMap *map = mapOf(f);
        QVERIFY(map);
        QCOMPARE(map->focusProxy()->toolTip(), QString());
        const QString before = f.window().statusText();
        QSignalSpy clicked(map, &IncidentMap::groundClicked);
        QSignalSpy warned(f.window().findChild<PlaceGuide *>(), &PlaceGuide::warned);
        QTest::mouseClick(map->focusProxy(), Qt::LeftButton, {}, emptyGround(*map));
        QTRY_COMPARE(clicked.count(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(warned.count(), 0);
        QCOMPARE(f.window().statusText(), before);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestNearby test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_nearby.moc"
