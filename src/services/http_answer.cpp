// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/http_answer.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

Error::Kind kindForStatus(int status)
{
    switch (status) {
    case 401: return Error::Kind::Unauthorised;
    case 402: return Error::Kind::QuotaExhausted;
    case 403: return Error::Kind::Forbidden;
    case 404: return Error::Kind::NotFound;
    case 408: return Error::Kind::Timeout;
    case 413: return Error::Kind::TooLarge;
    case 429: return Error::Kind::RateLimited;
    default: return status >= 500 && status < 600 ? Error::Kind::Server : Error::Kind::Malformed;
    }
}

} // namespace

bool isWebPage(const HttpAnswer &answer, Error::Kind kind)
{
    constexpr int networkAuthenticationRequired = 511;
    if (answer.status == networkAuthenticationRequired)
        return true;
    const QByteArray type = answer.headers.value(QHttpHeaders::WellKnownHeader::ContentType).toByteArray();
    const QByteArray essence = type.first(type.contains(';') ? type.indexOf(';') : type.size()).trimmed().toLower();
    return kind == Error::Kind::Malformed && (essence == "text/html" || essence == "application/xhtml+xml");
}

Error errorForStatus(int status)
{
    return {.kind = kindForStatus(status), .httpStatus = status, .detail = u"HTTP status %1"_s.arg(status)};
}

} // namespace hereabouts
