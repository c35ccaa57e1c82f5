// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the window in every state to PNG files, for people to look at: screens FOLDER [WIDTHxHEIGHT] [light|dark].
// The scale comes from QT_SCALE_FACTOR, as for every Qt program.
#include "places_fixture.h"
#include "support/local_server.h"
#include "support/raw_server.h"
#include "support/samples.h"
#include "ui/about_dialog.h"
#include "ui/census_view.h"
#include "ui/key_row.h"
#include "ui/profile_page.h"
#include "ui/search_bar.h"
#include "ui/settings_dialog.h"
#include "ui/theme.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

struct Shot {
    QString folder;
    QSize size;
    QString scheme;

    void save(QWidget &widget, const QString &name) const
    {
        const QString path = QDir(folder).filePath(u"%1-%2x%3-%4.png"_s.arg(name).arg(size.width()).arg(size.height()).arg(scheme));
        QTest::qWait(60); // Qt Quick draws a moment later than widgets do
        widget.grab().save(path);
        qInfo("%s", qPrintable(path));
    }
};

void prepareWindow(WindowFixture &fixture, const Shot &shot)
{
    fixture.window().resize(shot.size);
    fixture.window().show();
    (void)QTest::qWaitForWindowExposed(&fixture.window());
    (void)QTest::qWaitFor([&] { return fixture.window().page()->map()->hasMap(); });
}

void shootPlace(const Shot &shot, const QString &postcode, const QString &name, const FixtureOptions &options)
{
    WindowFixture fixture(options);
    prepareWindow(fixture, shot);
    if (!fixture.search(postcode))
        qWarning("%s did not settle", qPrintable(postcode));
    QCoreApplication::processEvents();
    shot.save(fixture.window(), name);
}

void shootLoading(const Shot &shot)
{
    RawServer silent({});
    WindowFixture fixture(
        {.server = silent.url(), .timeoutMs = 60000, .keys = {{u"postcodearea"_s, fakeKey}, {u"crystalroof"_s, fakeKey}}});
    prepareWindow(fixture, shot);
    fixture.window().search(*Postcode::parse(u"LS1 4DY"_s));
    (void)QTest::qWaitFor([&] { return silent.opened() >= 4; }, 3000);
    shot.save(fixture.window(), u"loading"_s);
}

void shootRefusals(const Shot &shot)
{
    LocalServer server;
    serveSamples(server);
    server.reply(u"/census-ts062/"_s, {.status = 429, .body = "Too many requests"});
    server.reply(u"/crime-incidents/"_s, {.status = 500, .body = "<html>database error</html>", .contentType = "text/html"});
    server.reply(u"/customer-api/work-and-travel/occupation/postcode/v1/"_s,
                 {.status = 401, .body = R"({"error":"No such API key or it is not valid anymore."})"});
    FixtureOptions options{.server = server.url(), .withPack = false};
    options.keys = {{u"postcodearea"_s, fakeKey}, {u"crystalroof"_s, fakeKey}};
    shootPlace(shot, u"ST20 0LY"_s, u"refused"_s, options);
}

void shootWaiting(const Shot &shot)
{
    LocalServer server;
    serveSamples(server);
    QHttpHeaders later;
    later.append(QHttpHeaders::WellKnownHeader::RetryAfter, "12");
    server.reply(u"/postcodes/"_s, {.status = 503, .headers = later});
    server.reply(u"/postcodes/ST200LY"_s, {.status = 503, .headers = later});
    server.reply(u"/census-ts062/"_s, {.status = 429, .headers = later});
    server.reply(u"/crime-incidents/"_s, {.status = 429, .headers = later});
    server.reply(u"/customer-api/work-and-travel/occupation/postcode/v1/"_s, {.status = 502, .headers = later});
    FixtureOptions options{.server = server.url(), .withPack = false};
    options.keys = {{u"postcodearea"_s, fakeKey}, {u"crystalroof"_s, fakeKey}};
    WindowFixture fixture(options);
    prepareWindow(fixture, shot);
    fixture.window().search(*Postcode::parse(u"ST20 0LY"_s));
    const auto isWaiting = [&] { return fixture.window().page()->crimeSection()->page() == SectionView::Page::Waiting; };
    (void)QTest::qWaitFor([&] { return isWaiting() && server.requestCount() >= 4; }, 3000);
    shot.save(fixture.window(), u"waiting"_s);
}

void shootCheckedKeys(const Shot &shot)
{
    LocalServer server;
    serveSamples(server);
    server.reply(u"/census-ts062/"_s, {.status = 402, .body = "{}"});
    FixtureOptions options{.server = server.url()};
    options.keys = {{u"postcodearea"_s, fakeKey}, {u"crystalroof"_s, fakeKey}};
    WindowFixture fixture(options);
    prepareWindow(fixture, shot);
    (void)fixture.search(u"ST20 0LY"_s);
    SettingsDialog settings(fixture.settings(), &fixture.window());
    settings.show();
    (void)QTest::qWaitFor([&] { return !settings.storedText().isEmpty(); }, 3000);
    shot.save(settings, u"settings-keys"_s);
    for (const QString &name : {u"postcodearea"_s, u"crystalroof"_s}) {
        settings.keyRow(name)->checkButton()->click();
        (void)QTest::qWaitFor([&] { return settings.keyRow(name)->checkButton()->isEnabled(); }, 3000);
    }
    shot.save(settings, u"settings-checked"_s);
}

