// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fault_server.h"

#include <numeric>

namespace hereabouts {

namespace {

/// The entry with the longest prefix of that path, or the end.
template <typename Map> auto longestPrefix(Map &map, const QString &path)
{
    auto best = map.end();
    for (auto it = map.begin(); it != map.end(); ++it) { // ascending: of those that fit, the longest comes last
        if (path.startsWith(it->first))
            best = it;
    }
    return best;
}

} // namespace

int FaultServer::Tally::faulty() const
{
    return std::accumulate(faults.begin(), faults.end(), 0, [](int sum, const auto &entry) { return sum + entry.second; });
}

FaultServer::FaultServer(const QSslConfiguration &tls, QObject *parent)
    : QObject(parent), m_server(tls, [this](const RawServer::Request &request) { return answer(request); }, this)
{
}

void FaultServer::reply(const QString &pathPrefix, const QByteArray &body, int status)
{
    const QMutexLocker lock(&m_mutex);
    m_replies[pathPrefix] = {.status = status, .body = body};
}

void FaultServer::script(const QString &pathPrefix, std::vector<Fault> faults)
{
    const QMutexLocker lock(&m_mutex);
    m_scripts[pathPrefix] = {.faults = std::move(faults)};
}

void FaultServer::everyNth(int n, std::vector<Fault> faults, quint32 seed)
{
    const QMutexLocker lock(&m_mutex);
    m_nth = n;
    m_anyOf = std::move(faults);
    m_random.seed(seed);
}

FaultServer::Tally FaultServer::tally() const
{
    const QMutexLocker lock(&m_mutex);
    Tally tally = m_tally;
    tally.opened = m_server.opened();
    tally.closed = m_server.closed();
    return tally;
}

Fault FaultServer::faultFor(const RawServer::Request &request)
{
    const auto scripted = longestPrefix(m_scripts, QString::fromLatin1(request.target));
    if (scripted != m_scripts.end() && !scripted->second.faults.empty()) {
        auto &[faults, next] = scripted->second;
        const Fault &due = faults.at(next);
        next = std::min(next + 1, faults.size() - 1);
        if (due.script)
            return due;
    }
    if (m_nth > 0 && !m_anyOf.empty() && request.number % m_nth == 0)
        return m_anyOf.at(m_random() % m_anyOf.size());
    return {};
}

RawServer::Script FaultServer::answer(const RawServer::Request &request)
{
    const QMutexLocker lock(&m_mutex);
    const auto reply = longestPrefix(m_replies, QString::fromLatin1(request.target));
    GoodAnswer good = reply == m_replies.end() ? GoodAnswer{.status = 404} : reply->second;
    good.target = request.target;
    good.server = m_server.url();
    const Fault due = faultFor(request);
    ++m_tally.requests;
    ++(due.script ? m_tally.faults[due.name] : m_tally.good);
    return due.script ? due.script(good) : scriptOf(good);
}

} // namespace hereabouts
