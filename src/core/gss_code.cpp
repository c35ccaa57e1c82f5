// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gss_code.h"

#include "core/ascii.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

std::optional<GssCode> GssCode::parse(QStringView text)
{
    const QString code = text.trimmed().toString().toUpper();
    if (code.size() != 9 || !"EJKLMNSW"_L1.contains(code.at(0))
        || !std::all_of(code.begin() + 1, code.end(), [](QChar c) { return isAsciiDigit(c); }))
        return std::nullopt;
    return GssCode(code);
}

std::optional<AreaLevel> GssCode::level() const
{
    if (isPseudo() || (m_text.at(0) != u'E' && m_text.at(0) != u'W'))
        return std::nullopt;
    const bool isEnglish = m_text.at(0) == u'E';
    switch (QStringView(m_text).sliced(1, 2).toInt()) {
    case 0: return AreaLevel::OutputArea;
    case 1: return AreaLevel::Lsoa;
    case 2: return AreaLevel::Msoa;
    case 6: return AreaLevel::District;
    case 7:
    case 8:
    case 9: return isEnglish ? std::optional(AreaLevel::District) : std::nullopt;
    case 12: return isEnglish ? std::optional(AreaLevel::Region) : std::nullopt;
    case 92: return AreaLevel::Country;
    default: return std::nullopt;
    }
}

bool GssCode::isEnglandAndWales() const
{
    return m_text == "K04000001"_L1;
}

bool GssCode::isPseudo() const
{
    return QStringView(m_text).mid(1) == "99999999"_L1;
}

} // namespace hereabouts
