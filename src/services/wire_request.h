// SPDX-License-Identifier: GPL-3.0-or-later
// WireRequest is one request on the wire and its answer; destroying it aborts it and frees its connection.
#pragma once

#include "services/gunzip.h"
#include "services/lanes.h"
#include "services/retry_policy.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace hereabouts {

/// An answer of more bytes than this, when unpacked, is not taken in.
inline constexpr qint64 largestBody = 64LL * 1024 * 1024;

class WireRequest : public QObject {
    Q_OBJECT

public:
    struct Rules {
        int timeoutMs = 10000; ///< silence; half of it for the connection to stand; twice it for the whole answer
        /// Where every request is counted, and paid for, Qt must not send it again behind our back.
        bool onceOnly = false;
        QByteArray body = {}; ///< goes by POST where it is not empty; not together with onceOnly
    };
    /// Called once, from the event loop; may destroy the request by deleteLater() only.
    using Ended = std::function<void(WireResult)>;

    /// Sends at once. `sent` is called each time that the request has gone out in full. With onceOnly it is called once, by the end of the
    /// request, where it has gone out or may have done so.
    WireRequest(std::unique_ptr<Lane> lane, const QNetworkRequest &request, const Rules &rules, std::function<void()> sent, Ended ended);
    ~WireRequest() override;

    std::chrono::milliseconds age() const { return std::chrono::milliseconds(m_age.elapsed()); }
    qint64 bytes() const { return m_bytes; }           ///< of the body, unpacked, that have come
    const QString &ending() const { return m_ending; } ///< how it ended, for the log: "NoError", "given up: …"

private:
    void watchConnection(const Rules &rules);
    void countAsSent();
    void countAsMaybeSent();
    void takeHead();
    void takeIn();
    void takeInLater();
    void add(const std::optional<QByteArray> &piece);
    void conclude();
    int status() const;
    void giveUp(Error error);
    void end(WireResult result);
    void release();

    std::unique_ptr<Lane> m_lane;
    const bool m_onceOnly;
    bool m_isConnecting; ///< over TLS: nothing can have gone out yet
    std::function<void()> m_sent;
    Ended m_ended;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    std::optional<Gunzip> m_gunzip; ///< set where the body is packed
    qint64 m_received = 0;          ///< of the body as it comes
    qint64 m_bytes = 0;
    QString m_ending;
    QTimer m_connecting;
    QTimer m_deadline;
    QElapsedTimer m_age;
    bool m_wasSent = false;
    bool m_isFinished = false; ///< says Qt; there may be more to take in
    bool m_isTakingInLater = false;
};

} // namespace hereabouts
