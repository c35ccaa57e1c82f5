// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/wire_request.h"

#include "services/provider.h"

#include <QIODevice>
#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// What may have come and not been taken out of Qt.
constexpr qint64 mostUnread = 1024LL * 1024;
/// What is taken out of Qt or unpacked before the event loop has its turn, and in which pieces.
constexpr qint64 mostAtOnce = 1024LL * 1024;
constexpr qint64 pieceSize = 256LL * 1024;

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
    case E::OperationCanceledError: // Qt's transfer timeout arrives as this; requests that we abort ourselves are not listened to
    case E::ProxyTimeoutError: return {.kind = Error::Kind::Timeout, .detail = detail};
    case E::ProxyConnectionRefusedError:
    case E::ProxyConnectionClosedError:
    case E::ProxyNotFoundError:
    case E::ProxyAuthenticationRequiredError:
    case E::UnknownProxyError: return {.kind = Error::Kind::Offline, .httpStatus = status, .detail = detail};
    case E::InsecureRedirectError: // to another place
        return {.kind = Error::Kind::Malformed, .httpStatus = status, .detail = detail, .cause = Error::Cause::WebPage};
    case E::TooManyRedirectsError:
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

/// A body of no bytes that cannot be rewound. Qt sends a request again, whatever its method, where a connection closes before any answer;
/// the one thing that it asks first is whether the body can be had again. Nothing that we do on seeing the close comes in time.
class OnceOnlyBody : public QIODevice {
public:
    explicit OnceOnlyBody(QObject *parent = nullptr) : QIODevice(parent) { open(ReadOnly); }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

QNetworkReply *sendOnce(QNetworkAccessManager &manager, QNetworkRequest request)
{
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // measured with HTTP/1 only
    request.setHeader(QNetworkRequest::ContentLengthHeader, 0);
    auto body = std::make_unique<OnceOnlyBody>();
    QNetworkReply *reply = manager.sendCustomRequest(request, "GET"_ba, body.get());
    body.release()->setParent(reply);
    // Again, because a request with a body starts from the event loop, and Qt forgets a limit that was set before.
    QMetaObject::invokeMethod(reply, [reply] { reply->setReadBufferSize(mostUnread); }, Qt::QueuedConnection);
    return reply;
}

QNetworkReply *sendBody(QNetworkAccessManager &manager, const QNetworkRequest &request, const QByteArray &body)
{
    QNetworkReply *reply = manager.post(request, body);
    QMetaObject::invokeMethod(reply, [reply] { reply->setReadBufferSize(mostUnread); }, Qt::QueuedConnection); // as above
    return reply;
}

QNetworkReply *sendBy(QNetworkAccessManager &manager, const QNetworkRequest &request, const WireRequest::Rules &rules)
{
    Q_ASSERT(rules.body.isEmpty() || !rules.onceOnly);
    if (!rules.body.isEmpty())
        return sendBody(manager, request, rules.body);
    if (rules.onceOnly)
        return sendOnce(manager, request);
    const auto form = formOf(request);
    return form ? sendBody(manager, form->request, form->form) : manager.get(request);
}

QNetworkReply::NetworkError errorOf(const QNetworkReply &reply)
{
    if (reply.error() != QNetworkReply::ContentReSendError)
        return reply.error();
    // The connection was closed, and the request could not be sent again. To an answer that states no length that is its proper end, which
    // Qt takes for a loss where the close comes together with the body.
    const bool hasBegun = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() > 0;
    bool statesLength = false; // in a way that Qt understands
    (void)reply.rawHeader("Content-Length").toLongLong(&statesLength);
    statesLength = statesLength || reply.hasRawHeader("Transfer-Encoding");
    return hasBegun && !statesLength ? QNetworkReply::NoError : QNetworkReply::RemoteHostClosedError;
}

bool isConnectionLost(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::TemporaryNetworkFailureError
           || error == QNetworkReply::NetworkSessionFailedError;
}

} // namespace

WireRequest::WireRequest(std::unique_ptr<Lane> lane, const QNetworkRequest &request, const Rules &rules, std::function<void()> sent,
                         Ended ended)
    : m_lane(std::move(lane)), m_onceOnly(rules.onceOnly), m_isConnecting(m_lane->isNew() && request.url().scheme() == "https"_L1),
      m_sent(std::move(sent)), m_ended(std::move(ended)), m_reply(sendBy(m_lane->manager(), request, rules))
{
    m_age.start();
    // Otherwise Qt's thread piles up what comes faster than it is taken out, however much that is.
    m_reply->setReadBufferSize(mostUnread);
    watchConnection(rules);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &WireRequest::takeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &WireRequest::takeIn);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        m_isFinished = true;
        takeIn();
    });
}

WireRequest::~WireRequest()
{
    countAsMaybeSent();
    release();
}

