// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keychain.h"

#include "services/background.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

#ifdef HEREABOUTS_HAS_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

Q_LOGGING_CATEGORY(keychainLog, "hereabouts.keychain", QtCriticalMsg)

constexpr std::chrono::seconds longestFarewell{60};

} // namespace

Keychain::Keychain(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, [this] {
        for (Task &task : m_tasks)
            task.keepsRunning.reset();
    });
}

Keychain::~Keychain()
{
    m_isOver->store(true);
}

void Keychain::look()
{
    enqueue({.kind = Task::Kind::Look});
}

void Keychain::read(const QString &entry, Told told)
{
    enqueue({.kind = Task::Kind::Read, .entry = entry, .told = std::move(told)});
}

void Keychain::write(const QString &entry, const QString &text, Told told)
{
    m_patience.start(longestFarewell);
    enqueue({.kind = Task::Kind::Write,
             .entry = entry,
             .text = text,
             .told = std::move(told),
             .keepsRunning = std::make_unique<QEventLoopLocker>()});
}

void Keychain::enqueue(Task task)
{
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() == 1)
        begin();
}

void Keychain::conclude(KeychainAnswer answer, const QString &text)
{
    const Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    qCInfo(keychainLog) << "a task of kind" << static_cast<int>(task.kind) << "ended with answer" << static_cast<int>(answer);
    if (!m_tasks.empty())
        begin();
    if (task.told)
        task.told(answer, text); // last: this may be gone afterwards
}

#ifdef HEREABOUTS_HAS_KEYCHAIN

namespace {

const QString keychainService = u"hereabouts"_s;

/// A "no" that took its time comes from a keychain that is there but has not answered in time, as when it is still being started.
bool isThere(const std::atomic<bool> &isOver)
{
    constexpr int mostAttempts = 10;
    constexpr std::chrono::milliseconds atOnce{300};
    for (int i = 0; i < mostAttempts && !isOver; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (QKeychain::isAvailable())
            return true;
        if (timer.durationElapsed() < atOnce)
            return false;
    }
    return false;
}

KeychainAnswer answerOf(const QKeychain::Job &job)
{
    if (job.error() != QKeychain::NoError) // no key can stand there: these are the words of the bus and of the library
        qCInfo(keychainLog) << "error" << job.error() << job.errorString();
    switch (job.error()) {
    case QKeychain::NoError: return KeychainAnswer::Done;
    case QKeychain::EntryNotFound: return KeychainAnswer::NoEntry;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: return KeychainAnswer::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return KeychainAnswer::Absent;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError: break;
    }
    return KeychainAnswer::Failed;
}

/// Queued, because whoever is told may destroy the context and with it the job, which is not yet through with itself when it signals.
template <typename Done> void start(QKeychain::Job *job, const QString &entry, QObject *context, Done done)
{
    job->setAutoDelete(false); // it would be gone by then
    job->setKey(entry);
    const auto finish = [job, done] {
        job->deleteLater();
        done(answerOf(*job));
    };
    QObject::connect(job, &QKeychain::Job::finished, context, finish, Qt::QueuedConnection);
    job->start();
}

} // namespace

void Keychain::begin()
{
    m_looking = inBackground(
        m_pool, [isOver = m_isOver] { return isThere(*isOver); },
        [this](const Result<bool> &looked) {
            const bool found = looked.value_or(false); // a search that failed has found nothing
            m_looking.release()->deleteLater();        // it is on the stack below
            const Presence presence = found ? Presence::Present : Presence::Absent;
            if (std::exchange(m_presence, presence) != presence)
                Q_EMIT presenceChanged();
            if (found)
                perform();
            else
                conclude(KeychainAnswer::Absent);
        });
}

void Keychain::perform()
{
    switch (m_tasks.front().kind) {
    case Task::Kind::Look: conclude(KeychainAnswer::Done); break;
    case Task::Kind::Read: {
        auto *job = new QKeychain::ReadPasswordJob(keychainService, this);
        start(job, m_tasks.front().entry, this, [this, job](KeychainAnswer answer) {
            // Where the wallet goes away in the middle, the library reports an empty text and no error; nobody stores such a one.
            const bool isLost = answer == KeychainAnswer::Done && job->textData().isEmpty();
            conclude(isLost ? KeychainAnswer::Failed : answer, job->textData());
        });
        break;
    }
    case Task::Kind::Write: change(); break;
    }
}

void Keychain::change()
{
    const Task &task = m_tasks.front();
    QKeychain::Job *job = nullptr;
    if (task.text.isEmpty()) {
        job = new QKeychain::DeletePasswordJob(keychainService, this);
    } else {
        auto *write = new QKeychain::WritePasswordJob(keychainService, this);
        write->setTextData(task.text);
        job = write;
    }
    start(job, task.entry, this, [this](KeychainAnswer answer) {
        if (answer == KeychainAnswer::Done)
            readBack();
        else
            conclude(answer);
    });
}

/// The library takes whatever a wallet answers to a change, errors too, for success.
void Keychain::readBack()
{
    auto *job = new QKeychain::ReadPasswordJob(keychainService, this);
    start(job, m_tasks.front().entry, this, [this, job](KeychainAnswer answer) {
        const bool isAsWanted = m_tasks.front().text.isEmpty() ? answer == KeychainAnswer::NoEntry
                                                               : answer == KeychainAnswer::Done && job->textData() == m_tasks.front().text;
        if (isAsWanted)
            conclude(KeychainAnswer::Done);
        else
            conclude(answer == KeychainAnswer::Denied ? answer : KeychainAnswer::Failed);
    });
}

#else

void Keychain::begin()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (std::exchange(m_presence, Presence::Absent) != Presence::Absent)
                Q_EMIT presenceChanged();
            conclude(KeychainAnswer::Absent);
        },
        Qt::QueuedConnection);
}

#endif

} // namespace hereabouts
