// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_header.h"

#include "pack/pack_schema.h"

#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

// https://www.sqlite.org/fileformat2.html, "The Database Header"
constexpr qsizetype headerSize = 100;
constexpr qsizetype pageSizeOffset = 16;
constexpr qsizetype pageCountOffset = 28;
constexpr qsizetype userVersionOffset = 60;
constexpr qsizetype applicationIdOffset = 68;

} // namespace

Result<void> checkPackHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray header = file.read(headerSize);
    const auto number = [&](qsizetype offset) { return qFromBigEndian<quint32>(header.constData() + offset); };
    if (header.size() < headerSize || !header.startsWith("SQLite format 3") || number(applicationIdOffset) != packApplicationId)
        return fail(Error::Kind::Malformed, u"%1: not an offline pack"_s.arg(path));
    if (const quint32 version = number(userVersionOffset); version != packFormatVersion) {
        const QString what =
            version < packFormatVersion ? u"; make it anew with 'hereabouts pack build'"_s : u"; it was made by a newer program"_s;
        return fail(Error::Kind::Malformed, u"%1: pack of format version %2, and this program reads version %3%4"_s.arg(path)
                                                .arg(version)
                                                .arg(packFormatVersion)
                                                .arg(what));
    }
    const auto pageSize = static_cast<qint64>(qFromBigEndian<quint16>(header.constData() + pageSizeOffset));
    const qint64 expected = (pageSize == 1 ? 65536 : pageSize) * number(pageCountOffset);
    if (file.size() != expected)
        return fail(Error::Kind::Malformed, u"%1: %2 bytes instead of %3: cut short or damaged"_s.arg(path).arg(file.size()).arg(expected));
    return {};
}

} // namespace hereabouts
