// SPDX-License-Identifier: GPL-3.0-or-later
// PoliceServer is data.police.uk on loopback: it answers about the incidents that it is given, in the service's own form.
#pragma once

#include "core/incident.h"
#include "support/raw_server.h"

#include <QMutex>

#include <atomic>
#include <deque>
#include <map>
#include <optional>

namespace hereabouts {

class PoliceServer : public QObject {
    Q_OBJECT

public:
    struct Asked {
        std::optional<Month> month; ///< empty: which months there are
        bool isPolygon = false;
        QByteArray target; ///< path and query
    };

    /// Has street-level crime of these months. Of a month that it does not have it says 404; of one without incidents "[]".
    PoliceServer(std::vector<Month> months, std::vector<Incident> incidents, QObject *parent = nullptr);

    QUrl url() const { return m_server.url(); }

    /// An area with more than so many incidents in a month is refused, by a 503 without a body.
    void setMostIncidents(size_t most) { m_mostIncidents = most; }
    /// What comes instead of its next answers about a month; none: about which months there are.
    void script(std::optional<Month> month, std::deque<RawServer::Script> scripts);
    /// What comes instead of its next answers about categories. Otherwise it lists burglary and drugs, beside all crime.
    void scriptCategories(std::deque<RawServer::Script> scripts);

    /// From now on answers about months wait for giveTurns(), in the order in which the requests came.
    void takeTurns() { m_takesTurns = true; }
    void giveTurns(int answers) { m_turnsGiven += answers; }

    std::vector<Asked> asked() const;                ///< in the order in which the requests came, without those for categories
    std::vector<QByteArray> categoriesAsked() const; ///< path and query of those
    int closedConnections() const { return m_server.closed(); }
    int openConnections() const { return m_server.open(); }

    static RawServer::Script status(int status, const QByteArray &body = {}, const QByteArray &header = {});
    static RawServer::Script silence() { return {}; }

private:
    RawServer::Script answer(const RawServer::Request &request);
    RawServer::Script categories(const RawServer::Request &request);
    RawServer::Script answerAtOnce(const QUrl &url, std::optional<Month> month);
    RawServer::Script crimes(const QByteArray &query, Month month) const;

    std::vector<Month> m_months;
    std::vector<Incident> m_incidents;
    size_t m_mostIncidents = 10000;
    std::atomic<bool> m_takesTurns = false;
    std::atomic<int> m_turnsGiven = 0;
    int m_turnsTaken = 0;
    mutable QMutex m_mutex; ///< for what follows
    std::map<std::optional<Month>, std::deque<RawServer::Script>> m_scripts;
    std::deque<RawServer::Script> m_categoryScripts;
    std::vector<Asked> m_asked;
    std::vector<QByteArray> m_categoriesAsked;

    RawServer m_server;
};

} // namespace hereabouts
