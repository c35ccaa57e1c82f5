// SPDX-License-Identifier: GPL-3.0-or-later
// A key through several runs of the program: typed into Settings and kept in a wallet by one, used by the next, removed by the last. With
// all of Qt's logs on; afterwards it stands in no file of the home and nowhere in the logs.
#include "app/composition.h"
#include "app/redacting_log.h"
#include "support/fake_wallet.h"
#include "support/leak_search.h"
#include "support/private_bus.h"
#include "support/samples.h"
#include "ui/key_row.h"
#include "ui/main_window.h"
#include "ui/preferences.h"
#include "ui/settings_dialog.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const QString otherKey = u"EXAMPLE-OTHER-KEY-4712"_s;
constexpr QLatin1StringView saveKey{"--save-key"}; // what this file does as a program of its own

/// Opens the window and its Settings as main() does, types the key (or none), saves, and ends when the keychain has done its part.
int typeAndSave(const QString &sources, const QString &key)
{
    const auto composition = Composition::make({.command = WindowCommand{}, .sourcesFile = sources, .packFile = {}, .profile = {}});
    if (!composition)
        return 2;
    Credentials &credentials = (*composition)->credentials();
    Preferences preferences;
    preferences.setTiles(QUrl());
    MainWindow window({.services = (*composition)->services(),
                       .credentials = &credentials,
                       .preferences = &preferences,
                       .options = {},
                       .packDescription = {}});
    credentials.load();
    window.show();
    if (!QTest::qWaitFor([&] { return !credentials.underWay(u"postcodearea"_s) && !credentials.underWay(u"tiles"_s); }, 20000))
        return 3;
    const auto actions = window.findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->menuRole() == QAction::PreferencesRole)
            action->trigger();
    }
    auto *settings = window.findChild<SettingsDialog *>();
    if (!settings)
        return 4;
    QLineEdit *field = settings->keyField(u"postcodearea"_s);
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, key);
    QTest::mouseClick(settings->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return !credentials.underWay(u"postcodearea"_s) && !credentials.underWay(u"tiles"_s); }, 20000))
        return 5;
    return credentials.refusal(u"postcodearea"_s) ? 6 : 0;
}

} // namespace

