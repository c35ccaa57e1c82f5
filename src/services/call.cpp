// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/call.h"

#include "services/background.h"
#include "services/fetcher.h"
#include "services/network_log.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Answers that may turn out to be worth keeping once they are read.
bool mayBeKept(int status)
{
    return status == 200 || status == 400 || status == 404;
}

} // namespace

Call::Call(Fetcher &fetcher, Question question)
    : m_fetcher(fetcher), m_question(std::move(question)), m_forgotten(fetcher.m_forgotten.value(m_question.source.name))
{
    ++m_fetcher.m_tally.begun;
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] {
        const Error tooLate{.kind = Error::Kind::Timeout, .detail = u"not answered by the deadline"_s};
        failWith(m_errand && m_errand->wait() ? m_errand->wait()->last : tooLate);
    });
    if (const QDeadlineTimer &deadline = m_question.options.deadline; !deadline.isForever())
        m_deadline.start(std::chrono::milliseconds(deadline.remainingTime()));
}

Call::~Call()
{
    if (m_isCounted)
        return;
    ++m_fetcher.m_tally.cancelled;
}

void Call::begin()
{
    const QUrl address = url();
    if (address.scheme() != "https"_L1 && !(address.scheme() == "http"_L1 && isLoopback(address))) {
        refuse(u"not sent: the address of %1 is neither https nor local"_s.arg(m_question.source.name));
        return;
    }
    if (m_question.options.deadline.hasExpired())
        return; // m_deadline tells: nothing is sent, and maybe paid for, that comes too late
    const bool mayBeOld = !m_question.options.fresh;
    if (mayBeOld && answerFromMemory())
        return;
    if (mayBeOld && mayUseDisk())
        lookOnDisk();
    else
        join();
}

bool Call::answerFromMemory()
{
    const HeldAnswer *held = m_fetcher.m_memory.find(url());
    if (!held)
        return false;
    ++m_fetcher.m_tally.fromMemory;
    qCDebug(cacheLog).noquote() << m_question.source.name << "answered from memory";
    digest(*held, From::Memory);
    return true;
}

void Call::refuse(const QString &why)
{
    QTimer::singleShot(0, this, [this, why] { failWith({.kind = Error::Kind::Offline, .detail = why}); });
}

bool Call::mayUseDisk() const
{
    return m_fetcher.m_disk && m_question.policy.where == CachePolicy::Where::MemoryOrDisk && !m_question.carriesKey
           && m_question.body.isEmpty(); // Qt's cache tells no fragments apart
}

void Call::lookOnDisk()
{
    m_inBackground = m_fetcher.m_disk->find(url(), [this](const std::optional<HeldAnswer> &held) {
        m_inBackground.release()->deleteLater(); // it is on the stack below
        if (!held) {
            if (!answerFromMemory()) // somebody else may have been answered meanwhile
                join();
            return;
        }
        ++m_fetcher.m_tally.fromDisk;
        qCDebug(cacheLog).noquote() << m_question.source.name << "answered from disk";
        digest(*held, From::Disk);
    });
}

void Call::join()
{
    m_errand = m_fetcher.errandFor(m_question);
    connect(m_errand.get(), &Errand::arrived, this, &Call::take);
    connect(m_errand.get(), &Errand::waiting, this, &Call::judgeWait);
    if (m_errand->wait())
        QTimer::singleShot(0, this, &Call::judgeWait);
}

/// A wait that would end after the deadline is not begun.
void Call::judgeWait()
{
    if (!m_errand)
        return;
    const std::optional<Wait> wait = m_errand->wait();
    const QDeadlineTimer &deadline = m_question.options.deadline;
    if (wait && !deadline.isForever() && wait->until.deadline() >= deadline.deadline()) {
        failWith(wait->last);
        return;
    }
    const bool isNews = wait || m_isToldToWait;
    m_isToldToWait = wait.has_value();
    if (isNews && m_question.options.waiting)
        m_question.options.waiting(wait);
}

void Call::take(const WireResult &result, const Moment &received)
{
    m_errand.reset();
    const Result<HttpAnswer> &answer = result.answer;
    if (!answer) {
        failWith(answer.error());
        return;
    }
    const HeldAnswer held{*answer, Lifetime(received, freshnessOf(answer->headers, m_question.policy))};
    // Before it is read, so that nobody asks again meanwhile; but not what came by a key that is another one by now
    const bool isForgotten = m_forgotten != m_fetcher.m_forgotten.value(m_question.source.name);
    if (mayBeKept(answer->status) && !m_question.options.fresh && !isForgotten)
        m_fetcher.m_memory.keep(m_question.source.name, url(), held);
    digest(held, From::Wire);
}

void Call::digest(const HeldAnswer &held, From from)
{
    m_inBackground = inBackground([held, digest = m_question.digest] { return digest(held.answer, held.life); },
                                  [this, held, from](const Result<Digested> &digested) {
                                      m_inBackground.release()->deleteLater(); // it is on the stack below
                                      if (digested)
                                          takeDigested(*digested, held, from);
                                      else
                                          failWith(digested.error()); // our fault: what was paid for is kept, and may be read again
                                  });
}

void Call::takeDigested(const Digested &digested, const HeldAnswer &held, From from)
{
    if (!m_question.options.fresh)
        settleCaches(digested.error, held, from);
    if (from != From::Wire && isToBeAskedAgain(digested.error, held)) {
        join();
        return;
    }
    m_deadline.stop();
    count(digested.error);
    digested.deliver();
}

/// What was kept is damaged, or was never read before, or is a no that is no longer to be believed: the source itself may do better.
bool Call::isToBeAskedAgain(const std::optional<Error> &error, const HeldAnswer &held) const
{
    return error && (!isLastingNo(error->kind) || held.life.cutTo(m_question.policy.negative).isOver());
}

void Call::settleCaches(const std::optional<Error> &error, const HeldAnswer &held, From from)
{
    if (!error) {
        if (from == From::Disk)
            m_fetcher.m_memory.keep(m_question.source.name, url(), held);
        if (from == From::Wire && mayUseDisk() && !held.life.isOver())
            m_fetcher.m_disk->keep(url(), held);
    } else if (isLastingNo(error->kind)) {
        m_fetcher.m_memory.cutLife(url(), m_question.policy.negative);
    } else {
        m_fetcher.m_memory.forget(url());
        if (from == From::Disk)
            m_fetcher.m_disk->forget(url());
    }
}

void Call::failWith(const Error &error)
{
    if (m_isCounted)
        return;
    m_deadline.stop();
    if (m_errand)
        disconnect(m_errand.get(), nullptr, this, nullptr); // it may go on for others
    const auto errand = std::exchange(m_errand, nullptr);   // until the end: the error may be its own
    m_inBackground.reset();
    count(error);
    m_question.fail(error);
}

void Call::count(const std::optional<Error> &error)
{
    m_isCounted = true;
    if (error)
        ++m_fetcher.m_tally.failed[error->kind];
    else
        ++m_fetcher.m_tally.answered;
}

} // namespace hereabouts
