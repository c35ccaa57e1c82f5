// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/fetcher.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

void applyRules(QNetworkRequest &request, const Source &source, bool carriesKey)
{
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Hereabouts/" HEREABOUTS_VERSION ""_s);
    request.setTransferTimeout(source.timeoutMs);
    // A redirect would take the key along to wherever it points.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         carriesKey ? QNetworkRequest::ManualRedirectPolicy : QNetworkRequest::SameOriginRedirectPolicy);
    // The services need neither cookies nor HTTP authentication, and nothing of theirs may settle anywhere.
    for (const auto attribute : {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
                                 QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
}

} // namespace

Fetcher::Fetcher(QObject *parent) : QObject(parent) {}

std::unique_ptr<Call> Fetcher::send(QNetworkRequest request, const Source &source, Call::Arrived arrived)
{
    const QStringList secrets = secretsIn(request.url());
    std::unique_ptr<Call> call(new Call(secrets, std::move(arrived)));
    const bool secure = request.url().scheme() == "https"_L1 || (request.url().scheme() == "http"_L1 && isLoopback(request.url()));
    if (!secure) {
        call->refuse(
            {.kind = Error::Kind::Offline, .detail = u"not sent: the address of %1 is neither https nor local"_s.arg(source.name)});
        return call;
    }
    applyRules(request, source, !secrets.isEmpty());
    call->watch(m_manager.get(request), 2 * source.timeoutMs);
    return call;
}

} // namespace hereabouts
