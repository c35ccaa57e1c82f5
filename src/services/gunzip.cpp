// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/gunzip.h"

#include <zlib.h>

#include <limits>

namespace hereabouts {

namespace {

constexpr int gzipFormat = MAX_WBITS + 16;

} // namespace

class Gunzip::Private {
public:
    Private() : isBroken(inflateInit2(&stream, gzipFormat) != Z_OK), wasBegun(!isBroken) {}
    ~Private()
    {
        if (wasBegun)
            inflateEnd(&stream);
    }
    Q_DISABLE_COPY_MOVE(Private)

    z_stream stream{};
    QByteArray input; ///< what the stream reads from
    bool isBroken;
    bool wasBegun;
    bool isBetween = true;    ///< members, or before the first
    bool mayHoldMore = false; ///< within the stream: the last room was filled
};

Gunzip::Gunzip() : d(std::make_unique<Private>()) {}

Gunzip::~Gunzip() = default;

void Gunzip::put(const QByteArray &packed)
{
    Q_ASSERT(!hasInput() && packed.size() <= std::numeric_limits<int>::max());
    d->input = packed;
    d->stream.next_in = reinterpret_cast<Bytef *>(d->input.data());
    d->stream.avail_in = static_cast<uInt>(d->input.size());
}

bool Gunzip::hasInput() const
{
    return !d->isBroken && (d->stream.avail_in > 0 || d->mayHoldMore);
}

bool Gunzip::isComplete() const
{
    return !d->isBroken && d->isBetween && d->stream.avail_in == 0;
}

std::optional<QByteArray> Gunzip::take(qsizetype most)
{
    if (d->isBroken)
        return std::nullopt;
    if (!hasInput())
        return QByteArray();
    if (d->isBetween && d->stream.avail_in > 0) {
        inflateReset(&d->stream); // of a new stream it is none
        d->isBetween = false;
    }
    QByteArray room(most, Qt::Uninitialized);
    d->stream.next_out = reinterpret_cast<Bytef *>(room.data());
    d->stream.avail_out = static_cast<uInt>(room.size());
    const int result = inflate(&d->stream, Z_NO_FLUSH);
    d->isBetween = result == Z_STREAM_END;
    d->mayHoldMore = !d->isBetween && d->stream.avail_out == 0;
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) { // the last: neither input nor room, no harm
        d->isBroken = true;
        return std::nullopt;
    }
    room.truncate(room.size() - static_cast<qsizetype>(d->stream.avail_out));
    return room;
}

} // namespace hereabouts
