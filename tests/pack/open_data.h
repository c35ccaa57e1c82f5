// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the official files for tests in ways of its own, which share nothing with the pack's readers but the unpacking of zips.
#pragma once

#include "pack/zip_file.h"

#include <QByteArrayList>
#include <QDir>

#include <functional>

namespace hereabouts::test {

inline const QDir openData(QStringLiteral(HEREABOUTS_OPEN_DATA));

/// Hands out every line of the zip's entry whose name ends so, without its end. False where there is none.
inline bool forEachLine(const QString &zipPath, const QString &entryEnd, const std::function<void(const QByteArray &)> &onLine)
{
    const auto zip = ZipFile::open(openData.filePath(zipPath));
    if (!zip)
        return false;
    for (const ZipFile::Entry &entry : zip->entries()) {
        auto stream = entry.name.endsWith(entryEnd) ? zip->read(entry) : std::unexpected(Error{});
        if (!stream)
            continue;
        QByteArray rest, buffer(1 << 20, Qt::Uninitialized);
        for (;;) {
            const auto length = stream->read(std::span(buffer.data(), static_cast<size_t>(buffer.size())));
            if (!length)
                return false;
            rest.append(buffer.constData(), *length);
            qsizetype begin = 0;
            for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', begin)) {
                onLine(rest.sliced(begin, end - begin).trimmed());
                begin = end + 1;
            }
            rest = rest.sliced(begin);
            if (*length == 0)
                break;
        }
        if (!rest.isEmpty())
            onLine(rest.trimmed());
        return true;
    }
    return false;
}

/// The fields of a line without the quoted ones, which are emptied: names, of which nothing here needs to know.
inline QByteArrayList fieldsOf(QByteArray line)
{
    while (const qsizetype quote = line.indexOf('"') + 1)
        line.remove(quote - 1, line.indexOf('"', quote) + 2 - quote);
    return line.split(',');
}

} // namespace hereabouts::test
