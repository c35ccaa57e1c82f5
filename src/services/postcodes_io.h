// SPDX-License-Identifier: GPL-3.0-or-later
// PostcodesIo looks up where a postcode lies (https://postcodes.io, GET /postcodes/{postcode}).
#pragma once

#include "core/geography.h"
#include "core/postcode.h"
#include "services/provider.h"

namespace hereabouts {

struct PostcodesIo {
    using Query = Postcode;
    using Value = Geography;

    static constexpr ProviderFacts facts{
        .source = QLatin1StringView("postcodes_io"),
        .cache = {CachePolicy::Where::MemoryOrDisk, std::chrono::hours(24)},
    };

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);

    /// 404: InvalidPostcode ("Invalid postcode"), Terminated with "YYYY-MM" as its detail, or NotFound. A result for another postcode
    /// than the one asked for is Malformed. Only `postcode` must be there; other fields may be null or absent, unknown ones are ignored.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

} // namespace hereabouts
