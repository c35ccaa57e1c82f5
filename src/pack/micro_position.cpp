// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/micro_position.h"

#include "core/ascii.h"

#include <algorithm>
#include <cmath>

namespace hereabouts {

namespace {

constexpr double radiansPerMicrodegree = radiansPerDegree / 1e6;

} // namespace

std::optional<int> parseMicrodegrees(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    int whole = 0;
    size_t i = 0;
    for (; i < text.size() && isAsciiDigit(text[i]) && whole <= 180; ++i)
        whole = whole * 10 + (text[i] - '0');
    if (i == 0 || (i < text.size() && text[i] != '.'))
        return std::nullopt;
    int millionths = 0;
    int unit = 1'000'000;
    bool roundUp = false;
    for (++i; i < text.size(); ++i) {
        if (!isAsciiDigit(text[i]))
            return std::nullopt;
        if (unit == 1) {
            roundUp = text[i] >= '5';
            unit = 0; // all further digits only have to be digits
        } else if (unit > 1) {
            unit /= 10;
            millionths += (text[i] - '0') * unit;
        }
    }
    if (whole > 180)
        return std::nullopt;
    const int value = whole * 1'000'000 + millionths + (roundUp ? 1 : 0);
    if (value > 180'000'000)
        return std::nullopt;
    return negative ? -value : value;
}

void MicroBox::include(MicroPosition position)
{
    southWest.latitude = std::min(southWest.latitude, position.latitude);
    southWest.longitude = std::min(southWest.longitude, position.longitude);
    northEast.latitude = std::max(northEast.latitude, position.latitude);
    northEast.longitude = std::max(northEast.longitude, position.longitude);
}

MicroPosition MicroBox::nearestTo(MicroPosition position) const
{
    return {std::clamp(position.latitude, southWest.latitude, northEast.latitude),
            std::clamp(position.longitude, southWest.longitude, northEast.longitude)};
}

MicroBox boxAround(MicroPosition centre, double radiusMetres)
{
    // A few millionths more than the arithmetic asks for: rounding must not cut the circle.
    const double angle = radiusMetres / earthRadiusMetres;
    const int north = static_cast<int>(std::ceil(angle / radiansPerMicrodegree)) + 2;
    const double cosine = std::cos((std::abs(centre.latitude) + north) * radiansPerMicrodegree);
    const int east = static_cast<int>(std::min(180e6, std::ceil(angle / radiansPerMicrodegree / std::max(cosine, 1e-6)))) + 2;
    return {{centre.latitude - north, centre.longitude - east}, {centre.latitude + north, centre.longitude + east}};
}

} // namespace hereabouts
