// SPDX-License-Identifier: GPL-3.0-or-later
// Tiles of a server that wants a key: the key goes to the server and nowhere else, neither into the settings file nor onto the screen.
#include "support/local_server.h"
#include "support/samples.h"
#include "ui/incident_map.h"
#include "ui/key_row.h"
#include "ui/map_tiles.h"
#include "ui/profile_page.h"
#include "ui/settings_dialog.h"
#include "ui/tile_settings.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

constexpr QRgb tileColour = 0xff3fa35c;
const QString key = u"EXAMPLE&KEY=not real/4711"_s; // with all that an address could take for its own

/// Tiles for those that have the key.
class KeyedServer : public LocalServer {
public:
    KeyedServer()
    {
        QImage image(256, 256, QImage::Format_RGB32);
        image.fill(tileColour);
        QBuffer buffer(&m_tile);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        answerWith([this](const Request &request) -> Reply {
            if (!request.url.path().startsWith(u"/zxy/"_s))
                return {.status = 404};
            ++m_asked;
            if (QUrlQuery(request.url).queryItemValue(u"key"_s, QUrl::FullyDecoded) != key)
                return {.status = 401};
            ++m_answered;
            m_isRight = m_isRight && request.url.path().endsWith(u".png"_s) && !request.url.toEncoded().contains("%7B");
            return {.status = 200, .body = m_tile, .contentType = "image/png"};
        });
    }

    QUrl address() const { return QUrl(url().toString() + u"/zxy/{z}/{x}/{y}.png?key={key}"_s); }
    int asked() const { return m_asked; }
    int answered() const { return m_answered; }
    bool isRight() const { return m_isRight; }

private:
    QByteArray m_tile;
    int m_asked = 0, m_answered = 0;
    bool m_isRight = true;
};

bool hasTiles(IncidentMap &map)
{
    const QPixmap shot = map.grab();
    const QColor at = shot.toImage().pixelColor((QPointF(60, 220) * shot.devicePixelRatio()).toPoint());
    return std::abs(at.green() - qGreen(tileColour)) < 12 && std::abs(at.red() - qRed(tileColour)) < 12;
}

QString captionOf(IncidentMap &map)
{
    QStringList texts;
    const auto labels = map.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts << (label->isVisible() ? label->text() : QString());
    return texts.join(u'\n');
}

