// SPDX-License-Identifier: GPL-3.0-or-later
// No key reaches the log: neither through our own lines nor through Qt's, whatever is switched on.
#include "app/redacting_log.h"
#include "services/credentials.h"
#include "services/secret_registry.h"
#include "support/local_server.h"
#include "support/samples.h"

#include <QFile>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

constexpr QLatin1StringView oddKey{"EXAMPLE \"KEY\"/NOT+REAL&4711"}; // of characters that an address encodes

Q_LOGGING_CATEGORY(sayLog, "hereabouts.say")

/// What the program under test does when it is this file: logs keys in every way.
void sayKeys(bool redacting)
{
    std::optional<RedactingLog> log;
    if (redacting)
        log.emplace();
    Credentials credentials(Credentials::Storage::ThisRunOnly);
    credentials.set(u"crystalroof"_s, fakeKey);
    credentials.set(u"postcodearea"_s, oddKey);
    qWarning("a bare key: %s", fakeKey.data());
    qCWarning(sayLog) << "of a category:" << QString(oddKey);
    qWarning() << QUrl(u"https://example.org/?who="_s + QString::fromLatin1(QUrl::toPercentEncoding(oddKey)));
    std::unique_ptr<QThread> thread(QThread::create([] { qInfo("of a thread: %s", fakeKey.data()); }));
    thread->start();
    thread->wait();
    qFatal("the last words: %s", fakeKey.data());
}

/// What it does then: ends by something thrown that nobody catches.
void throwAKey(const QByteArray &what)
{
    const RedactingLog log;
    Credentials credentials(Credentials::Storage::ThisRunOnly);
    credentials.set(u"crystalroof"_s, fakeKey);
    const auto thrower = [what] {
        if (what == "number")
            throw 4711;
        throw std::runtime_error("this is not for everybody: " + std::string(fakeKey.data()));
    };
    if (what == "thread") {
        std::unique_ptr<QThread> thread(QThread::create(thrower));
        thread->start();
        thread->wait();
    } else if (what == "slot") {
        QMetaObject::invokeMethod(QCoreApplication::instance(), thrower, Qt::QueuedConnection);
        QCoreApplication::exec();
    } else {
        thrower();
    }
}

struct Run {
    QByteArray all;
    bool crashed = false;
};

} // namespace

class TestLog : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// With a home of its own: nothing is answered from an earlier run's cache.
    Run run(const QString &program, const QStringList &arguments, const QHash<QString, QString> &environment) const
    {
        const QTemporaryDir home;
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const QString &name :
             {u"QT_LOGGING_RULES"_s, u"QT_MESSAGE_PATTERN"_s, u"HEREABOUTS_CRYSTALROOF_KEY"_s, u"HEREABOUTS_POSTCODEAREA_KEY"_s})
            variables.remove(name);
        for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s})
            variables.insert(name, home.filePath(name));
        for (auto it = environment.cbegin(); it != environment.cend(); ++it)
            variables.insert(it.key(), it.value());
        process.setProcessEnvironment(variables);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        // the server of this process must go on answering meanwhile
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000))
            process.kill();
        process.waitForFinished();
        return {process.readAll(), process.exitStatus() == QProcess::CrashExit};
    }

    static bool holdsAKey(const QByteArray &text)
    {
        const QList<QByteArray> forms{QByteArray(fakeKey.data()),
                                      QByteArray(oddKey.data()),
                                      QUrl::toPercentEncoding(QString(oddKey)),
                                      "NOT+REAL",
                                      "NOT%2BREAL",
                                      "NOT-REAL"};
        return std::ranges::any_of(forms, [&](const QByteArray &form) { return text.contains(form); });
    }

