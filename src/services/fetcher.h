// SPDX-License-Identifier: GPL-3.0-or-later
// Fetcher is the network layer: it holds the connections, the caches, the pace, and the rules for every request.
#pragma once

#include "services/call.h"
#include "services/call_ledger.h"
#include "services/disk_cache.h"
#include "services/fetch_tally.h"
#include "services/provider.h"
#include "services/redaction.h"
#include "services/request_history.h"

#include <QHash>

namespace hereabouts {

struct FetcherSettings {
    QString cacheFolder; ///< for open data; empty: nothing is kept on disk
    QString ledgerFile;  ///< where the calls of a day are counted; empty: of this run only
    qint64 mostBytesInMemory = 64LL * 1024 * 1024;
    qint64 mostBytesOnDisk = 50LL * 1024 * 1024;
    int atOnce = 12; ///< requests under way together, of all sources
    /// How long connections are kept open that nothing goes over. Long enough for the next search of somebody who looks around; short
    /// enough that the other side has not closed one by then, which would make the next request go out twice.
    std::chrono::milliseconds idle{4000};
};

class Fetcher : public QObject {
    Q_OBJECT

public:
    explicit Fetcher(const FetcherSettings &settings = {}, QObject *parent = nullptr);
    /// Every call must be gone.
    ~Fetcher() override;

    /// Asks a provider. `done` is called once with its value or with the reason why there is none, never before the event loop has
    /// run and never after the call was destroyed; it must not destroy the call, but may deleteLater() it. The answer is read on a
    /// pool thread. Error details never hold a key.
    ///
    /// Answers are kept by the provider's policy, and what is under way for somebody else is shared. Lost connections, 429, 502, 503 and
    /// 504 are tried again, see RetryPolicy. Any HTTP status is an answer, for the provider to judge. What a failure of the transport means:
    /// no route, no name, refused, TLS failure, closed or reset before any HTTP answer: Offline; silent for the source's timeout, or
    /// not complete after twice that, or not connected after half of it, or by the deadline: Timeout; cut off in the middle, redirected
    /// to where it must not go, or compressed wrongly: Malformed; beyond largestBody: TooLarge. Not sent at all where the address is
    /// neither https nor this machine's: Offline.
    template <Provider P>
    std::unique_ptr<Call> fetch(const Source &source, const typename P::Query &query, std::function<void(Result<typename P::Value>)> done,
                                const FetchOptions &options = {});

    /// The same, and `done` is told how long the value may be held.
    template <Provider P>
    std::unique_ptr<Call> fetchHeld(const Source &source, const typename P::Query &query,
                                    const std::function<void(Result<typename P::Value>, const Lifetime &)> &done,
                                    const FetchOptions &options = {});

    /// Lets go of all that is held in memory of a source: its key is another one now, or the user wants it so.
    /// What is under way for it is delivered, but not held.
    void forget(const QString &source);

    /// Empties the caches, the one on disk too; `done` is called later. Destroying what is returned only silences it.
    std::unique_ptr<QObject> clearCaches(std::function<void()> done);
    /// `done` is told how many bytes the caches hold, in memory and on disk.
    std::unique_ptr<QObject> measureCaches(std::function<void(qint64)> done);

    const FetchTally &tally() const { return m_tally; }
    const RequestHistory &history() const { return m_history; }
    const CallLedger &ledger() const { return m_ledger; }

Q_SIGNALS:
    void sent(const QString &source); ///< a request has gone out, and is counted

private:
    friend class Call;
    friend class Errand;
    std::unique_ptr<Call> begin(Call::Question question);
    std::shared_ptr<Errand> errandFor(const Call::Question &question);
    void concluded(const QUrl &url, const Errand &errand);
    void countSent(const QString &source);

    Lanes m_lanes;
    RequestPacer m_pacer;
    ResponseCache m_memory;
    std::unique_ptr<DiskCache> m_disk;
    QHash<QUrl, std::weak_ptr<Errand>> m_underWay;
    QHash<QString, int> m_forgotten; ///< how often, by source
    CallLedger m_ledger;
    FetchTally m_tally;
    RequestHistory m_history;
};

template <Provider P>
std::unique_ptr<Call> Fetcher::fetchHeld(const Source &source, const typename P::Query &query,
                                         const std::function<void(Result<typename P::Value>, const Lifetime &)> &done,
                                         const FetchOptions &options)
{
    using Value = typename P::Value;
    const QNetworkRequest request = P::request(source.baseUrl, query);
    QByteArray body;
    if constexpr (requires { P::body(query); })
        body = P::body(query);
    Source asked = source;
    asked.retry.isFinal = ProviderFacts(P::facts).isFinal;
    const QStringList secrets = secretsIn(request.url());
    const auto digest = [query, secrets, done](const HttpAnswer &answer, const Lifetime &life) -> Digested {
        auto value = std::make_shared<Result<Value>>(P::parse(answer, query).transform_error([&secrets, &answer](Error error) {
            error.detail = redacted(error.detail, secrets);
            if (isWebPage(answer, error.kind))
                error.cause = Error::Cause::WebPage;
            return error;
        }));
        return {.error = *value ? std::nullopt : std::optional(value->error()),
                .deliver = [value, life, done] { done(std::move(*value), life); }};
    };
    const auto fail = [done](const Error &error) { done(std::unexpected(error), Lifetime({}, std::chrono::milliseconds(0))); };
    return begin({.request = request,
                  .body = body,
                  .source = asked,
                  .carriesKey = !secrets.isEmpty(),
                  .policy = P::facts.cache,
                  .options = options,
                  .digest = digest,
                  .fail = fail});
}

template <Provider P>
std::unique_ptr<Call> Fetcher::fetch(const Source &source, const typename P::Query &query,
                                     std::function<void(Result<typename P::Value>)> done, const FetchOptions &options)
{
    return fetchHeld<P>(
        source, query, [done = std::move(done)](Result<typename P::Value> value, const Lifetime &) { done(std::move(value)); }, options);
}

} // namespace hereabouts
