// SPDX-License-Identifier: GPL-3.0-or-later
// Reads from a pack how shares stand among all areas: the breakpoints of a level.
#pragma once

#include "core/share_standing.h"
#include "pack/sql_connection.h"

#include <QByteArray>

namespace hereabouts {

/// A hundred doubles (IEEE 754, eight bytes, lowest first) as they stand in a pack.
QByteArray packBreakpoints(const Breakpoints &breakpoints);
/// Empty where the bytes are not a hundred finite numbers that ascend from 0 or more.
std::optional<Breakpoints> unpackBreakpoints(const QByteArray &bytes);

/// NoData where the pack has none of the level.
Result<ShareBreakpoints> readStanding(const SqlConnection &connection, CensusTopic topic, AreaLevel level);

} // namespace hereabouts
