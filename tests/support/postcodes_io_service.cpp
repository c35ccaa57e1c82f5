// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postcodes_io_service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr int mostInBulk = 100;

LocalServer::Reply withResult(const QJsonValue &result)
{
    return {.body = QJsonDocument(QJsonObject{{u"status"_s, 200}, {u"result"_s, result}}).toJson(QJsonDocument::Compact)};
}

LocalServer::Reply withError(int status, const QString &error, QJsonObject more = {})
{
    more[u"status"_s] = status;
    more[u"error"_s] = error;
    return {.status = status, .body = QJsonDocument(more).toJson(QJsonDocument::Compact)};
}

QString compacted(const QString &text)
{
    return QString(text).remove(u' ').remove(u'+').toUpper();
}

bool hasFormOfPostcode(const QString &compact)
{
    static const QRegularExpression form(u"^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$"_s);
    return form.match(compact).hasMatch();
}

template <typename T> QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString parameter(const QUrl &url, const QString &name, const QString &otherName = {})
{
    const QUrlQuery query(url);
    const QString value = query.queryItemValue(name, QUrl::FullyDecoded);
    return value.isEmpty() ? query.queryItemValue(otherName, QUrl::FullyDecoded) : value;
}

int limitOf(const QUrl &url, int otherwise, int most)
{
    const QString limit = parameter(url, u"limit"_s);
    return limit.isEmpty() ? otherwise : std::clamp(limit.toInt(), 1, most);
}

} // namespace

void PostcodesIoService::terminate(const TerminatedPostcode &postcode)
{
    m_terminated[compacted(postcode.text)] = postcode;
}

QJsonObject PostcodesIoService::postcodeOf(const OpenPostcode &postcode) const
{
    const auto name = [this](const QString &code) { return orNull(m_data.name(code)); };
    const bool isEnglish = postcode.country.startsWith(u'E');
    const QString none = isEnglish ? u"E99999999"_s : u"W99999999"_s;
    QJsonObject codes;
    for (const auto &[field, code] : std::initializer_list<std::pair<QString, QString>>{{u"admin_district"_s, postcode.district},
                                                                                        {u"admin_county"_s, postcode.county},
                                                                                        {u"admin_ward"_s, postcode.ward},
                                                                                        {u"pfa"_s, postcode.pfa},
                                                                                        {u"icb"_s, postcode.icb},
                                                                                        {u"lau2"_s, postcode.district},
                                                                                        {u"lsoa"_s, postcode.lsoa},
                                                                                        {u"msoa"_s, postcode.msoa},
                                                                                        {u"oa21"_s, postcode.outputArea},
                                                                                        {u"lsoa21"_s, postcode.lsoa},
                                                                                        {u"msoa21"_s, postcode.msoa},
                                                                                        {u"region"_s, postcode.region},
                                                                                        {u"country"_s, postcode.country}})
        codes[field] = orNull(code);
    for (const QString &field : {u"parish"_s, u"ced"_s})
        codes[field] = none;
    QJsonObject result{{u"postcode"_s, postcode.text()},
                       {u"outcode"_s, postcode.outcode()},
                       {u"incode"_s, postcode.compact.last(3)},
                       {u"quality"_s, postcode.quality},
                       {u"eastings"_s, orNull(postcode.easting)},
                       {u"northings"_s, orNull(postcode.northing)},
                       {u"longitude"_s, orNull(postcode.longitude)},
                       {u"latitude"_s, orNull(postcode.latitude)},
                       {u"country"_s, name(postcode.country)},
                       {u"region"_s, isEnglish ? name(postcode.region) : QJsonValue(QJsonValue::Null)},
                       {u"admin_district"_s, name(postcode.district)},
                       {u"admin_county"_s, name(postcode.county)},
                       {u"admin_ward"_s, name(postcode.ward)},
                       {u"pfa"_s, name(postcode.pfa)},
                       {u"icb"_s, name(postcode.icb)},
                       {u"lsoa"_s, name(postcode.lsoa)},
                       {u"msoa"_s, name(postcode.msoa)},
                       {u"lsoa21"_s, name(postcode.lsoa)},
                       {u"msoa21"_s, name(postcode.msoa)},
                       {u"oa21"_s, orNull(postcode.outputArea)},
                       {u"codes"_s, codes}};
    for (const QString &field : {u"nhs_ha"_s, u"european_electoral_region"_s, u"primary_care_trust"_s, u"parliamentary_constituency"_s,
                                 u"parliamentary_constituency_2024"_s, u"parish"_s, u"ced"_s, u"ccg"_s, u"nuts"_s, u"ttwa"_s, u"bua"_s,
                                 u"national_park"_s, u"date_of_introduction"_s})
        result[field] = QJsonValue::Null;
    return result;
}

