// SPDX-License-Identifier: GPL-3.0-or-later
// Looks through every file under a folder for texts that must not be there, in whatever form they may have been written.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace hereabouts {

/// The files under the folder, at any depth, hidden ones too, in whose name or content one of the needles stands: as UTF-8, as UTF-16,
/// percent-encoded, in Base64, or within data compressed by zlib or gzip. Each as "path: needle".
QStringList filesHolding(const QString &folder, const QStringList &needles);

/// How many files there are: a search through none proves nothing.
int fileCount(const QString &folder);

} // namespace hereabouts
