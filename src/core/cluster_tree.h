// SPDX-License-Identifier: GPL-3.0-or-later
// ClusterTree tells which street points stand together as one symbol at which zoom level, and where; how many incidents is not its matter.
#pragma once

#include "core/world_position.h"

#include <array>
#include <span>
#include <vector>

namespace hereabouts {

/// Some street points in a row, by their numbers.
struct PointRange {
    quint32 first = 0, end = 0;
    constexpr quint32 size() const { return end - first; }
    constexpr bool holds(quint32 point) const { return point >= first && point < end; }
    constexpr bool operator==(const PointRange &) const = default;
};

/// What a symbol stands for: numbers below the number of street points are street points, those from there on are clusters.
using MapNode = quint32;
inline constexpr MapNode noNode = ~MapNode(0);

/// A strict hierarchy. A cluster of level z is one symbol at zoom level z and at coarser ones, until it is part of a larger cluster (its
/// parent, whose level is lower). At every level each street point is in exactly one symbol, and a symbol is the union of whole symbols
/// of the next finer level. Street points are numbered so that those of a cluster follow each other: what a cluster counts is a difference
/// of two running totals. Levels are the zoom levels of a map whose world is 256·2^zoom pixels wide.
///
/// Immutable, so that threads may share it. 25 bytes a cluster.
class ClusterTree {
public:
    /// At finer levels every street point has its own symbol: 40 pixels are less than 30 metres there.
    static constexpr int finestLevel = 17;
    static constexpr int pointLevel = finestLevel + 1; ///< the coarsest level at which street points are never put together
    /// At any level, no two symbols up to finestLevel stand nearer than this to each other, in logical pixels of that level. The largest
    /// symbol of the map is 36 pixels wide, so that symbols do not cover each other.
    static constexpr int radiusPixels = 40;

    struct Cluster {
        WorldPosition position; ///< the centroid of its street points, each weighted by all its incidents, whatever is filtered
        PointRange points;
        quint32 next = 0;        ///< index of the first cluster behind it that is no part of it; its parts come right after it
        MapNode parent = noNode; ///< noNode: it is part of none
    };

    quint32 pointCount() const { return m_pointCount; }
    /// A cluster comes before its parts, and both in the order of their street points.
    std::span<const Cluster> clusters() const { return m_clusters; }
    int clusterLevel(size_t index) const { return m_levels[index]; }

    bool isPoint(MapNode node) const { return node < m_pointCount; }
    MapNode nodeOf(size_t cluster) const { return m_pointCount + static_cast<MapNode>(cluster); }
    const Cluster &cluster(MapNode node) const { return m_clusters[node - m_pointCount]; } ///< for no street point

    PointRange pointsOf(MapNode node) const;
    /// The finest level at which the node is one symbol; pointLevel for a street point.
    int levelOf(MapNode node) const;
    /// What it becomes part of when zoomed out; noNode where it never does.
    MapNode parentOf(MapNode node) const;
    /// What it splits into when zoomed in: street points, then clusters. Empty for a street point.
    std::vector<MapNode> childrenOf(MapNode node) const;
    /// The symbol that a street point or a cluster is in, at a level; the node itself at levels that are finer than its own. When the map
    /// goes to a coarser level, what stood at the finer one moves to there.
    MapNode nodeAt(MapNode node, int level) const;
    /// Nodes that are part of no other: street points, then clusters.
    PointRange lonePoints() const { return {0, m_clusters.empty() ? m_pointCount : m_clusters.front().points.first}; }

    /// How far a street point may lie from the centre of its cluster of that level, to the east, west, north or south, in WorldPosition's
    /// steps: the most in this tree.
    quint32 reach(int level) const { return m_reach[static_cast<size_t>(level)]; }

    size_t bytes() const; ///< of memory

private:
    friend class ClusterBuilder;
    std::vector<Cluster> m_clusters;
    std::vector<quint8> m_levels;
    std::array<quint32, finestLevel + 1> m_reach{};
    quint32 m_pointCount = 0;
};

/// The level whose symbols are shown at a zoom, which may be anything between two levels: the coarser one.
int clusterLevelAt(double zoom);

} // namespace hereabouts
