// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as Nomis does: tables of the Census 2021 as CSV and JSON, with its ways of asking for areas, cells and columns, and its limit.
#pragma once

#include "support/local_server.h"
#include "support/open_data.h"

namespace hereabouts {

/// What a guest gets at most; more is left out, with status 200.
inline constexpr qsizetype nomisMostCells = 25'000;

/// Paths below /api/v01/dataset/. Geography: GSS codes, POSTCODE|…;150 to 152, TYPE150 to 152, 480 (regions) and 499 (countries), with
/// commas between. RecordOffset and RecordLimit are honoured.
LocalServer::Reply nomisReply(const OpenData &data, const QUrl &url);

} // namespace hereabouts
