// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/call_ledger.h"

#include "services/json_reader.h"
#include "services/json_writer.h"
#include "services/network_log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace hereabouts {

CallLedger::CallLedger(const QString &file) : m_file(file), m_day(QDate::currentDate())
{
    m_writing.setSingleShot(true);
    m_writing.callOnTimeout([this] { write(); });
    if (!m_file.isEmpty())
        m_written = read(m_file, m_day);
}

CallLedger::~CallLedger()
{
    write();
}

void CallLedger::count(const QString &source)
{
    beginDay(QDate::currentDate());
    ++m_unwritten[source];
    if (!m_file.isEmpty() && !m_writing.isActive())
        m_writing.start(std::chrono::seconds(1));
}

int CallLedger::today(const QString &source) const
{
    beginDay(QDate::currentDate());
    catchUp();
    return m_written.value(source) + m_unwritten.value(source);
}

void CallLedger::beginDay(QDate day) const
{
    if (m_day == day)
        return;
    m_day = day;
    m_written.clear();
    m_unwritten.clear();
}

/// Takes in what other runs have written. Counts of a day only grow: where the file tells less it is damaged.
void CallLedger::catchUp() const
{
    const Counts inFile = m_file.isEmpty() ? Counts() : read(m_file, m_day);
    for (auto it = inFile.cbegin(); it != inFile.cend(); ++it)
        m_written[it.key()] = std::max(m_written.value(it.key()), it.value());
}

CallLedger::Counts CallLedger::read(const QString &file, QDate day)
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

void CallLedger::write()
{
    m_writing.stop();
    beginDay(QDate::currentDate());
    if (m_file.isEmpty() || m_unwritten.isEmpty() || !QDir().mkpath(QFileInfo(m_file).path()))
        return;
    QLockFile lock(m_file + u".lock"_s);
    if (!lock.tryLock(200))
        return; // counted with the next ones
    catchUp();
    Counts counts = m_written;
    for (auto it = m_unwritten.cbegin(); it != m_unwritten.cend(); ++it)
        counts[it.key()] += it.value();

    JsonWriter json;
    json.beginObject();
    json.key(u"day").text(m_day.toString(Qt::ISODate));
    json.key(u"calls").beginObject();
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        json.key(it.key()).number(static_cast<qint64>(it.value()));
    json.endObject();
    json.endObject();
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(json.result()) < 0 || !file.commit()) {
        qCInfo(networkLog).noquote() << "the count of today's calls could not be written:" << file.errorString();
        return;
    }
    m_written = counts;
    m_unwritten.clear();
}

} // namespace hereabouts
