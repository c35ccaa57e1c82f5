// SPDX-License-Identifier: GPL-3.0-or-later
// RawServer is an ill-behaved server on loopback: it sends exactly the bytes it is told to, as slowly as it is told to, or none.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace hereabouts {

class RawServer : public QObject {
    Q_OBJECT

public:
    enum class Then {
        KeepOpen,    ///< and never say another word
        NextRequest, ///< as a well-behaved server does
        Close,
        Reset, ///< as a crashed peer does
    };
    struct Script {
        QByteArray bytes; ///< sent when a request's head has come; a status line and headers are up to the test
        Then then = Then::KeepOpen;
        QByteArray dripped;                 ///< sent after that, one byte at a time
        std::chrono::milliseconds drip{50}; ///< the pause between those
        std::function<bool()> isDue;        ///< where set, nothing is sent before it says so; asked every few milliseconds
        QByteArray endless;                 ///< sent after that, again and again, as fast as the client takes it
    };
    struct Request {
        int number = 0;    ///< from 1
        QByteArray target; ///< path and query; empty where the bytes were none of HTTP's
    };
    /// Called on the server's thread for every request.
    using Choose = std::function<Script(const Request &)>;

    enum class Speaks {
        Http,   ///< or HTTPS, where there is a certificate
        Nothing ///< answers the first bytes, whatever they are: a TLS client's greeting, for example
    };

    /// All listen at once, at a free port.
    explicit RawServer(Script script, QObject *parent = nullptr);
    RawServer(Script script, Speaks speaks, QObject *parent = nullptr);
    /// With a certificate in `tls`, HTTPS.
    RawServer(const QSslConfiguration &tls, Choose choose, QObject *parent = nullptr);
    ~RawServer() override;

    QUrl url() const; ///< "http://127.0.0.1:40123"

    // May be read from any thread.
    int opened() const { return m_opened; }     ///< connections so far
    int requests() const { return m_requests; } ///< heads that have come
    int closed() const { return m_closed; }     ///< of these connections, the ones that have ended
    int open() const { return m_opened - m_closed; }

    /// "HTTP/1.1 200 OK" with a Content-Type and that Content-Length.
    static QByteArray head(qsizetype contentLength, const QByteArray &contentType = "application/json");

    /// An address of this machine where nobody listens.
    static QUrl refusingUrl();

Q_SIGNALS:
    void connectionOpened();
    void connectionClosed();

private:
    class Connection;
    class Listener;

    void accept();

    Choose m_choose;
    Speaks m_speaks = Speaks::Http;
    std::unique_ptr<Listener> m_listener;
    std::atomic<int> m_opened = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_closed = 0;
};

} // namespace hereabouts
