// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/street_points.h"

#include "core/world_position.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace hereabouts {

namespace {

void addCategory(std::vector<CategoryTotal> &totals, const QString &category, int count)
{
    const auto found = std::ranges::find(totals, category, &CategoryTotal::category);
    if (found == totals.end())
        totals.push_back({category, count});
    else
        found->count += count;
}

} // namespace

std::vector<StreetPoint> streetPoints(const CrimeReport &report, const CrimeFilter &filter)
{
    std::vector<StreetPoint> points;
    QHash<std::pair<int, int>, size_t> indexOf;
    for (qsizetype i = 0; i < report.incidents.size(); ++i) {
        const Incident &incident = report.incidents[i];
        const auto position = streetPointKey(incident.latitude, incident.longitude);
        if (!position || !filter.accepts(incident))
            continue;
        const std::pair key(position->latitude, position->longitude);
        auto it = indexOf.find(key);
        if (it == indexOf.end()) {
            it = indexOf.insert(key, points.size());
            points.push_back({.latitude = incident.latitude, .longitude = incident.longitude, .street = incident.street});
        }
        StreetPoint &point = points[it.value()];
        point.count += incident.count;
        point.incidents.push_back(i);
        addCategory(point.categories, incident.category, incident.count);
    }
    for (StreetPoint &point : points) {
        std::ranges::sort(point.categories, [](const CategoryTotal &a, const CategoryTotal &b) {
            return a.count != b.count ? a.count > b.count : a.category < b.category;
        });
    }
    std::ranges::sort(points, [](const StreetPoint &a, const StreetPoint &b) {
        return std::tuple(-a.count, a.latitude, a.longitude) < std::tuple(-b.count, b.latitude, b.longitude);
    });
    return points;
}

} // namespace hereabouts
