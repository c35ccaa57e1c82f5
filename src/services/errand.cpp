// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/errand.h"

#include "services/fetcher.h"
#include "services/network_log.h"
#include "services/provider.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// A hold shorter than this is nothing to tell anybody.
constexpr std::chrono::milliseconds worthTelling{1000};

Error errorOf(const WireResult &result)
{
    return result.answer ? errorForStatus(result.answer->status) : result.answer.error();
}

} // namespace

Errand::Errand(Fetcher &fetcher, const QNetworkRequest &request, const QByteArray &body, const Source &source, bool carriesKey)
    : m_fetcher(fetcher), m_request(request), m_body(body), m_source(source.name), m_pace(source.pace), m_retry(source.retry),
      m_timeoutMs(source.timeoutMs), m_metered(source.metered), m_carriesKey(carriesKey)
{
    m_pause.setSingleShot(true);
    m_pause.callOnTimeout(this, &Errand::queueUp);
    // Later, because whoever is told of a wait may let go of this
    const auto notice = [this](const QString &held) {
        if (held == m_source)
            noticeHold();
    };
    connect(&fetcher.m_pacer, &RequestPacer::heldBack, this, notice, Qt::QueuedConnection);
}

Errand::~Errand()
{
    m_fetcher.concluded(m_request.url(), *this);
}

void Errand::begin()
{
    queueUp();
}

void Errand::queueUp()
{
    m_place = m_fetcher.m_pacer.queueUp(m_source, m_pace, [this] { send(); });
    QMetaObject::invokeMethod(this, &Errand::noticeHold, Qt::QueuedConnection);
}

/// Somebody else has been told to wait: so are all in that line, before their first try even.
void Errand::noticeHold()
{
    const auto held = m_fetcher.m_pacer.heldFor(m_source);
    const bool isInLine = m_place && !m_place->isUnderWay();
    const bool isKnown = m_wait && m_wait->until.remainingTimeAsDuration() + worthTelling > held;
    if (!isInLine || held <= worthTelling || isKnown)
        return;
    const auto self = shared_from_this(); // whoever is told may let go of this
    announce(m_lastError.value_or(Error{.kind = Error::Kind::RateLimited, .httpStatus = 429, .detail = u"held back"_s}), held);
}

void Errand::send()
{
    ++m_tries;
    if (m_tries > 1)
        ++m_fetcher.m_tally.retries;
    m_wire = std::make_unique<WireRequest>(
        m_fetcher.m_lanes.take(m_source), m_request, WireRequest::Rules{.timeoutMs = m_timeoutMs, .onceOnly = m_metered, .body = m_body},
        [this] { m_fetcher.countSent(m_source); }, [this](const WireResult &result) { take(result); });
    if (std::exchange(m_wait, std::nullopt)) {
        const auto self = shared_from_this(); // whoever is told may let go of this
        Q_EMIT waiting();
    }
}

void Errand::take(const WireResult &result)
{
    const auto self = shared_from_this();                                                     // whoever is told may let go of this
    const std::unique_ptr<WireRequest, QScopedPointerDeleteLater> finished(m_wire.release()); // it is on the stack below
    m_place.reset();
    record(*finished, result);
    if (isWorthRetrying(result, m_tries, m_retry, m_metered)) {
        retryAfterPause(result);
        return;
    }
    const Moment received = Moment::now();
    m_fetcher.concluded(m_request.url(), *this);
    Q_EMIT arrived(result, received);
}

void Errand::retryAfterPause(const WireResult &result)
{
    const auto asked = result.answer ? retryAfter(result.answer->headers, QDateTime::currentDateTimeUtc()) : std::nullopt;
    const auto pause = pauseBefore(m_tries + 1, m_retry, asked, QRandomGenerator::global()->generateDouble());
    m_lastError = errorOf(result);
    if (asked || m_lastError->kind == Error::Kind::RateLimited)
        m_fetcher.m_pacer.holdBack(m_source, pause); // it means all of us, not only this request
    m_pause.start(pause);
    announce(*m_lastError, pause);
}

void Errand::announce(const Error &last, std::chrono::milliseconds pause)
{
    m_wait = Wait{.last = last, .nextTry = m_tries + 1, .tries = m_retry.tries, .until = QDeadlineTimer(pause)};
    Q_EMIT waiting();
}

void Errand::record(const WireRequest &wire, const WireResult &result) const
{
    const int status = result.answer ? result.answer->status : result.answer.error().httpStatus;
    // A key in an address never leaves redacted(); the address itself is for the log only, not for the history.
    qCInfo(networkLog).noquote() << m_source << (m_body.isEmpty() && !formOf(m_request) ? "GET" : "POST") << redacted(m_request.url())
                                 << "status" << status << wire.ending() << wire.bytes() << "bytes" << wire.age().count() << "ms, try"
                                 << m_tries;
    m_fetcher.m_history.add({.at = QDateTime::currentDateTimeUtc(),
                             .source = m_source,
                             .status = status,
                             .ending = wire.ending(),
                             .bytes = wire.bytes(),
                             .milliseconds = wire.age().count(),
                             .tryNumber = m_tries});
}

} // namespace hereabouts
