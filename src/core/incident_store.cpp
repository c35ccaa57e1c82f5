// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident_store.h"

#include "core/cluster_builder.h"
#include "core/radix_sort.h"

#include <algorithm>
#include <limits>
#include <ranges>

namespace hereabouts {

namespace {

template <typename T> size_t bytesOf(const std::vector<T> &values)
{
    return values.capacity() * sizeof(T);
}

/// Texts with totals, put in order: the texts, and for each number that it had the new one.
struct Ranking {
    QStringList texts;
    std::vector<quint32> rankOf;

    Ranking(const TextPool &pool, const std::vector<int> &totals) : rankOf(totals.size())
    {
        QStringList unordered;
        for (quint32 i = 0; i < pool.size(); ++i)
            unordered << pool.text(i);
        std::vector<quint32> order;
        for (quint32 i = 0; i < pool.size(); ++i) {
            if (totals[i] > 0) // else all of them were left out
                order.push_back(i);
        }
        std::ranges::sort(
            order, [&](quint32 a, quint32 b) { return totals[a] != totals[b] ? totals[a] > totals[b] : unordered[a] < unordered[b]; });
        for (const quint32 i : order) {
            rankOf[i] = static_cast<quint32>(texts.size());
            texts << unordered[i];
        }
    }
};

} // namespace

std::optional<IncidentStore> IncidentStore::of(const QList<Incident> &incidents, const std::stop_token &stop)
{
    IncidentStoreBuilder builder;
    builder.reserve(incidents.size());
    for (const Incident &incident : incidents)
        builder.add(incident);
    return std::move(builder).build(stop);
}

quint32 IncidentStore::pointOf(quint32 entry) const
{
    return static_cast<quint32>(std::ranges::upper_bound(m_firstEntries, entry) - m_firstEntries.begin() - 1);
}

size_t IncidentStore::bytes() const
{
    return sizeof *this - sizeof m_clusters + bytesOf(m_positions) + bytesOf(m_pointStreets) + bytesOf(m_firstEntries)
           + bytesOf(m_entryKinds) + bytesOf(m_entryCounts) + bytesOf(m_entrySources) + bytesOf(m_kinds) + bytesOf(m_kindTotals)
           + bytesOf(m_months) + m_streets.bytes() + m_clusters.bytes();
}

/// Street points in the making, from west to east.
struct IncidentStoreBuilder::Points {
    std::vector<WorldPosition> positions;
    std::vector<quint32> weights;      ///< incidents
    std::vector<quint32> firstEntries; ///< indices into entries; of each point, and the end
    std::vector<quint32> entries;      ///< by point, then in the order in which they were added
};

void IncidentStoreBuilder::reserve(qsizetype entries)
{
    const auto size = static_cast<size_t>(entries);
    m_positions.reserve(size);
    m_entryStreets.reserve(size);
    m_entryKinds.reserve(size);
    m_entryCounts.reserve(size);
    m_entrySources.reserve(size);
}

void IncidentStoreBuilder::add(const Entry &entry)
{
    const quint32 source = m_added++;
    const auto key = streetPointKey(entry.latitude, entry.longitude);
    const auto position = key ? WorldPosition::of(*key) : std::nullopt;
    if (!position || entry.count < 1 || entry.count > std::numeric_limits<int>::max() - m_total) {
        ++m_leftOut;
        return;
    }
    m_total += entry.count;
    m_positions.push_back(*position);
    m_entryStreets.push_back(entry.street);
    m_entryKinds.push_back(kindOf(entry.category, entry.month, entry.outcome));
    m_entryCounts.push_back(entry.count);
    m_entrySources.push_back(source);
}

void IncidentStoreBuilder::add(const Incident &incident)
{
    add({.latitude = incident.latitude,
         .longitude = incident.longitude,
         .street = street(incident.street),
         .category = category(incident.category),
         .outcome = outcome(incident.outcome),
         .month = incident.month,
         .count = incident.count});
}

quint32 IncidentStoreBuilder::kindOf(quint32 category, Month month, quint32 outcome)
{
    const std::pair key(quint64(category) << 32 | outcome, month.number());
    auto it = m_kindNumbers.constFind(key);
    if (it == m_kindNumbers.cend()) {
        it = m_kindNumbers.insert(key, static_cast<quint32>(m_kinds.size()));
        m_kinds.push_back({.category = category, .outcome = outcome, .month = month});
    }
    return it.value();
}

std::optional<IncidentStore> IncidentStoreBuilder::build(const std::stop_token &stop) &&
{
    const Points points = findPoints();
    if (stop.stop_requested())
        return std::nullopt;
    auto clusters = ClusterBuilder::build(points.positions, points.weights, stop);
    if (!clusters)
        return std::nullopt;
    IncidentStore store;
    fill(store, points, clusters->order);
    store.m_clusters = std::move(clusters->tree);
    finishKinds(store);
    store.m_streets = std::move(m_streets).build();
    store.m_total = m_total;
    store.m_leftOut = m_leftOut;
    return store;
}

IncidentStoreBuilder::Points IncidentStoreBuilder::findPoints() const
{
    struct Placed {
        quint64 key;
        quint32 entry;
    };
    std::vector<Placed> byPosition;
    byPosition.reserve(m_positions.size());
    for (quint32 entry = 0; entry < m_positions.size(); ++entry)
        byPosition.push_back({.key = quint64(m_positions[entry].x) << 32 | m_positions[entry].y, .entry = entry});
    radixSort(byPosition);
    Points points;
    points.entries.reserve(byPosition.size());
    for (const quint32 entry : byPosition | std::views::transform(&Placed::entry)) {
        const WorldPosition &at = m_positions[entry];
        if (points.positions.empty() || points.positions.back() != at) {
            points.positions.push_back(at);
            points.weights.push_back(0);
            points.firstEntries.push_back(static_cast<quint32>(points.entries.size()));
        }
        points.weights.back() += static_cast<quint32>(m_entryCounts[entry]);
        points.entries.push_back(entry);
    }
    points.firstEntries.push_back(static_cast<quint32>(points.entries.size()));
    return points;
}

/// The columns, in the order of the clusters.
void IncidentStoreBuilder::fill(IncidentStore &store, const Points &points, std::span<const quint32> order) const
{
    store.m_positions.reserve(order.size());
    store.m_pointStreets.reserve(order.size());
    store.m_firstEntries.reserve(order.size() + 1);
    store.m_entryKinds.reserve(m_positions.size());
    store.m_entryCounts.reserve(m_positions.size());
    store.m_entrySources.reserve(m_positions.size());
    for (const quint32 point : order) {
        store.m_positions.push_back(points.positions[point]);
        store.m_pointStreets.push_back(m_entryStreets[points.entries[points.firstEntries[point]]]);
        for (quint32 i = points.firstEntries[point]; i < points.firstEntries[point + 1]; ++i) {
            const quint32 entry = points.entries[i];
            store.m_entryKinds.push_back(m_entryKinds[entry]);
            store.m_entryCounts.push_back(m_entryCounts[entry]);
            store.m_entrySources.push_back(m_entrySources[entry]);
        }
        store.m_firstEntries.push_back(static_cast<quint32>(store.m_entryKinds.size()));
    }
}

void IncidentStoreBuilder::finishKinds(IncidentStore &store)
{
    const TextPool categoryTexts = std::move(m_categories).build();
    const TextPool outcomeTexts = std::move(m_outcomes).build();
    std::vector<int> categoryTotals(categoryTexts.size()), outcomeTotals(outcomeTexts.size());
    store.m_kindTotals.resize(m_kinds.size());
    for (size_t entry = 0; entry < store.m_entryKinds.size(); ++entry)
        store.m_kindTotals[store.m_entryKinds[entry]] += store.m_entryCounts[entry];
    for (size_t kind = 0; kind < m_kinds.size(); ++kind) {
        categoryTotals[m_kinds[kind].category] += store.m_kindTotals[kind];
        outcomeTotals[m_kinds[kind].outcome] += store.m_kindTotals[kind];
        store.m_months.push_back(m_kinds[kind].month);
    }
    std::ranges::sort(store.m_months);
    const auto repeated = std::ranges::unique(store.m_months);
    store.m_months.erase(repeated.begin(), repeated.end());
    store.m_months.shrink_to_fit();
    const Ranking categories(categoryTexts, categoryTotals);
    const Ranking outcomes(outcomeTexts, outcomeTotals);
    store.m_categories = categories.texts;
    store.m_outcomes = outcomes.texts;
    store.m_kinds.reserve(m_kinds.size());
    for (const RawKind &kind : m_kinds) {
        const auto month = std::ranges::lower_bound(store.m_months, kind.month) - store.m_months.begin();
        store.m_kinds.push_back(
            {.category = categories.rankOf[kind.category], .month = static_cast<quint32>(month), .outcome = outcomes.rankOf[kind.outcome]});
    }
}

} // namespace hereabouts
