// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/provider.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

QNetworkRequest jsonRequest(const QUrl &baseUrl, const QString &path, const QString &query)
{
    QUrl url = baseUrl;
    QString basePath = baseUrl.path(QUrl::FullyEncoded);
    if (!basePath.endsWith(u'/'))
        basePath += u'/';
    url.setPath(basePath + path, QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(query, QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/json");
    return request;
}

namespace {

constexpr auto longestAddressAttribute = QNetworkRequest::User;

} // namespace

void sendAsFormBeyond(QNetworkRequest &request, qsizetype longestAddress)
{
    request.setAttribute(longestAddressAttribute, QVariant::fromValue(longestAddress));
}

std::optional<FormRequest> formOf(const QNetworkRequest &request)
{
    const QVariant longest = request.attribute(longestAddressAttribute);
    QUrl url = request.url();
    if (!longest.isValid() || url.toEncoded().size() <= longest.value<qsizetype>())
        return std::nullopt;
    FormRequest form{.request = request, .form = url.query(QUrl::FullyEncoded).toLatin1()};
    url.setQuery(QString());
    form.request.setUrl(url);
    form.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    return form;
}

QString urlEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace hereabouts
