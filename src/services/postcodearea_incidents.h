// SPDX-License-Identifier: GPL-3.0-or-later
// PostcodeAreaIncidents asks PostcodeArea for the crime recorded around a postcode.
#pragma once

#include "core/incident.h"
#include "services/postcodearea.h"

namespace hereabouts {

struct PostcodeAreaIncidents {
    using Query = PostcodeAreaQuery;
    using Value = CrimeReport; ///< its radius is about a mile: what the answer says of it is not to be trusted

    static constexpr ProviderFacts facts{.source = QLatin1StringView("postcodearea"), .cache = postcodeAreaCachePolicy};

    static QNetworkRequest request(const QUrl &baseUrl, const Query &query);

    /// Errors as in postcodeAreaError, but for "No Results Found", which is a report without incidents.
    static Result<Value> parse(const HttpAnswer &answer, const Query &query);
};

} // namespace hereabouts
