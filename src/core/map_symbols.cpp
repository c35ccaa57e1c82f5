// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map_symbols.h"

#include <algorithm>
#include <cmath>

namespace hereabouts {

namespace {

/// One question to the tree.
class SymbolSearch {
public:
    SymbolSearch(const IncidentStore &store, const CrimeCounts &counts, const QRectF &area, int level, std::vector<MapSymbol> &symbols)
        : m_store(store), m_tree(store.clusters()), m_counts(counts), m_west(stepsOf(area.left())), m_east(stepsOf(area.right())),
          m_north(stepsOf(area.top())), m_south(stepsOf(area.bottom())), m_level(level), m_symbols(symbols)
    {
    }

    void run()
    {
        addPoints(m_tree.lonePoints(), noNode);
        visit(0, static_cast<quint32>(m_tree.clusters().size()), noNode);
    }

private:
    static double stepsOf(double unit) { return unit * WorldPosition::steps; }

    bool isNear(WorldPosition position, double reach) const
    {
        return position.x >= m_west - reach && position.x <= m_east + reach && position.y >= m_north - reach
               && position.y <= m_south + reach;
    }

    void addPoints(PointRange points, MapNode parent)
    {
        for (quint32 point = points.first; point < points.end; ++point) {
            const int count = m_counts.count(point);
            if (count > 0 && isNear(m_store.position(point), 0))
                m_symbols.push_back({.position = m_store.position(point).unit(), .count = count, .node = point, .parent = parent});
        }
    }

    /// Clusters that are part of one, and follow each other. Calls itself no deeper than there are levels.
    void visit(quint32 first, quint32 end, MapNode parent)
    {
        const auto clusters = m_tree.clusters();
        for (quint32 i = first; i < end; i = clusters[i].next) {
            const ClusterTree::Cluster &cluster = clusters[i];
            const int level = m_tree.clusterLevel(i);
            if (level >= m_level) {
                const int count = isNear(cluster.position, 0) ? m_counts.count(cluster.points) : 0;
                if (count > 0)
                    m_symbols.push_back({.position = cluster.position.unit(), .count = count, .node = m_tree.nodeOf(i), .parent = parent});
            } else if (isNear(cluster.position, m_tree.reach(level)) && m_counts.count(cluster.points) > 0) {
                const MapNode node = m_tree.nodeOf(i);
                const quint32 endOfPoints = i + 1 == cluster.next ? cluster.points.end : clusters[i + 1].points.first;
                addPoints({.first = cluster.points.first, .end = endOfPoints}, node);
                visit(i + 1, cluster.next, node);
            }
        }
    }

    const IncidentStore &m_store;
    const ClusterTree &m_tree;
    const CrimeCounts &m_counts;
    const double m_west, m_east, m_north, m_south; ///< steps of WorldPosition
    const int m_level;
    std::vector<MapSymbol> &m_symbols;
};

} // namespace

void findSymbols(const IncidentStore &store, const CrimeCounts &counts, const QRectF &area, int level, std::vector<MapSymbol> &symbols)
{
    symbols.clear();
    SymbolSearch(store, counts, area, level, symbols).run();
}

} // namespace hereabouts
