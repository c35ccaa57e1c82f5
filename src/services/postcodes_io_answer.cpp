// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postcodes_io_answer.h"

#include "core/month.h"
#include "services/geography_fields.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

void readField(const JsonReader &result, const GeographyField &field, Geography &geography)
{
    const JsonReader reader = result.member(field.name);
    if (const auto *text = std::get_if<QString Geography::*>(&field.member))
        geography.*(*text) = reader.optionalText();
    else if (const auto *integer = std::get_if<std::optional<int> Geography::*>(&field.member))
        geography.*(*integer) = reader.optionalInteger();
    else
        geography.*(std::get<std::optional<double> Geography::*>(field.member)) = reader.optionalNumber();
}

template <typename Number>
void checkRange(const JsonReader &result, QStringView name, const std::optional<Number> &value, Number least, Number most,
                const QString &expectation)
{
    if (value && (*value < least || *value > most))
        result.member(name).complain(expectation);
}

/// "YYYY-MM"; empty where the date is not told properly.
QString terminationMonth(const QJsonValue &terminated)
{
    JsonComplaint complaint;
    const JsonReader reader(terminated, complaint);
    const int year = reader.member(u"year_terminated").integer();
    const int month = reader.member(u"month_terminated").integer();
    return complaint.isRaised() || year < 1900 || year > 9999 || month < 1 || month > 12 ? QString() : Month(year, month).key();
}

} // namespace

Geography readPostcode(const JsonReader &result, const Postcode &asked)
{
    Geography geography;
    for (const GeographyField &field : geographyFields())
        readField(result, field, geography);
    const JsonReader codes = result.member(u"codes");
    for (const GeographyCodeField &field : geographyCodeFields())
        geography.codes.*field.member = codes.member(field.name).optionalText();

    checkRange(result, u"latitude", geography.latitude, -90.0, 90.0, u"degrees"_s);
    checkRange(result, u"longitude", geography.longitude, -180.0, 180.0, u"degrees"_s);
    checkRange(result, u"quality", geography.quality, 1, 9, u"a quality from 1 to 9"_s);
    checkRange(result, u"eastings", geography.eastings, 0, std::numeric_limits<int>::max(), u"metres from 0"_s);
    checkRange(result, u"northings", geography.northings, 0, std::numeric_limits<int>::max(), u"metres from 0"_s);
    // Never the figures of another place.
    const JsonReader postcode = result.member(u"postcode");
    if (Postcode::parse(postcode.text()) != asked)
        postcode.complain(u"the postcode that was asked for"_s);
    return geography;
}

std::optional<Postcode> readPostcodeText(const JsonReader &text)
{
    auto postcode = Postcode::parse(text.text());
    if (!postcode)
        text.complain(u"a postcode"_s);
    return postcode;
}

std::optional<LatLong> readPosition(const JsonReader &object)
{
    const auto latitude = object.member(u"latitude").optionalNumber();
    const auto longitude = object.member(u"longitude").optionalNumber();
    checkRange(object, u"latitude", latitude, -90.0, 90.0, u"degrees"_s);
    checkRange(object, u"longitude", longitude, -180.0, 180.0, u"degrees"_s);
    return latitude && longitude ? std::optional(LatLong{.latitude = *latitude, .longitude = *longitude}) : std::nullopt;
}

Error postcodesIoNotFound(const QByteArray &body)
{
    const auto document = parseJson(body);
    if (!document || !document->isObject()) // not its own 404: something else answers at that address
        return {.kind = Error::Kind::Malformed, .httpStatus = 404, .detail = u"a 404 that is not JSON"_s};
    const QJsonObject answer = document->toObject();
    if (answer[u"error"].toString().contains("invalid postcode"_L1, Qt::CaseInsensitive))
        return {.kind = Error::Kind::InvalidPostcode, .httpStatus = 404};
    if (const QJsonValue terminated = answer[u"terminated"]; terminated.isObject())
        return {.kind = Error::Kind::Terminated, .httpStatus = 404, .detail = terminationMonth(terminated)};
    return {.kind = Error::Kind::NotFound, .httpStatus = 404};
}

} // namespace hereabouts
