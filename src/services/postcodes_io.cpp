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
    if (answer.status == 404)
        return std::unexpected(postcodesIoNotFound(answer.body));
    if (answer.status != 200)
        return std::unexpected(errorForStatus(answer.status));
    const auto document = parseJson(answer.body);
    if (!document)
        return fail(Error::Kind::Malformed, document.error().detail, answer.status);
    JsonComplaint complaint;
    const JsonReader root(*document, complaint);
    const JsonReader result = root.member(u"result");
    if (document->isObject() && result.value().isNull())
        return fail(Error::Kind::NotFound, u"result: null"_s, answer.status);
    auto geography = readPostcode(result, query);
    if (complaint.isRaised())
        return complaint.asError();
    return geography;
}

} // namespace hereabouts
