// SPDX-License-Identifier: GPL-3.0-or-later
// What data.police.uk is asked: the street-level crime of a month in an area, which months there are, and how categories are called.
#pragma once

#include "core/web_mercator.h"
#include "services/police_incidents.h"
#include "services/provider.h"

#include <variant>
#include <vector>

namespace hereabouts {

/// The corners of an area, in order, at least three. As many as it takes: beyond some 150 the request goes by POST.
using PolicePolygon = std::vector<LatLong>;

/// The street-level crime of one month, of all categories. Only "all-crime" is ever asked for, and what is wanted of it is chosen here:
/// a category that the service does not know it answers with all crime and status 200.
struct PoliceStreetCrime {
    struct Query {
        std::variant<LatLong, PolicePolygon> area; ///< a position: what lies within the service's mile of it
        Month month{1900, 1};
    };
    using Value = PoliceIncidents;

    /// 503 with nothing in it says that the area holds more than 10,000 crimes, and says so each time. With a body it is a fault that passes.
    static bool isFinal(const HttpAnswer &answer);

    static constexpr ProviderFacts facts{
        .source = QLatin1StringView("police"),
        .cache = {CachePolicy::Where::MemoryOrDisk, std::chrono::hours(24)}, // months are published once; outcomes are added monthly
        .isFinal = isFinal,
    };

    /// The service refuses a longer one (characters); it takes the same by POST, as a form.
    static constexpr qsizetype longestAddress = 4094;

    /// Coordinates are written with six decimals of a degree for a position, as postcodes have them, so that the same place has the same
    /// address; with seven for a polygon.
    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);

    /// 404 NoData: the month is older (or newer) than what is kept. 429 RateLimited, 503 TooManyIncidents or Server, the rest as usual.
    /// An empty list is a value, and may mean that the month was not supplied. Records of another month are left out, and counted;
    /// Malformed where there are no others.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

/// The months of which there is street-level crime at all. That a month is there does not mean that each force has supplied it.
struct PoliceCrimeMonths {
    struct Query {};
    using Value = std::vector<Month>; ///< ascending, each once, never empty

    static constexpr ProviderFacts facts{
        .source = QLatin1StringView("police"),
        .cache = {CachePolicy::Where::MemoryOrDisk, std::chrono::hours(1)},
    };

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);

    /// Malformed where an entry is no month, or one from before the service had any, or is there twice, and for a 404;
    /// NoData where there are none.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

struct PoliceCategory {
    QString key;  ///< "violent-crime"
    QString name; ///< the official one, in English: "Violence and sexual offences"
    bool operator==(const PoliceCategory &) const = default;
};

/// The categories that were in use in a month. For names only: what they are not good for is asking for one of them, see PoliceStreetCrime.
struct PoliceCategories {
    using Query = Month;
    using Value = std::vector<PoliceCategory>; ///< as the service orders them, without "all-crime", which is none

    static constexpr ProviderFacts facts{
        .source = QLatin1StringView("police"),
        .cache = {CachePolicy::Where::MemoryOrDisk, std::chrono::hours(24)},
    };

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);

    /// 404 NoData. Malformed where a key is not of small letters, digits and hyphens, or there twice, or a name is empty.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

} // namespace hereabouts
