// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the window in every state to PNG files, for people to look at: screens FOLDER [WIDTHxHEIGHT] [light|dark] [crime|map].
// With the last word, only crime as it comes, or only what the map can show.
// The scale comes from QT_SCALE_FACTOR, as for every Qt program.
#include "places_fixture.h"
#include "shot.h"
#include "support/local_server.h"
#include "support/police_server.h"
#include "support/raw_server.h"
#include "support/samples.h"
#include "ui/about_dialog.h"
#include "ui/census_view.h"
#include "ui/compare_sources_dialog.h"
#include "ui/crime_context.h"
#include "ui/crime_panel.h"
#include "ui/data_dialog.h"
#include "ui/key_row.h"
#include "ui/profile_notes.h"
#include "ui/profile_page.h"
#include "ui/search_bar.h"
#include "ui/settings_dialog.h"
#include "ui/source_order.h"
#include "ui/summary_dialog.h"
#include "ui/theme.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

void shootPlace(const Shot &shot, const QString &postcode, const QString &name, const FixtureOptions &options)
{
    WindowFixture fixture(options);
    prepareWindow(fixture, shot);
    if (!fixture.search(postcode))
        qWarning("%s did not settle", qPrintable(postcode));
    QCoreApplication::processEvents();
    shot.save(fixture.window(), name);
}

