// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/symbol_finding.h"

#include <algorithm>

namespace hereabouts {

namespace {

constexpr double easyReach = 7; ///< pixels: symbols are easy to hit with a finger or a shaky hand

} // namespace

const DrawnSymbol *symbolAt(const std::vector<DrawnSymbol> &drawn, const MapView &view, QPointF pixel)
{
    for (size_t i = drawn.size(); i-- > 0;) {
        const QPointF offset = pixel - view.unitToPixel(drawn[i].position);
        const double reach = std::max(drawn[i].radius, easyReach);
        if (QPointF::dotProduct(offset, offset) <= reach * reach)
            return &drawn[i];
    }
    return nullptr;
}

std::optional<DrawnSymbol> symbolOf(const std::vector<DrawnSymbol> &drawn, const CrimeMapScene &scene, MapNode node)
{
    const auto found = std::ranges::find(drawn, node, &DrawnSymbol::node);
    if (found != drawn.end())
        return *found;
    if (node == noNode || node >= scene.store->pointCount())
        return std::nullopt;
    const int count = scene.counts->count(node);
    const auto radiusOf = scene.mode == MapMode::Clusters ? clusterRadius : symbolRadius;
    return DrawnSymbol{
        .position = scene.store->position(node).unit(), .radius = radiusOf(count, largestCount(scene)), .count = count, .node = node};
}

const DrawnSymbol *symbolAfter(const std::vector<DrawnSymbol> &drawn, MapNode node, int direction)
{
    if (drawn.empty())
        return nullptr;
    const auto count = static_cast<qsizetype>(drawn.size());
    const qsizetype current = std::ranges::find(drawn, node, &DrawnSymbol::node) - drawn.begin();
    const qsizetype next = current == count ? (direction > 0 ? 0 : count - 1) : (current + direction + count) % count;
    return &drawn[static_cast<size_t>(next)];
}

} // namespace hereabouts
