// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/call.h"

#include "services/network_log.h"
#include "services/redaction.h"

#include <QMetaEnum>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace hereabouts {

Q_LOGGING_CATEGORY(networkLog, "hereabouts.network", QtWarningMsg)

namespace {

QString nameOf(QNetworkReply::NetworkError error)
{
    return QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
}

/// Qt reports every status from 400 as an error of the reply; to us they are answers like any other.
bool isAnswer(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::NoError)
        return status > 0;
    const bool standsForStatus = (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
                                 || error == QNetworkReply::ProtocolInvalidOperationError
                                 || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
    return standsForStatus && status >= 400;
}

Error transportError(QNetworkReply::NetworkError error, int status)
{
    using E = QNetworkReply;
    const QString detail = status > 0 ? u"%1 after status %2"_s.arg(nameOf(error)).arg(status) : nameOf(error);
    switch (error) {
    case E::TimeoutError:
    case E::OperationCanceledError: // Qt's transfer timeout arrives as this; calls that we abort ourselves are not listened to
    case E::ProxyTimeoutError: return {.kind = Error::Kind::Timeout, .detail = detail};
    case E::TooManyRedirectsError:
    case E::InsecureRedirectError:
    case E::ProtocolUnknownError:
    case E::ProtocolInvalidOperationError:
    case E::ProtocolFailure: return {.kind = Error::Kind::Malformed, .httpStatus = status, .detail = detail};
    default: break;
    }
    // The status line had come: the connection worked, and the answer was cut off.
    if (status > 0)
        return {.kind = Error::Kind::Malformed, .httpStatus = status, .detail = detail};
    return {.kind = Error::Kind::Offline, .detail = detail};
}

} // namespace

Call::Call(QStringList secrets, Arrived arrived) : m_secrets(std::move(secrets)), m_arrived(std::move(arrived)) {}

Call::~Call()
{
    release();
}

void Call::watch(QNetworkReply *reply, int deadlineMs)
{
    m_reply = reply;
    m_age.start();
    connect(reply, &QNetworkReply::metaDataChanged, this, [this] {
        if (m_reply && m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > largestBody)
            giveUp({.kind = Error::Kind::TooLarge, .detail = u"a longer body was announced than is taken in"_s});
    });
    connect(reply, &QNetworkReply::readyRead, this, &Call::takeIn);
    connect(reply, &QNetworkReply::finished, this, &Call::conclude);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this, deadlineMs] { giveUp({.kind = Error::Kind::Timeout, .detail = u"no complete answer in %1 ms"_s.arg(deadlineMs)}); });
    m_deadline.start(deadlineMs);
}

void Call::refuse(Error error)
{
    QTimer::singleShot(0, this, [this, error = std::move(error)] { deliver(std::unexpected(error)); });
}

void Call::takeIn()
{
    // In pieces, so that a small body that unpacks to a huge one is noticed on the way
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const QByteArray piece = m_reply->read(256 * 1024);
        if (piece.isEmpty())
            return;
        m_body += piece;
        if (m_body.size() > largestBody)
            giveUp({.kind = Error::Kind::TooLarge, .detail = u"the body is longer than is taken in"_s});
    }
}

void Call::conclude()
{
    takeIn();
    if (!m_reply)
        return; // given up while reading the rest
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    HttpAnswer answer{.status = status, .headers = m_reply->headers(), .body = std::move(m_body)};
    qCInfo(networkLog).noquote() << "GET" << redacted(m_reply->url()) << "status" << status << nameOf(error) << answer.body.size()
                                 << "bytes" << m_age.elapsed() << "ms";
    release();
    if (isAnswer(error, status))
        deliver(std::move(answer));
    else
        deliver(std::unexpected(transportError(error, status)));
}

void Call::giveUp(Error error)
{
    if (m_reply)
        qCInfo(networkLog).noquote() << "GET" << redacted(m_reply->url()) << "given up:" << error.detail << m_age.elapsed() << "ms";
    release();
    deliver(std::unexpected(std::move(error)));
}

void Call::deliver(Result<HttpAnswer> result)
{
    // Moved out, because the receiver may let go of this call
    if (const Arrived arrived = std::exchange(m_arrived, nullptr))
        arrived(*this, std::move(result));
}

void Call::release()
{
    m_deadline.stop();
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    if (!reply)
        return;
    // Our connections only: a blanket disconnect cuts Qt's own, and then abort() leaves the socket open.
    disconnect(reply, nullptr, this, nullptr);
    reply->abort();
    reply->deleteLater();
}

} // namespace hereabouts