class TestStoredKeys : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    std::optional<PrivateBus> m_bus;
    std::optional<FakeWallet> m_wallet;
    LocalServer m_server;
    QString m_sources = m_home.filePath(u"sources.json"_s);

    static constexpr QLatin1StringView paid{"/census-ts062/"};

    void start(QProcess &process, const QString &program, const QStringList &arguments, const QString &log) const
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        const QHash<QString, QString> folders{{u"HOME"_s, u"."_s},
                                              {u"XDG_CONFIG_HOME"_s, u"config"_s},
                                              {u"XDG_CACHE_HOME"_s, u"cache"_s},
                                              {u"XDG_DATA_HOME"_s, u"data"_s},
                                              {u"XDG_STATE_HOME"_s, u"state"_s},
                                              {u"TMPDIR"_s, u"tmp"_s}};
        for (auto it = folders.cbegin(); it != folders.cend(); ++it) {
            QVERIFY(QDir().mkpath(m_home.filePath(it.value())));
            variables.insert(it.key(), m_home.filePath(it.value()));
        }
        variables.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
        variables.insert(u"QDBUS_DEBUG"_s, u"1"_s); // every message of the bus
        variables.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        process.setProcessEnvironment(variables);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setStandardOutputFile(m_home.filePath(log));
        process.start(program, arguments);
        QVERIFY(process.waitForStarted());
    }

    /// Another run of the program, in which a person opens Settings.
    int save(const QString &key, const QString &log) const
    {
        QProcess process;
        // the key does not come as an argument: that is not what is tested
        qputenv("TEST_KEY", key.toUtf8());
        start(process, QCoreApplication::applicationFilePath(), {saveKey, m_sources}, log);
        qunsetenv("TEST_KEY");
        const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000);
        if (!ended)
            process.kill();
        process.waitForFinished();
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    /// The keys that PostcodeArea is asked with by the program itself, started with a window and a postcode.
    QStringList keysUsed(const QString &log)
    {
        const qsizetype before = m_server.requests().size();
        const int paidBefore = m_server.requestCount(paid);
        QProcess process;
        start(process, QStringLiteral(HEREABOUTS_PROGRAM), {u"ST20 0LY"_s, u"--sources"_s, m_sources}, log);
        (void)QTest::qWaitFor([&] { return m_server.requestCount(paid) > paidBefore; }, 20000);
        process.terminate();
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20000))
            process.kill();
        process.waitForFinished();
        QStringList keys;
        const auto requests = m_server.requests().sliced(before);
        for (const LocalServer::Request &request : requests) {
            if (request.url.path().startsWith(paid))
                keys << QUrlQuery(request.url).queryItemValue(u"key"_s);
        }
        return keys;
    }

    QByteArray logged(const QString &name) const
    {
        QFile file(m_home.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bus.emplace();
        if (!m_bus->whyNot().isEmpty())
            QSKIP(qPrintable(u"The keychain cannot be tested: "_s + m_bus->whyNot()));
        m_bus->adopt();
        m_wallet.emplace(m_bus->address());
        qunsetenv("HEREABOUTS_CRYSTALROOF_KEY");
        qunsetenv("HEREABOUTS_POSTCODEAREA_KEY");
        serveSamples(m_server);
        QFile overlay(m_sources);
        QVERIFY(overlay.open(QIODevice::WriteOnly));
        overlay.write(overlayFor(m_server.url()));
    }

    void aKeyThroughItsLife()
    {
        QVERIFY2(save(fakeKey, u"saved.log"_s) == 0, logged(u"saved.log"_s).right(3000));
        QCOMPARE(m_wallet->entries(), (QMap<QString, QString>{{u"hereabouts/postcodearea"_s, fakeKey}}));

        const QStringList used = keysUsed(u"used.log"_s);
        QVERIFY(!used.isEmpty());
        for (const QString &key : used)
            QCOMPARE(key, QString(fakeKey));

        qputenv("HEREABOUTS_POSTCODEAREA_KEY", otherKey.toUtf8());
        const QStringList overridden = keysUsed(u"overridden.log"_s);
        qunsetenv("HEREABOUTS_POSTCODEAREA_KEY");
        QVERIFY(!overridden.isEmpty());
        for (const QString &key : overridden)
            QCOMPARE(key, otherKey);
        QCOMPARE(m_wallet->entries().value(u"hereabouts/postcodearea"_s), QString(fakeKey)); // and it is still there

        QVERIFY2(save(QString(), u"removed.log"_s) == 0, logged(u"removed.log"_s).right(3000));
        QVERIFY(m_wallet->entries().isEmpty());

        QVERIFY(fileCount(m_home.path()) > 5);
        const QStringList files = filesHolding(m_home.path(), {fakeKey, otherKey});
        QVERIFY2(files.isEmpty(), qPrintable(files.join(u'\n')));
        // They spoke with the wallet, and logged it, without the key: neither what was sent, nor what came when nobody knew the key yet.
        for (const char *log : {"saved.log", "used.log", "overridden.log", "removed.log"}) {
            const QByteArray text = logged(QString::fromLatin1(log));
            QVERIFY2(text.contains("QDBusMessage("), log);
        }
        QVERIFY(logged(u"saved.log"_s).contains("member=\"writePassword\""));
        QVERIFY(logged(u"used.log"_s).contains("member=\"readPassword\""));
        QVERIFY(logged(u"used.log"_s).contains("contents=***"));
    }

    /// A keychain may ask the person at the screen, and a command has nobody there.
    void commandsLeaveTheWalletAlone()
    {
        m_wallet->reset();
        QProcess process;
        start(process, QStringLiteral(HEREABOUTS_PROGRAM), {u"profile"_s, u"ST20 0LY"_s, u"--sources"_s, m_sources}, u"profile.log"_s);
        QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000));
        QVERIFY(!logged(u"profile.log"_s).isEmpty());
        QCOMPARE(m_wallet->timesOpened(), 0);
    }

    void cleanupTestCase()
    {
        m_wallet.reset();
        m_bus.reset();
    }
};

int main(int argc, char **argv)
{
    const bool isProgram = argc > 2 && QByteArrayView(argv[1]) == QByteArrayView(saveKey);
    std::optional<RedactingLog> log;
    if (isProgram)
        log.emplace();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QString key = qEnvironmentVariable("TEST_KEY");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"hereabouts"_s);
    Theme::follow(application);
    if (isProgram)
        return typeAndSave(QString::fromLocal8Bit(argv[2]), key);
    TestStoredKeys test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_stored_keys.moc"
