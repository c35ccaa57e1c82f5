// SPDX-License-Identifier: GPL-3.0-or-later
// CommandFixture runs the program itself, as a person runs it, with a home of its own.
#pragma once

#include "support/local_server.h"
#include "support/samples.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace hereabouts {

using namespace Qt::StringLiterals;

struct Run {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    QJsonObject section(const QString &name) const { return json()[u"sections"_s][name].toObject(); }
};

class CommandFixture {
protected:
    QTemporaryDir m_home;

    /// Runs with a home of its own, no display and no keys but those given.
    Run run(const QStringList &arguments, const QStringList &environment = {}, const QString &outputFile = {}) const
    {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"HEREABOUTS_CRYSTALROOF_KEY"_s,
                                    u"HEREABOUTS_POSTCODEAREA_KEY"_s, u"QT_LOGGING_RULES"_s})
            variables.remove(name);
        variables.insert(u"HOME"_s, m_home.path());
        variables.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        variables.insert(u"XDG_CACHE_HOME"_s, m_home.filePath(u"cache"_s));
        variables.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
        for (const QString &pair : environment)
            variables.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        process.setProcessEnvironment(variables);
        if (!outputFile.isEmpty())
            process.setStandardOutputFile(outputFile);
        process.start(QStringLiteral(HEREABOUTS_PROGRAM), arguments);
        // the servers of this process must go on answering meanwhile
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000))
            process.kill();
        process.waitForFinished();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    QString overlay(const QUrl &server, int timeoutMs = 5000) const
    {
        const QString path = m_home.filePath(u"sources.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no overlay");
        file.write(overlayFor(server, timeoutMs));
        return path;
    }
};

} // namespace hereabouts
