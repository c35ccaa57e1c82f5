// SPDX-License-Identifier: GPL-3.0-or-later
// CrimeCounts is what a filter lets through of an IncidentStore: how many incidents in each place.
#pragma once

#include "core/crime_filter.h"
#include "core/incident_store.h"

namespace hereabouts {

/// The counts that stand beside the choices of a filter. Each dimension takes the other two into account but not itself, so that what is
/// switched off can still be weighed. Worked out by kind: takes microseconds, however many incidents there are.
struct FacetCounts {
    std::vector<int> categories; ///< in the order of IncidentStore::categories()
    std::vector<int> months;     ///< of months()
    std::vector<int> outcomes;   ///< of outcomes()
    int accepted = 0;            ///< by the whole filter

    bool operator==(const FacetCounts &) const = default;
};

FacetCounts facetCounts(const IncidentStore &store, const CrimeFilter &filter);

/// Immutable, so that threads may share it. It belongs to the store that it was counted of.
class CrimeCounts {
public:
    CrimeCounts() = default; ///< of a store that has nothing in it
    /// Empty where it was told to stop. Some milliseconds for a million incidents.
    static std::optional<CrimeCounts> of(const IncidentStore &store, const CrimeFilter &filter, const std::stop_token &stop = {});

    int total() const { return m_runningTotals.back(); }
    int count(quint32 point) const { return m_runningTotals[point + 1] - m_runningTotals[point]; }
    int count(PointRange points) const { return m_runningTotals[points.end] - m_runningTotals[points.first]; }
    bool acceptsKind(quint32 kind) const { return m_accepted[kind] != 0; } ///< index into IncidentStore::kinds()

    /// For each level, pointLevel included, the largest count of a symbol anywhere: what symbols are scaled by. 0 where there is none.
    const std::array<int, ClusterTree::pointLevel + 1> &largest() const { return m_largest; }

    size_t bytes() const; ///< of memory

private:
    std::vector<int> m_runningTotals{0}; // of the points before each, and of all
    std::vector<int> m_accepted;         // of each kind: all bits, or none
    std::array<int, ClusterTree::pointLevel + 1> m_largest{};
};

/// Totals of what is accepted at some points; most frequent first, then by key.
std::vector<CategoryTotal> categoryTotals(const IncidentStore &store, const CrimeCounts &counts, PointRange points);

/// The entries that are accepted at some points.
std::vector<quint32> acceptedEntries(const IncidentStore &store, const CrimeCounts &counts, PointRange points);

} // namespace hereabouts
