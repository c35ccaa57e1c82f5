// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to Postcodes.io that find postcodes and places by a beginning, an outcode, a name, a position, or a postcode that has ended.
#pragma once

#include "core/place.h"
#include "services/provider.h"

#include <variant>
#include <vector>

namespace hereabouts {

/// Answers of these are kept as those of a look-up, but not on disk: what was merely typed or clicked at need not stay there.
inline constexpr CachePolicy postcodesIoSearchCachePolicy{CachePolicy::Where::MemoryOnly, std::chrono::hours(1)};

/// Live postcodes that begin so (GET /postcodes/{beginning}/autocomplete).
struct PostcodesIoAutocomplete {
    struct Query {
        QString beginning; ///< "CF1", "st20 0": see Postcode::canBegin
        int limit = 10;    ///< 1 to 100
    };
    using Value = std::vector<Postcode>; ///< as the service sorts them; empty where none begins so

    static constexpr ProviderFacts facts{.source = QLatin1StringView("postcodes_io"), .cache = postcodesIoSearchCachePolicy};

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);
    /// Malformed where anything in it is no postcode, or begins otherwise.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

/// The area of an outcode (GET /outcodes/{outcode}).
struct PostcodesIoOutcode {
    using Query = QString; ///< "CF10", see outcodeIn
    using Value = FoundPlace;

    static constexpr ProviderFacts facts{.source = QLatin1StringView("postcodes_io"), .cache = postcodesIoSearchCachePolicy};

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);
    /// NotFound where there is no such outcode.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

/// Places of Great Britain by name (GET /places?q=).
struct PostcodesIoPlaces {
    struct Query {
        QString name;   ///< "Ravenscourt Park": not empty
        int limit = 20; ///< 1 to 100
    };
    using Value = std::vector<FoundPlace>; ///< the best first, by the service's judgement; empty where none is called so

    static constexpr ProviderFacts facts{.source = QLatin1StringView("postcodes_io"), .cache = postcodesIoSearchCachePolicy};

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

/// Live postcodes around a postcode (GET /postcodes/{postcode}/nearest) or a position (GET /postcodes?lon=&lat=).
struct PostcodesIoNearest {
    struct Query {
        std::variant<Postcode, LatLong> around;
        int limit = 10; ///< 1 to 100
        /// Within 20 km instead of 2, which costs the service more; ten at most, and for a position only.
        bool wide = false;
    };
    using Value = std::vector<NearbyPostcode>; ///< nearest first, without the postcode itself; empty where there is none

    static constexpr ProviderFacts facts{.source = QLatin1StringView("postcodes_io"), .cache = postcodesIoSearchCachePolicy};
    static constexpr double radiusMetres = 2000; ///< the most that the service takes

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);
    /// Errors of a postcode's own as in PostcodesIo::parse.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

/// Where a postcode was that has ended, and when it did: what its look-up says besides 404 (GET /postcodes/{postcode}). So whoever has
/// just looked it up is answered from memory, without another request.
struct PostcodesIoTerminated {
    using Query = Postcode;
    using Value = EndedPostcode;

    static constexpr ProviderFacts facts{.source = QLatin1StringView("postcodes_io"), .cache = postcodesIoSearchCachePolicy};

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);
    /// NotFound where it has not ended, or never was. Errors of a postcode's own as in PostcodesIo::parse.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

} // namespace hereabouts