private Q_SLOTS:
    void everyLineIsRedacted()
    {
        const Run run = this->run(QCoreApplication::applicationFilePath(), {u"--say-keys"_s}, {});
        QVERIFY2(!holdsAKey(run.all), run.all);
        for (const char *line :
             {"a bare key: ***", "hereabouts.say: of a category: \"***\"", "who=***", "of a thread: ***", "the last words: ***"})
            QVERIFY2(run.all.contains(line), run.all);
        QVERIFY(run.crashed); // qFatal still ends the program
    }

    void withoutItTheKeysWouldBeThere()
    {
        const Run run = this->run(QCoreApplication::applicationFilePath(), {u"--say-keys-plainly"_s}, {});
        QVERIFY2(holdsAKey(run.all), run.all);
    }

    void whatNobodyCatchesIsRedactedToo_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QByteArray>("said");
        const QByteArray text = "runtime_error: this is not for everybody: ***";
        QTest::newRow("in main()") << u"main"_s << text;
        QTest::newRow("from the event loop") << u"slot"_s << text;
        QTest::newRow("on another thread") << u"thread"_s << text;
        QTest::newRow("no exception") << u"number"_s << QByteArray("Uncaught exception of an unknown type");
    }
    void whatNobodyCatchesIsRedactedToo()
    {
        QFETCH(QString, where);
        QFETCH(QByteArray, said);
        const Run run = this->run(QCoreApplication::applicationFilePath(), {u"--throw"_s, where}, {});
        QVERIFY2(run.all.contains(said), run.all);
        QVERIFY2(!holdsAKey(run.all), run.all);
        QVERIFY(run.crashed);
    }

    void theProgramWithAllOfQtsLogs_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("plain") << QString(fakeKey);
        QTest::newRow("odd") << QString(oddKey);
    }
    void theProgramWithAllOfQtsLogs()
    {
        QFETCH(QString, key);
        LocalServer server;
        serveSamples(server);
        QHttpHeaders elsewhere;
        elsewhere.append(QHttpHeaders::WellKnownHeader::Location, "http://127.0.0.1:9/?key=" + QUrl::toPercentEncoding(key));
        server.reply(u"/crime-incidents/"_s, {.status = 302, .headers = elsewhere});
        const QString sources = m_folder.filePath(u"sources.json"_s);
        QFile file(sources);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(overlayFor(server.url()));
        file.close();
        const Run run = this->run(
            QStringLiteral(HEREABOUTS_PROGRAM), {u"profile"_s, u"ST20 0LY"_s, u"--sources"_s, sources},
            {{u"QT_LOGGING_RULES"_s, u"*=true"_s}, {u"HEREABOUTS_CRYSTALROOF_KEY"_s, key}, {u"HEREABOUTS_POSTCODEAREA_KEY"_s, key}});
        QVERIFY2(run.all.contains("278"), run.all); // the profile itself: the key went out, and was taken
        QVERIFY2(!holdsAKey(run.all), run.all);
        QVERIFY2(run.all.contains(" hereabouts.network: "), run.all);
        QVERIFY2(run.all.contains(" qt.core."), run.all); // Qt speaks, too
    }

    void rulesAndPatternsCountAsEver()
    {
        LocalServer server;
        serveSamples(server);
        const QString sources = m_folder.filePath(u"sources.json"_s);
        QFile file(sources);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(overlayFor(server.url()));
        file.close();
        const QStringList arguments{u"profile"_s, u"ST20 0LY"_s, u"--sources"_s, sources};
        QVERIFY(!run(QStringLiteral(HEREABOUTS_PROGRAM), arguments, {}).all.contains("hereabouts.network"));
        const Run patterned =
            run(QStringLiteral(HEREABOUTS_PROGRAM), arguments,
                {{u"QT_LOGGING_RULES"_s, u"hereabouts.network=true"_s}, {u"QT_MESSAGE_PATTERN"_s, u"<%{category}> %{message}"_s}});
        QVERIFY2(patterned.all.contains("<hereabouts.network> postcodes_io GET"), patterned.all);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc > 1 && QByteArrayView(argv[1]).startsWith("--say-keys")) {
        sayKeys(QByteArrayView(argv[1]) == "--say-keys");
        return 0;
    }
    if (argc > 2 && QByteArrayView(argv[1]) == "--throw") {
        throwAKey(argv[2]);
        return 0;
    }
    TestLog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_log.moc"
