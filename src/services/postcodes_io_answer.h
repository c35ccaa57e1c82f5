// SPDX-License-Identifier: GPL-3.0-or-later
// What the answers of Postcodes.io have in common: their envelope, and the object that describes a postcode.
#pragma once

#include "core/geography.h"
#include "core/postcode.h"
#include "core/web_mercator.h"
#include "services/http_answer.h"
#include "services/json_reader.h"

namespace hereabouts {

/// The object of /postcodes/{postcode}. Only `postcode` must be there; other fields may be null or absent, unknown ones are ignored.
/// Complains where numbers are out of range, or where it is about another postcode than `asked`.
Geography readPostcode(const JsonReader &result, const Postcode &asked);

/// The postcode that a text is; complains where it is none.
std::optional<Postcode> readPostcodeText(const JsonReader &text);

/// `longitude` and `latitude` of an object; empty where either is null or absent.
std::optional<LatLong> readPosition(const JsonReader &object);

/// An answer of status 404: InvalidPostcode ("Invalid postcode"), Terminated with "YYYY-MM" as its detail, or NotFound. Malformed where
/// it is not the service's own.
Error postcodesIoNotFound(const QByteArray &body);

/// Reads `result` of an answer whose status is 200; any other status is an error (404 as above). Malformed where there is no `result`.
/// `read` takes the reader of the result, which may be null, and gives the value; it may complain.
template <typename Read>
auto readPostcodesIoResult(const HttpAnswer &answer, const Read &read) -> Result<std::invoke_result_t<Read, const JsonReader &>>
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
    if (const QJsonObject envelope = root.object(); !complaint.isRaised() && !envelope.contains(u"result"))
        root.complain(QStringLiteral("a result"));
    auto value = read(root.member(u"result"));
    if (complaint.isRaised())
        return complaint.asError();
    return value;
}

} // namespace hereabouts
