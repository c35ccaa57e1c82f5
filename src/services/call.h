// SPDX-License-Identifier: GPL-3.0-or-later
// Call is one request under way; destroying it aborts the request and frees its connection.
#pragma once

#include "services/http_answer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkReply;
QT_END_NAMESPACE

namespace hereabouts {

/// An answer of more bytes than this (after decompression) is not taken in.
inline constexpr qint64 largestBody = 64LL * 1024 * 1024;

class Call : public QObject {
    Q_OBJECT

public:
    /// Called once, never before the event loop has run, never after the call was destroyed.
    using Arrived = std::function<void(Call &, Result<HttpAnswer>)>;

    ~Call() override;

    /// The keys that went out with the request: not to be repeated in any text.
    const QStringList &secrets() const { return m_secrets; }

    /// Holds what still has to happen to the answer, for as long as the call lives.
    void keep(std::unique_ptr<QObject> continuation) { m_continuation = std::move(continuation); }

private:
    friend class Fetcher;
    Call(QStringList secrets, Arrived arrived);

    void watch(QNetworkReply *reply, int deadlineMs);
    void refuse(Error error);
    void takeIn();
    void conclude();
    void giveUp(Error error);
    void deliver(Result<HttpAnswer> result);
    void release();

    QStringList m_secrets;
    Arrived m_arrived;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QTimer m_deadline;
    QElapsedTimer m_age;
    std::unique_ptr<QObject> m_continuation;
};

} // namespace hereabouts
