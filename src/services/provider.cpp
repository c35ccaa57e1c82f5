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

QString urlEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace hereabouts
