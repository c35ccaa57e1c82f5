// SPDX-License-Identifier: GPL-3.0-or-later
// PostcodeArea's data live in memory only, and keys nowhere else: window, commands and exports run in a private home, which is searched
// afterwards for a marker that stood in every answer, and for the key.
#include "app/composition.h"
#include "services/postcodearea_ns_sec.h"
#include "support/leak_search.h"
#include "support/samples.h"
#include "ui/main_window.h"
#include "ui/preferences.h"
#include "ui/search_bar.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hereabouts;

namespace {

const QString marker = u"MARKER-OF-PAID-DATA-8143"_s;
QFile *logFile = nullptr;

void writeLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logFile->write(message.toUtf8() + '\n');
    logFile->flush();
}

/// A provider that logs what it reads: a leak that somebody could really build in.
struct LoggingNsSec : PostcodeAreaNsSec {
    static Result<Value> parse(const HttpAnswer &answer, const Query &query)
    {
        qWarning().noquote() << "debugging:" << answer.body;
        return PostcodeAreaNsSec::parse(answer, query);
    }
};

/// One that states the wrong terms, and whose key does not stand in the address, where it would give the answer away as paid for.
struct KeptNsSec : PostcodeAreaNsSec {
    static constexpr ProviderFacts facts{.source = QLatin1StringView("postcodearea"),
                                         .cache = {CachePolicy::Where::MemoryOrDisk, std::chrono::hours(1)}};
    static QNetworkRequest request(const QUrl &baseUrl, const Query &query)
    {
        QNetworkRequest request = PostcodeAreaNsSec::request(baseUrl, query);
        QUrl url = request.url();
        url.setQuery(u"postcode="_s + query.postcode.compact());
        request.setUrl(url);
        return request;
    }
};

enum class Leak { None, BodyInTheLog, AnswerOnDisk, KeyInTheLog };

void serveMarked(LocalServer &server)
{
    serveSamples(server);
    LocalServer::Reply nsSec{.body = sampleBody(u"postcodearea/ns_sec_st200ly.json"_s)};
    nsSec.body.replace("{\"Postcode\"", "{\"Note\":\"" + marker.toUtf8() + "\",\"Postcode\"");
    nsSec.headers.append("X-Note", marker.toUtf8());
    nsSec.headers.append("Cache-Control", "public, max-age=86400"); // even if it asks to be kept
    server.reply(u"/census-ts062/"_s, nsSec);
    LocalServer::Reply crime{.body = sampleBody(u"postcodearea/incidents_st200ly.json"_s)};
    crime.body.replace("Waterside Court", marker.toUtf8());
    crime.headers.append("ETag", '"' + marker.toUtf8() + '"');
    server.reply(u"/crime-incidents/"_s, crime);
    // What PostcodeArea's pages say when something is wrong is theirs too.
    server.reply(u"/census-ts062/broken"_s, {.body = "<html>" + marker.toUtf8() + "</html>"});
}

} // namespace

class TestNothingLeftBehind : public QObject {
    Q_OBJECT

    /// Everything that the program may write to by itself is under `home`; what a person saves on purpose goes to `pictures`.
    struct Scene {
        QTemporaryDir root;
        QString home = root.filePath(u"home"_s);
        QString pictures = root.filePath(u"pictures"_s);
        QString sources = root.filePath(u"home/sources.json"_s);
        LocalServer server;
    };

