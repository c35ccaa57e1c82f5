// SPDX-License-Identifier: GPL-3.0-or-later
// Errand brings one resource over the wire, in as many tries as it takes, for everybody who waits for it.
#pragma once

#include "core/loadable.h"
#include "services/request_pacer.h"
#include "services/wire_request.h"

#include <QStringList>

namespace hereabouts {

class Fetcher;
struct Source;

/// Shared by the calls that ask for the same resource at the same time; destroyed, and with it its connection, when the last one goes.
class Errand : public QObject, public std::enable_shared_from_this<Errand> {
    Q_OBJECT

public:
    /// With a body it goes by POST.
    Errand(Fetcher &fetcher, const QNetworkRequest &request, const QByteArray &body, const Source &source, bool carriesKey);
    ~Errand() override;

    void begin(); ///< once, when a shared pointer holds it

    /// Set while it waits for another try.
    const std::optional<Wait> &wait() const { return m_wait; }

Q_SIGNALS:
    void waiting(); ///< wait() is set, or another one, or over
    /// Once, from the event loop. The answer of any HTTP status, and since when it may be held, or why there is none.
    void arrived(const hereabouts::WireResult &result, const hereabouts::Moment &received);

private:
    void queueUp();
    void send();
    void take(const WireResult &result);
    void retryAfterPause(const WireResult &result);
    void noticeHold();
    void announce(const Error &last, std::chrono::milliseconds pause);
    void record(const WireRequest &wire, const WireResult &result) const;

    Fetcher &m_fetcher;
    QNetworkRequest m_request;
    const QByteArray m_body;
    const QString m_source;
    const Pace m_pace;
    const RetryPolicy m_retry;
    const int m_timeoutMs;
    const bool m_metered;
    const bool m_carriesKey;
    int m_tries = 0;
    std::optional<Error> m_lastError;
    std::optional<Wait> m_wait;
    std::unique_ptr<RequestPacer::Place> m_place;
    std::unique_ptr<WireRequest> m_wire;
    QTimer m_pause;
};

} // namespace hereabouts
