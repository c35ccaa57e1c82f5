// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the House of Commons Library's readable names of middle layer super output areas.
#pragma once

#include "core/error.h"

#include <QHash>
#include <QString>

namespace hereabouts {

/// MSOA code to name: "E02000382" to "Ravenscourt Park South". Needs the columns `msoa21cd` and `msoa21hclnm`: Malformed, naming
/// the column, where one is missing; Storage where the file cannot be read.
Result<QHash<QString, QString>> readMsoaNames(const QString &csvPath);

} // namespace hereabouts
