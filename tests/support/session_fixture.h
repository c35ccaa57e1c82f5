// SPDX-License-Identifier: GPL-3.0-or-later
// SessionFixture is everything a profile session works with: a server with the samples, a pack in memory, and no keys at first.
#pragma once

#include "services/credentials.h"
#include "services/fetcher.h"
#include "services/profile_session.h"
#include "support/fake_pack.h"
#include "support/samples.h"

#include <QSignalSpy>
#include <QTest>

namespace hereabouts {

class SessionFixture {
public:
    LocalServer server;
    Fetcher fetcher;
    SourceCatalogue catalogue = catalogueAt(server.url());
    Credentials credentials{Credentials::Storage::ThisRunOnly};
    std::shared_ptr<FakePack> pack = std::make_shared<FakePack>();

    SessionFixture() { serveSamples(server); }

    void giveKeys()
    {
        credentials.set(QStringLiteral("crystalroof"), fakeKey);
        credentials.set(QStringLiteral("postcodearea"), fakeKey);
    }

    std::unique_ptr<ProfileSession> begin(QStringView postcode, const ProfileOptions &options = {})
    {
        const ServiceContext context{.fetcher = &fetcher, .catalogue = &catalogue, .credentials = &credentials, .pack = pack};
        auto session = std::make_unique<ProfileSession>(context, *Postcode::parse(postcode), options);
        session->start();
        return session;
    }

    /// The session after everything has come.
    std::unique_ptr<ProfileSession> complete(QStringView postcode, const ProfileOptions &options = {})
    {
        auto session = begin(postcode, options);
        QSignalSpy settled(session.get(), &ProfileSession::settled);
        if (!settled.wait(10000))
            qWarning("the session did not settle");
        return session;
    }

    int meteredRequests() const
    {
        return server.requestCount(QStringLiteral("/customer-api/")) + server.requestCount(QStringLiteral("/census-ts062/"))
               + server.requestCount(QStringLiteral("/crime-incidents/"));
    }
};

/// "ready postcodearea", "empty pack", "not-covered ", "failed crystalroof unauthorised 0", "loading …": a section in one line.
template <typename T> QString stateOf(const Loadable<T> &loadable)
{
    if (const auto *ready = loadable.ready())
        return QStringLiteral("ready ") + ready->source;
    if (const auto *empty = loadable.empty())
        return QStringLiteral("empty ") + empty->source;
    if (const auto *notCovered = loadable.notCovered())
        return QStringLiteral("not-covered ") + notCovered->source;
    if (const auto *failed = loadable.failed())
        return QStringLiteral("failed %1 %2 %3").arg(failed->source, errorKindName(failed->error.kind)).arg(failed->error.httpStatus);
    if (const auto *loading = loadable.loading())
        return QStringLiteral("loading ") + loading->source;
    return QStringLiteral("idle");
}

/// "postcodes_io server, pack not-found".
inline QString attemptsOf(const std::vector<FailedAttempt> &attempts)
{
    QStringList parts;
    for (const FailedAttempt &attempt : attempts)
        parts << attempt.source + u' ' + errorKindName(attempt.error.kind);
    return parts.join(QStringLiteral(", "));
}

} // namespace hereabouts
