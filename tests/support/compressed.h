// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies in the compressions that HTTP knows, down to bombs: a gibibyte of zeros in next to nothing.
#pragma once

#include <QByteArray>

namespace hereabouts {

QByteArray gzipped(const QByteArray &bytes);

/// `bytes` that many times over; never in memory as a whole.
QByteArray gzippedOver(const QByteArray &bytes, int times);

/// 1 GiB of zeros each, whole and correct.
const QByteArray &gzipBomb();    ///< about 1 MB
const QByteArray &deflateBomb(); ///< the zlib format, as HTTP means it; about 1 MB
const QByteArray &brotliBomb();  ///< 809 bytes
const QByteArray &zstdBomb();    ///< 32 kB

} // namespace hereabouts
