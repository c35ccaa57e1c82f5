// SPDX-License-Identifier: GPL-3.0-or-later
// PackRow takes checked values out of the rows of a pack and remembers the first that no pack of ours would hold.
#pragma once

#include "core/error.h"
#include "core/month.h"
#include "pack/micro_position.h"

#include <QByteArray>
#include <QSqlQuery>

#include <optional>

namespace hereabouts {

/// More months of more forces than any pack covers.
inline constexpr int mostCoverage = 100'000;

/// Serves for all rows of a query in turn. A value that is not of its column's type and range reads as an empty one, so that reading
/// goes on and ends with one check: ended(), or check() in the middle. A damaged table may lead round in circles: there are no more
/// rows than `most` in all, executed again or not.
class PackRow {
public:
    /// The query must outlive it.
    explicit PackRow(QSqlQuery &query, int most = 1'000'000) : m_query(query), m_left(most) {}

    /// Goes on to the next row; false at the end.
    bool next();

    QString text(int column) const;
    int integer(int column);
    int count(int column, int least = 0);
    std::optional<int> optionalInteger(int column); ///< empty for null
    Month month(int column);                        ///< of the years 1900 to 9999
    MicroPosition position(int latitude, int longitude);
    QByteArray bytes(int column);
    MicroBox box(int south, int west); ///< these two columns, then north and east

    /// For what only its reader can tell: "a category".
    void complain(const QString &expectation);
    /// Malformed where a value was not what it has to be.
    Result<void> check() const;
    /// After next() has answered false: as check(), or Storage where the rows ended because of an error.
    Result<void> ended() const;

private:
    QSqlQuery &m_query;
    int m_left;
    QString m_expectation; ///< of the first value that was not so
};

} // namespace hereabouts
