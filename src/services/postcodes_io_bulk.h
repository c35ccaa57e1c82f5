// SPDX-License-Identifier: GPL-3.0-or-later
// PostcodesIoBulk looks up where many postcodes lie in one request (POST /postcodes).
#pragma once

#include "core/geography.h"
#include "core/postcode.h"
#include "services/provider.h"

#include <optional>
#include <vector>

namespace hereabouts {

struct PostcodesIoBulk {
    static constexpr size_t most = 100; ///< postcodes in one request

    using Query = std::vector<Postcode>; ///< one to `most`, each once
    /// In the order of the question. Empty where the service has no such live postcode; it does not say here whether there was one once.
    using Value = std::vector<std::optional<Geography>>;

    static constexpr ProviderFacts facts{
        .source = QLatin1StringView("postcodes_io"),
        .cache = {CachePolicy::Where::MemoryOnly, std::chrono::minutes(10)},
    };

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);
    static QByteArray body(const Query &query);
    /// Malformed where anything that was asked for is not told of, or what is told is not that.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

} // namespace hereabouts
