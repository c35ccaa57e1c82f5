// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/compressed.h"

#include <zlib.h>

namespace hereabouts {

namespace {

constexpr int zlibFormat = MAX_WBITS;
constexpr int gzipFormat = MAX_WBITS + 16;

/// `bytes` over and over, as a stream of zlib's; never in memory as a whole.
QByteArray deflated(const QByteArray &bytes, int times, int format)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, format, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib cannot be used");
    QByteArray packed;
    QByteArray room(64 * 1024, Qt::Uninitialized);
    for (int i = 0; i < times; ++i) {
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); // zlib does not write there
        stream.avail_in = static_cast<uInt>(bytes.size());
        do {
            stream.next_out = reinterpret_cast<Bytef *>(room.data());
            stream.avail_out = static_cast<uInt>(room.size());
            deflate(&stream, i + 1 == times ? Z_FINISH : Z_NO_FLUSH);
            packed.append(room.constData(), room.size() - static_cast<qsizetype>(stream.avail_out));
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return packed;
}

const QByteArray &mebibyteOfZeros()
{
    static const QByteArray zeros(1024 * 1024, '\0');
    return zeros;
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    return deflated(bytes, 1, gzipFormat);
}

QByteArray gzippedOver(const QByteArray &bytes, int times)
{
    return deflated(bytes, times, gzipFormat);
}

const QByteArray &gzipBomb()
{
    static const QByteArray bomb = deflated(mebibyteOfZeros(), 1024, gzipFormat);
    return bomb;
}

const QByteArray &deflateBomb()
{
    static const QByteArray bomb = deflated(mebibyteOfZeros(), 1024, zlibFormat);
    return bomb;
}

const QByteArray &brotliBomb()
{
    // What the reference encoder makes of it (quality 9, window 24), which repeats itself
    static const QByteArray bomb = [] {
        const QByteArray round =
            QByteArray::fromHex("effff9ffff0f8004401c1680eefd3fffffff01900088c302d0bdffe7ffff3f001200715800baf7fffcffff074002200e0b40f7"
                                "fe9fffffff004800c46101e8defff3ffff1f000980382c00ddfb7ffeffff032001108705a07bffcfffff7f002400e2b00074");
        return QByteArray::fromHex("cfffff7f002400e2b14072") + round.repeated(7) + round.first(89) + QByteArray::fromHex("ff3f");
    }();
    return bomb;
}

const QByteArray &zstdBomb()
{
    // RFC 8878: a frame with a window of 1 MiB and 8192 blocks that each say "128 KiB of zeros"
    static const QByteArray bomb = [] {
        constexpr int blocks = 8192;
        constexpr quint32 isRunLength = 1U << 1;
        QByteArray frame = QByteArray::fromHex("28b52ffd0050");
        for (int i = 0; i < blocks; ++i) {
            const quint32 header = (128U * 1024U) << 3 | isRunLength | (i + 1 == blocks ? 1U : 0U);
            for (const int shift : {0, 8, 16})
                frame += static_cast<char>(header >> shift & 0xffU);
            frame += '\0';
        }
        return frame;
    }();
    return bomb;
}

} // namespace hereabouts
