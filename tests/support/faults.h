// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in which an answer goes wrong: what to say instead of it, or how to say it.
#pragma once

#include "support/raw_server.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace hereabouts {

/// What a well-behaved server would have said, and to whom.
struct GoodAnswer {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray target; ///< path and query of the request
    QUrl server;       ///< "http://127.0.0.1:40123"
};

struct Fault {
    QByteArray name; ///< "reset amid the body"
    std::function<RawServer::Script(const GoodAnswer &)> script;
    /// Qt 6.8 reads heads and chunk sizes byte by byte and looks at nothing else, the end of our call included, while bytes keep
    /// coming; all requests of that QNetworkAccessManager wait until this server has gone.
    bool occupiesQt = false;
};

/// No fault at all, with the connection kept for the next request.
RawServer::Script scriptOf(const GoodAnswer &answer);

/// All that break the connection, the body, its length, its coding, the head, or lead elsewhere; documented statuses are not among them.
const std::vector<Fault> &allFaults();

/// Of those, by name. Ends the test program where there is none.
const Fault &fault(const QByteArray &name);

/// "status 429 Retry-After: 3": that status with that header and a little text.
Fault statusFault(int status, const QByteArray &header = {}, const QByteArray &body = "no");

/// "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT", so many seconds from now.
QByteArray retryAfterDate(int seconds);

/// "redirect to http://…": a 302.
Fault redirectFault(const QUrl &target);

} // namespace hereabouts
