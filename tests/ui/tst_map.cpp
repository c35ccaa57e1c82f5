// SPDX-License-Identifier: GPL-3.0-or-later
// The crime map as it is seen: symbols where the incidents are, tiles by their policy, our own ground without them.
// Runs with the software scene graph (offscreen) and, as map_opengl, with OpenGL under a display server.
#include "pictures.h"
#include "support/local_server.h"
#include "support/samples.h"
#include "ui/incident_map.h"
#include "ui/profile_page.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QBuffer>
#include <QLabel>
#include <QLineF>
#include <QPointingDevice>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QSGRendererInterface>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

constexpr QRgb tileColour = 0xff3fa35c;
constexpr QPointF beside(60, 220); ///< on the map: no control, not within the circle

QByteArray tilePng()
{
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(tileColour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QColor colourAt(QWidget &widget, QPointF logical)
{
    const QPixmap shot = widget.grab();
    return shot.toImage().pixelColor((logical * shot.devicePixelRatio()).toPoint());
}

bool looksLike(const QColor &a, const QColor &b, int tolerance)
{
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance
           && std::abs(a.blue() - b.blue()) <= tolerance;
}

/// The middle of a symbol that is large enough to be looked at, and that no number is written on.
std::optional<QPointF> plainSymbol(const IncidentMap &map)
{
    for (const DrawnSymbol &symbol : map.canvas().symbols()) {
        const QPointF at = map.pixelOf(symbol);
        if (symbol.count < 6 && map.rect().contains(at.toPoint()) && QLineF(at, map.view().toPixel(*map.scene().centre)).length() > 60)
            return at;
    }
    return std::nullopt;
}

/// Zooms 0 to 3, all of one colour: finer levels are stretched from there.
void writeTiles(const QString &path)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tiles"_s);
        database.setDatabaseName(path);
        QSqlQuery query(database);
        if (!database.open() || !(query = QSqlQuery(database)).exec(u"CREATE TABLE metadata (name text, value text)"_s)
            || !query.exec(u"INSERT INTO metadata VALUES ('format', 'png'), ('attribution', '&copy; Somebody')"_s)
            || !query.exec(u"CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)"_s)
            || !query.prepare(u"INSERT INTO tiles VALUES (?, ?, ?, ?)"_s))
            qFatal("the tiles could not be written");
        for (int zoom = 0; zoom <= 3; ++zoom) {
            for (int tile = 0; tile < 1 << 2 * zoom; ++tile) {
                query.bindValue(0, zoom);
                query.bindValue(1, tile % (1 << zoom));
                query.bindValue(2, tile >> zoom);
                query.bindValue(3, tilePng());
                if (!query.exec())
                    qFatal("the tiles could not be written");
            }
        }
    }
    QSqlDatabase::removeDatabase(u"tiles"_s);
}

} // namespace

class TestMap : public QObject {
    Q_OBJECT

    static IncidentMap *mapWith(WindowFixture &fixture, const QString &postcode)
    {
        fixture.window().resize(1440, 900);
        fixture.window().show();
        IncidentMap *map = fixture.window().page()->map();
        if (!QTest::qWaitForWindowExposed(&fixture.window()) || !QTest::qWaitFor([map] { return map->hasMap(); })
            || !fixture.search(postcode))
            return nullptr;
        return map;
    }

private Q_SLOTS:
    void symbolsLieWhereTheIncidentsAre()
    {
        WindowFixture fixture({.offline = true});
        IncidentMap *map = mapWith(fixture, u"ST20 0LY"_s);
        QVERIFY(map);
        QTRY_VERIFY(map->isUpToDate());
        const auto at = plainSymbol(*map);
        QVERIFY(at);
        const Theme theme = Theme::light();
        const auto symbolIsThere = [&] { return colourAt(*map, *at).red() > colourAt(*map, *at).green() + 60; };
        QTRY_VERIFY(symbolIsThere());
        // beside the circle there is our own ground
        QVERIFY2(looksLike(colourAt(*map, beside), theme.ground, 12), qPrintable(colourAt(*map, beside).name()));
        // by the mouse: without a window manager no window is active, and keys have nowhere to go
        const LatLong before = map->scene().view.centre;
        QWidget *quick = map->focusProxy();
        QTest::mousePress(quick, Qt::LeftButton, {}, QPoint(60, 60));
        for (int x = 70; x <= 160; x += 15)
            QTest::mouseMove(quick, QPoint(x, 60));
        QTest::mouseRelease(quick, Qt::LeftButton, {}, QPoint(160, 60));
        QTRY_VERIFY(map->scene().view.centre.longitude < before.longitude);
        QTRY_VERIFY(!symbolIsThere()); // the symbols move with the ground
    }

