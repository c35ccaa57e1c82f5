// SPDX-License-Identifier: GPL-3.0-or-later
// PostcodeAreaNsSec asks PostcodeArea for the socio-economic classification (Census 2021 TS062) of a postcode's output area.
#pragma once

#include "core/distribution.h"
#include "services/postcodearea.h"

namespace hereabouts {

struct PostcodeAreaNsSec {
    using Query = PostcodeAreaQuery;
    using Value = Distribution; ///< of the output area; its code is not told

    static constexpr ProviderFacts facts{.source = QLatin1StringView("postcodearea"), .cache = postcodeAreaCachePolicy};

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);

    /// Errors as in postcodeAreaError. Malformed where a class is missing, null, negative, not a number, or there twice, and where the
    /// answer is for another postcode. Parts that do not add up to the total are kept: see Distribution::partsAddUp.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

} // namespace hereabouts
