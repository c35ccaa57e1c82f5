// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/police_street_crime.h"

#include "core/ascii.h"
#include "services/json_reader.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// The first month of which the police published any.
constexpr Month firstMonthEver(2010, 12);

QString degrees(double value, int decimals)
{
    const QString text = QString::number(value, 'f', decimals);
    const bool isZero = std::ranges::all_of(text, [](QChar c) { return c == u'-' || c == u'0' || c == u'.'; });
    return isZero && text.startsWith(u'-') ? text.sliced(1) : text; // one zero, one address
}

QString areaQuery(const LatLong &position)
{
    return u"lat=%1&lng=%2"_s.arg(degrees(position.latitude, 6), degrees(position.longitude, 6));
}

QString areaQuery(const PolicePolygon &polygon)
{
    QStringList corners;
    for (const LatLong &corner : polygon)
        corners << degrees(corner.latitude, 7) + u',' + degrees(corner.longitude, 7);
    return u"poly="_s + corners.join(u':');
}

Error policeError(const HttpAnswer &answer)
{
    Error error = errorForStatus(answer.status);
    if (answer.status == 404)
        error.kind = Error::Kind::NoData;
    return error;
}

bool isKey(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return (c >= u'a' && c <= u'z') || isAsciiDigit(c) || c == u'-'; });
}

/// Reads a document that is an array, with `read` for each element.
template <typename Read> Result<void> readArray(const HttpAnswer &answer, Read read)
{
    if (answer.status != 200)
        return std::unexpected(policeError(answer));
    const auto document = parseJson(answer.body);
    if (!document)
        return fail(Error::Kind::Malformed, document.error().detail, answer.status);
    JsonComplaint complaint;
    const JsonReader root(*document, complaint);
    for (qsizetype i = 0, count = root.array().size(); i < count && !complaint.isRaised(); ++i)
        read(root.element(i));
    if (complaint.isRaised())
        return complaint.asError();
    return {};
}

} // namespace

bool PoliceStreetCrime::isFinal(const HttpAnswer &answer)
{
    return answer.status == 503 && answer.body.isEmpty();
}

QNetworkRequest PoliceStreetCrime::request(const QUrl &baseUrl, const Query &query)
{
    const QString area = std::visit([](const auto &asked) { return areaQuery(asked); }, query.area);
    QNetworkRequest request = jsonRequest(baseUrl, u"api/crimes-street/all-crime"_s, area + u"&date="_s + query.month.key());
    sendAsFormBeyond(request, longestAddress);
    return request;
}

Result<PoliceIncidents> PoliceStreetCrime::parse(const HttpAnswer &answer, const Query &query)
{
    if (isFinal(answer))
        return fail(Error::Kind::TooManyIncidents, {}, answer.status);
    if (answer.status != 200)
        return std::unexpected(policeError(answer));
    auto records = parsePoliceIncidents(answer.body);
    if (!records)
        return fail(records.error().kind, records.error().detail, answer.status);
    const auto ofAnotherMonth =
        static_cast<int>(std::erase_if(records->incidents, [&](const Incident &i) { return i.month != query.month; }));
    records->leftOut += ofAnotherMonth;
    if (records->incidents.empty() && ofAnotherMonth > 0)
        return fail(Error::Kind::Malformed, u"%1 crime records, none of them of the month asked for"_s.arg(ofAnotherMonth), answer.status);
    return records;
}

QNetworkRequest PoliceCrimeMonths::request(const QUrl &baseUrl, const Query &)
{
    return jsonRequest(baseUrl, u"api/crimes-street-dates"_s);
}

Result<std::vector<Month>> PoliceCrimeMonths::parse(const HttpAnswer &answer, const Query &)
{
    if (answer.status == 404) // something else is at that address
        return fail(Error::Kind::Malformed, u"a 404 for what is always there"_s, answer.status);
    std::vector<Month> months;
    const auto done = readArray(answer, [&months](const JsonReader &entry) {
        const JsonReader date = entry.member(u"date");
        const auto month = Month::parse(date.text());
        if (!month || *month < firstMonthEver || std::ranges::contains(months, *month))
            date.complain(u"a month that can be, once"_s);
        else
            months.push_back(*month);
    });
    if (!done)
        return std::unexpected(done.error());
    if (months.empty())
        return fail(Error::Kind::NoData, u"no month at all"_s, answer.status);
    std::ranges::sort(months);
    return months;
}

QNetworkRequest PoliceCategories::request(const QUrl &baseUrl, const Query &query)
{
    return jsonRequest(baseUrl, u"api/crime-categories"_s, u"date="_s + query.key());
}

Result<std::vector<PoliceCategory>> PoliceCategories::parse(const HttpAnswer &answer, const Query &)
{
    std::vector<PoliceCategory> categories;
    QSet<QString> keys;
    const auto done = readArray(answer, [&](const JsonReader &entry) {
        const JsonReader url = entry.member(u"url");
        const JsonReader title = entry.member(u"name");
        const QString key = url.text();
        const QString name = title.text().simplified();
        if (!isKey(key) || keys.contains(key))
            url.complain(u"a key, once"_s);
        if (name.isEmpty())
            title.complain(u"a name"_s);
        keys.insert(key);
        if (key != "all-crime"_L1)
            categories.push_back({key, name});
    });
    if (!done)
        return std::unexpected(done.error());
    return categories;
}

} // namespace hereabouts