    static void prepare(Scene &scene)
    {
        for (const QString &folder : {u"config"_s, u"cache"_s, u"data"_s, u"state"_s, u"run"_s, u"tmp"_s})
            QVERIFY(QDir().mkpath(scene.home + u'/' + folder));
        const auto setFolder = [&scene](const char *variable, const QString &folder) {
            qputenv(variable, QFile::encodeName(folder.isEmpty() ? scene.home : scene.home + u'/' + folder));
        };
        setFolder("HOME", {});
        setFolder("XDG_CONFIG_HOME", u"config"_s);
        setFolder("XDG_CACHE_HOME", u"cache"_s);
        setFolder("XDG_DATA_HOME", u"data"_s);
        setFolder("XDG_STATE_HOME", u"state"_s);
        setFolder("XDG_RUNTIME_DIR", u"run"_s);
        setFolder("TMPDIR", u"tmp"_s);
        QFile::setPermissions(scene.home + u"/run"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("HEREABOUTS_POSTCODEAREA_KEY", fakeKey.data());
        qputenv("HEREABOUTS_CRYSTALROOF_KEY", fakeKey.data());
        qputenv("QT_LOGGING_RULES", "hereabouts.*=true;qt.network.*=true");
        serveMarked(scene.server);
        QFile overlay(scene.sources);
        QVERIFY(overlay.open(QIODevice::WriteOnly));
        overlay.write(overlayFor(scene.server.url()));
    }

    static void driveTheWindow(Scene &scene)
    {
        const auto composition =
            Composition::make({.command = WindowCommand{}, .sourcesFile = scene.sources, .packFile = {}, .profile = {}});
        QVERIFY2(composition, qPrintable(composition ? QString() : composition.error()));
        Preferences preferences;
        preferences.setTiles(QUrl());
        MainWindow window({.services = (*composition)->services(),
                           .credentials = &(*composition)->credentials(),
                           .preferences = &preferences,
                           .options = {},
                           .packDescription = {}});
        window.resize(1440, 900);
        window.show();
        for (const QString &postcode : {u"ST20 0LY"_s, u"W6 0WW"_s, u"ST20 0LY"_s}) {
            QSignalSpy settled(&window, &MainWindow::profileSettled);
            window.searchBar()->clear();
            QTest::keyClicks(window.searchBar(), postcode);
            QTest::keyClick(window.searchBar(), Qt::Key_Return);
            QVERIFY(settled.count() > 0 || settled.wait(20000));
        }
        QVERIFY(window.profile()->nsSec.ready());
        QCOMPARE(window.profile()->nsSec.ready()->source, u"postcodearea"_s);
        QVERIFY(window.profile()->crime.ready());
        (void)window.grab();
        window.close();
    }

    static void run(Scene &scene, const QStringList &arguments, const QString &logName)
    {
        QProcess process;
        process.setStandardErrorFile(scene.home + u'/' + logName);
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(QStringLiteral(HEREABOUTS_PROGRAM), arguments);
        QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    }

    static void leak(Scene &scene, Leak leak)
    {
        const auto composition =
            Composition::make({.command = WindowCommand{}, .sourcesFile = scene.sources, .packFile = {}, .profile = {}});
        QVERIFY(composition);
        const ServiceContext services = (*composition)->services();
        const Source &source = services.catalogue->source(u"postcodearea"_s);
        const PostcodeAreaQuery query{*Postcode::parse(u"ST20 0LY"_s), fakeKey};
        bool came = false;
        std::unique_ptr<Call> call;
        if (leak == Leak::BodyInTheLog)
            call = services.fetcher->fetch<LoggingNsSec>(source, query, [&came](const auto &result) { came = result.has_value(); });
        else if (leak == Leak::AnswerOnDisk)
            call = services.fetcher->fetch<KeptNsSec>(source, query, [&came](const auto &result) { came = result.has_value(); });
        else
            qWarning().noquote() << PostcodeAreaNsSec::request(source.baseUrl, query).url();
        QVERIFY(!call || QTest::qWaitFor([&came] { return came; }, 10000));
    }

    /// The whole scene; what the search found afterwards.
    QStringList found(Leak deliberate)
    {
        Scene scene;
        prepare(scene);
        QFile log(scene.home + u"/window.log"_s);
        if (!log.open(QIODevice::WriteOnly))
            return {u"no log could be written"_s};
        logFile = &log;
        const auto previous = qInstallMessageHandler(writeLog);
        driveTheWindow(scene);
        if (deliberate != Leak::None)
            leak(scene, deliberate);
        qInstallMessageHandler(previous);
        log.close();
        run(scene, {u"profile"_s, u"ST20 0LY"_s, u"--format"_s, u"json"_s, u"--sources"_s, scene.sources}, u"profile.log"_s);
        run(scene,
            {u"export"_s, u"ST20 0LY"_s, u"W6 0WW"_s, u"--out"_s, scene.pictures, u"--format"_s, u"png,svg,pdf,csv"_s, u"--sources"_s,
             scene.sources},
            u"export.log"_s);
        m_leftInPictures = QDir(scene.pictures).entryList({u".*"_s, u"*.part"_s, u"*.journal"_s, u"*.lock"_s}, QDir::Files | QDir::Hidden);
        m_picturesWritten = static_cast<int>(QDir(scene.pictures).entryList(QDir::Files).size());
        m_filesSearched = fileCount(scene.home);
        m_paidRequests = scene.server.requestCount(u"/census-ts062/"_s) + scene.server.requestCount(u"/crime-incidents/"_s);
        m_logged = QFile(scene.home + u"/export.log"_s).size();
        // The pictures are the user's; but no key belongs into them.
        return filesHolding(scene.home, {marker, fakeKey}) + filesHolding(scene.pictures, {fakeKey});
    }

    int m_filesSearched = 0;
    int m_picturesWritten = 0;
    QStringList m_leftInPictures;
    int m_paidRequests = 0;
    qint64 m_logged = 0;

private Q_SLOTS:
    void theSearchFindsWhatIsHidden()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write(u"plain"_s, "before " + marker.toUtf8());
        write(u".hidden"_s, marker.toUtf8());
        write(u"utf16"_s, QByteArray(reinterpret_cast<const char *>(marker.utf16()), marker.size() * 2));
        write(u"compressed"_s, "head" + qCompress("x " + marker.toUtf8()));
        write(u"base64"_s, ("ab" + marker.toUtf8() + "c").toBase64());
        write(u"innocent"_s, "MARKER-OF-FREE-DATA");
        QCOMPARE(filesHolding(folder.path(), {marker}).size(), 5);
    }

