// SPDX-License-Identifier: GPL-3.0-or-later
// IncidentStore holds very many incidents as columns, by street point, so that a million can be counted anew while one looks.
#pragma once

#include "core/cluster_tree.h"
#include "core/incident.h"
#include "core/text_pool.h"

#include <QStringList>

#include <memory>
#include <stop_token>
#include <utility>

namespace hereabouts {

/// What incidents are filtered by. There are a few thousand kinds among a million incidents: what depends on the kind alone is worked out
/// for each kind, not for each incident.
struct IncidentKind {
    quint32 category = 0; ///< index into IncidentStore::categories()
    quint32 month = 0;    ///< index into months()
    quint32 outcome = 0;  ///< index into outcomes()
};

/// Some entries in a row, by their numbers.
struct EntryRange {
    quint32 first = 0, end = 0;
};

/// Immutable, so that threads may share it. Street points are those of streetPoints(), numbered in the order of clusters(); the entries of a
/// point, and of a cluster, follow each other. An entry is an Incident that was added: it may stand for several alike (its count).
class IncidentStore {
public:
    /// Nothing in it.
    IncidentStore() = default;
    /// Empty where it was told to stop.
    static std::optional<IncidentStore> of(const QList<Incident> &incidents, const std::stop_token &stop = {});

    quint32 pointCount() const { return static_cast<quint32>(m_positions.size()); }
    quint32 entryCount() const { return static_cast<quint32>(m_entryKinds.size()); }
    int total() const { return m_total; } ///< incidents
    /// Entries that could not be used: a position that is none or lies beyond the map, a count below 1, or (of the last ones) more incidents
    /// in all than an int holds. They are in no total and no place.
    int leftOut() const { return m_leftOut; }

    /// By their totals, most frequent first, then by key. The order never changes with a filter.
    const QStringList &categories() const { return m_categories; }
    const QStringList &outcomes() const { return m_outcomes; }       ///< in the same way; empty: no outcome is told
    const std::vector<Month> &months() const { return m_months; }    ///< of which there are incidents; ascending
    std::span<const IncidentKind> kinds() const { return m_kinds; }  ///< in no order
    std::span<const int> kindTotals() const { return m_kindTotals; } ///< incidents of each kind

    WorldPosition position(quint32 point) const { return m_positions[point]; }
    /// "On or near Monks Walk"; where incidents of one position name several streets, that of the first that was added.
    QString street(quint32 point) const { return m_streets.text(m_pointStreets[point]); }
    EntryRange entriesOf(PointRange points) const { return {m_firstEntries[points.first], m_firstEntries[points.end]}; }
    quint32 pointOf(quint32 entry) const;

    std::span<const quint32> entryKinds() const { return m_entryKinds; } ///< indices into kinds()
    std::span<const int> entryCounts() const { return m_entryCounts; }
    std::span<const quint32> firstEntries() const { return m_firstEntries; } ///< of each street point, and the end
    const IncidentKind &kindOf(quint32 entry) const { return m_kinds[m_entryKinds[entry]]; }
    /// How many were added before it: the index into the list that the store was made of.
    quint32 sourceOf(quint32 entry) const { return m_entrySources[entry]; }

    const ClusterTree &clusters() const { return m_clusters; }
    PointRange allPoints() const { return {0, pointCount()}; }

    /// Where a symbol stands.
    WorldPosition positionOf(MapNode node) const
    {
        return m_clusters.isPoint(node) ? m_positions[node] : m_clusters.cluster(node).position;
    }

    size_t bytes() const; ///< of memory, all in all

private:
    friend class IncidentStoreBuilder;
    std::vector<WorldPosition> m_positions; // these three: one for each street point
    std::vector<quint32> m_pointStreets;
    std::vector<quint32> m_firstEntries{0};
    std::vector<quint32> m_entryKinds; // these three: one for each entry
    std::vector<int> m_entryCounts;
    std::vector<quint32> m_entrySources;
    std::vector<IncidentKind> m_kinds;
    std::vector<int> m_kindTotals;
    QStringList m_categories, m_outcomes;
    std::vector<Month> m_months;
    TextPool m_streets;
    ClusterTree m_clusters;
    int m_total = 0, m_leftOut = 0;
};

/// Takes incidents one by one. Whoever has many with few texts asks for a text's number once.
class IncidentStoreBuilder {
public:
    /// An incident whose texts have become numbers.
    struct Entry {
        double latitude = 0, longitude = 0; ///< degrees, WGS84
        quint32 street = 0, category = 0, outcome = 0;
        Month month{1900, 1};
        int count = 1;
    };

    void reserve(qsizetype entries);
    quint32 street(const QString &name) { return m_streets.numberOf(name); }
    quint32 category(const QString &key) { return m_categories.numberOf(key); }
    quint32 outcome(const QString &name) { return m_outcomes.numberOf(name); } ///< an empty one too
    void add(const Entry &entry);
    void add(const Incident &incident);

    /// Empty where it was told to stop.
    std::optional<IncidentStore> build(const std::stop_token &stop = {}) &&;

private:
    struct Points;
    quint32 kindOf(quint32 category, Month month, quint32 outcome);
    Points findPoints() const;
    void fill(IncidentStore &store, const Points &points, std::span<const quint32> order) const;
    void finishKinds(IncidentStore &store);

    /// A kind by numbers of the builder's own.
    struct RawKind {
        quint32 category, outcome;
        Month month;
    };

    TextPoolBuilder m_streets, m_categories, m_outcomes;
    std::vector<WorldPosition> m_positions; // these five: one for each entry
    std::vector<quint32> m_entryStreets;
    std::vector<quint32> m_entryKinds;
    std::vector<int> m_entryCounts;
    std::vector<quint32> m_entrySources;
    std::vector<RawKind> m_kinds;
    QHash<std::pair<quint64, int>, quint32> m_kindNumbers;
    quint32 m_added = 0;
    int m_total = 0, m_leftOut = 0;
};

} // namespace hereabouts
