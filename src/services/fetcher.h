// SPDX-License-Identifier: GPL-3.0-or-later
// Fetcher sends requests: it owns the one network access manager, and the rules that hold for every request.
#pragma once

#include "services/background.h"
#include "services/call.h"
#include "services/provider.h"
#include "services/redaction.h"

#include <QNetworkAccessManager>

namespace hereabouts {

class Fetcher : public QObject {
    Q_OBJECT

public:
    explicit Fetcher(QObject *parent = nullptr);

    /// Asks a provider. `done` is called once with its value or with the reason why there is none, never before the event loop has
    /// run and never after the call was destroyed; it must not destroy the call, but may deleteLater() it. The answer is parsed on
    /// a pool thread. Error details never hold a key.
    template <Provider P>
    std::unique_ptr<Call> fetch(const Source &source, const typename P::Query &query, std::function<void(Result<typename P::Value>)> done);

    /// The same for bytes. Any HTTP status is an answer. What a failure of the transport means:
    /// no route, no name, refused, TLS failure, closed or reset before any HTTP answer: Offline; silent for the source's timeout, or
    /// not complete after twice that: Timeout; cut off in the middle, redirected to where it must not go, or compressed wrongly:
    /// Malformed; beyond largestBody: TooLarge. Not sent at all where the address is neither https nor this machine's: Offline.
    std::unique_ptr<Call> send(QNetworkRequest request, const Source &source, Call::Arrived arrived);

private:
    QNetworkAccessManager m_manager;
};

template <Provider P>
std::unique_ptr<Call> Fetcher::fetch(const Source &source, const typename P::Query &query,
                                     std::function<void(Result<typename P::Value>)> done)
{
    using Value = typename P::Value;
    return send(P::request(source.baseUrl, query), source, [query, done = std::move(done)](Call &call, Result<HttpAnswer> answer) {
        if (!answer) {
            done(std::unexpected(answer.error()));
            return;
        }
        auto parse = [answer = *std::move(answer), query, secrets = call.secrets()]() -> Result<Value> {
            return P::parse(answer, query).transform_error([&secrets](Error error) {
                error.detail = redacted(error.detail, secrets);
                return error;
            });
        };
        call.keep(inBackground(std::move(parse), done));
    });
}

} // namespace hereabouts
