// SPDX-License-Identifier: GPL-3.0-or-later
// HttpAnswer is an answer received over HTTP, before anybody has made sense of it.
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QHttpHeaders>

namespace hereabouts {

struct HttpAnswer {
    int status = 0; ///< 200 … 599
    QHttpHeaders headers;
    QByteArray body; ///< complete, decompressed
};

/// What a status means where a document says nothing else of it: 401 Unauthorised, 402 QuotaExhausted, 403 Forbidden,
/// 404 NotFound, 408 Timeout, 413 TooLarge, 429 RateLimited, 5xx Server; everything else is Malformed. Not for 200.
Error errorForStatus(int status);

/// True where an answer could not be read because it is HTML, which none of the services speaks, or says that the network wants people
/// to sign in (511). A service's own errors with HTML around them are what their status says.
bool isWebPage(const HttpAnswer &answer, Error::Kind kind);

} // namespace hereabouts
