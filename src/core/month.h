// SPDX-License-Identifier: GPL-3.0-or-later
// Month is a calendar month of a year, as crime is published by.
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace hereabouts {

class Month {
public:
    /// "2024-12" exactly; empty for anything else.
    static std::optional<Month> parse(QStringView text);
    static constexpr Month fromNumber(int monthsSinceYearZero) { return Month(monthsSinceYearZero); }
    constexpr Month(int year, int month) : m_number(year * 12 + month - 1) {}

    constexpr int year() const { return m_number / 12; }
    constexpr int month() const { return m_number % 12 + 1; } ///< 1 … 12
    constexpr int number() const { return m_number; }         ///< months since January of year 0: consecutive, for arithmetic and storage
    constexpr Month next() const { return Month(m_number + 1); }
    QString key() const; ///< "2024-12"

    constexpr auto operator<=>(const Month &) const = default;

private:
    explicit constexpr Month(int number) : m_number(number) {}
    int m_number;
};

} // namespace hereabouts
