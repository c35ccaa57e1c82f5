// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postcodes_io.h"

#include "services/postcodes_io_answer.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

QNetworkRequest PostcodesIo::request(const QUrl &baseUrl, const Query &query)
{
    return jsonRequest(baseUrl, u"postcodes/"_s + query.compact());
}

Result<Geography> PostcodesIo::parse(const HttpAnswer &answer, const Query &query)
{
    auto geography = readPostcodesIoResult(answer, [&query](const JsonReader &result) -> std::optional<Geography> {
        return result.value().isNull() ? std::nullopt : std::optional(readPostcode(result, query));
    });
    if (!geography)
        return std::unexpected(std::move(geography.error()));
    if (!*geography)
        return fail(Error::Kind::NotFound, u"result: null"_s, answer.status);
    return std::move(**geography);
}

} // namespace hereabouts
