// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postcodes_io_bulk.h"

#include "services/json_writer.h"
#include "services/postcodes_io_answer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

QNetworkRequest PostcodesIoBulk::request(const QUrl &baseUrl, const Query &)
{
    QNetworkRequest request = jsonRequest(baseUrl, u"postcodes"_s);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return request;
}

QByteArray PostcodesIoBulk::body(const Query &query)
{
    JsonWriter json;
    json.beginObject();
    json.key(u"postcodes");
    json.beginArray();
    for (const Postcode &postcode : query)
        json.text(postcode.text());
    json.endArray();
    json.endObject();
    return json.result();
}

Result<PostcodesIoBulk::Value> PostcodesIoBulk::parse(const HttpAnswer &answer, const Query &query)
{
    return readPostcodesIoResult(answer, [&](const JsonReader &result) {
        Value found(query.size());
        std::vector<bool> isTold(query.size());
        const qsizetype count = result.array().size();
        for (qsizetype i = 0; i < count; ++i) {
            const JsonReader one = result.element(i);
            const JsonReader asked = one.member(u"query");
            const auto postcode = readPostcodeText(asked);
            const auto place = postcode ? std::ranges::find(query, *postcode) : query.end();
            if (place == query.end()) {
                asked.complain(u"a postcode that was asked for"_s);
                break;
            }
            const auto index = static_cast<size_t>(std::distance(query.begin(), place));
            isTold[index] = true;
            if (const JsonReader itsOwn = one.member(u"result"); !itsOwn.isNull())
                found[index] = readPostcode(itsOwn, *postcode);
        }
        if (std::ranges::contains(isTold, false))
            result.complain(u"every postcode that was asked for"_s);
        return found;
    });
}

} // namespace hereabouts
