// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crime_counts.h"

#include <algorithm>

namespace hereabouts {

namespace {

constexpr quint32 pointsBetweenLooks = 1 << 14; ///< whether to stop: every tenth of a millisecond or so

/// For each category, month and outcome of a store: does the filter let it through?
struct Accepted {
    std::vector<bool> categories, months, outcomes;

    Accepted(const IncidentStore &store, const CrimeFilter &filter)
    {
        for (const QString &category : store.categories())
            categories.push_back(!filter.excludedCategories.contains(category));
        for (const Month month : store.months())
            months.push_back(!filter.months || filter.months->holds(month));
        for (const QString &outcome : store.outcomes())
            outcomes.push_back(!filter.excludedOutcomes.contains(outcome));
    }
};

} // namespace

FacetCounts facetCounts(const IncidentStore &store, const CrimeFilter &filter)
{
    const Accepted accepted(store, filter);
    FacetCounts counts;
    counts.categories.resize(accepted.categories.size());
    counts.months.resize(accepted.months.size());
    counts.outcomes.resize(accepted.outcomes.size());
    for (size_t i = 0; i < store.kinds().size(); ++i) {
        const IncidentKind &kind = store.kinds()[i];
        const int total = store.kindTotals()[i];
        const bool category = accepted.categories[kind.category];
        const bool month = accepted.months[kind.month];
        const bool outcome = accepted.outcomes[kind.outcome];
        counts.categories[kind.category] += month && outcome ? total : 0;
        counts.months[kind.month] += category && outcome ? total : 0;
        counts.outcomes[kind.outcome] += category && month ? total : 0;
        counts.accepted += category && month && outcome ? total : 0;
    }
    return counts;
}

std::optional<CrimeCounts> CrimeCounts::of(const IncidentStore &store, const CrimeFilter &filter, const std::stop_token &stop)
{
    const Accepted accepted(store, filter);
    CrimeCounts counts;
    counts.m_accepted.reserve(store.kinds().size());
    for (const IncidentKind &kind : store.kinds())
        counts.m_accepted.push_back(
            accepted.categories[kind.category] && accepted.months[kind.month] && accepted.outcomes[kind.outcome] ? ~0 : 0);

    const quint32 points = store.pointCount();
    const auto firstEntries = store.firstEntries();
    const auto kinds = store.entryKinds();
    const auto entryCounts = store.entryCounts();
    int &largest = counts.m_largest[ClusterTree::pointLevel];
    int runningTotal = 0;
    counts.m_runningTotals.resize(size_t(points) + 1);
    for (quint32 point = 0; point < points; ++point) {
        if (point % pointsBetweenLooks == 0 && stop.stop_requested())
            return std::nullopt;
        int count = 0;
        for (quint32 entry = firstEntries[point]; entry < firstEntries[point + 1]; ++entry)
            count += entryCounts[entry] & counts.m_accepted[kinds[entry]];
        largest = std::max(largest, count);
        counts.m_runningTotals[point + 1] = runningTotal += count;
    }
    const ClusterTree &tree = store.clusters();
    for (size_t i = 0; i < tree.clusters().size(); ++i) {
        int &most = counts.m_largest[static_cast<size_t>(tree.clusterLevel(i))];
        most = std::max(most, counts.count(tree.clusters()[i].points));
    }
    // At a coarser level stand clusters made there, or whole symbols of the finer one.
    for (size_t level = ClusterTree::pointLevel; level-- > 0;)
        counts.m_largest[level] = std::max(counts.m_largest[level], counts.m_largest[level + 1]);
    return counts;
}

size_t CrimeCounts::bytes() const
{
    return sizeof *this + (m_runningTotals.capacity() + m_accepted.capacity()) * sizeof(int);
}

std::vector<CategoryTotal> categoryTotals(const IncidentStore &store, const CrimeCounts &counts, PointRange points)
{
    std::vector<int> sums(static_cast<size_t>(store.categories().size()));
    const EntryRange entries = store.entriesOf(points);
    for (quint32 entry = entries.first; entry < entries.end; ++entry) {
        if (counts.acceptsKind(store.entryKinds()[entry]))
            sums[store.kindOf(entry).category] += store.entryCounts()[entry];
    }
    std::vector<CategoryTotal> totals;
    for (size_t i = 0; i < sums.size(); ++i) {
        if (sums[i] > 0)
            totals.push_back({store.categories()[static_cast<qsizetype>(i)], sums[i]});
    }
    std::ranges::sort(totals, [](const CategoryTotal &a, const CategoryTotal &b) {
        return a.count != b.count ? a.count > b.count : a.category < b.category;
    });
    return totals;
}

std::vector<quint32> acceptedEntries(const IncidentStore &store, const CrimeCounts &counts, PointRange points)
{
    std::vector<quint32> accepted;
    const EntryRange entries = store.entriesOf(points);
    for (quint32 entry = entries.first; entry < entries.end; ++entry) {
        if (counts.acceptsKind(store.entryKinds()[entry]))
            accepted.push_back(entry);
    }
    return accepted;
}

} // namespace hereabouts
