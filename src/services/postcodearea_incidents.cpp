// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postcodearea_incidents.h"

#include "services/police_incidents.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

QNetworkRequest PostcodeAreaIncidents::request(const QUrl &baseUrl, const Query &query)
{
    return postcodeAreaRequest(baseUrl, u"crime-incidents/"_s, query);
}

Result<CrimeReport> PostcodeAreaIncidents::parse(const HttpAnswer &answer, const Query &)
{
    if (answer.status != 200) {
        const Error error = postcodeAreaError(answer);
        if (error.kind == Error::Kind::NoData)
            return crimeReportOf({}, oneMileInMetres);
        return std::unexpected(error);
    }
    auto records = parsePoliceIncidents(answer.body, "data");
    if (!records)
        return fail(records.error().kind, records.error().detail, answer.status);
    return crimeReportOf(*std::move(records), oneMileInMetres);
}

} // namespace hereabouts
