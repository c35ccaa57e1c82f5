// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postcodearea.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

QNetworkRequest postcodeAreaRequest(const QUrl &baseUrl, const QString &path, const PostcodeAreaQuery &query)
{
    return jsonRequest(baseUrl, path, u"key="_s + urlEncoded(query.key) + u"&postcode="_s + query.postcode.compact());
}

Error postcodeAreaError(const HttpAnswer &answer)
{
    Error error = errorForStatus(answer.status);
    if (answer.status == 400)
        error.kind = Error::Kind::InvalidPostcode;
    // The shape of these bodies is not documented, so the phrase is looked for in whatever came.
    if (answer.status == 404 && answer.body.toLower().contains("no results found"))
        error.kind = Error::Kind::NoData;
    return error;
}

} // namespace hereabouts