void shootDialogs(const Shot &shot)
{
    WindowFixture fixture({.offline = true});
    prepareWindow(fixture, shot);
    (void)fixture.search(u"CF10 1EP"_s);
    SettingsDialog settings(fixture.settings(), &fixture.window());
    settings.show();
    shot.save(settings, u"settings"_s);
    AboutDialog about(fixture.catalogue(), QString(), &fixture.window());
    about.show();
    shot.save(about, u"about"_s);
    fixture.window().page()->census(CensusTopic::Occupation)->showTable();
    if (auto *table = fixture.window().findChild<QDialog *>(u"table"_s))
        shot.save(*table, u"table"_s);
}

void shootPopups(const Shot &shot)
{
    WindowFixture fixture({.offline = true});
    prepareWindow(fixture, shot);
    (void)fixture.search(u"CF10 1EP"_s);
    IncidentMap *map = fixture.window().page()->map();
    const StreetPoint &point = map->scene().points.front();
    const QPoint at = map->scene().view.toPixel({point.latitude, point.longitude}).toPoint();
    QTest::mouseClick(map->focusProxy(), Qt::LeftButton, {}, at);
    if (QWidget *popup = QApplication::activePopupWidget()) {
        shot.save(*popup, u"popup-point"_s);
        popup->close();
    }
    fixture.window().searchBar()->clear();
    QTest::mouseClick(fixture.window().searchBar(), Qt::LeftButton);
    if (QWidget *popup = QApplication::activePopupWidget()) {
        shot.save(*popup, u"popup-search"_s);
        popup->close();
    }
    const auto menus = fixture.window().findChildren<QMenu *>();
    for (QMenu *menu : menus) {
        menu->adjustSize();
        if (menu->actions().size() >= 4)
            shot.save(*menu, u"menu-%1"_s.arg(menus.indexOf(menu)));
    }
}

/// The ways to a postcode that nobody has typed.
void shootPlaces(const Shot &shot)
{
    if (!OpenDataServer::whyNot().isEmpty())
        return;
    PlacesFixture f;
    f.window().resize(shot.size);
    (void)QTest::qWaitFor([&] { return f.window().page()->map()->hasMap(); });
    const auto shootPopup = [&](const QString &name) {
        if (QTest::qWaitFor([&] { return f.popup() != nullptr; }, 3000))
            shot.save(*f.popup(), name);
    };
    f.type(u"cf10 1"_s);
    shootPopup(u"popup-completions"_s);
    f.submit(u"cf10"_s);
    shootPopup(u"popup-outcode"_s);
    f.submit(u"stoke"_s);
    shootPopup(u"popup-places"_s);
    f.submit(u"ravenscourt park"_s);
    if (QTest::qWaitFor([&] { return f.popup() != nullptr; }, 3000) && f.choose(1))
        shot.save(f.window(), u"found-place"_s);
    QTest::mouseClick(f.geography()->nearestButton(), Qt::LeftButton);
    (void)QTest::qWaitFor([&] { return !f.geography()->nearby()->postcodes().empty(); }, 3000);
    QTest::qWait(200); // the list above is laid out a moment after it has become shorter
    shot.save(f.window(), u"nearest"_s);
    f.submit(u"Nowhere at all"_s);
    (void)QTest::qWaitFor([&] { return !f.bar()->problem().isEmpty(); }, 3000);
    shot.save(f.window(), u"no-such-place"_s);
    f.server.terminate({u"ST20 0ZZ"_s, 2014, 6, 52.79, -2.25});
    (void)f.fixture->search(u"ST20 0ZZ"_s);
    (void)QTest::qWaitFor([&] { return !f.geography()->nearby()->postcodes().empty(); }, 3000);
    shot.save(f.window(), u"ended"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    const QStringList arguments = QApplication::arguments();
    const QStringList size = arguments.value(2, u"1440x900"_s).split(u'x');
    const Shot shot{arguments.value(1, u"."_s), QSize(size.value(0).toInt(), size.value(1).toInt()), arguments.value(3, u"light"_s)};
    QDir().mkpath(shot.folder);
    if (shot.scheme == "dark"_L1) {
        QApplication::setPalette(Theme::darkTheme().palette());
        application.setStyleSheet(Theme::darkTheme().styleSheet());
    }
    LocalServer server;
    serveSamples(server);
    shootPlace(shot, u"ST20 0LY"_s, u"village"_s, {.offline = true});
    shootPlace(shot, u"BS1 1NG"_s, u"missing-months"_s, {.offline = true});
    shootPlace(shot, u"EC2M 7PY"_s, u"city"_s, {.offline = true});
    shootPlace(shot, u"CF10 1EP"_s, u"cardiff"_s, {.offline = true});
    shootPlace(shot, u"CT1 2EH"_s, u"canterbury"_s, {.offline = true});
    shootPlace(shot, u"W6 0WW"_s, u"not-supplied"_s, {.offline = true});
    shootPlace(shot, u"M20 2LN"_s, u"not-published"_s, {.offline = true});
    shootPlace(shot, u"EH1 1YZ"_s, u"scotland"_s, {.server = server.url()});
    shootPlace(shot, u"BR8 7RE"_s, u"needs-keys"_s, {.server = server.url(), .withPack = false});
    shootPlace(shot, u"LS1 4DY"_s, u"unreachable"_s, {});
    shootLoading(shot);
    shootRefusals(shot);
    shootWaiting(shot);
    shootCheckedKeys(shot);
    shootDialogs(shot);
    shootPopups(shot);
    shootPlaces(shot);
    return 0;
}
