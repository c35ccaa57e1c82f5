// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gss_code.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

std::optional<GssCode> GssCode::parse(QStringView text)
{
    const QString code = text.trimmed().toString().toUpper();
    const auto isAsciiDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (code.size() != 9 || !"EJKLMNSW"_L1.contains(code.at(0)) || !std::all_of(code.begin() + 1, code.end(), isAsciiDigit))
        return std::nullopt;
    return GssCode(code);
}

bool GssCode::isPseudo() const
{
    return QStringView(m_text).mid(1) == "99999999"_L1;
}

} // namespace hereabouts
