// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/open_data_server.h"

#include "support/nomis_service.h"
#include "support/police_service.h"

#include <QFile>
#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

OpenDataServer::OpenDataServer(QObject *parent) : QObject(parent)
{
    m_server.answerWith([this](const LocalServer::Request &request) { return answer(request); });
    connect(&m_server, &LocalServer::requested, this, &OpenDataServer::requested);
}

OpenDataServer::~OpenDataServer() = default;

int OpenDataServer::count(Kind kind) const
{
    return static_cast<int>(std::ranges::count(m_asked, kind, &Asked::kind));
}

QString OpenDataServer::counts() const
{
    const QMetaEnum kinds = QMetaEnum::fromType<Kind>();
    QStringList parts;
    for (int i = 0; i < kinds.keyCount(); ++i) {
        if (const int n = count(static_cast<Kind>(kinds.value(i))))
            parts << u"%1 %2"_s.arg(QLatin1StringView(kinds.key(i))).arg(n);
    }
    return parts.join(u", "_s);
}

OpenDataServer::Kind OpenDataServer::kindOf(const LocalServer::Request &request)
{
    const QString path = request.url.path();
    if (path == "/postcodes"_L1)
        return request.method == "POST" ? Kind::BulkLookUp : Kind::Reverse;
    if (path.startsWith("/postcodes/"_L1))
        return path.endsWith("/autocomplete"_L1) ? Kind::Autocomplete : path.endsWith("/nearest"_L1) ? Kind::Nearest : Kind::LookUp;
    static const std::pair<QLatin1StringView, Kind> beginnings[] = {{"/outcodes/"_L1, Kind::Outcode},
                                                                    {"/places"_L1, Kind::Places},
                                                                    {"/terminated_postcodes/"_L1, Kind::TerminatedLookUp},
                                                                    {"/api/v01/dataset/"_L1, Kind::CensusTable},
                                                                    {"/api/crimes-street/"_L1, Kind::CrimeMonth},
                                                                    {"/api/crimes-street-dates"_L1, Kind::CrimeDates},
                                                                    {"/api/crime-categories"_L1, Kind::CrimeCategories},
                                                                    {"/api/crime-last-updated"_L1, Kind::CrimeLastUpdated},
                                                                    {"/customer-api/"_L1, Kind::Keyed},
                                                                    {"/census-ts062/"_L1, Kind::Keyed},
                                                                    {"/crime-incidents/"_L1, Kind::Keyed}};
    for (const auto &[beginning, kind] : beginnings) {
        if (path.startsWith(beginning))
            return kind;
    }
    return Kind::Other;
}

LocalServer::Reply OpenDataServer::answer(const LocalServer::Request &request)
{
    const Kind kind = kindOf(request);
    m_asked.push_back({kind, request});
    const auto instead = m_instead.find(kind);
    LocalServer::Reply reply = instead != m_instead.end() ? instead->second : answer(kind, request);
    const auto latency = m_latencies.find(kind);
    reply.delay += latency != m_latencies.end() ? latency->second : m_latency;
    return reply;
}

LocalServer::Reply OpenDataServer::answer(Kind kind, const LocalServer::Request &request) const
{
    switch (kind) {
    case Kind::CensusTable: return nomisReply(m_data, request.url);
    case Kind::CrimeMonth:
    case Kind::CrimeDates:
    case Kind::CrimeCategories:
    case Kind::CrimeLastUpdated: return policeReply(m_data, request);
    case Kind::Keyed: return {.status = 401, .body = R"({"error":"Unauthorised request"})"};
    default: return m_postcodes.reply(request);
    }
}

std::vector<OpenDataPlace> openDataPlaces()
{
    QFile file(QStringLiteral(HEREABOUTS_TEST_DATA) + u"/open_data_places.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing: %s", qPrintable(file.fileName()));
    std::vector<OpenDataPlace> places;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype gap = line.indexOf("  "_L1);
        if (!line.startsWith(u'#'))
            places.push_back({line.first(gap).trimmed(), line.sliced(gap).trimmed()});
    }
    return places;
}

} // namespace hereabouts
