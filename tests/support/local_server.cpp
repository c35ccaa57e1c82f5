// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/local_server.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QMetaEnum>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

struct LocalServer::Waiting {
    explicit Waiting(QHttpServerResponder &&r) : responder(std::move(r)) {}
    QHttpServerResponder responder;
    QTimer timer;
};

void LocalServer::Listener::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    sockets[socket->peerPort()] = socket;
    addPendingConnection(socket);
}

LocalServer::LocalServer(QObject *parent) : QObject(parent), m_listener(new Listener)
{
    if (!m_listener->listen(QHostAddress::LocalHost) || !m_server.bind(m_listener))
        qFatal("no port to listen at");
    m_server.setMissingHandler(this,
                               [this](const QHttpServerRequest &request, QHttpServerResponder &responder) { handle(request, responder); });
}

LocalServer::~LocalServer() = default;

QUrl LocalServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_listener->serverPort()));
}

int LocalServer::requestCount(const QString &pathPrefix) const
{
    return static_cast<int>(std::ranges::count_if(m_requests, [&](const Request &r) { return r.url.path().startsWith(pathPrefix); }));
}

int LocalServer::openConnections() const
{
    return static_cast<int>(std::ranges::count_if(
        m_listener->sockets, [](const auto &entry) { return entry.second && entry.second->state() == QAbstractSocket::ConnectedState; }));
}

LocalServer::Reply LocalServer::takeReply(const QString &path)
{
    std::deque<Reply> *best = nullptr;
    for (auto &[prefix, replies] : m_replies) { // in ascending order: of those that fit, the longest comes last
        if (path.startsWith(prefix))
            best = &replies;
    }
    if (!best)
        return {.status = 404};
    Reply next = best->front();
    if (best->size() > 1)
        best->pop_front();
    return next;
}

void LocalServer::handle(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const QMetaEnum methods = QMetaEnum::fromType<QHttpServerRequest::Method>();
    m_requests.append(
        {QByteArray(methods.valueToKey(static_cast<int>(request.method()))).toUpper(), request.url(), request.headers(), request.body()});
    const Reply reply = m_answer ? m_answer(m_requests.back()) : takeReply(request.url().path());
    if (reply.delay.count() == 0) {
        write(reply, responder);
    } else {
        auto waiting = std::make_unique<Waiting>(std::move(responder));
        Waiting *raw = waiting.get();
        const QPointer<QTcpSocket> client = m_listener->sockets[request.remotePort()];
        raw->timer.setSingleShot(true);
        connect(&raw->timer, &QTimer::timeout, this, [this, raw, client, reply] {
            if (client && client->state() == QAbstractSocket::ConnectedState)
                write(reply, raw->responder);
            raw->timer.disconnect();
            std::erase_if(m_waiting, [raw](const auto &entry) { return entry.get() == raw; });
        });
        raw->timer.start(reply.delay);
        m_waiting.push_back(std::move(waiting));
    }
    Q_EMIT requested();
}

void LocalServer::write(const Reply &reply, QHttpServerResponder &responder)
{
    QHttpHeaders headers = reply.headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, reply.contentType);
    responder.write(reply.body, headers, static_cast<QHttpServerResponder::StatusCode>(reply.status));
}

} // namespace hereabouts
