// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redacting_log.h"

#include "services/redaction.h"
#include "services/secret_registry.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <typeinfo>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Qt logs what comes over the bus (QDBUS_DEBUG) before anybody has read it: the keychain's answer stands there while nobody knows yet
/// that there is a key in it.
QString withoutContents(const QString &message)
{
    const auto begin = message.indexOf("QDBusMessage("_L1);
    const auto contents = begin < 0 ? begin : message.indexOf("contents="_L1, begin);
    return contents < 0 ? message : message.first(contents) + u"contents=***"_s;
}

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // The whole line: a pattern may put more into it than the message.
    const QByteArray line =
        redacted(qFormatLogMessage(type, context, withoutContents(message)), SecretRegistry::all()).toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

void writeNothing(QtMsgType, const QMessageLogContext &, const QString &) {}

/// The C++ library's own last words hold the exception's text as it is. These go through the log, and end the program as those do.
[[noreturn]] void sayLastWords()
{
    static std::atomic_flag isSaid = ATOMIC_FLAG_INIT;
    if (isSaid.test_and_set())
        std::abort(); // something was thrown while they were said
    const std::exception_ptr thrown = std::current_exception();
    if (!thrown)
        qFatal("Ended without an exception");
    try {
        std::rethrow_exception(thrown);
    } catch (const std::exception &error) {
        qFatal("Uncaught exception, %s: %s", typeid(error).name(), error.what());
    } catch (...) {
        qFatal("Uncaught exception of an unknown type");
    }
}

} // namespace

RedactingLog::RedactingLog()
{
    qSetMessagePattern(u"%{time HH:mm:ss.zzz} %{if-category}%{category}: %{endif}%{message}"_s);
    qInstallMessageHandler(writeRedacted);
    std::set_terminate(sayLastWords);
}

RedactingLog::~RedactingLog()
{
    qInstallMessageHandler(writeNothing);
}

} // namespace hereabouts