LocalServer::Reply PostcodesIoService::lookUp(const QString &compact) const
{
    if (!hasFormOfPostcode(compact))
        return withError(404, u"Invalid postcode"_s);
    if (const auto found = m_data.postcode(compact))
        return withResult(postcodeOf(*found));
    if (const auto ended = m_terminated.find(compact); ended != m_terminated.end()) {
        const TerminatedPostcode &postcode = ended->second;
        return withError(404, u"Postcode not found"_s,
                         {{u"terminated"_s, QJsonObject{{u"postcode"_s, postcode.text},
                                                        {u"year_terminated"_s, postcode.year},
                                                        {u"month_terminated"_s, postcode.month},
                                                        {u"longitude"_s, postcode.longitude},
                                                        {u"latitude"_s, postcode.latitude}}}});
    }
    return withError(404, u"Postcode not found"_s);
}

LocalServer::Reply PostcodesIoService::bulk(const QByteArray &body) const
{
    const QJsonValue postcodes = QJsonDocument::fromJson(body).object().value(u"postcodes");
    if (!postcodes.isArray())
        return withError(400, u"Invalid JSON query submitted"_s);
    const QJsonArray wanted = postcodes.toArray();
    if (wanted.size() > mostInBulk)
        return withError(400, u"Too many postcodes submitted. Up to 100 postcodes can be bulk requested at a time"_s);
    QJsonArray results;
    for (const QJsonValue &query : wanted) {
        const auto found = m_data.postcode(compacted(query.toString()));
        results.append(
            QJsonObject{{u"query"_s, query}, {u"result"_s, found ? QJsonValue(postcodeOf(*found)) : QJsonValue(QJsonValue::Null)}});
    }
    return withResult(results);
}

LocalServer::Reply PostcodesIoService::near(double latitude, double longitude, const QUrl &url) const
{
    const bool isWide = parameter(url, u"wideSearch"_s, u"widesearch"_s) == "true"_L1; // 20 km then, and ten at most
    const QString radius = parameter(url, u"radius"_s);
    const double metres = isWide ? 20'000 : radius.isEmpty() ? 100 : std::clamp(radius.toDouble(), 0.0, 2000.0);
    const auto found = m_data.postcodesNear(latitude, longitude, metres, limitOf(url, 10, isWide ? 10 : 100));
    if (found.empty())
        return withResult(QJsonValue::Null);
    QJsonArray results;
    for (const OpenPostcode &postcode : found) {
        QJsonObject result = postcodeOf(postcode);
        result[u"distance"_s] = postcode.metres;
        results.append(result);
    }
    return withResult(results);
}

LocalServer::Reply PostcodesIoService::autocomplete(const QString &beginning, const QUrl &url) const
{
    // of an outcode first, then as the space has it; without regard to spaces only what has none
    const QStringList parts = beginning.toUpper().simplified().split(u' ');
    const int limit = limitOf(url, 10, 100);
    auto found = m_data.postcodesOf(parts.at(0), parts.value(1), limit);
    if (found.empty() && parts.size() == 1)
        found = m_data.postcodesStartingWith(parts.at(0), limit);
    QJsonArray results;
    for (const OpenPostcode &postcode : found)
        results.append(postcode.text());
    return withResult(results.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(results));
}

