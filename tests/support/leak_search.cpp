// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/leak_search.h"

#include <QDirIterator>
#include <QFile>
#include <QUrl>
#include <QtEndian>

namespace hereabouts {

namespace {

QDirIterator everyFile(const QString &folder)
{
    return QDirIterator(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
}

QByteArrayList formsOf(const QString &needle)
{
    QByteArrayList forms{needle.toUtf8(), QUrl::toPercentEncoding(needle)};
    const auto *units = reinterpret_cast<const char *>(needle.utf16());
    const QByteArray littleEndian(units, needle.size() * 2);
    QByteArray bigEndian = littleEndian;
    for (qsizetype i = 0; i + 1 < bigEndian.size(); i += 2)
        std::swap(bigEndian[i], bigEndian[i + 1]);
    forms << littleEndian << bigEndian;
    // Base64 of a text depends on where in a group of three it begins; the groups in the middle are the same
    for (int shift = 0; shift < 3; ++shift) {
        const QByteArray encoded = (QByteArray(shift, 'x') + needle.toUtf8()).toBase64(QByteArray::OmitTrailingEquals);
        forms << encoded.sliced(4, encoded.size() - 8);
    }
    return forms;
}

/// What unpacks at every place where a zlib stream may begin, as in Qt's own compressed files.
QByteArrayList unpacked(const QByteArray &bytes)
{
    QByteArrayList contents;
    for (qsizetype at = bytes.indexOf('\x78'); at >= 0; at = bytes.indexOf('\x78', at + 1)) {
        if (at + 1 >= bytes.size() || (0x7800 + static_cast<uchar>(bytes[at + 1])) % 31 != 0)
            continue;
        QByteArray withLength(4, '\0');
        qToBigEndian<quint32>(1 << 20, withLength.data());
        if (const QByteArray content = qUncompress(withLength + bytes.sliced(at, std::min<qsizetype>(bytes.size() - at, 1 << 20)));
            !content.isEmpty())
            contents << content;
    }
    return contents;
}

bool holds(const QByteArray &bytes, const QByteArrayList &forms)
{
    return std::ranges::any_of(forms, [&bytes](const QByteArray &form) { return bytes.contains(form); });
}

} // namespace

QStringList filesHolding(const QString &folder, const QStringList &needles)
{
    QStringList found;
    QDirIterator files = everyFile(folder);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            found << path + QStringLiteral(": cannot be read");
            continue;
        }
        const QByteArray bytes = file.readAll();
        const QByteArrayList insides = unpacked(bytes);
        for (const QString &needle : needles) {
            const QByteArrayList forms = formsOf(needle);
            const bool inside = std::ranges::any_of(insides, [&forms](const QByteArray &content) { return holds(content, forms); });
            if (inside || holds(bytes, forms) || path.contains(needle))
                found << path + QStringLiteral(": ") + needle;
        }
    }
    return found;
}

int fileCount(const QString &folder)
{
    int count = 0;
    QDirIterator files = everyFile(folder);
    for (; files.hasNext(); files.next())
        ++count;
    return count;
}

} // namespace hereabouts
