// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/raw_server.h"

#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Makes the coming close a reset, where the system lets us.
void lingerNot(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger off{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &off, sizeof off);
#else
    Q_UNUSED(socket)
#endif
}

bool isSecure(const QSslConfiguration &tls)
{
    return !tls.localCertificate().isNull();
}

} // namespace

/// Hands out TLS sockets before their handshake, so that those that never get through it are counted too.
class RawServer::Listener : public QTcpServer {
public:
    explicit Listener(QSslConfiguration tls) : m_tls(std::move(tls)) {}
    const QSslConfiguration &tls() const { return m_tls; }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (!isSecure(m_tls)) {
            QTcpServer::incomingConnection(descriptor);
            return;
        }
        auto *socket = new QSslSocket(this);
        socket->setSslConfiguration(m_tls);
        socket->setSocketDescriptor(descriptor);
        socket->startServerEncryption();
        addPendingConnection(socket);
    }

private:
    QSslConfiguration m_tls;
};

/// One client: reads heads and plays a script for each.
class RawServer::Connection : public QObject {
public:
    Connection(RawServer *server, QTcpSocket *socket) : QObject(socket), m_server(server), m_socket(socket)
    {
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::bytesWritten, this, &Connection::pour);
        m_pause.callOnTimeout(this, &Connection::dripOn);
        m_untilDue.setInterval(2);
        m_untilDue.callOnTimeout(this, &Connection::beginWhenDue);
    }

private:
    void read()
    {
        if (!m_socket->isOpen())
            return; // the client went while it was answered
        m_received += m_socket->readAll();
        if (m_isPlaying)
            return;
        const bool isHttp = m_server->m_speaks == Speaks::Http;
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (isHttp && end < 0)
            return;
        const QList<QByteArray> words = m_received.first(isHttp ? m_received.indexOf("\r\n") : 0).split(' ');
        m_received.remove(0, isHttp ? end + 4 : m_received.size());
        play(m_server->m_choose({.number = ++m_server->m_requests, .target = words.value(1)}));
    }

    void play(Script script)
    {
        m_script = std::move(script);
        m_isPlaying = true;
        m_dripped = 0;
        if (m_script.isDue)
            m_untilDue.start();
        else
            begin();
    }

    void beginWhenDue()
    {
        if (!m_script.isDue())
            return;
        m_untilDue.stop();
        begin();
    }

    void begin()
    {
        m_socket->write(m_script.bytes);
        m_socket->flush();
        if (m_script.dripped.isEmpty())
            afterDrip();
        else
            m_pause.start(m_script.drip);
    }

    void dripOn()
    {
        if (m_dripped < m_script.dripped.size()) {
            m_socket->write(m_script.dripped.sliced(m_dripped++, 1));
            return;
        }
        m_pause.stop();
        afterDrip();
    }

    void afterDrip()
    {
        m_isPouring = !m_script.endless.isEmpty();
        if (m_isPouring) {
            pour();
            return;
        }
        switch (m_script.then) {
        case Then::KeepOpen: return;
        case Then::NextRequest:
            m_isPlaying = false;
            read();
            return;
        case Then::Close: QTimer::singleShot(0, m_socket, [socket = m_socket] { socket->disconnectFromHost(); }); return;
        case Then::Reset:
            // What was sent should be seen before the end comes: a reset overtakes it otherwise
            QTimer::singleShot(m_script.bytes.isEmpty() ? 0 : 100, m_socket, [socket = m_socket] {
                lingerNot(socket);
                socket->abort();
            });
            return;
        }
    }

    /// Never has more than a little waiting on this side: it is the client's memory that is looked at.
    void pour()
    {
        const auto *secure = qobject_cast<const QSslSocket *>(m_socket);
        constexpr qint64 little = 128LL * 1024;
        if (m_isPouring && m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0) < little)
            m_socket->write(m_script.endless);
    }

    RawServer *m_server;
    QTcpSocket *m_socket;
    QByteArray m_received;
    Script m_script;
    QTimer m_pause;
    QTimer m_untilDue;
    qsizetype m_dripped = 0;
    bool m_isPlaying = false;
    bool m_isPouring = false;
};

RawServer::RawServer(Script script, QObject *parent) : RawServer(std::move(script), Speaks::Http, parent) {}

RawServer::RawServer(Script script, Speaks speaks, QObject *parent)
    : RawServer(QSslConfiguration(), [script = std::move(script)](const Request &) { return script; }, parent)
{
    m_speaks = speaks;
}

RawServer::RawServer(const QSslConfiguration &tls, Choose choose, QObject *parent)
    : QObject(parent), m_choose(std::move(choose)), m_listener(std::make_unique<Listener>(tls))
{
    if (!m_listener->listen(QHostAddress::LocalHost))
        qFatal("no port to listen at");
    connect(m_listener.get(), &QTcpServer::newConnection, this, &RawServer::accept);
}

RawServer::~RawServer()
{
    const auto sockets = findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly);
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this); // who dies with the server is no news
}

QUrl RawServer::url() const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(isSecure(m_listener->tls()) ? "https"_L1 : "http"_L1).arg(m_listener->serverPort()));
}

QUrl RawServer::refusingUrl()
{
    QTcpServer shortLived;
    shortLived.listen(QHostAddress::LocalHost);
    return QUrl(u"http://127.0.0.1:%1"_s.arg(shortLived.serverPort()));
}

QByteArray RawServer::head(qsizetype contentLength, const QByteArray &contentType)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + QByteArray::number(contentLength) + "\r\n\r\n";
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
        socket->setParent(this);
        ++m_opened;
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            ++m_closed;
            socket->deleteLater();
            Q_EMIT connectionClosed();
        });
        new Connection(this, socket);
        Q_EMIT connectionOpened();
    }
}

} // namespace hereabouts
