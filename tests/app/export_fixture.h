// SPDX-License-Identifier: GPL-3.0-or-later
// ExportFixture runs exports of the program itself, with a home of their own, against a server that knows many places.
#pragma once

#include "support/local_server.h"
#include "support/samples.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace hereabouts {

using namespace Qt::StringLiterals;

inline const QString occupationPath = u"/customer-api/work-and-travel/occupation/postcode/v1/"_s;
inline const QStringList small{u"--size"_s, u"300x200"_s, u"--scale"_s, u"1"_s};
inline constexpr std::chrono::milliseconds usualLatency{20};

/// "ST19 9AA", "ST19 9AB" …: in England by their letters, and in no pack.
inline QStringList places(int count)
{
    const QString letters = u"ABDEFGHJLNPQRSTUWXYZ"_s;
    QStringList list;
    for (int i = 0; i < count; ++i)
        list << u"ST19 9"_s + letters.at(i / letters.size()) + letters.at(i % letters.size());
    return list;
}

inline QString compact(const QString &postcode)
{
    return QString(postcode).remove(u' ');
}

inline QByteArray geographyOf(const QString &postcode)
{
    QByteArray body = sampleBody(u"postcodes_io/st200ly.json"_s);
    const qsizetype at = body.indexOf("ST20 0LY");
    return body.replace(at, 8, postcode.toLatin1());
}

inline LocalServer::Reply crystalRoof(int status)
{
    return {.status = status, .body = sampleBody(u"crystalroof/%1.json"_s.arg(status)), .delay = usualLatency};
}

/// Answers for the places: geography, occupation, crime. NS-SeC is the document's, of another postcode.
inline void serve(LocalServer &server, const QStringList &postcodes)
{
    serveSamples(server);
    for (const QString &postcode : postcodes)
        server.reply(u"/postcodes/"_s + compact(postcode), {.body = geographyOf(postcode), .delay = usualLatency});
    server.reply(occupationPath, {.body = sampleBody(u"crystalroof/w60ww.json"_s), .delay = usualLatency});
}

/// How often each address was asked for.
inline QHash<QString, int> countsByPath(const LocalServer &server)
{
    QHash<QString, int> counts;
    for (const LocalServer::Request &request : server.requests())
        ++counts[request.url.path()];
    return counts;
}

struct Ended {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    qsizetype listed() const { return output.count('\n'); }
};

class ExportFixture {
public:
    QString home(const QString &name) const { return m_home.filePath(name); }
    QString pictures() const { return home(u"pictures"_s); }
    QString journal() const { return QDir(pictures()).filePath(u"hereabouts-export.journal"_s); }
    QStringList files(const QString &pattern = u"*"_s) const { return QDir(pictures()).entryList({pattern}, QDir::Files | QDir::Hidden); }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(home(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no %s", qPrintable(name));
        return file.fileName();
    }

    /// The program with keys, not started yet. `folder` empty: pictures().
    std::unique_ptr<QProcess> prepare(const LocalServer &server, const QStringList &words, const QString &folder = {}) const
    {
        return prepare(server.url(), words, folder);
    }
    std::unique_ptr<QProcess> prepare(const QUrl &server, const QStringList &words, const QString &folder = {}) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"QT_LOGGING_RULES"_s})
            variables.remove(name);
        variables.insert(u"HOME"_s, m_home.path());
        variables.insert(u"XDG_CONFIG_HOME"_s, home(u"config"_s));
        variables.insert(u"XDG_CACHE_HOME"_s, home(u"cache"_s));
        variables.insert(u"XDG_DATA_HOME"_s, home(u"data"_s));
        variables.insert(u"HEREABOUTS_CRYSTALROOF_KEY"_s, fakeKey);
        variables.insert(u"HEREABOUTS_POSTCODEAREA_KEY"_s, fakeKey);
        process->setProcessEnvironment(variables);
        process->setProgram(QStringLiteral(HEREABOUTS_PROGRAM));
        process->setArguments(QStringList{u"export"_s} + words + small
                              + QStringList{u"--out"_s, folder.isEmpty() ? pictures() : folder, u"--sources"_s,
                                            write(u"sources.json"_s, overlayFor(server))});
        return process;
    }

    /// Starts it if need be, and waits; the servers of this process go on answering meanwhile.
    static Ended end(QProcess &process)
    {
        if (process.state() == QProcess::NotRunning)
            process.start();
        process.closeWriteChannel();
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000))
            process.kill();
        process.waitForFinished();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    Ended run(const LocalServer &server, const QStringList &words, const QString &folder = {}) const
    {
        return end(*prepare(server, words, folder));
    }

    static QStringList occupationOf(const QStringList &postcodes) { return postcodes + QStringList{u"--what"_s, u"occupation"_s}; }

private:
    QTemporaryDir m_home;
};

} // namespace hereabouts
