// SPDX-License-Identifier: GPL-3.0-or-later
// ClusterBuilder finds the clusters of street points for all zoom levels.
#pragma once

#include "core/cluster_tree.h"

#include <optional>
#include <stop_token>

namespace hereabouts {

/// From the finest level to the coarsest, what stands within a radius of each other is put together, again and again until nothing does;
/// then the radius is doubled. The level before is the matter of the next, which makes the hierarchy strict.
///
/// Symbols are kept in strips as high as the radius, in each from west to east. So what is near a symbol stands in three short runs that
/// move along with it, and two strips of a level make one of the next by merging two sorted runs: sorted is once only, and there is no
/// index to build. There are no cell borders either, at which neighbours would stay apart.
class ClusterBuilder {
public:
    struct Result {
        ClusterTree tree;
        std::vector<quint32> order; ///< of the tree's street points: which of the positions given
    };

    /// All weights are 1 or more, and their sum is less than 2³¹. Empty where it was told to stop.
    static std::optional<Result> build(std::span<const WorldPosition> positions, std::span<const quint32> weights,
                                       const std::stop_token &stop = {});

private:
    /// A symbol of the level at hand.
    struct Item {
        quint32 x, y, weight;
        quint32 node; ///< index of a position, or (from m_pointCount on) of a group
    };
    /// A cluster in the making. Its parts are linked by m_sibling.
    struct Group {
        WorldPosition position;
        quint32 firstPart = noNode, lastPart = noNode;
        int level = 0;
    };
    /// Items [begin, end) lie in that strip.
    struct Strip {
        quint32 number;
        size_t begin, end;
    };
    /// Items of a strip that are near in x; moves to the east only.
    struct Window {
        size_t begin, end;
    };

    ClusterBuilder(std::span<const WorldPosition> positions, std::span<const quint32> weights);
    quint64 keyOf(quint32 x, quint32 y) const { return quint64(y / m_radius) << 32 | x; } ///< by which items are in order
    void doubleStrips();
    bool mergeOnce(bool isFirst);
    void findStrips();
    void gather(const Item &seed, size_t self, Window &window);
    void merge(size_t seed);
    void append(Group &group, quint32 node);
    void takeOutMerged();
    void place(std::span<const quint32> nodes, MapNode parent);
    void placeGroup(quint32 node, MapNode parent);
    Result finish(std::span<const WorldPosition> positions);

    quint32 m_pointCount;
    int m_level = ClusterTree::finestLevel;
    quint32 m_radius;             ///< of the level, in steps
    std::vector<Item> m_items;    ///< by strip, then by x
    std::vector<Item> m_spare;    ///< memory for the next m_items
    std::vector<quint8> m_isGone; ///< of m_items: part of an item of m_merged
    std::vector<quint8> m_isNew;  ///< of m_items: it came by the last merging, so that something may be near it
    std::vector<Item> m_merged;
    std::vector<size_t> m_near;
    std::vector<Strip> m_strips;
    std::vector<quint32> m_sibling; ///< of each node, the next part of the same group
    std::vector<Group> m_groups;
    Result m_result;
};

} // namespace hereabouts