void WireRequest::watchConnection(const Rules &rules)
{
    const auto giveUpOn = [this](QTimer &timer, int ms, const QString &what) {
        timer.setSingleShot(true);
        timer.setInterval(ms);
        timer.callOnTimeout(this, [this, ms, what] { giveUp({.kind = Error::Kind::Timeout, .detail = what.arg(ms)}); });
    };
    giveUpOn(m_connecting, std::max(1, rules.timeoutMs / 2), u"no connection in %1 ms"_s);
    giveUpOn(m_deadline, 2 * rules.timeoutMs, u"no complete answer in %1 ms"_s);
    m_deadline.start();

    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        // Without TLS it is this machine, which takes a connection or refuses it; and nothing would tell that it stands, see below.
        m_isConnecting = m_reply->url().scheme() == "https"_L1;
        if (!m_onceOnly || m_isConnecting)
            m_connecting.start();
    });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        m_isConnecting = false;
        m_connecting.stop();
        if (m_onceOnly) // Qt writes it now; with a body, empty as it is, requestSent does not come
            countAsSent();
    });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        if (m_wasSent)
            m_sent();
        countAsSent();
    });
}

void WireRequest::countAsSent()
{
    m_connecting.stop();
    if (!std::exchange(m_wasSent, true))
        m_sent();
}

/// Where it is not known whether a request has gone out, it counts: the source may have seen it.
void WireRequest::countAsMaybeSent()
{
    if (m_reply && m_onceOnly && !m_isConnecting)
        countAsSent();
}

int WireRequest::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Comes once more for each redirect that is followed.
void WireRequest::takeHead()
{
    countAsSent();
    if (!m_reply)
        return;
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > largestBody) {
        giveUp({.kind = Error::Kind::TooLarge, .detail = u"a longer body was announced than is taken in"_s});
        return;
    }
    const QByteArray coding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    m_gunzip.reset();
    if (coding == "gzip" || coding == "x-gzip")
        m_gunzip.emplace();
    else if (!coding.isEmpty() && coding != "identity" && status() >= 200 && status() < 300)
        giveUp({.kind = Error::Kind::Malformed, .httpStatus = status(), .detail = u"the body is in a coding that was not asked for"_s});
}

/// In pieces, so that a small body that unpacks to a huge one is noticed on the way
void WireRequest::takeIn()
{
    const qint64 before = m_bytes;
    const auto isPacked = [this] { return m_gunzip && m_gunzip->hasInput(); };
    while (m_reply && (isPacked() || m_reply->bytesAvailable() > 0)) {
        if (m_bytes - before >= mostAtOnce) {
            takeInLater();
            return;
        }
        if (isPacked()) {
            add(m_gunzip->take(pieceSize));
            continue;
        }
        const QByteArray came = m_reply->read(pieceSize);
        if (came.isEmpty())
            break;
        m_received += came.size();
        if (m_gunzip)
            m_gunzip->put(came);
        else
            add(came);
    }
    if (m_reply && m_isFinished)
        conclude();
}

void WireRequest::takeInLater()
{
    if (std::exchange(m_isTakingInLater, true))
        return;
    const auto goOn = [this] {
        m_isTakingInLater = false;
        takeIn();
    };
    QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
}

/// Empty: it was not to be unpacked. A status that says no says so without its body too.
void WireRequest::add(const std::optional<QByteArray> &piece)
{
    if (!piece && status() < 400)
        giveUp({.kind = Error::Kind::Malformed, .httpStatus = status(), .detail = u"the body is not the gzip that it is said to be"_s});
    if (!piece)
        return;
    m_body += *piece;
    m_bytes += piece->size();
    if (m_bytes > largestBody)
        giveUp({.kind = Error::Kind::TooLarge, .detail = u"the body is longer than is taken in"_s});
}

void WireRequest::conclude()
{
    const int status = this->status();
    const QNetworkReply::NetworkError error = errorOf(*m_reply);
    if (isConnectionLost(error) || error == QNetworkReply::OperationCanceledError) // Qt's transfer timeout
        countAsMaybeSent();
    m_ending = nameOf(error);
    WireResult result{.answer = HttpAnswer{.status = status, .headers = m_reply->headers(), .body = std::move(m_body)}};
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (!isAnswer(error, status))
        result = {.answer = std::unexpected(transportError(error, status)), .connectionLost = isConnectionLost(error)};
    else if (status < 400 && m_received < announced)
        // Qt takes a connection that is reset amid the body for the end of the answer at times.
        result = {.answer = fail(Error::Kind::Malformed, u"cut off: %1 of %2 bytes"_s.arg(m_received).arg(announced), status),
                  .connectionLost = true};
    else if (status < 400 && m_gunzip && !m_gunzip->isComplete())
        result = {.answer = fail(Error::Kind::Malformed, u"the body ends amid its gzip"_s, status)};
    else
        m_lane->giveBack();
    release();
    end(std::move(result));
}

void WireRequest::giveUp(Error error)
{
    m_ending = u"given up: "_s + error.detail;
    countAsMaybeSent();
    release();
    m_body.clear();
    end({.answer = std::unexpected(std::move(error))});
}

void WireRequest::end(WireResult result)
{
    if (const Ended ended = std::exchange(m_ended, nullptr))
        ended(std::move(result));
}

void WireRequest::release()
{
    m_connecting.stop();
    m_deadline.stop();
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    if (!reply)
        return;
    // Our connections only: a blanket disconnect cuts Qt's own, and then abort() leaves the socket open.
    disconnect(reply, nullptr, this, nullptr);
    reply->abort();
    reply->deleteLater();
    m_lane.reset();
}

} // namespace hereabouts
