// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/raw_server.h"

#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QUrl urlOf(const QTcpServer &server)
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
}

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

} // namespace

RawServer::RawServer(Script script, QObject *parent) : QObject(parent), m_script(std::move(script))
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no port to listen at");
    connect(&m_listener, &QTcpServer::newConnection, this, &RawServer::accept);
}

QUrl RawServer::url() const
{
    return urlOf(m_listener);
}

QUrl RawServer::refusingUrl()
{
    QTcpServer shortLived;
    shortLived.listen(QHostAddress::LocalHost);
    return urlOf(shortLived);
}

QByteArray RawServer::head(qsizetype contentLength, const QByteArray &contentType)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + QByteArray::number(contentLength) + "\r\n\r\n";
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        socket->setParent(this);
        ++m_opened;
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            ++m_closed;
            socket->deleteLater();
            Q_EMIT connectionClosed();
        });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            if (!socket->readAll().contains("\r\n\r\n"))
                return;
            ++m_requests;
            play(socket);
        });
        Q_EMIT connectionOpened();
    }
}

void RawServer::play(QTcpSocket *socket)
{
    socket->write(m_script.bytes);
    socket->flush();
    if (m_script.dripped.isEmpty()) {
        // What was sent should be seen before the end comes: a reset overtakes it otherwise
        if (m_script.then != Then::KeepOpen)
            QTimer::singleShot(m_script.bytes.isEmpty() ? 0 : 100, socket, [this, socket] { finish(socket); });
        return;
    }
    auto *pause = new QTimer(socket);
    connect(pause, &QTimer::timeout, socket, [this, socket, pause, sent = qsizetype{0}]() mutable {
        if (sent < m_script.dripped.size()) {
            socket->write(m_script.dripped.sliced(sent++, 1));
        } else {
            pause->stop();
            finish(socket);
        }
    });
    pause->start(m_script.drip);
}

void RawServer::finish(QTcpSocket *socket)
{
    switch (m_script.then) {
    case Then::KeepOpen: return;
    case Then::Close: socket->disconnectFromHost(); return;
    case Then::Reset:
        lingerNot(socket);
        socket->abort();
        return;
    }
}

} // namespace hereabouts
