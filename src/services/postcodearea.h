// SPDX-License-Identifier: GPL-3.0-or-later
// What the two services of PostcodeArea have in common: how they are asked, their terms, and how they say no.
#pragma once

#include "core/postcode.h"
#include "services/provider.h"

namespace hereabouts {

struct PostcodeAreaQuery {
    Postcode postcode;
    QString key;
};

/// Their terms: in memory only, for an hour at most; never on disk in any form.
inline constexpr CachePolicy postcodeAreaCachePolicy{CachePolicy::Where::MemoryOnly, std::chrono::hours(1)};

/// `path` as in their documentation: "census-ts062/".
QNetworkRequest postcodeAreaRequest(const QUrl &baseUrl, const QString &path, const PostcodeAreaQuery &query);

/// 400 InvalidPostcode; 404 NoData where the body says "No Results Found" (in whatever form), NotFound otherwise; the rest as usual.
Error postcodeAreaError(const HttpAnswer &answer);

} // namespace hereabouts
