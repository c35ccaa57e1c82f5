// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <algorithm>
#include <cstdio>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

bool standardErrorIsTerminal()
{
#ifdef _WIN32
    static const bool is = _isatty(_fileno(stderr)) != 0;
#else
    static const bool is = isatty(STDERR_FILENO) != 0;
#endif
    return is;
}

bool write(std::FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

Console::~Console()
{
    clearBar();
}

bool Console::result(const QByteArray &bytes)
{
    clearBar();
    return write(stdout, bytes);
}

void Console::message(const QString &text)
{
    clearBar();
    write(stderr, text.toUtf8() + '\n');
}

void Console::progress(double fraction, const QString &text)
{
    const auto percent = static_cast<int>(fraction * 100);
    if (!standardErrorIsTerminal()) {
        if (text != m_lastText)
            write(stderr, u"%1% %2\n"_s.arg(percent, 3).arg(text).toUtf8());
        m_lastText = text;
        return;
    }
    constexpr int width = 24;
    const int full = std::clamp(static_cast<int>(fraction * width), 0, width);
    const QString bar = QString(full, u'█') + QString(width - full, u'░');
    write(stderr, u"\r\033[K%1 %2% %3"_s.arg(bar).arg(percent, 3).arg(text).toUtf8());
    m_hasBar = true;
}

void Console::clearBar()
{
    if (m_hasBar)
        write(stderr, "\r\033[K");
    m_hasBar = false;
}

} // namespace hereabouts