QByteArray settingsFile(const WindowFixture &fixture)
{
    QFile file(fixture.folder() + u"/preferences.ini"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

IncidentMap *mapOf(WindowFixture &fixture)
{
    fixture.window().resize(1440, 900);
    fixture.window().show();
    IncidentMap *map = fixture.window().page()->map();
    return QTest::qWaitForWindowExposed(&fixture.window()) && QTest::qWaitFor([map] { return map->hasMap(); }) ? map : nullptr;
}

} // namespace

class TestMapTiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theServerGetsTheKey()
    {
        KeyedServer server;
        WindowFixture fixture({.server = server.url()});
        IncidentMap *map = mapOf(fixture);
        QVERIFY(map);
        fixture.preferences().setTiles(server.address(), u"© The survey"_s);
        // Nobody is asked as long as it is not there.
        QTest::qWait(300);
        QCOMPARE(server.asked(), 0);
        QVERIFY2(captionOf(*map).contains(u"The map tiles want a key: see Settings."_s), qPrintable(captionOf(*map)));
        QCOMPARE(map->tileCredit(), QString());

        fixture.credentials().set(u"tiles"_s, key);
        QTRY_VERIFY_WITH_TIMEOUT(hasTiles(*map), 15000);
        QCOMPARE(server.asked(), server.answered());
        QVERIFY(server.isRight());
        QCOMPARE(map->tileCredit(), u"© The survey"_s);
        QVERIFY(captionOf(*map).contains(u"© The survey"_s));
        QVERIFY(!captionOf(*map).contains(u"4711"_s));
        QTRY_VERIFY(settingsFile(fixture).contains("The survey"));
        QVERIFY(!settingsFile(fixture).contains("4711"));
    }

    void aPastedKeyIsTakenOutOfTheAddress()
    {
        KeyedServer server;
        WindowFixture fixture({.server = server.url()});
        IncidentMap *map = mapOf(fixture);
        QVERIFY(map);
        SettingsDialog settings(fixture.settings());
        settings.show();
        settings.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&settings));
        QLineEdit *address = settings.tiles()->address();
        address->setFocus();
        address->setText(server.url().toString() + u"/zxy/{z}/{x}/{y}.png?key="_s + QString::fromLatin1(QUrl::toPercentEncoding(key)));
        QTest::keyClick(address, Qt::Key_Tab);
        QTRY_COMPARE(address->text(), server.url().toString() + u"/zxy/{z}/{x}/{y}.png?key={key}"_s);
        QCOMPARE(settings.tiles()->keyRow()->field()->text(), key);
        QCOMPARE(settings.tiles()->keyRow()->field()->echoMode(), QLineEdit::Password);
        settings.accept();
        QVERIFY(!settings.isVisible());
        QCOMPARE(fixture.credentials().key(u"tiles"_s), key);
        QTRY_VERIFY_WITH_TIMEOUT(hasTiles(*map), 15000);
        QTRY_VERIFY(settingsFile(fixture).contains("zxy"));
        QVERIFY(!settingsFile(fixture).contains("4711"));
        QCOMPARE(map->tileCredit(), u"Map tiles: 127.0.0.1"_s);
    }

    void onePastedAndSavedAtOnceIsTooAndOneOfAnEarlierVersion()
    {
        WindowFixture fixture({.offline = true});
        SettingsDialog settings(fixture.settings());
        settings.show();
        settings.tiles()->address()->setText(u"https://tiles.example/{z}/{x}/{y}?style=light&API_KEY=EXAMPLE-4711"_s);
        settings.accept();
        QCOMPARE(fixture.credentials().key(u"tiles"_s), u"EXAMPLE-4711"_s);
        QVERIFY(!fixture.preferences().tileAddress()->toString().contains(u"4711"_s));
        QVERIFY(fixture.preferences().tileAddress()->toString().contains(u"style=light"_s));

        fixture.preferences().setTiles(QUrl(u"https://tiles.example/{z}/{x}/{y}.png?access_token=EXAMPLE-4712"_s));
        QCOMPARE(fixture.credentials().key(u"tiles"_s), u"EXAMPLE-4712"_s);
        QTRY_VERIFY(settingsFile(fixture).contains("tiles.example")); // written, and without it
        QVERIFY(!settingsFile(fixture).contains("471"));
    }

    void keysAreFoundByTheirNames_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("without");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const QString &address, const QString &without, const QString &found) {
            QTest::newRow(name) << address << without << found;
        };
        row("none", u"https://a.example/{z}/{x}/{y}.png"_s, u"https://a.example/{z}/{x}/{y}.png"_s, {});
        row("key", u"https://a.example/t/{z}/{x}/{y}.png?key=abc"_s, u"https://a.example/t/{z}/{x}/{y}.png?key={key}"_s, u"abc"_s);
        row("among others", u"https://a.example/?v=1&token=a%2Fb&s=x"_s, u"https://a.example/?v=1&token={key}&s=x"_s, u"a/b"_s);
        row("a place for it", u"https://a.example/?key={key}"_s, u"https://a.example/?key={key}"_s, {});
        row("an empty one", u"https://a.example/?key="_s, u"https://a.example/?key="_s, {});
        row("other names", u"https://a.example/{z}/{x}/{y}?Access-Token=abc"_s, u"https://a.example/{z}/{x}/{y}?Access-Token={key}"_s,
            u"abc"_s);
        row("nothing is decoded", u"https://a.example/?style=a%26b%23c&key=x"_s, u"https://a.example/?style=a%26b%23c&key={key}"_s, u"x"_s);
        row("another word", u"https://a.example/?monkey=1"_s, u"https://a.example/?monkey=1"_s, {});
    }
    void keysAreFoundByTheirNames()
    {
        QFETCH(QString, address);
        QFETCH(QString, without);
        QFETCH(QString, found);
        const auto keyless = withoutKey(tileAddressFrom(address));
        QCOMPARE(tileAddressText(keyless.address), without);
        QCOMPARE(keyless.key, found);
    }

    void aKeyMayStandInThePath()
    {
        LocalServer server;
        server.answerWith([](const LocalServer::Request &) { return LocalServer::Reply{.status = 404}; });
        WindowFixture fixture({.server = server.url()});
        QVERIFY(mapOf(fixture));
        fixture.credentials().set(u"tiles"_s, u"EXAMPLE-4711"_s);
        fixture.preferences().setTiles(QUrl(server.url().toString() + u"/{key}/"_s));
        QTRY_VERIFY(!server.requests().isEmpty());
        QVERIFY2(server.requests().constFirst().url.path().startsWith(u"/EXAMPLE-4711/"_s),
                 qPrintable(server.requests().constFirst().url.path()));
    }

    void addressesThatCannotBeUsedAreRefused_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("word");
        QTest::newRow("not safe") << u"http://tiles.example/"_s << u"https://"_s;
        QTest::newRow("a password") << u"https://me:EXAMPLE@tiles.example/"_s << u"password"_s;
        QTest::newRow("two keys") << u"https://tiles.example/{z}/{x}/{y}?key=A&token=B"_s << u"more than one key"_s;
        QTest::newRow("a key and a place for one") << u"https://tiles.example/{z}/{x}/{y}?key={key}&token=B"_s << u"more than one key"_s;
        QTest::newRow("nowhere for the tile") << u"https://tiles.example/tiles/?key={key}"_s << u"{z}"_s;
    }
    void addressesThatCannotBeUsedAreRefused()
    {
        QFETCH(QString, address);
        QFETCH(QString, word);
        WindowFixture fixture({.offline = true});
        SettingsDialog settings(fixture.settings());
        settings.show();
        settings.tiles()->address()->setText(address);
        settings.accept();
        QVERIFY(settings.isVisible());
        const auto labels = settings.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->foregroundRole() == QPalette::BrightText && label->text().contains(word);
        }));
        QCOMPARE(fixture.preferences().tileAddress(), QUrl());
        QCOMPARE(fixture.credentials().key(u"tiles"_s), QString());
    }

    void whatIsOneServersIsNotAnothers()
    {
        WindowFixture fixture({.offline = true});
        fixture.credentials().set(u"tiles"_s, key);
        fixture.preferences().setTiles(QUrl(u"https://one.example/{z}/{x}/{y}?key={key}"_s), u"© One"_s);
        {
            SettingsDialog settings(fixture.settings());
            settings.show();
            settings.tiles()->address()->setText(u"https://one.example/other/{z}/{x}/{y}?key={key}"_s); // the same server
            settings.accept();
            QVERIFY(!settings.isVisible());
        }
        QCOMPARE(fixture.credentials().key(u"tiles"_s), key);
        QCOMPARE(fixture.preferences().tileCredit(), u"© One"_s);
        SettingsDialog settings(fixture.settings());
        settings.show();
        settings.tiles()->address()->setText(u"https://two.example/{z}/{x}/{y}?key={key}"_s);
        settings.accept();
        QVERIFY(!settings.isVisible());
        QCOMPARE(fixture.credentials().key(u"tiles"_s), QString());
        QCOMPARE(fixture.preferences().tileCredit(), QString());
    }

    void aKeyThatNobodyAskedForIsNotUsed()
    {
        WindowFixture fixture({.offline = false});
        fixture.credentials().set(u"tiles"_s, key);
        fixture.preferences().setTiles(QUrl(u"https://tiles.example/"_s));
        QCOMPARE(tileSourceOf(fixture.preferences(), fixture.credentials(), fixture.catalogue(), false).key, QString());
        QVERIFY(tileSourceOf(fixture.preferences(), fixture.credentials(), fixture.catalogue(), true).address.isEmpty()); // offline
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    prepareApplication(application);
    TestMapTiles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_map_tiles.moc"
