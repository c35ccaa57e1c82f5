// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/month.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

std::optional<Month> Month::parse(QStringView text)
{
    if (text.size() != 7 || text.at(4) != u'-')
        return std::nullopt;
    for (const qsizetype i : {0, 1, 2, 3, 5, 6}) {
        if (text.at(i) < u'0' || text.at(i) > u'9')
            return std::nullopt;
    }
    const int year = text.first(4).toInt();
    const int month = text.sliced(5).toInt();
    if (month < 1 || month > 12 || year < 1900)
        return std::nullopt;
    return Month(year, month);
}

QString Month::key() const
{
    return u"%1-%2"_s.arg(year(), 4, 10, QChar(u'0')).arg(month(), 2, 10, QChar(u'0'));
}

} // namespace hereabouts
