// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/place.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

bool canBePlaceName(QStringView text)
{
    const auto isPartOfName = [](QChar c) { return c.isLetter() || c.isMark() || c.isSpace() || u"-'’.,&()/"_s.contains(c); };
    return std::ranges::all_of(text, isPartOfName) && std::ranges::count_if(text, [](QChar c) { return c.isLetter(); }) >= 2;
}

std::optional<QString> outcodeBeforeSpace(QStringView beginning)
{
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    const auto first = std::ranges::find_if_not(beginning, isSpace);
    const auto space = std::find_if(first, beginning.end(), isSpace);
    return space == beginning.end() ? std::nullopt : outcodeIn(QStringView(first, space));
}

} // namespace hereabouts
