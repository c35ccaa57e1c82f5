// SPDX-License-Identifier: GPL-3.0-or-later
// Provider is the shape of everything that turns a query into a request and an answer into a value, without touching the network.
#pragma once

#include "services/freshness.h"
#include "services/http_answer.h"
#include "services/source_catalogue.h"

#include <QNetworkRequest>

#include <concepts>
#include <optional>

namespace hereabouts {

struct ProviderFacts {
    QLatin1StringView source; ///< its name in sources.json, which holds its attribution too
    CachePolicy cache;
    /// True for an answer that would be the same another time although its status says otherwise: it is not asked for again.
    bool (*isFinal)(const HttpAnswer &answer) = nullptr;
};

/// `request` and `parse` are pure functions: parse may be called on any thread. A provider that asks by POST has a third one,
/// `QByteArray body(const Query &)`, and its request a Content-Type; asking so changes nothing at the source.
template <typename P>
concept Provider = requires(const QUrl &baseUrl, const typename P::Query &query, const HttpAnswer &answer) {
    { P::facts } -> std::convertible_to<ProviderFacts>;
    { P::request(baseUrl, query) } -> std::same_as<QNetworkRequest>;
    { P::parse(answer, query) } -> std::same_as<Result<typename P::Value>>;
};

/// A request for base + path (already encoded, without a leading slash) + query (already encoded, may be empty).
QNetworkRequest jsonRequest(const QUrl &baseUrl, const QString &path, const QString &query = {});

/// Has a request whose address is longer than this (characters, encoded) sent by POST, with its query as a form. To caches, and to whoever
/// asks for the same at the same time, it stays the request of that address: for what is read only, and not counted by its source.
void sendAsFormBeyond(QNetworkRequest &request, qsizetype longestAddress);

/// A request as it goes out by POST.
struct FormRequest {
    QNetworkRequest request;
    QByteArray form;
};

/// Empty where a request goes out as it is: nobody has set a longest address, or its own is no longer.
std::optional<FormRequest> formOf(const QNetworkRequest &request);

/// Encoded so that nothing in it can be taken for syntax, in a path as well as in a query.
QString urlEncoded(const QString &text);

} // namespace hereabouts
