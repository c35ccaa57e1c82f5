// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_row.h"

#include "pack/sql_connection.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace hereabouts {

bool PackRow::next()
{
    if (!m_query.next())
        return false;
    if (--m_left >= 0)
        return true;
    complain(u"fewer rows"_s);
    return false;
}

QString PackRow::text(int column) const
{
    return m_query.value(column).toString();
}

int PackRow::integer(int column)
{
    return count(column, std::numeric_limits<int>::min());
}

int PackRow::count(int column, int least)
{
    // SQLite lets any type stand in any column
    const QVariant value = m_query.value(column);
    const qint64 number = value.toLongLong();
    if (value.typeId() == QMetaType::LongLong && number >= least && number <= std::numeric_limits<int>::max())
        return static_cast<int>(number);
    complain(u"a whole number"_s);
    return std::max(least, 0);
}

std::optional<int> PackRow::optionalInteger(int column)
{
    return m_query.isNull(column) ? std::nullopt : std::optional(integer(column));
}

Month PackRow::month(int column)
{
    constexpr Month first(1900, 1), last(9999, 12);
    const int number = integer(column);
    if (number >= first.number() && number <= last.number())
        return Month::fromNumber(number);
    complain(u"a month"_s);
    return first;
}

MicroPosition PackRow::position(int latitude, int longitude)
{
    const MicroPosition position{integer(latitude), integer(longitude)};
    if (isOnEarth(position))
        return position;
    complain(u"a position"_s);
    return {};
}

QByteArray PackRow::bytes(int column)
{
    const QVariant value = m_query.value(column);
    if (value.typeId() == QMetaType::QByteArray)
        return value.toByteArray();
    complain(u"bytes"_s);
    return {};
}

MicroBox PackRow::box(int south, int west)
{
    const MicroBox box{position(south, west), position(south + 2, west + 2)};
    if (box.southWest.latitude <= box.northEast.latitude && box.southWest.longitude <= box.northEast.longitude)
        return box;
    complain(u"a rectangle"_s);
    return {};
}

void PackRow::complain(const QString &expectation)
{
    if (m_expectation.isEmpty())
        m_expectation = expectation;
}

Result<void> PackRow::check() const
{
    if (m_expectation.isEmpty())
        return {};
    return fail(Error::Kind::Malformed, u"the pack is damaged: expected %1 from %2"_s.arg(m_expectation, m_query.lastQuery()));
}

Result<void> PackRow::ended() const
{
    const auto checked = check();
    return checked ? endOfRows(m_query) : checked;
}

} // namespace hereabouts
