// SPDX-License-Identifier: GPL-3.0-or-later
// syncToDisk waits until what was written to a file would outlast a power cut.
#pragma once

class QFile;

namespace hereabouts {

/// False where the disk is full, or could not be written to. True where the file system knows no such waiting.
bool syncToDisk(QFile &file);

} // namespace hereabouts
