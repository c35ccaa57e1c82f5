// SPDX-License-Identifier: GPL-3.0-or-later
// isAsciiDigit: 0 to 9 and nothing else, as file formats and protocols mean it (QChar::isDigit() takes every script's digits).
#pragma once

#include <QChar>

namespace hereabouts {

constexpr bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace hereabouts
