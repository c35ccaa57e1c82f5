// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_server.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace hereabouts {

BenchServer::BenchServer(const QMap<QByteArray, QByteArray> &bodies, std::chrono::milliseconds latency)
    : m_bodies(bodies), m_latency(latency)
{
    auto *listener = new QTcpServer;
    if (!listener->listen(QHostAddress::LocalHost))
        qFatal("no port to listen at");
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(listener->serverPort()));
    listener->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, listener, &QObject::deleteLater);
    connect(listener, &QTcpServer::newConnection, listener, [this, listener] {
        while (QTcpSocket *socket = listener->nextPendingConnection()) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    m_thread.start();
}

BenchServer::~BenchServer()
{
    m_thread.quit();
    m_thread.wait();
}

void BenchServer::take(QTcpSocket *socket)
{
    constexpr QByteArrayView end = "\r\n\r\n";
    for (qsizetype at = 0; (at = socket->peek(64 * 1024).indexOf(end)) >= 0;) {
        const QByteArray answer = answerTo(socket->read(at + end.size()));
        QTimer::singleShot(m_latency, Qt::PreciseTimer, socket, [socket, answer] { socket->write(answer); });
    }
}

QByteArray BenchServer::answerTo(const QByteArray &head) const
{
    const QByteArray path = head.sliced(head.indexOf(' ') + 1);
    const QByteArray *body = nullptr;
    for (auto it = m_bodies.cbegin(); it != m_bodies.cend(); ++it) { // in ascending order: of those that fit, the longest comes last
        if (path.startsWith(it.key()))
            body = &it.value();
    }
    return QByteArray("HTTP/1.1 ") + (body ? "200 OK" : "404 Not Found") + "\r\nContent-Type: application/json\r\nContent-Length: "
           + QByteArray::number(body ? body->size() : 0) + "\r\n\r\n" + (body ? *body : QByteArray());
}

} // namespace hereabouts
