// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/police_server.h"

#include <QGeoCoordinate>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr double mile = 1609.344;

struct Corner {
    double latitude, longitude;
};

/// "52.78,-2.25"
Corner cornerOf(const QString &text)
{
    const QStringList numbers = text.split(u',');
    return {numbers.value(0).toDouble(), numbers.value(1).toDouble()};
}

/// Counts how often a line to the east crosses the border.
bool isInside(const std::vector<Corner> &polygon, const Incident &incident)
{
    bool inside = false;
    for (size_t i = 0, before = polygon.size() - 1; i < polygon.size(); before = i++) {
        const Corner &a = polygon[i];
        const Corner &b = polygon[before];
        if ((a.latitude > incident.latitude) == (b.latitude > incident.latitude))
            continue;
        const double crossing = a.longitude + (incident.latitude - a.latitude) / (b.latitude - a.latitude) * (b.longitude - a.longitude);
        if (incident.longitude < crossing)
            inside = !inside;
    }
    return inside;
}

QByteArray quoted(const QString &text)
{
    return '"' + text.toUtf8() + '"';
}

QByteArray recordOf(const Incident &incident)
{
    const QByteArray outcome = incident.outcome.isEmpty() ? "null" : R"({"category":)" + quoted(incident.outcome) + R"(,"date":"2025-12"})";
    return R"({"category":)" + quoted(incident.category) + R"(,"location_type":"Force","location":{"latitude":")"
           + QByteArray::number(incident.latitude, 'f', 6) + R"(","street":{"id":1,"name":)" + quoted(incident.street)
           + R"(},"longitude":")" + QByteArray::number(incident.longitude, 'f', 6) + R"("},"context":"","outcome_status":)" + outcome
           + R"(,"persistent_id":"","id":)" + QByteArray::number(incident.id) + R"(,"location_subtype":"","month":)"
           + quoted(incident.month.key()) + '}';
}

} // namespace

PoliceServer::PoliceServer(std::vector<Month> months, std::vector<Incident> incidents, QObject *parent)
    : QObject(parent), m_months(std::move(months)), m_incidents(std::move(incidents)),
      m_server(QSslConfiguration(), [this](const RawServer::Request &request) { return answer(request); })
{
}

void PoliceServer::script(std::optional<Month> month, std::deque<RawServer::Script> scripts)
{
    const QMutexLocker lock(&m_mutex);
    m_scripts[month] = std::move(scripts);
}

void PoliceServer::scriptCategories(std::deque<RawServer::Script> scripts)
{
    const QMutexLocker lock(&m_mutex);
    m_categoryScripts = std::move(scripts);
}

std::vector<QByteArray> PoliceServer::categoriesAsked() const
{
    const QMutexLocker lock(&m_mutex);
    return m_categoriesAsked;
}

std::vector<PoliceServer::Asked> PoliceServer::asked() const
{
    const QMutexLocker lock(&m_mutex);
    return m_asked;
}

RawServer::Script PoliceServer::status(int status, const QByteArray &body, const QByteArray &header)
{
    return {.bytes = "HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: application/json\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n" + (header.isEmpty() ? QByteArray() : header + "\r\n") + "\r\n" + body,
            .then = RawServer::Then::NextRequest};
}

RawServer::Script PoliceServer::answer(const RawServer::Request &request)
{
    const QUrl url(QString::fromLatin1(request.target));
    const QUrlQuery query(url);
    if (url.path() == "/api/crime-categories"_L1)
        return categories(request);
    const bool isList = url.path() == "/api/crimes-street-dates"_L1;
    if (!isList && url.path() != "/api/crimes-street/all-crime"_L1)
        return status(404);
    const auto month = isList ? std::nullopt : Month::parse(query.queryItemValue(u"date"_s));
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.push_back({.month = month, .isPolygon = query.hasQueryItem(u"poly"_s), .target = request.target});
    }
    RawServer::Script script = answerAtOnce(url, month);
    if (m_takesTurns && month)
        script.isDue = [this, turn = ++m_turnsTaken] { return turn <= m_turnsGiven; };
    return script;
}

RawServer::Script PoliceServer::categories(const RawServer::Request &request)
{
    const QMutexLocker lock(&m_mutex);
    m_categoriesAsked.push_back(request.target);
    if (m_categoryScripts.empty())
        return status(200,
                      R"([{"url":"all-crime","name":"All crime"},{"url":"burglary","name":"Burglary"},{"url":"drugs","name":"Drugs"}])");
    RawServer::Script script = std::move(m_categoryScripts.front());
    m_categoryScripts.pop_front();
    return script;
}

RawServer::Script PoliceServer::answerAtOnce(const QUrl &url, std::optional<Month> month)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (auto &scripts = m_scripts[month]; !scripts.empty()) {
            RawServer::Script script = std::move(scripts.front());
            scripts.pop_front();
            return script;
        }
    }
    if (url.path() == "/api/crimes-street-dates"_L1) {
        QByteArrayList entries;
        for (auto it = m_months.rbegin(); it != m_months.rend(); ++it)
            entries << R"({"date":")" + it->key().toLatin1() + R"(","stop-and-search":[]})";
        return status(200, '[' + entries.join(',') + ']');
    }
    if (!month)
        return status(400);
    if (!std::ranges::contains(m_months, *month))
        return status(404);
    return crimes(url.query().toLatin1(), *month);
}

RawServer::Script PoliceServer::crimes(const QByteArray &query, Month month) const
{
    const QUrlQuery asked(QString::fromLatin1(query));
    const QGeoCoordinate centre(asked.queryItemValue(u"lat"_s).toDouble(), asked.queryItemValue(u"lng"_s).toDouble());
    std::vector<Corner> polygon;
    for (const QString &corner : asked.queryItemValue(u"poly"_s).split(u':', Qt::SkipEmptyParts))
        polygon.push_back(cornerOf(corner));
    QByteArray body = "[";
    size_t found = 0;
    for (const Incident &incident : m_incidents) {
        if (incident.month != month)
            continue;
        const bool isAskedFor = polygon.empty() ? centre.distanceTo(QGeoCoordinate(incident.latitude, incident.longitude)) <= mile
                                                : isInside(polygon, incident);
        if (!isAskedFor)
            continue;
        if (++found > m_mostIncidents)
            return status(503);
        body += (found == 1 ? "" : ",") + recordOf(incident);
    }
    return status(200, body + ']');
}

} // namespace hereabouts
