// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redacting_log.h"

#include "services/redaction.h"
#include "services/secret_registry.h"

#include <QByteArray>
#include <QString>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // The whole line: a pattern may put more into it than the message.
    const QByteArray line = redacted(qFormatLogMessage(type, context, message), SecretRegistry::all()).toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

void writeNothing(QtMsgType, const QMessageLogContext &, const QString &) {}

} // namespace

RedactingLog::RedactingLog()
{
    qSetMessagePattern(u"%{time HH:mm:ss.zzz} %{if-category}%{category}: %{endif}%{message}"_s);
    qInstallMessageHandler(writeRedacted);
}

RedactingLog::~RedactingLog()
{
    qInstallMessageHandler(writeNothing);
}

} // namespace hereabouts
