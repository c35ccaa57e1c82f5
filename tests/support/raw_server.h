// SPDX-License-Identifier: GPL-3.0-or-later
// RawServer is an ill-behaved server on loopback: it sends exactly the bytes it is told to, as slowly as it is told to, or none.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace hereabouts {

class RawServer : public QObject {
    Q_OBJECT

public:
    enum class Then {
        KeepOpen, ///< and never say another word
        Close,
        Reset, ///< as a crashed peer does
    };
    struct Script {
        QByteArray bytes; ///< sent when a request's head has come; a status line and headers are up to the test
        Then then = Then::KeepOpen;
        QByteArray dripped;                 ///< sent after that, one byte at a time
        std::chrono::milliseconds drip{50}; ///< the pause between those
    };

    /// Listens at once, at a free port.
    explicit RawServer(Script script, QObject *parent = nullptr);

    QUrl url() const;
    int opened() const { return m_opened; }     ///< connections so far
    int requests() const { return m_requests; } ///< heads that have come
    int closed() const { return m_closed; }     ///< of these, the ones that have ended

    /// "HTTP/1.1 200 OK" with a Content-Type and that Content-Length.
    static QByteArray head(qsizetype contentLength, const QByteArray &contentType = "application/json");

    /// An address of this machine where nobody listens.
    static QUrl refusingUrl();

Q_SIGNALS:
    void connectionOpened();
    void connectionClosed();

private:
    void accept();
    void play(QTcpSocket *socket);
    void finish(QTcpSocket *socket);

    Script m_script;
    QTcpServer m_listener;
    int m_opened = 0;
    int m_requests = 0;
    int m_closed = 0;
};

} // namespace hereabouts
