// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexed_clusters.h"

#include <nanoflann.hpp>

#include <cmath>
#include <vector>

namespace hereabouts {

namespace {

struct Symbol {
    double x, y, weight;
};

/// As nanoflann wants its points.
struct Symbols {
    std::vector<Symbol> all;

    size_t kdtree_get_point_count() const { return all.size(); }
    double kdtree_get_pt(size_t index, size_t dimension) const { return dimension == 0 ? all[index].x : all[index].y; }
    template <typename Box> bool kdtree_get_bbox(Box &) const { return false; }
};

using Index = nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, Symbols>, Symbols, 2, quint32>;

Symbols coarser(const Symbols &symbols, double radius)
{
    const Index index(2, symbols, nanoflann::KDTreeSingleIndexAdaptorParams(64));
    std::vector<bool> isGone(symbols.all.size());
    std::vector<nanoflann::ResultItem<quint32, double>> near;
    nanoflann::SearchParameters parameters;
    parameters.sorted = false;
    Symbols next;
    for (size_t i = 0; i < symbols.all.size(); ++i) {
        if (isGone[i])
            continue;
        const double at[] = {symbols.all[i].x, symbols.all[i].y};
        near.clear();
        index.radiusSearch(at, radius * radius, near, parameters);
        Symbol sum{0, 0, 0};
        for (const auto &found : near) {
            if (isGone[found.first])
                continue;
            isGone[found.first] = true;
            const Symbol &symbol = symbols.all[found.first];
            sum.x += symbol.x * symbol.weight;
            sum.y += symbol.y * symbol.weight;
            sum.weight += symbol.weight;
        }
        next.all.push_back({.x = sum.x / sum.weight, .y = sum.y / sum.weight, .weight = sum.weight});
    }
    return next;
}

} // namespace

size_t clusterByIndex(std::span<const WorldPosition> positions, std::span<const quint32> weights, int finest, int radiusPixels)
{
    Symbols symbols;
    for (size_t i = 0; i < positions.size(); ++i)
        symbols.all.push_back({.x = positions[i].unit().x(), .y = positions[i].unit().y(), .weight = double(weights[i])});
    size_t total = 0;
    for (int level = finest; level >= 0; --level) {
        symbols = coarser(symbols, std::ldexp(radiusPixels / 256.0, -level));
        total += symbols.all.size();
    }
    return total;
}

} // namespace hereabouts
