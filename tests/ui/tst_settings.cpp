// SPDX-License-Identifier: GPL-3.0-or-later
// The settings as a person uses them: type a key, have it checked, see the calls, clear what is stored, copy the diagnostics.
#include "support/local_server.h"
#include "support/raw_server.h"
#include "support/samples.h"
#include "ui/key_row.h"
#include "ui/settings_dialog.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

void typeKey(SettingsDialog &settings, const QString &source, const QString &key)
{
    QLineEdit *field = settings.keyField(source);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, key);
}

void pressCheck(SettingsDialog &settings, const QString &source)
{
    QTest::mouseClick(settings.keyRow(source)->checkButton(), Qt::LeftButton);
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKeyIsCheckedWithOneCall()
    {
        LocalServer server;
        serveSamples(server);
        WindowFixture fixture({.server = server.url()});
        SettingsDialog settings(fixture.settings());
        settings.show();
        KeyRow *row = settings.keyRow(u"postcodearea"_s);
        QVERIFY(!row->checkButton()->isEnabled()); // nothing to check
        QCOMPARE(row->verdictText(), u"A check is one call."_s);
        QCOMPARE(row->callsText(), u"Calls made today: 0"_s);
        typeKey(settings, u"postcodearea"_s, fakeKey);
        QCOMPARE(server.requestCount(), 0); // typing asks nobody
        pressCheck(settings, u"postcodearea"_s);
        QCOMPARE(row->verdictText(), u"Checking…"_s);
        QVERIFY(!row->checkButton()->isEnabled());
        QTRY_COMPARE(row->verdictText(), u"The key works."_s);
        QVERIFY(row->checkButton()->isEnabled());
        QCOMPARE(server.requestCount(), 1);
        QCOMPARE(QUrlQuery(server.requests().first().url).queryItemValue(u"key"_s), QString(fakeKey));
        QCOMPARE(row->callsText(), u"Calls made today: 1"_s);
        QCOMPARE(settings.keyRow(u"crystalroof"_s)->callsText(), u"Calls made today: 0"_s);
        QCOMPARE(fixture.credentials().key(u"postcodearea"_s), QString()); // checked is not saved
        // what was said, was said of another key
        QTest::keyClick(settings.keyField(u"postcodearea"_s), Qt::Key_Backspace);
        QCOMPARE(row->verdictText(), u"A check is one call."_s);
        QCOMPARE(settings.keyField(u"postcodearea"_s)->echoMode(), QLineEdit::Password);
    }

    void whatTheSourceSays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        QTest::newRow("401") << 401 << u"Crystal Roof did not accept the key."_s;
        QTest::newRow("402") << 402 << u"The key is right, but the allowance is used up."_s;
        QTest::newRow("403") << 403 << u"Crystal Roof knows the key, but it is not valid for these figures."_s;
        QTest::newRow("429") << 429 << u"Crystal Roof asks us to wait. Check again in a moment."_s;
        QTest::newRow("500") << 500 << u"Crystal Roof gave an answer that tells nothing about the key."_s;
    }
    void whatTheSourceSays()
    {
        QFETCH(int, status);
        QFETCH(QString, said);
        LocalServer server;
        server.reply(u"/"_s, {.status = status, .body = "{\"error\":\"no\"}"});
        WindowFixture fixture({.server = server.url()});
        SettingsDialog settings(fixture.settings());
        settings.show();
        typeKey(settings, u"crystalroof"_s, fakeKey);
        pressCheck(settings, u"crystalroof"_s);
        QTRY_COMPARE(settings.keyRow(u"crystalroof"_s)->verdictText(), said);
    }

    void whereNobodyAnswers()
    {
        WindowFixture fixture({});
        SettingsDialog settings(fixture.settings());
        settings.show();
        typeKey(settings, u"crystalroof"_s, fakeKey);
        pressCheck(settings, u"crystalroof"_s);
        QTRY_COMPARE(settings.keyRow(u"crystalroof"_s)->verdictText(), u"Crystal Roof could not be reached."_s);
    }

    void aWaitIsCountedDown()
    {
        LocalServer server;
        serveSamples(server);
        QHttpHeaders headers;
        headers.append(QHttpHeaders::WellKnownHeader::RetryAfter, "4");
        server.replies(u"/census-ts062/"_s,
                       {{.status = 429, .headers = headers}, {.body = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s)}});
        WindowFixture fixture({.server = server.url()});
        SettingsDialog settings(fixture.settings());
        settings.show();
        KeyRow *row = settings.keyRow(u"postcodearea"_s);
        typeKey(settings, u"postcodearea"_s, fakeKey);
        pressCheck(settings, u"postcodearea"_s);
        QTRY_VERIFY(row->verdictText().startsWith(u"Too many requests. Trying again in "_s));
        QTRY_COMPARE(row->verdictText(), u"Too many requests. Trying again in 2 s (2 of 2)."_s);
        QTRY_COMPARE_WITH_TIMEOUT(row->verdictText(), u"The key works."_s, 15000);
        QCOMPARE(row->callsText(), u"Calls made today: 2"_s);
    }

    void theEnvironmentsKeyIsCheckedToo()
    {
        LocalServer server;
        serveSamples(server);
        qputenv("HEREABOUTS_CRYSTALROOF_KEY", fakeKey.data());
        WindowFixture fixture({.server = server.url()});
        SettingsDialog settings(fixture.settings());
        settings.show();
        QVERIFY(!settings.keyField(u"crystalroof"_s)->isEnabled());
        QCOMPARE(settings.keyField(u"crystalroof"_s)->text(), QString());
        pressCheck(settings, u"crystalroof"_s);
        QTRY_COMPARE(settings.keyRow(u"crystalroof"_s)->verdictText(), u"The key works."_s);
        QCOMPARE(QUrlQuery(server.requests().first().url).queryItemValue(u"api_key"_s), QString(fakeKey));
        qunsetenv("HEREABOUTS_CRYSTALROOF_KEY");
    }

    void closingOrTypingWithdrawsTheCheck_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("cancel") << 0;
        QTest::newRow("typing") << 1;
        QTest::newRow("destroying") << 2;
    }
    void closingOrTypingWithdrawsTheCheck()
    {
        QFETCH(int, way);
        RawServer silent({});
        WindowFixture fixture({.server = silent.url(), .timeoutMs = 20000});
        auto settings = std::make_unique<SettingsDialog>(fixture.settings());
        settings->show();
        typeKey(*settings, u"crystalroof"_s, fakeKey);
        pressCheck(*settings, u"crystalroof"_s);
        QTRY_COMPARE(silent.requests(), 1);
        if (way == 0)
            QTest::mouseClick(settings->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel), Qt::LeftButton);
        else if (way == 1)
            QTest::keyClicks(settings->keyField(u"crystalroof"_s), u"x"_s);
        else
            settings.reset();
        QTRY_COMPARE(silent.closed(), 1);
        QCOMPARE(fixture.fetcher().tally().cancelled, 1);
    }

    void offlineNothingCanBeChecked()
    {
        WindowFixture fixture({.offline = true});
        SettingsDialog settings(fixture.settings());
        settings.show();
        QVERIFY(!settings.keyRow(u"crystalroof"_s)->checkButton()->isVisible());
        QVERIFY(settings.clearButton()->isVisible());
        SettingsContext without = fixture.settings();
        without.fetcher = nullptr;
        SettingsDialog bare(without);
        bare.show();
        QVERIFY(!bare.keyRow(u"crystalroof"_s)->checkButton()->isVisible());
        QVERIFY(!bare.clearButton()->isVisible());
        QCOMPARE(bare.keyRow(u"crystalroof"_s)->callsText(), QString());
    }

    void storedAnswersAreMeasuredAndCleared()
    {
        LocalServer server;
        serveSamples(server);
        WindowFixture fixture({.server = server.url(), .withPack = false});
        fixture.window().show();
        {
            SettingsDialog empty(fixture.settings());
            QTRY_COMPARE(empty.storedText(), u"No answers are kept."_s);
            QVERIFY(!empty.clearButton()->isEnabled());
        }
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        SettingsDialog settings(fixture.settings());
        settings.show();
        QTRY_VERIFY2(settings.storedText().endsWith(u"kB of open data and answers are kept."_s), qPrintable(settings.storedText()));
        QTest::mouseClick(settings.clearButton(), Qt::LeftButton);
        QTRY_COMPARE(settings.storedText(), u"No answers are kept."_s);
        QVERIFY(!settings.clearButton()->isEnabled());
        const auto before = server.requestCount(u"/postcodes/"_s);
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        QCOMPARE(server.requestCount(u"/postcodes/"_s), before + 1); // asked again: nothing was kept
    }

    void theDialogFitsTheSmallestWindow()
    {
        LocalServer server;
        server.reply(u"/"_s, {.status = 500});
        FixtureOptions options{.server = server.url()};
        options.keys = {{u"postcodearea"_s, fakeKey}, {u"crystalroof"_s, fakeKey}};
        WindowFixture fixture(options);
        SettingsDialog settings(fixture.settings());
        settings.show();
        for (const QString &name : {u"postcodearea"_s, u"crystalroof"_s}) {
            pressCheck(settings, name);
            QTRY_VERIFY(settings.keyRow(name)->verdictText().contains(u"tells nothing"_s));
        }
        settings.adjustSize();
        QVERIFY2(settings.width() <= 1024 && settings.height() <= 700, qPrintable(u"%1×%2"_s.arg(settings.width()).arg(settings.height())));
    }

    void diagnosticsSayWhatIsNeededAndNothingElse()
    {
        LocalServer server;
        serveSamples(server);
        server.reply(u"/census-ts062/"_s, {.status = 500, .body = "telltale-body"});
        FixtureOptions options{.server = QUrl(server.url().toString() + u"/telltale-path"_s)};
        options.keys = {{u"postcodearea"_s, u"EXAMPLE-STORED-KEY"_s}};
        WindowFixture fixture(options);
        fixture.preferences().setTiles(QUrl(u"https://telltale-tiles.example/secret/"_s));
        fixture.window().show();
        QVERIFY(fixture.search(u"ST20 0LY"_s));
        SettingsContext context = fixture.settings();
        context.packOutline = u"Format version 3, 12 postcodes, kept in "_s + QDir::homePath() + u"/telltale.pack?key=EXAMPLE-STORED-KEY"_s;
        SettingsDialog settings(context);
        settings.show();
        typeKey(settings, u"crystalroof"_s, fakeKey);
        pressCheck(settings, u"crystalroof"_s);
        QTRY_VERIFY(settings.keyRow(u"crystalroof"_s)->verdictText() != u"Checking…"_s);
        QTest::mouseClick(settings.diagnosticsButton(), Qt::LeftButton);
        const QString text = QApplication::clipboard()->text();

        QStringList forbidden{
            fakeKey,         u"EXAMPLE-STORED-KEY"_s, u"ST20"_s,       u"ST200LY"_s,  u"W6"_s,     u"Gnosall"_s,    u"Stafford"_s,
            u"127.0.0.1"_s,  u"telltale-p"_s,         u"telltale-t"_s, u"example/"_s, u"secret"_s, u"telltale-b"_s, u"http"_s,
            fixture.folder()};
        forbidden << QString::number(server.url().port());
        if (QDir::homePath().size() > 1)
            forbidden << QDir::homePath();
        if (QSysInfo::machineHostName().size() > 3)
            forbidden << QSysInfo::machineHostName();
        for (const QString &word : std::as_const(forbidden))
            QVERIFY2(!text.contains(word, Qt::CaseInsensitive), qPrintable(word + u" in\n"_s + text));

        const QStringList needed{u"Hereabouts "_s + QStringLiteral(HEREABOUTS_VERSION),
                                 u"Qt "_s + QString::fromLatin1(qVersion()),
                                 QGuiApplication::platformName(),
                                 QSysInfo::prettyProductName(),
                                 u"Locale: en_GB"_s,
                                 u"Format version 3"_s,
                                 u"postcodes_io: custom address, needs no key, 1 calls today"_s,
                                 u"crystalroof: custom address, no key, 1 calls today"_s,
                                 u"postcodearea: custom address, key for this run only, 2 calls today"_s,
                                 u"tiles: custom address"_s,
                                 u"crystalroof: status 404, ContentNotFoundError"_s,
                                 u"failed, not-found: "_s};
        for (const QString &word : needed)
            QVERIFY2(text.contains(word), qPrintable(word + u" not in\n"_s + text));
    }

    void diagnosticsOfAnUnchangedProgram()
    {
        WindowFixture fixture({.offline = true});
        const auto catalogue = SourceCatalogue::builtIn();
        SettingsContext context = fixture.settings();
        context.catalogue = &*catalogue;
        fixture.preferences().setTiles(std::nullopt);
        SettingsDialog settings(context);
        settings.show();
        QTest::mouseClick(settings.diagnosticsButton(), Qt::LeftButton);
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.contains(u"crystalroof: standard address, no key, 0 calls today"_s), qPrintable(text));
        QVERIFY2(text.contains(u"tiles: standard address"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Network: not to be used"_s), qPrintable(text));
        QVERIFY(!text.contains(u"custom"_s));
        fixture.preferences().setTiles(QUrl());
        QTest::mouseClick(settings.diagnosticsButton(), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(u"tiles: no address"_s));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication(application);
    TestSettings test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_settings.moc"
