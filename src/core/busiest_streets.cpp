// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/busiest_streets.h"

#include <algorithm>
#include <tuple>

namespace hereabouts {

namespace {

constexpr size_t ranksAtATime = 256; ///< some screens of a table

} // namespace

BusiestStreets::BusiestStreets(std::shared_ptr<const IncidentStore> store, std::shared_ptr<const CrimeCounts> counts)
    : m_store(std::move(store)), m_counts(std::move(counts))
{
    for (quint32 point = 0; point < m_store->pointCount(); ++point) {
        if (m_counts->count(point) > 0)
            m_points.push_back(point);
    }
}

quint32 BusiestStreets::pointAt(quint32 rank)
{
    if (rank >= m_inOrder)
        putInOrder(rank + size_t(1));
    return m_points[rank];
}

BusyStreet BusiestStreets::at(quint32 rank, size_t categories)
{
    BusyStreet street;
    street.point = pointAt(rank);
    street.street = m_store->street(street.point);
    street.count = m_counts->count(street.point);
    street.categories = categoryTotals(*m_store, *m_counts, {.first = street.point, .end = street.point + 1});
    if (street.categories.size() > categories)
        street.categories.resize(categories);
    return street;
}

/// At least so many, and twice as many as before: who looks at all of them waits no longer than for sorting.
void BusiestStreets::putInOrder(size_t ranks)
{
    const size_t end = std::min(m_points.size(), std::max({ranks, 2 * m_inOrder, ranksAtATime}));
    const auto key = [this](quint32 point) {
        const WorldPosition at = m_store->position(point);
        return std::tuple(-m_counts->count(point), ~at.y, at.x);
    };
    const auto at = [this](size_t rank) { return m_points.begin() + static_cast<std::ptrdiff_t>(rank); };
    if (end < m_points.size())
        std::ranges::nth_element(at(m_inOrder), at(end), m_points.end(), {}, key);
    std::ranges::sort(at(m_inOrder), at(end), {}, key);
    m_inOrder = end;
}

} // namespace hereabouts
