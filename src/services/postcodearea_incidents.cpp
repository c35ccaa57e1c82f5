// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postcodearea_incidents.h"

#include "services/police_incidents.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

QNetworkRequest PostcodeAreaIncidents::request(const QUrl &baseUrl, const Query &query)
{
    return postcodeAreaRequest(baseUrl, u"crime-incidents/"_s, query);
}

Result<PostcodeAreaCrime> PostcodeAreaIncidents::parse(const HttpAnswer &answer, const Query &)
{
    if (answer.status != 200) {
        const Error error = postcodeAreaError(answer);
        if (error.kind == Error::Kind::NoData)
            return PostcodeAreaCrime{.report = crimeReportOf({}, oneMileInMetres)};
        return std::unexpected(error);
    }
    const auto document = parseJson(answer.body);
    if (!document)
        return fail(Error::Kind::Malformed, document.error().detail, answer.status);
    auto parsed = parsePoliceIncidents(document->toObject().value(u"data"));
    if (!parsed)
        return fail(Error::Kind::Malformed, parsed.error().detail, answer.status);
    return PostcodeAreaCrime{.report = crimeReportOf(std::move(parsed->incidents), oneMileInMetres), .skipped = parsed->skipped};
}

} // namespace hereabouts
