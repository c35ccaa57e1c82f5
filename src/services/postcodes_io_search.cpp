// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postcodes_io_search.h"

#include "services/postcodes_io.h"
#include "services/postcodes_io_answer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Upper case, without any spaces.
QString compacted(const QString &text)
{
    QString compact = text.toUpper();
    compact.removeIf([](QChar c) { return c.isSpace(); });
    return compact;
}

/// As the service reads it, which searches by the outcode where a space ends it, and takes other spaces amiss.
QString inOutcode(const QString &beginning)
{
    QString compact = compacted(beginning);
    const auto outcode = outcodeBeforeSpace(beginning);
    return outcode && compact.size() > outcode->size() ? compact.insert(outcode->size(), u' ') : compact;
}

/// Each element of an array by itself; where it is null, of none. What `read` makes nothing of is left out.
template <typename T, typename Read> std::vector<T> readList(const JsonReader &list, const Read &read)
{
    std::vector<T> values;
    const qsizetype count = list.isNull() ? 0 : list.array().size();
    for (qsizetype i = 0; i < count; ++i) {
        if (std::optional<T> value = read(list.element(i)))
            values.push_back(*std::move(value));
    }
    return values;
}

QStringList readNames(const JsonReader &list)
{
    const auto names = readList<QString>(list, [](const JsonReader &name) { return std::optional(name.optionalText()); });
    QStringList found(names.begin(), names.end());
    found.removeAll(QString());
    return found;
}

std::optional<NearbyPostcode> readNearby(const JsonReader &object)
{
    const auto postcode = readPostcodeText(object.member(u"postcode"));
    const JsonReader distance = object.member(u"distance");
    const auto metres = distance.optionalNumber();
    if (!metres || *metres < 0)
        distance.complain(u"metres from 0"_s);
    if (!postcode || !metres)
        return std::nullopt;
    return NearbyPostcode{.postcode = *postcode,
                          .metres = *metres,
                          .district = object.member(u"admin_district").optionalText(),
                          .country = object.member(u"country").optionalText()};
}

/// A name that must not be empty.
QString readName(const JsonReader &name)
{
    QString text = name.text();
    if (text.isEmpty())
        name.complain(u"a name"_s);
    return text;
}

std::optional<FoundPlace> readPlace(const JsonReader &object)
{
    FoundPlace place{.name = readName(object.member(u"name_1")),
                     .kind = object.member(u"local_type").optionalText(),
                     .district = {object.member(u"district_borough").optionalText()},
                     .county = object.member(u"county_unitary").optionalText(),
                     .region = object.member(u"region").optionalText(),
                     .country = object.member(u"country").optionalText(),
                     .outcode = object.member(u"outcode").optionalText(),
                     .position = readPosition(object)};
    place.district.removeAll(QString());
    return place;
}

} // namespace

// Autocomplete ----------------------------------------------------------------------------------------------------------------------

QNetworkRequest PostcodesIoAutocomplete::request(const QUrl &baseUrl, const Query &query)
{
    return jsonRequest(baseUrl, u"postcodes/%1/autocomplete"_s.arg(urlEncoded(inOutcode(query.beginning))), u"limit=%1"_s.arg(query.limit));
}

Result<std::vector<Postcode>> PostcodesIoAutocomplete::parse(const HttpAnswer &answer, const Query &query)
{
    return readPostcodesIoResult(answer, [beginning = compacted(query.beginning)](const JsonReader &result) {
        return readList<Postcode>(result, [&](const JsonReader &text) {
            const auto postcode = readPostcodeText(text);
            if (postcode && !postcode->compact().startsWith(beginning))
                text.complain(u"a postcode that begins as was asked for"_s);
            return postcode;
        });
    });
}

// Outcode ---------------------------------------------------------------------------------------------------------------------------

QNetworkRequest PostcodesIoOutcode::request(const QUrl &baseUrl, const Query &query)
{
    return jsonRequest(baseUrl, u"outcodes/"_s + urlEncoded(query));
}

