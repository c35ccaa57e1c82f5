// SPDX-License-Identifier: GPL-3.0-or-later
// Call is one question put to a source; destroying it withdraws the question.
#pragma once

#include "services/errand.h"
#include "services/freshness.h"
#include "services/response_cache.h"
#include "services/source_catalogue.h"

namespace hereabouts {

/// What became of an answer once it was read.
struct Digested {
    std::optional<Error> error;    ///< empty: it held a value
    std::function<void()> deliver; ///< tells whoever asked; to be called on the thread that asked
};

/// How a question is put.
struct FetchOptions {
    QDeadlineTimer deadline{QDeadlineTimer::Forever}; ///< the longest that the whole of it may take, pauses included
    /// Told each time that the source will be asked again after a pause, and without a wait when that pause is over.
    std::function<void(const std::optional<Wait> &)> waiting = {};
    bool fresh = false; ///< only what the source says now counts; nothing is looked up or kept
};

/// Looks into the caches, joins or begins an errand, has the answer read on a pool thread, and gives it to whoever asked.
class Call : public QObject {
    Q_OBJECT

public:
    ~Call() override;

private:
    friend class Fetcher;
    enum class From { Memory, Disk, Wire };
    struct Question {
        QNetworkRequest request;
        QByteArray body = {}; ///< where it goes by POST; else empty
        Source source;
        bool carriesKey = false;
        CachePolicy policy;
        FetchOptions options;
        std::function<Digested(const HttpAnswer &, const Lifetime &)> digest; ///< a pure function, for a pool thread
        std::function<void(const Error &)> fail;
    };

    Call(Fetcher &fetcher, Question question);

    void begin();
    void refuse(const QString &why);
    bool answerFromMemory();
    void lookOnDisk();
    void join();
    void judgeWait();
    void take(const WireResult &result, const Moment &received);
    void digest(const HeldAnswer &held, From from);
    void takeDigested(const Digested &digested, const HeldAnswer &held, From from);
    void settleCaches(const std::optional<Error> &error, const HeldAnswer &held, From from);
    void failWith(const Error &error);
    void count(const std::optional<Error> &error);

    QUrl url() const { return m_question.request.url(); }
    bool mayUseDisk() const;
    bool isToBeAskedAgain(const std::optional<Error> &error, const HeldAnswer &held) const;

    Fetcher &m_fetcher;
    Question m_question;
    std::shared_ptr<Errand> m_errand;
    std::unique_ptr<QObject> m_inBackground;
    QTimer m_deadline;
    int m_forgotten; ///< how often the source had been forgotten when this began
    bool m_isToldToWait = false;
    bool m_isCounted = false;
};

} // namespace hereabouts