/// The census charts at other levels, against another benchmark, and with figures that must not be compared.
void shootComparisons(const Shot &shot)
{
    for (const auto &[level, benchmark, name] : {std::tuple(AreaLevel::Msoa, BenchmarkLevel::District, u"level-msoa"_s),
                                                 std::tuple(AreaLevel::Country, BenchmarkLevel::EnglandAndWales, u"level-country"_s),
                                                 std::tuple(AreaLevel::OutputArea, BenchmarkLevel::Lsoa, u"benchmark-lsoa"_s)}) {
        WindowFixture fixture({.offline = true});
        fixture.preferences().setBenchmarkLevel(benchmark);
        prepareWindow(fixture, shot);
        (void)fixture.search(u"W6 0WW"_s);
        QComboBox *levels = fixture.window().levelBox();
        levels->setCurrentIndex(static_cast<int>(level));
        Q_EMIT levels->activated(levels->currentIndex());
        QCoreApplication::processEvents();
        shot.save(fixture.window(), name);
    }
    LocalServer server;
    serveSamples(server);
    server.reply(u"/customer-api/work-and-travel/occupation/postcode/v1/W60WW"_s,
                 {.body = sampleBody(u"crystalroof/w60ww.json"_s).replace("2021-03-21", "2011-03-27")});
    shootPlace(shot, u"W6 0WW"_s, u"not-compared"_s, {.server = server.url(), .pins = {{Section::Occupation, u"crystalroof"_s}}});
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

/// Two years around ST20 0LY: as many incidents as a small town has, but for two months that were not supplied.
std::vector<Incident> twoYears()
{
    const QStringList categories{u"violent-crime"_s,
                                 u"anti-social-behaviour"_s,
                                 u"vehicle-crime"_s,
                                 u"other-theft"_s,
                                 u"burglary"_s,
                                 u"drugs"_s,
                                 u"public-order"_s,
                                 u"shoplifting"_s,
                                 u"criminal-damage-arson"_s,
                                 u"robbery"_s,
                                 u"possession-of-weapons"_s,
                                 u"bicycle-theft"_s,
                                 u"theft-from-the-person"_s,
                                 u"other-crime"_s};
    const QStringList outcomes{u"Investigation complete; no suspect identified"_s,
                               u"Unable to prosecute suspect"_s,
                               u"Under investigation"_s,
                               u"Formal action is not in the public interest"_s,
                               u"Awaiting court outcome"_s,
                               u"Local resolution"_s,
                               QString()};
    std::vector<Incident> incidents;
    for (Month month(2024, 1); month <= Month(2025, 12); month = month.next()) {
        const int count = month == Month(2025, 5) || month == Month(2025, 6) ? 0 : 330 + month.number() * 37 % 140;
        for (int i = 0; i < count; ++i) {
            const auto rank = static_cast<qsizetype>(std::sqrt(i * 7919 % 196)); // the first ones more often
            const auto outcome = static_cast<qsizetype>(std::sqrt(i * 104729 % 49));
            incidents.push_back({.id = month.number() * 1000LL + i,
                                 .category = categories.at(13 - rank),
                                 .latitude = 52.787179 + 0.0021 * (i % 11 - 5),
                                 .longitude = -2.247653 + 0.0029 * (i % 13 - 6),
                                 .street = u"On or near Street %1"_s.arg(i % 143),
                                 .month = month,
                                 .outcome = rank == 12 ? QString() : outcomes.at(6 - outcome)});
        }
    }
    return incidents;
}

/// Crime as it comes from data.police.uk: the first month, some more, all but what failed, and the pages of the panel.
void shootCrime(const Shot &shot)
{
    LocalServer server;
    serveSamples(server);
    std::vector<Month> months;
    for (Month month(2023, 1); month <= Month(2025, 12); month = month.next())
        months.push_back(month);
    PoliceServer police(months, twoYears());
    police.takeTurns();
    for (const Month month : {Month(2025, 2), Month(2025, 9), Month(2024, 8)})
        police.script(month, {PoliceServer::status(500)});
    WindowFixture fixture({.server = server.url(), .police = police.url(), .timeoutMs = 20000});
    prepareWindow(fixture, shot);
    CrimePanel *panel = fixture.window().page()->crimePanel();
    fixture.window().search(*Postcode::parse(u"ST20 0LY"_s));
    const auto isIn = [&](size_t count) {
        const auto *ready = fixture.window().profile()->crime.ready();
        return ready && ready->value.months.size() >= count;
    };
    const auto take = [&](int answers, size_t count, const QString &name) {
        police.giveTurns(answers);
        (void)QTest::qWaitFor([&] { return isIn(count); }, 5000);
        QTest::qWait(100);
        shot.save(fixture.window(), name);
    };
    take(1, 1, u"crime-first-month"_s);
    take(5, 4, u"crime-some-months"_s);
    police.giveTurns(100);
    const auto isSettled = [&] { return fixture.window().profile()->isSettled(Section::Crime); };
    (void)QTest::qWaitFor(isSettled, 5000);
    take(0, 8, u"crime-failed-months"_s);
    panel->showPage(CrimePanel::Page::Outcomes);
    shot.save(fixture.window(), u"crime-outcomes"_s);
    panel->showPage(CrimePanel::Page::Context);
    shot.save(fixture.window(), u"crime-context"_s);
    panel->context()->yearBeforeButton()->click();
    (void)QTest::qWaitFor([&] { return isSettled() && !fixture.window().profile()->moreCrime.isUnderWay; }, 5000);
    shot.save(fixture.window(), u"crime-year-before"_s);
    panel->monthBox()->setCurrentIndex(0);
    Q_EMIT panel->monthBox()->activated(0);
    panel->showPage(CrimePanel::Page::Categories);
    shot.save(fixture.window(), u"crime-all-months"_s);
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
    settings.sourceOrder()->sections()->setCurrentRow(2);
    settings.sourceOrder()->downButton()->click();
    settings.sourceOrder()->sources()->setFocus();
    shot.save(settings, u"settings-order"_s);
    AboutDialog about(fixture.catalogue(), QString(), fixture.window().notes()->attribution(), &fixture.window());
    about.show();
    shot.save(about, u"about"_s);
    fixture.window().page()->census(CensusTopic::Occupation)->showTable();
    if (auto *table = fixture.window().findChild<QDialog *>(u"table"_s))
        shot.save(*table, u"table"_s);
}

void shootNotes(const Shot &shot)
{
    LocalServer server;
    serveSamples(server);
    FixtureOptions options{.server = server.url()};
    options.keys = {{u"postcodearea"_s, fakeKey}};
    WindowFixture fixture(options);
    fixture.preferences().setSourceOrder(Section::NsSec, {u"pack"_s});
    prepareWindow(fixture, shot);
    (void)fixture.search(u"ST20 0LY"_s);
    ProfileNotes *notes = fixture.window().notes();
    shot.save(fixture.window(), u"fallback"_s);
    notes->showSummary();
    shot.save(*fixture.window().findChild<SummaryDialog *>(), u"summary"_s);
    notes->showData();
    shot.save(*fixture.window().findChild<DataDialog *>(), u"data"_s);
    notes->compareSources(Section::NsSec);
    auto *compare = fixture.window().findChild<CompareSourcesDialog *>();
    shot.save(*compare, u"compare-before"_s);
    compare->askButton()->click();
    (void)QTest::qWaitFor([&] { return !compare->verdict().isEmpty(); }, 3000);
    shot.save(*compare, u"compare"_s);
}

void shootPopups(const Shot &shot)
{
    WindowFixture fixture({.offline = true});
    prepareWindow(fixture, shot);
    (void)fixture.search(u"CF10 1EP"_s);
    IncidentMap *map = fixture.window().page()->map();
    (void)QTest::qWaitFor([map] { return map->isUpToDate() && !map->canvas().symbols().empty(); });
    const QPoint at = map->pixelOf(map->canvas().symbols().front()).toPoint();
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
    if (arguments.value(4) == "crime"_L1) {
        shootCrime(shot);
        return 0;
    }
    if (arguments.value(4) == "map"_L1) {
        shootMaps(shot);
        return 0;
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
    shootComparisons(shot);
    shootLoading(shot);
    shootRefusals(shot);
    shootWaiting(shot);
    shootCrime(shot);
    shootMaps(shot);
    shootCheckedKeys(shot);
    shootDialogs(shot);
    shootNotes(shot);
    shootPopups(shot);
    shootPlaces(shot);
    return 0;
}
