// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDataFixture is a server of open data, and what asks it: plain requests, and the program's own fetcher.
#pragma once

#include "support/ask.h"
#include "support/open_data_server.h"
#include "support/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTest>

namespace hereabouts {

/// Only where OpenDataServer::whyNot() is empty.
class OpenDataFixture {
public:
    struct Got {
        int status = 0;
        QByteArray body;

        QJsonDocument json() const { return QJsonDocument::fromJson(body); }
        QJsonValue result() const { return json()[u"result"]; }
    };

    OpenDataServer server;
    Fetcher fetcher;
    SourceCatalogue catalogue = catalogueAt(server.url(), 10000);

    /// Path and query, encoded. With a body, by POST.
    Got get(const QString &path, const QByteArray &body = {})
    {
        QNetworkRequest request(QUrl(server.url().toString() + path));
        if (!body.isEmpty())
            request.setRawHeader("Content-Type", body.startsWith('{') ? "application/json" : "application/x-www-form-urlencoded");
        const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? m_manager.get(request) : m_manager.post(request, body));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 20000))
            qWarning("no answer to %s", qPrintable(path));
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }

    template <Provider P> Result<typename P::Value> ask(const typename P::Query &query)
    {
        return hereabouts::ask<P>(fetcher, catalogue, query);
    }

private:
    QNetworkAccessManager m_manager;
};

} // namespace hereabouts
