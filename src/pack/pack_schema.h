// SPDX-License-Identifier: GPL-3.0-or-later
// The form of an offline pack: the SQLite tables, their version, and the marks by which a file is known to be a pack.
// docs/adr/0002-offline-pack-format.md describes the tables and why they are so.
#pragma once

#include "core/census_topic.h"

#include <QStringList>

namespace hereabouts {

/// Raised whenever a reader of the former version would misread the file. Stored as SQLite's user_version and in `meta`.
inline constexpr int packFormatVersion = 2;

/// SQLite's application_id: "Here" in ASCII.
inline constexpr quint32 packApplicationId = 0x48657265;

/// The statements that make the tables of an empty pack.
QStringList packTables();
/// The statements that make its indexes, best run when the tables are full.
QStringList packIndexes();

/// How a topic is written in the `census` table: the number of its table, 62 or 63.
constexpr int censusTopicNumber(CensusTopic topic)
{
    return topic == CensusTopic::NsSec ? 62 : 63;
}

} // namespace hereabouts
