// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/gss_number.h"

#include "core/ascii.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr quint32 codesOfACountry = 100'000'000;
constexpr quint32 pseudoCode = 99'999'999;

} // namespace

std::optional<quint32> gssNumber(std::string_view code)
{
    if (code.size() != 9 || (code.front() != 'E' && code.front() != 'W'))
        return std::nullopt;
    quint32 number = 0;
    for (const char c : code.substr(1)) {
        if (!isAsciiDigit(c))
            return std::nullopt;
        number = number * 10 + static_cast<quint32>(c - '0');
    }
    if (number == pseudoCode)
        return std::nullopt;
    return code.front() == 'E' ? number : codesOfACountry + number;
}

QString gssCodeText(quint32 number)
{
    return u"%1%2"_s.arg(QChar(number < codesOfACountry ? u'E' : u'W')).arg(number % codesOfACountry, 8, 10, QChar(u'0'));
}

} // namespace hereabouts