    void tilesAreAskedForByTheirPolicy()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/tiles/"_s, {.status = 200, .body = tilePng(), .contentType = "image/png"});
        WindowFixture fixture({.server = server.url()});
        fixture.preferences().setTiles(QUrl(server.url().toString() + u"/tiles/"_s));
        IncidentMap *map = mapWith(fixture, u"ST20 0LY"_s);
        QVERIFY(map);
        QTRY_VERIFY_WITH_TIMEOUT(looksLike(colourAt(*map, beside), QColor(tileColour), 12), 15000);
        int tiles = 0;
        for (const LocalServer::Request &request : server.requests()) {
            if (!request.url.path().startsWith(u"/tiles/"_s))
                continue;
            ++tiles;
            QVERIFY2(request.headers.value(QHttpHeaders::WellKnownHeader::UserAgent).startsWith("Hereabouts/"),
                     request.headers.value(QHttpHeaders::WellKnownHeader::UserAgent).toByteArray());
            static const QRegularExpression form(u"^/tiles/\\d+/\\d+/\\d+\\.png$"_s);
            QVERIFY2(form.match(request.url.path()).hasMatch(), qPrintable(request.url.path()));
        }
        // What is seen and no more: a viewport of this size has at most this many tiles at each of the few zooms on the way.
        QVERIFY(tiles > 0);
        QVERIFY2(tiles < 120, qPrintable(QString::number(tiles)));
        const auto labels = map->findChildren<QLabel *>();
        QVERIFY(
            std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"127.0.0.1"_s); }));
    }

    void aDeadTileServerLeavesOurOwnGround()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/tiles/"_s, {.status = 503, .body = "no"});
        WindowFixture fixture({.server = server.url()});
        fixture.preferences().setTiles(QUrl(server.url().toString() + u"/tiles/"_s));
        IncidentMap *map = mapWith(fixture, u"ST20 0LY"_s);
        QVERIFY(map);
        QTRY_VERIFY(server.requestCount(u"/tiles/"_s) > 0);
        QTRY_VERIFY(looksLike(colourAt(*map, beside), Theme::light().ground, 12));
    }

    void picturesAreAsTheyWere_data()
    {
        QTest::addColumn<MapMode>("mode");
        QTest::newRow("map-street-points") << MapMode::StreetPoints;
        QTest::newRow("map-clusters") << MapMode::Clusters;
        QTest::newRow("map-density") << MapMode::Density;
    }
    /// The same pictures with every scene graph.
    void picturesAreAsTheyWere()
    {
        QFETCH(MapMode, mode);
        WindowFixture fixture({.offline = true});
        IncidentMap *map = mapWith(fixture, u"CF10 1EP"_s);
        QVERIFY(map);
        map->setMode(mode);
        map->setFixedSize(640, 420);
        QTRY_VERIFY(map->size() == QSize(640, 420) && map->isUpToDate());
        auto *stage = qobject_cast<QQuickWidget *>(map->focusProxy());
        QVERIFY(stage);
        CHECK_PICTURE(stage->grabFramebuffer().convertToFormat(QImage::Format_RGB32), QString::fromLatin1(QTest::currentDataTag()));
    }

    void aLocalFileOfTilesIsTheGround()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"tiles.mbtiles"_s);
        writeTiles(path);
        WindowFixture fixture({.offline = true});
        fixture.preferences().setTiles(QUrl::fromLocalFile(path));
        IncidentMap *map = mapWith(fixture, u"ST20 0LY"_s);
        QVERIFY(map);
        QTRY_VERIFY(map->isUpToDate());
        QTRY_VERIFY2(looksLike(colourAt(*map, beside), QColor(tileColour), 12), qPrintable(colourAt(*map, beside).name()));
        const auto labels = map->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text() == u"© Somebody"_s; }));
        QCOMPARE(map->tileCredit(), u"© Somebody"_s);
        // the symbols lie above it
        const auto symbolIsAbove = [&] {
            const auto at = plainSymbol(*map);
            return at && map->isUpToDate() && !looksLike(colourAt(*map, *at), QColor(tileColour), 40);
        };
        QTRY_VERIFY(symbolIsAbove());

        fixture.preferences().setTiles(QUrl::fromLocalFile(folder.filePath(u"none.mbtiles"_s)));
        QTRY_VERIFY(map->isUpToDate() && looksLike(colourAt(*map, beside), Theme::light().ground, 12));
        QVERIFY(std::ranges::any_of(map->findChildren<QLabel *>(),
                                    [](const QLabel *label) { return label->text() == u"The file of tiles cannot be opened."_s; }));
    }

    void twoFingersZoomAboutThePlaceBetweenThem()
    {
        WindowFixture fixture({.offline = true});
        IncidentMap *map = mapWith(fixture, u"ST20 0LY"_s);
        QVERIFY(map);
        QWidget *quick = map->focusProxy();
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const QPoint middle(400, 160);
        const auto spread = [&](int apart) { return std::pair(middle - QPoint(apart, 0), middle + QPoint(apart, 0)); };
        const auto pinch = [&](int from, int to) {
            auto [left, right] = spread(from);
            QTest::touchEvent(quick, screen.get()).press(0, left, quick).press(1, right, quick);
            for (int apart = from; apart != to; apart += to > from ? 5 : -5) {
                std::tie(left, right) = spread(apart);
                QTest::touchEvent(quick, screen.get()).move(0, left, quick).move(1, right, quick);
            }
            std::tie(left, right) = spread(to);
            QTest::touchEvent(quick, screen.get()).move(0, left, quick).move(1, right, quick);
            QTest::touchEvent(quick, screen.get()).release(0, left, quick).release(1, right, quick);
        };
        const MapView before = map->view();
        const LatLong held = before.toPosition(middle);
        pinch(40, 120);
        // Three times as far apart, less what it takes to be taken for a pinch.
        QVERIFY2(map->view().zoom > before.zoom + 0.8, qPrintable(QString::number(map->view().zoom - before.zoom)));
        QVERIFY2(map->view().zoom < before.zoom + std::log2(3) + 0.1, qPrintable(QString::number(map->view().zoom - before.zoom)));
        QVERIFY(QLineF(map->view().toPixel(held), middle).length() < 6);
        const MapView closer = map->view();
        pinch(120, 40);
        QVERIFY2(map->view().zoom < closer.zoom - 0.8, qPrintable(QString::number(map->view().zoom - closer.zoom)));
        QVERIFY(QLineF(map->view().toPixel(held), middle).length() < 12);
    }

    void theSceneGraphIsTheOneMeant()
    {
        WindowFixture fixture({.offline = true});
        IncidentMap *map = mapWith(fixture, u"ST20 0LY"_s);
        QVERIFY(map);
        const auto api = map->symbolsItem()->window()->rendererInterface()->graphicsApi();
        if (QGuiApplication::platformName() == "offscreen"_L1)
            QCOMPARE(api, QSGRendererInterface::Software);
        else
            QCOMPARE(api, QSGRendererInterface::OpenGL);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    prepareApplication(application);
    usePictureFont();
    TestMap test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_map.moc"