LocalServer::Reply PostcodesIoService::outcode(const QString &outcode) const
{
    const auto found = m_data.outcode(outcode);
    if (!found)
        return withError(404, u"Outcode not found"_s);
    const auto names = [&](const QString &kind) { return QJsonArray::fromStringList(m_data.areasOfOutcode(outcode, kind)); };
    return withResult(QJsonObject{{u"outcode"_s, outcode},
                                  {u"longitude"_s, orNull(found->longitude)},
                                  {u"latitude"_s, orNull(found->latitude)},
                                  {u"eastings"_s, orNull(found->easting)},
                                  {u"northings"_s, orNull(found->northing)},
                                  {u"admin_district"_s, names(u"district"_s)},
                                  {u"admin_county"_s, names(u"county"_s)},
                                  {u"admin_ward"_s, names(u"ward"_s)},
                                  {u"country"_s, names(u"country"_s)},
                                  {u"parish"_s, QJsonArray()}});
}

LocalServer::Reply PostcodesIoService::places(const QUrl &url) const
{
    const QString wanted = parameter(url, u"q"_s, u"query"_s).trimmed();
    if (wanted.isEmpty())
        return withError(400, u"No query submitted. Remember to include query in the q parameter"_s);
    QJsonArray results;
    for (const OpenPlace &place : m_data.places(wanted, limitOf(url, 10, 100)))
        results.append(QJsonObject{{u"code"_s, place.code},
                                   {u"name_1"_s, place.name},
                                   {u"name_2"_s, QJsonValue::Null},
                                   {u"local_type"_s, u"Suburban Area"_s},
                                   {u"outcode"_s, place.outcode},
                                   {u"district_borough"_s, orNull(place.district)},
                                   {u"county_unitary"_s, QJsonValue::Null},
                                   {u"region"_s, orNull(place.region)},
                                   {u"country"_s, orNull(place.country)},
                                   {u"longitude"_s, place.longitude},
                                   {u"latitude"_s, place.latitude}});
    return withResult(results);
}

LocalServer::Reply PostcodesIoService::terminated(const QString &compact) const
{
    if (!hasFormOfPostcode(compact))
        return withError(404, u"Invalid postcode"_s);
    const auto found = m_terminated.find(compact);
    if (found == m_terminated.end())
        return withError(404, u"Terminated postcode not found"_s);
    return withResult(QJsonObject{{u"postcode"_s, found->second.text},
                                  {u"year_terminated"_s, found->second.year},
                                  {u"month_terminated"_s, found->second.month},
                                  {u"longitude"_s, found->second.longitude},
                                  {u"latitude"_s, found->second.latitude}});
}

LocalServer::Reply PostcodesIoService::reply(const LocalServer::Request &request) const
{
    const QStringList path = request.url.path().split(u'/', Qt::SkipEmptyParts);
    const QString first = path.value(0), text = compacted(path.value(1)), action = path.value(2);
    if (first == "postcodes"_L1 && path.size() == 1) {
        if (request.method == "POST")
            return bulk(request.body);
        bool isLatitude = false, isLongitude = false;
        const double latitude = parameter(request.url, u"lat"_s, u"latitude"_s).toDouble(&isLatitude);
        const double longitude = parameter(request.url, u"lon"_s, u"longitude"_s).toDouble(&isLongitude);
        return isLatitude && isLongitude ? near(latitude, longitude, request.url)
                                         : withError(400, u"Invalid longitude/latitude submitted"_s);
    }
    if (first == "postcodes"_L1 && action == "autocomplete"_L1)
        return autocomplete(path.value(1), request.url);
    if (first == "postcodes"_L1 && action == "validate"_L1)
        return withResult(m_data.postcode(text).has_value());
    if (first == "postcodes"_L1 && action == "nearest"_L1) {
        const auto found = m_data.postcode(text);
        if (!found)
            return withError(404, u"Postcode not found"_s);
        return found->latitude ? near(*found->latitude, *found->longitude, request.url) : withResult(QJsonValue::Null);
    }
    if (first == "postcodes"_L1)
        return lookUp(text);
    if (first == "outcodes"_L1 && path.size() == 2)
        return outcode(text);
    if (first == "places"_L1 && path.size() == 1)
        return places(request.url);
    if (first == "terminated_postcodes"_L1 && path.size() == 2)
        return terminated(text);
    return withError(404, u"Resource not found"_s);
}

} // namespace hereabouts
