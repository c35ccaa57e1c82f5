// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster_tree.h"

#include <algorithm>
#include <cmath>

namespace hereabouts {

PointRange ClusterTree::pointsOf(MapNode node) const
{
    return isPoint(node) ? PointRange{.first = node, .end = node + 1} : cluster(node).points;
}

int ClusterTree::levelOf(MapNode node) const
{
    return isPoint(node) ? pointLevel : m_levels[node - m_pointCount];
}

MapNode ClusterTree::parentOf(MapNode node) const
{
    if (!isPoint(node))
        return cluster(node).parent;
    // Of those that begin before it, the last is the innermost.
    const auto behind = std::ranges::upper_bound(m_clusters, node, {}, [](const Cluster &c) { return c.points.first; });
    if (behind == m_clusters.begin())
        return noNode;
    MapNode parent = nodeOf(static_cast<size_t>(behind - m_clusters.begin() - 1));
    while (parent != noNode && !cluster(parent).points.holds(node))
        parent = cluster(parent).parent;
    return parent;
}

std::vector<MapNode> ClusterTree::childrenOf(MapNode node) const
{
    std::vector<MapNode> children;
    if (isPoint(node))
        return children;
    const Cluster &whole = cluster(node);
    const quint32 firstPart = node - m_pointCount + 1;
    const quint32 endOfPoints = firstPart == whole.next ? whole.points.end : m_clusters[firstPart].points.first;
    for (quint32 point = whole.points.first; point < endOfPoints; ++point)
        children.push_back(point);
    for (quint32 part = firstPart; part < whole.next; part = m_clusters[part].next)
        children.push_back(nodeOf(part));
    return children;
}

MapNode ClusterTree::nodeAt(MapNode node, int level) const
{
    for (MapNode parent = parentOf(node); parent != noNode && levelOf(parent) >= level; parent = parentOf(parent))
        node = parent;
    return node;
}

size_t ClusterTree::bytes() const
{
    return sizeof *this + m_clusters.capacity() * sizeof(Cluster) + m_levels.capacity();
}

int clusterLevelAt(double zoom)
{
    return static_cast<int>(std::clamp(std::floor(zoom), 0.0, double(ClusterTree::pointLevel)));
}

} // namespace hereabouts
