// SPDX-License-Identifier: GPL-3.0-or-later
// CrimeFilter says which incidents are looked at: by category, by month and by outcome.
#pragma once

#include "core/month.h"

#include <QSet>
#include <QString>

#include <optional>

namespace hereabouts {

struct Incident;

/// From the first to the last, both included. One that ends before it begins holds no month.
struct MonthRange {
    Month first{1900, 1}, last{1900, 1};
    bool holds(Month month) const { return month >= first && month <= last; }
    bool operator==(const MonthRange &) const = default;
};

/// What is switched off rather than what is on: a category that the incidents shown do not have must not be lost when others are looked at.
struct CrimeFilter {
    QSet<QString> excludedCategories; ///< keys
    std::optional<MonthRange> months; ///< empty: all
    QSet<QString> excludedOutcomes;   ///< as the police write them; the empty text: those of which no outcome is told (yet, or ever)

    /// Everything of one month.
    static CrimeFilter of(Month month) { return {.excludedCategories = {}, .months = MonthRange{month, month}, .excludedOutcomes = {}}; }

    bool accepts(const Incident &incident) const;
    bool holds(Month month) const { return !months || months->holds(month); }
    /// Empty where it looks at several months, or at all.
    std::optional<Month> onlyMonth() const { return months && months->first == months->last ? std::optional(months->first) : std::nullopt; }
    bool isEmpty() const { return excludedCategories.isEmpty() && !months && excludedOutcomes.isEmpty(); }
    bool operator==(const CrimeFilter &) const = default;
};

} // namespace hereabouts
