// SPDX-License-Identifier: GPL-3.0-or-later
// LocalServer is a well-behaved HTTP server on loopback: it answers by path and remembers what it was asked.
#pragma once

#include <QDeadlineTimer>
#include <QHttpHeaders>
#include <QHttpServer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace hereabouts {

class LocalServer : public QObject {
    Q_OBJECT

public:
    struct Reply {
        int status = 200;
        QByteArray body;
        QByteArray contentType = "application/json; charset=utf-8";
        QHttpHeaders headers; ///< besides Content-Type and Content-Length
        std::chrono::milliseconds delay{0};
    };
    struct Request {
        QByteArray method;
        QUrl url; ///< path and query
        QHttpHeaders headers;
        QByteArray body;
        QDeadlineTimer came = QDeadlineTimer::current(); ///< when it came
    };

    /// Listens at once, at a free port.
    explicit LocalServer(QObject *parent = nullptr);
    ~LocalServer() override;

    QUrl url() const; ///< "http://127.0.0.1:40123"

    /// Paths that begin so are answered so; the longest that fits counts. Others get 404 with an empty body.
    void reply(const QString &pathPrefix, Reply reply) { m_replies[pathPrefix] = {std::move(reply)}; }
    /// One after the other; the last one again and again.
    void replies(const QString &pathPrefix, std::deque<Reply> replies) { m_replies[pathPrefix] = std::move(replies); }

    /// All requests, whatever their paths, are answered so.
    void answerWith(std::function<Reply(const Request &)> answer) { m_answer = std::move(answer); }

    const QList<Request> &requests() const { return m_requests; }
    int requestCount(const QString &pathPrefix = {}) const;
    int openConnections() const;

Q_SIGNALS:
    void requested();

private:
    /// Keeps the sockets that QHttpServer hides: a client that has gone must not be answered.
    class Listener : public QTcpServer {
    public:
        std::map<quint16, QPointer<QTcpSocket>> sockets; ///< by the client's port

    protected:
        void incomingConnection(qintptr descriptor) override;
    };
    struct Waiting;

    void handle(const QHttpServerRequest &request, QHttpServerResponder &responder);
    Reply takeReply(const QString &path);
    static void write(const Reply &reply, QHttpServerResponder &responder);

    std::map<QString, std::deque<Reply>> m_replies;
    std::function<Reply(const Request &)> m_answer;
    QList<Request> m_requests;
    Listener *m_listener;
    QHttpServer m_server;
    std::vector<std::unique_ptr<Waiting>> m_waiting; ///< after the server: its responders must go first
};

} // namespace hereabouts