    void nothingIsLeft()
    {
        const QStringList files = found(Leak::None);
        QVERIFY2(files.isEmpty(), qPrintable(files.join(u'\n')));
        // what the export writes to on its way has become the pictures that were asked for, or is gone
        QVERIFY2(m_leftInPictures.isEmpty(), qPrintable(m_leftInPictures.join(u'\n')));
        QVERIFY(m_picturesWritten >= 2 * 4);
        // and it was a real scene: written to, logged, paid for
        QVERIFY2(m_filesSearched >= 6, qPrintable(QString::number(m_filesSearched)));
        QVERIFY2(m_logged > 500, qPrintable(QString::number(m_logged)));
        QVERIFY2(m_paidRequests >= 2 + 2 + 2, qPrintable(QString::number(m_paidRequests)));
    }

    void aLeakIsFound_data()
    {
        QTest::addColumn<int>("leak");
        QTest::addColumn<QString>("where");
        QTest::newRow("a body in the log") << static_cast<int>(Leak::BodyInTheLog) << u"window.log"_s;
        QTest::newRow("an answer on disk") << static_cast<int>(Leak::AnswerOnDisk) << u"/cache/"_s;
        QTest::newRow("a key in the log") << static_cast<int>(Leak::KeyInTheLog) << u"window.log"_s;
    }

    void aLeakIsFound()
    {
        QFETCH(int, leak);
        QFETCH(QString, where);
        const QStringList files = found(static_cast<Leak>(leak));
        QVERIFY(!files.isEmpty());
        for (const QString &file : files)
            QVERIFY2(file.contains(where), qPrintable(file));
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"hereabouts"_s);
    Theme::follow(application);
    TestNothingLeftBehind test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_nothing_left_behind.moc"
