// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/call_ledger.h"

#include "services/background.h"
#include "services/json_reader.h"
#include "services/json_writer.h"
#include "services/network_log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QMutex>
#include <QSaveFile>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hereabouts {

namespace {

using Counts = QMap<QString, int>;

/// Other programs hold the lock for as long as it takes to write a line.
constexpr auto patience = 2s;
/// With what the disk itself may take. What has not come to its end by then is left to itself.
constexpr auto longestWait = 5s;

Counts read(const QString &file, QDate day)
{
    QFile ledger(file);
    if (!ledger.open(QIODevice::ReadOnly))
        return {};
    const auto document = parseJson(ledger.read(64 * 1024LL));
    if (!document || document->toObject()[u"day"].toString() != day.toString(Qt::ISODate))
        return {};
    Counts counts;
    const QJsonObject calls = document->toObject()[u"calls"].toObject();
    for (auto it = calls.begin(); it != calls.end(); ++it) {
        if (const qint64 number = it.value().toInteger(); number > 0 && number <= std::numeric_limits<int>::max() / 2)
            counts.insert(it.key(), static_cast<int>(number));
    }
    return counts;
}

QByteArray document(QDate day, const Counts &counts)
{
    JsonWriter json;
    json.beginObject();
    json.key(u"day").text(day.toString(Qt::ISODate));
    json.key(u"calls").beginObject();
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        json.key(it.key()).number(static_cast<qint64>(it.value()));
    json.endObject();
    json.endObject();
    return json.result();
}

void add(const Counts &more, Counts &to)
{
    for (auto it = more.cbegin(); it != more.cend(); ++it)
        to[it.key()] += it.value();
}

/// Counts of a day only grow: where the file tells less it is damaged.
void catchUp(const Counts &inFile, Counts &known)
{
    for (auto it = inFile.cbegin(); it != inFile.cend(); ++it)
        known[it.key()] = std::max(known.value(it.key()), it.value());
}

} // namespace

/// What is counted, for both threads. No file is touched while it is locked, but to read it where nobody is writing.
class CallLedger::State {
public:
    explicit State(QString file) : m_file(std::move(file)), m_day(QDate::currentDate())
    {
        if (!m_file.isEmpty())
            m_written = read(m_file, m_day);
    }

    void count(const QString &source)
    {
        const QMutexLocker lock(&m_mutex);
        beginDay();
        ++m_unwritten[source];
    }

    int today(const QString &source)
    {
        const QMutexLocker lock(&m_mutex);
        beginDay();
        // What is being written may be in the file already, and would be counted twice.
        if (!m_file.isEmpty() && m_underWay.isEmpty())
            catchUp(read(m_file, m_day), m_written);
        return m_written.value(source) + m_underWay.value(source) + m_unwritten.value(source);
    }

    /// On the thread for it.
    void write()
    {
        QDate day;
        Counts written;
        Counts underWay;
        {
            const QMutexLocker lock(&m_mutex);
            beginDay();
            add(std::exchange(m_unwritten, {}), m_underWay);
            if (m_underWay.isEmpty())
                return;
            day = m_day;
            written = m_written;
            underWay = m_underWay;
        }
        const Result<Counts> now = addToFile(day, written, underWay);
        const QMutexLocker lock(&m_mutex);
        beginDay();
        if (m_day == day && now)
            m_written = *now;
        else if (m_day == day)
            add(m_underWay, m_unwritten); // with the next ones
        m_underWay.clear();
        tell(now);
    }

private:
    void beginDay()
    {
        if (m_day == QDate::currentDate())
            return;
        m_day = QDate::currentDate();
        m_written.clear();
        m_underWay.clear();
        m_unwritten.clear();
    }

    Result<Counts> addToFile(QDate day, Counts written, const Counts &more) const
    {
        if (!QDir().mkpath(QFileInfo(m_file).path()))
            return fail(Error::Kind::Storage, u"no folder can be made for it"_s);
        QLockFile lock(m_file + u".lock"_s);
        if (!lock.tryLock(patience))
            return fail(Error::Kind::Storage, u"it cannot be locked"_s);
        catchUp(read(m_file, day), written);
        add(more, written);
        QSaveFile file(m_file);
        if (!file.open(QIODevice::WriteOnly) || file.write(document(day, written)) < 0 || !file.commit())
            return fail(Error::Kind::Storage, file.errorString());
        return written;
    }

    /// Once, not with every call from then on.
    void tell(const Result<Counts> &outcome)
    {
        if (!outcome && !m_isTold)
            qCWarning(networkLog).noquote() << "the count of today's calls could not be written:" << outcome.error().detail;
        m_isTold = !outcome;
    }

    const QString m_file;
    QMutex m_mutex; ///< for what follows
    QDate m_day;
    Counts m_written; ///< as the file had it last
    Counts m_underWay;
    Counts m_unwritten;
    bool m_isTold = false;
};

CallLedger::CallLedger(const QString &file)
    : m_hasFile(!file.isEmpty()), m_state(std::make_shared<State>(file)), m_thread(std::make_unique<QThreadPool>())
{
    m_thread->setMaxThreadCount(1);
    m_writing.setSingleShot(true);
    m_writing.callOnTimeout([this] { writeLater(); });
}

CallLedger::~CallLedger()
{
    write();
    if (!m_thread->waitForDone(0ms))
        (void)m_thread.release(); // it would wait for ever; what it works on is its own too
}

void CallLedger::count(const QString &source)
{
    m_state->count(source);
    if (m_hasFile && !m_writing.isActive())
        m_writing.start(1s);
}

int CallLedger::today(const QString &source) const
{
    return m_state->today(source);
}

void CallLedger::writeLater()
{
    m_writing.stop();
    if (m_hasFile)
        startInBackground(*m_thread, [state = m_state] { state->write(); });
}

void CallLedger::write()
{
    writeLater();
    m_thread->waitForDone(longestWait);
}

} // namespace hereabouts