Result<FoundPlace> PostcodesIoOutcode::parse(const HttpAnswer &answer, const Query &query)
{
    const auto read = [&](const JsonReader &result) -> std::optional<FoundPlace> {
        if (result.isNull())
            return std::nullopt;
        const JsonReader outcode = result.member(u"outcode");
        if (outcode.text() != query)
            outcode.complain(u"the outcode that was asked for"_s);
        return FoundPlace{.name = query,
                          .kind = {},
                          .district = readNames(result.member(u"admin_district")),
                          .county = readNames(result.member(u"admin_county")).join(", "_L1),
                          .region = {},
                          .country = readNames(result.member(u"country")).join(", "_L1),
                          .outcode = query,
                          .position = readPosition(result)};
    };
    auto place = readPostcodesIoResult(answer, read);
    if (!place)
        return std::unexpected(place.error());
    if (!*place)
        return fail(Error::Kind::NotFound, u"result: null"_s, answer.status);
    return **std::move(place);
}

// Places ----------------------------------------------------------------------------------------------------------------------------

QNetworkRequest PostcodesIoPlaces::request(const QUrl &baseUrl, const Query &query)
{
    return jsonRequest(baseUrl, u"places"_s, u"q=%1&limit=%2"_s.arg(urlEncoded(query.name.simplified())).arg(query.limit));
}

Result<std::vector<FoundPlace>> PostcodesIoPlaces::parse(const HttpAnswer &answer, const Query &)
{
    return readPostcodesIoResult(answer, [](const JsonReader &result) { return readList<FoundPlace>(result, readPlace); });
}

// Nearest ---------------------------------------------------------------------------------------------------------------------------

QNetworkRequest PostcodesIoNearest::request(const QUrl &baseUrl, const Query &query)
{
    const QString limits = u"limit=%1&radius=%2"_s.arg(query.limit).arg(radiusMetres);
    if (const auto *postcode = std::get_if<Postcode>(&query.around))
        return jsonRequest(baseUrl, u"postcodes/%1/nearest"_s.arg(postcode->compact()), limits);
    const LatLong position = std::get<LatLong>(query.around);
    // six digits are a decimetre
    return jsonRequest(baseUrl, u"postcodes"_s,
                       u"lon=%1&lat=%2&%3%4"_s.arg(QString::number(position.longitude, 'f', 6), QString::number(position.latitude, 'f', 6),
                                                   limits, query.wide ? u"&wideSearch=true"_s : QString()));
}

Result<std::vector<NearbyPostcode>> PostcodesIoNearest::parse(const HttpAnswer &answer, const Query &query)
{
    return readPostcodesIoResult(answer, [&](const JsonReader &result) {
        auto found = readList<NearbyPostcode>(result, readNearby);
        if (const auto *itself = std::get_if<Postcode>(&query.around))
            std::erase_if(found, [itself](const NearbyPostcode &nearby) { return nearby.postcode == *itself; });
        std::ranges::stable_sort(found, {}, &NearbyPostcode::metres);
        return found;
    });
}

// Terminated ------------------------------------------------------------------------------------------------------------------------

QNetworkRequest PostcodesIoTerminated::request(const QUrl &baseUrl, const Query &query)
{
    return PostcodesIo::request(baseUrl, query);
}

Result<EndedPostcode> PostcodesIoTerminated::parse(const HttpAnswer &answer, const Query &query)
{
    if (answer.status != 404) {
        const auto inUse =
            readPostcodesIoResult(answer, [](const JsonReader &result) { return result.isNull() ? QJsonObject() : result.object(); });
        return inUse ? fail(Error::Kind::NotFound, u"it has not ended"_s, answer.status) : std::unexpected(inUse.error());
    }
    if (Error error = postcodesIoNotFound(answer.body); error.kind != Error::Kind::Terminated)
        return std::unexpected(std::move(error));
    JsonComplaint complaint;
    const JsonReader root(*parseJson(answer.body), complaint);
    const JsonReader ended = root.member(u"terminated");
    const JsonReader postcode = ended.member(u"postcode");
    if (Postcode::parse(postcode.text()) != query)
        postcode.complain(u"the postcode that was asked for"_s);
    const JsonReader year = ended.member(u"year_terminated"), month = ended.member(u"month_terminated");
    const int ofYear = month.integer();
    if (year.integer() < 1900 || year.integer() > 9999)
        year.complain(u"a year"_s);
    if (ofYear < 1 || ofYear > 12)
        month.complain(u"a month from 1 to 12"_s);
    EndedPostcode value{.postcode = query, .ended = Month(year.integer(), std::clamp(ofYear, 1, 12)), .position = readPosition(ended)};
    if (complaint.isRaised())
        return complaint.asError(answer.status);
    return value;
}

} // namespace hereabouts
