// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/police_service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointF>
#include <QUrlQuery>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr double mile = 1609.344;

struct Category {
    QString url, name;
};

/// As `crime-categories` lists them; the archives have the names.
const std::vector<Category> &categories()
{
    static const std::vector<Category> all{{u"all-crime"_s, u"All crime"_s},
                                           {u"anti-social-behaviour"_s, u"Anti-social behaviour"_s},
                                           {u"bicycle-theft"_s, u"Bicycle theft"_s},
                                           {u"burglary"_s, u"Burglary"_s},
                                           {u"criminal-damage-arson"_s, u"Criminal damage and arson"_s},
                                           {u"drugs"_s, u"Drugs"_s},
                                           {u"other-theft"_s, u"Other theft"_s},
                                           {u"possession-of-weapons"_s, u"Possession of weapons"_s},
                                           {u"public-order"_s, u"Public order"_s},
                                           {u"robbery"_s, u"Robbery"_s},
                                           {u"shoplifting"_s, u"Shoplifting"_s},
                                           {u"theft-from-the-person"_s, u"Theft from the person"_s},
                                           {u"vehicle-crime"_s, u"Vehicle crime"_s},
                                           {u"violent-crime"_s, u"Violence and sexual offences"_s},
                                           {u"other-crime"_s, u"Other crime"_s}};
    return all;
}

QString categoryOf(const QString &archiveType)
{
    const auto found = std::ranges::find(categories(), archiveType, &Category::name);
    if (found == categories().end())
        qFatal("a kind of crime that is not known: %s", qPrintable(archiveType));
    return found->url;
}

LocalServer::Reply json(const QJsonArray &array)
{
    return {.body = QJsonDocument(array).toJson(QJsonDocument::Compact), .contentType = "application/json"};
}

/// One record as the service writes it: coordinates are texts, what has no outcome has null.
QJsonObject recordOf(const OpenCrime &crime)
{
    const auto degrees = [](int millionths) { return QString::number(millionths / 1e6, 'f', 6); };
    const QJsonValue outcome = crime.outcome.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                       : QJsonValue(QJsonObject{{u"category"_s, crime.outcome}, {u"date"_s, crime.month}});
    return {{u"category"_s, categoryOf(crime.type)},
            {u"location_type"_s, crime.isTransportPolice ? u"BTP"_s : u"Force"_s},
            {u"location"_s, QJsonObject{{u"latitude"_s, degrees(crime.latitude)},
                                        {u"street"_s, QJsonObject{{u"id"_s, crime.street}, {u"name"_s, crime.streetName}}},
                                        {u"longitude"_s, degrees(crime.longitude)}}},
            {u"context"_s, QString()},
            {u"outcome_status"_s, outcome},
            {u"persistent_id"_s, QString::fromLatin1(crime.persistentId)},
            {u"id"_s, crime.id},
            {u"location_subtype"_s, QString()},
            {u"month"_s, crime.month}};
}

/// A circle or a polygon, in degrees (x: longitude).
class Area {
public:
    static std::optional<Area> of(const QUrlQuery &parameters);

    std::vector<OpenCrime> crimes(const OpenData &data, const QString &month) const;

private:
    bool contains(double latitude, double longitude) const;

    std::vector<QPointF> m_corners; ///< one: the middle of a circle
};

std::optional<Area> Area::of(const QUrlQuery &parameters)
{
    Area area;
    QStringList corners = parameters.queryItemValue(u"poly"_s, QUrl::FullyDecoded).split(u':', Qt::SkipEmptyParts);
    const bool isCircle = corners.isEmpty();
    if (isCircle)
        corners << parameters.queryItemValue(u"lat"_s) + u',' + parameters.queryItemValue(u"lng"_s);
    for (const QString &corner : std::as_const(corners)) {
        const QStringList parts = corner.split(u',');
        bool isLatitude = false, isLongitude = false;
        const double latitude = parts.first().toDouble(&isLatitude);
        const double longitude = parts.last().toDouble(&isLongitude);
        if (parts.size() != 2 || !isLatitude || !isLongitude)
            return std::nullopt;
        area.m_corners.emplace_back(longitude, latitude);
    }
    if (!isCircle && area.m_corners.size() < 3)
        return std::nullopt;
    return area;
}

