// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster_builder.h"

#include "core/radix_sort.h"

#include <algorithm>
#include <cstdlib>

namespace hereabouts {

namespace {

/// Steps of WorldPosition; a whole number at every level, so that two strips of a level are exactly one of the next coarser.
constexpr quint32 clusterRadius(int level)
{
    constexpr quint64 stepsInAPixel = quint64(1) << 24; // the world of level 0 is 256 pixels wide
    return static_cast<quint32>((ClusterTree::radiusPixels * stepsInAPixel) >> level);
}
static_assert(clusterRadius(0) == clusterRadius(ClusterTree::finestLevel) << ClusterTree::finestLevel);

qint64 stepsBetween(quint32 a, quint32 b)
{
    return std::abs(qint64(a) - qint64(b));
}

} // namespace

ClusterBuilder::ClusterBuilder(std::span<const WorldPosition> positions, std::span<const quint32> weights)
    : m_pointCount(static_cast<quint32>(positions.size())), m_radius(clusterRadius(m_level)), m_sibling(positions.size(), noNode)
{
    struct Placed {
        quint64 key;
        quint32 point;
    };
    std::vector<Placed> placed;
    placed.reserve(positions.size());
    for (quint32 i = 0; i < m_pointCount; ++i)
        placed.push_back({.key = keyOf(positions[i].x, positions[i].y), .point = i});
    radixSort(placed);
    m_items.reserve(positions.size());
    for (const Placed &next : placed)
        m_items.push_back({.x = positions[next.point].x, .y = positions[next.point].y, .weight = weights[next.point], .node = next.point});
}

std::optional<ClusterBuilder::Result> ClusterBuilder::build(std::span<const WorldPosition> positions, std::span<const quint32> weights,
                                                            const std::stop_token &stop)
{
    ClusterBuilder builder(positions, weights);
    for (;;) {
        for (bool isFirst = true; builder.mergeOnce(isFirst); isFirst = false) {
            if (stop.stop_requested())
                return std::nullopt;
        }
        if (stop.stop_requested())
            return std::nullopt;
        if (builder.m_level == 0)
            return builder.finish(positions);
        builder.doubleStrips();
    }
}

void ClusterBuilder::doubleStrips()
{
    --m_level;
    m_radius *= 2;
    m_spare.clear();
    m_spare.reserve(m_items.size());
    for (size_t i = 0; i < m_strips.size();) {
        const auto at = [this](size_t index) { return m_items.begin() + static_cast<std::ptrdiff_t>(index); };
        const Strip &first = m_strips[i++];
        if (i < m_strips.size() && m_strips[i].number / 2 == first.number / 2) {
            std::ranges::merge(at(first.begin), at(first.end), at(m_strips[i].begin), at(m_strips[i].end), std::back_inserter(m_spare), {},
                               &Item::x, &Item::x);
            ++i;
        } else {
            m_spare.insert(m_spare.end(), at(first.begin), at(first.end));
        }
    }
    m_items.swap(m_spare);
}

/// False where nothing was near enough to anything. The first time at a level, whatever is near is to the east or in the next strip: what
/// comes before has looked already. Later only what is new can be near something.
bool ClusterBuilder::mergeOnce(bool isFirst)
{
    findStrips();
    m_isGone.assign(m_items.size(), 0);
    m_merged.clear();
    for (size_t s = 0; s < m_strips.size(); ++s) {
        const Strip &strip = m_strips[s];
        const auto windowOf = [&](bool isThere, size_t index, quint32 number) {
            return isThere && m_strips[index].number == number ? Window{m_strips[index].begin, m_strips[index].end} : Window{0, 0};
        };
        Window above = windowOf(!isFirst && s > 0, s - 1, strip.number - 1);
        Window below = windowOf(s + 1 < m_strips.size(), s + 1, strip.number + 1);
        Window own{strip.begin, strip.end};
        for (size_t i = strip.begin; i < strip.end; ++i) {
            if (m_isGone[i] || (!isFirst && !m_isNew[i]))
                continue;
            const Item &seed = m_items[i];
            m_near.clear();
            if (isFirst)
                own.begin = i + 1;
            gather(seed, i, own);
            gather(seed, i, above);
            gather(seed, i, below);
            if (!m_near.empty())
                merge(i);
        }
    }
    if (m_merged.empty())
        return false;
    takeOutMerged();
    return true;
}

void ClusterBuilder::findStrips()
{
    m_strips.clear();
    for (size_t i = 0; i < m_items.size();) {
        const quint32 number = m_items[i].y / m_radius;
        const quint64 end = (quint64(number) + 1) * m_radius;
        const size_t begin = i;
        while (i < m_items.size() && m_items[i].y >= quint64(number) * m_radius && m_items[i].y < end)
            ++i;
        m_strips.push_back({.number = number, .begin = begin, .end = i});
    }
}

void ClusterBuilder::gather(const Item &seed, size_t self, Window &window)
{
    const qint64 radius = m_radius;
    while (window.begin < window.end && m_items[window.begin].x + radius < seed.x)
        ++window.begin;
    for (size_t i = window.begin; i < window.end && m_items[i].x <= seed.x + radius; ++i) {
        const qint64 dx = stepsBetween(m_items[i].x, seed.x);
        const qint64 dy = stepsBetween(m_items[i].y, seed.y);
        if (dx * dx + dy * dy <= radius * radius && !m_isGone[i] && i != self)
            m_near.push_back(i);
    }
}

/// The seed and all that is in m_near.
void ClusterBuilder::merge(size_t seed)
{
    m_near.push_back(seed);
    quint64 weight = 0, x = 0, y = 0; // each less than 2³² · 2³¹
    quint32 node = noNode;
    for (const size_t i : m_near) {
        const Item &item = m_items[i];
        weight += item.weight;
        x += quint64(item.weight) * item.x;
        y += quint64(item.weight) * item.y;
        m_isGone[i] = 1;
        if (item.node >= m_pointCount && m_groups[item.node - m_pointCount].level == m_level)
            node = item.node; // of this level already: it grows
    }
    if (node == noNode) {
        node = m_pointCount + static_cast<quint32>(m_groups.size());
        m_groups.push_back({.level = m_level});
        m_sibling.push_back(noNode);
    }
    Group &group = m_groups[node - m_pointCount];
    group.position = {.x = static_cast<quint32>((x + weight / 2) / weight), .y = static_cast<quint32>((y + weight / 2) / weight)};
    for (const size_t i : m_near) {
        if (m_items[i].node != node)
            append(group, m_items[i].node);
    }
    m_merged.push_back({.x = group.position.x, .y = group.position.y, .weight = static_cast<quint32>(weight), .node = node});
}

void ClusterBuilder::append(Group &group, quint32 node)
{
    quint32 last = node;
    if (node >= m_pointCount) {
        const Group &other = m_groups[node - m_pointCount];
        if (other.level == m_level) { // dissolved into this one
            node = other.firstPart;
            last = other.lastPart;
        }
    }
    (group.firstPart == noNode ? group.firstPart : m_sibling[group.lastPart]) = node;
    group.lastPart = last;
}

/// Into m_items goes what is left of it, and what was merged.
void ClusterBuilder::takeOutMerged()
{
    std::ranges::sort(m_merged, {}, [this](const Item &item) { return keyOf(item.x, item.y); });
    m_spare.clear();
    m_spare.reserve(m_items.size());
    m_isNew.clear();
    m_isNew.reserve(m_items.size());
    auto merged = m_merged.begin();
    const auto takeMerged = [&](quint64 before) {
        for (; merged != m_merged.end() && keyOf(merged->x, merged->y) < before; ++merged) {
            m_spare.push_back(*merged);
            m_isNew.push_back(1);
        }
        return merged == m_merged.end() ? ~quint64(0) : keyOf(merged->x, merged->y);
    };
    quint64 next = takeMerged(0);
    for (const Strip &strip : m_strips) {
        const quint64 stripKey = quint64(strip.number) << 32;
        for (size_t i = strip.begin; i < strip.end; ++i) {
            if (m_isGone[i])
                continue;
            if (const quint64 key = stripKey | m_items[i].x; next < key)
                next = takeMerged(key);
            m_spare.push_back(m_items[i]);
            m_isNew.push_back(0);
        }
    }
    takeMerged(~quint64(0));
    m_items.swap(m_spare);
}

/// Street points before clusters, so that those of a cluster's own stand together.
void ClusterBuilder::place(std::span<const quint32> nodes, MapNode parent)
{
    for (const quint32 node : nodes) {
        if (node < m_pointCount)
            m_result.order.push_back(node);
    }
    for (const quint32 node : nodes) {
        if (node >= m_pointCount)
            placeGroup(node, parent);
    }
}

/// Calls itself by way of place(), no deeper than there are levels.
void ClusterBuilder::placeGroup(quint32 node, MapNode parent)
{
    const Group &group = m_groups[node - m_pointCount];
    std::vector<quint32> parts;
    for (quint32 part = group.firstPart; part != noNode; part = part == group.lastPart ? noNode : m_sibling[part])
        parts.push_back(part);
    ClusterTree &tree = m_result.tree;
    const size_t index = tree.m_clusters.size();
    const auto first = static_cast<quint32>(m_result.order.size());
    tree.m_clusters.push_back({.position = group.position, .points = {.first = first, .end = first}, .next = 0, .parent = parent});
    tree.m_levels.push_back(static_cast<quint8>(group.level));
    place(parts, m_pointCount + static_cast<MapNode>(index));
    tree.m_clusters[index].points.end = static_cast<quint32>(m_result.order.size());
    tree.m_clusters[index].next = static_cast<quint32>(tree.m_clusters.size());
}

ClusterBuilder::Result ClusterBuilder::finish(std::span<const WorldPosition> positions)
{
    ClusterTree &tree = m_result.tree;
    tree.m_pointCount = m_pointCount;
    m_result.order.reserve(m_pointCount);
    tree.m_clusters.reserve(m_groups.size());
    std::vector<quint32> roots;
    std::ranges::transform(m_items, std::back_inserter(roots), &Item::node);
    place(roots, noNode);
    tree.m_clusters.shrink_to_fit(); // groups that were dissolved have no cluster
    tree.m_levels.shrink_to_fit();
    for (size_t i = 0; i < tree.m_clusters.size(); ++i) {
        const ClusterTree::Cluster &cluster = tree.m_clusters[i];
        quint32 &reach = tree.m_reach[tree.m_levels[i]];
        for (quint32 point = cluster.points.first; point < cluster.points.end; ++point) {
            const WorldPosition at = positions[m_result.order[point]];
            const qint64 distance = std::max(stepsBetween(at.x, cluster.position.x), stepsBetween(at.y, cluster.position.y));
            reach = std::max(reach, static_cast<quint32>(distance));
        }
    }
    return std::move(m_result);
}

} // namespace hereabouts
