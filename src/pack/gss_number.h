// SPDX-License-Identifier: GPL-3.0-or-later
// A GSS code of England or Wales as a number: small, quick to compare, and in the order of the codes.
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace hereabouts {

/// More than any number of a code.
inline constexpr quint32 gssNumberEnd = 200'000'000;

/// "E01000001": 1000001; "W01000001": 101000001. Empty for codes of other countries, pseudo codes (E99999999) and what is no code.
std::optional<quint32> gssNumber(std::string_view code);
/// The code again. The number must be below gssNumberEnd.
QString gssCodeText(quint32 number);

} // namespace hereabouts