bool Area::contains(double latitude, double longitude) const
{
    if (m_corners.size() == 1)
        return greatCircleMetres(m_corners.front().y(), m_corners.front().x(), latitude, longitude) <= mile;
    bool isInside = false;
    for (size_t i = 0, before = m_corners.size() - 1; i < m_corners.size(); before = i++) {
        const QPointF &a = m_corners[i], &b = m_corners[before];
        if ((a.y() > latitude) != (b.y() > latitude) && longitude < (b.x() - a.x()) * (latitude - a.y()) / (b.y() - a.y()) + a.x())
            isInside = !isInside;
    }
    return isInside;
}

std::vector<OpenCrime> Area::crimes(const OpenData &data, const QString &month) const
{
    const auto [west, east] = std::ranges::minmax(m_corners, {}, &QPointF::x);
    const auto [south, north] = std::ranges::minmax(m_corners, {}, &QPointF::y);
    const double beyond = m_corners.size() == 1 ? mile / 111'000 : 0;
    const double beyondEast = beyond / std::cos(north.y() * std::numbers::pi / 180);
    auto crimes = data.crimes(month, south.y() - beyond, north.y() + beyond, west.x() - beyondEast, east.x() + beyondEast);
    std::erase_if(crimes, [this](const OpenCrime &crime) { return !contains(crime.latitude / 1e6, crime.longitude / 1e6); });
    return crimes;
}

LocalServer::Reply crimesReply(const OpenData &data, const LocalServer::Request &request)
{
    const bool isForm = request.method == "POST";
    if (!isForm && request.url.toEncoded().size() > policeLongestAddress)
        return {.status = 414, .contentType = "text/html"};
    const QUrlQuery parameters(isForm ? QUrl::fromPercentEncoding(request.body) : request.url.query(QUrl::FullyDecoded));
    const auto area = Area::of(parameters);
    if (!area)
        return {.status = 400, .contentType = "text/html"};
    QString month = parameters.queryItemValue(u"date"_s);
    if (month.isEmpty())
        month = data.months().last();
    if (month < data.months().first())
        return {.status = 404, .contentType = "text/html"};
    auto crimes = area->crimes(data, month);
    const QString wanted = request.url.path().section(u'/', -1);
    const auto category = std::ranges::find(categories(), wanted, &Category::url);
    if (category != categories().end() && wanted != "all-crime"_L1) // one that is not known is taken for all
        std::erase_if(crimes, [&](const OpenCrime &crime) { return categoryOf(crime.type) != wanted; });
    if (static_cast<qsizetype>(crimes.size()) > policeMostCrimes)
        return {.status = 503, .contentType = "text/html"};
    QJsonArray records;
    for (const OpenCrime &crime : crimes)
        records.append(recordOf(crime));
    return json(records);
}

} // namespace

LocalServer::Reply policeReply(const OpenData &data, const LocalServer::Request &request)
{
    const QString path = request.url.path();
    if (path.startsWith("/api/crimes-street/"_L1))
        return crimesReply(data, request);
    QJsonArray list;
    if (path == "/api/crimes-street-dates"_L1) {
        for (qsizetype i = data.months().size() - 1; i >= 0; --i)
            list.append(QJsonObject{{u"date"_s, data.months().at(i)}, {u"stop-and-search"_s, QJsonArray()}});
        return json(list);
    }
    if (path == "/api/crime-categories"_L1) {
        for (const Category &category : categories())
            list.append(QJsonObject{{u"url"_s, category.url}, {u"name"_s, category.name}});
        return json(list);
    }
    if (path == "/api/crime-last-updated"_L1)
        return {.body = QJsonDocument(QJsonObject{{u"date"_s, data.months().last() + u"-01"_s}}).toJson(QJsonDocument::Compact)};
    return {.status = 404, .contentType = "text/html"};
}

} // namespace hereabouts
