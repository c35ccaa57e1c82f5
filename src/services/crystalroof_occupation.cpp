// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/crystalroof_occupation.h"

#include "core/ascii.h"
#include "services/json_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

template <typename... F> struct Overloaded : F... {
    using F::operator()...;
};

QString locationText(const CrystalRoofLocation &location)
{
    return std::visit(Overloaded{
                          [](const Postcode &postcode) { return postcode.compact(); },
                          [](const LatLong &place) { return u"%1,%2"_s.arg(place.latitude, 0, 'f', 6).arg(place.longitude, 0, 'f', 6); },
                          [](const Uprn &uprn) { return u"uprn"_s + uprn.text(); },
                      },
                      location);
}

/// Fills base and counts from {"Total": 98, "1. Managers, …": 9, …}; labels are matched by their leading digit.
void readResidents(const JsonReader &residents, Distribution &distribution)
{
    std::array<bool, categoryCount> seen{};
    const QStringList labels = residents.object().keys();
    for (const QString &label : labels) {
        const auto category = categoryFromLabel(CensusTopic::Occupation, label);
        if (!category)
            continue;
        const auto index = static_cast<size_t>(*category);
        const QString name = categoryKey(CensusTopic::Occupation, *category); // the label may hold anything
        const JsonReader count = residents.member(label, name);
        if (std::exchange(seen[index], true))
            count.complain(u"each group once"_s);
        distribution.counts[index] = count.count();
    }
    distribution.base = residents.member(u"Total").count();
    if (!std::ranges::all_of(seen, std::identity{}))
        residents.complain(u"all nine groups"_s);
}

/// Not in the documentation's words, so that whatever is wrong with it must not cost the figures.
std::optional<std::array<int, categoryCount>> readRank(const QJsonValue &value)
{
    std::array<int, categoryCount> rank{};
    const QJsonObject labels = value.toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        if (const auto category = categoryFromLabel(CensusTopic::Occupation, it.key()))
            rank[static_cast<size_t>(*category)] = it.value().toInt();
    }
    const bool complete = std::ranges::all_of(rank, [](int r) { return r >= 1 && r <= 10; });
    return complete ? std::optional(rank) : std::nullopt;
}

QDate readDate(const JsonReader &reader)
{
    if (reader.isNull())
        return censusDay2021; // the only date that the service is documented to speak of
    const QDate date = QDate::fromString(reader.text(), Qt::ISODate);
    if (!date.isValid())
        reader.complain(u"a date"_s);
    return date;
}

} // namespace

std::optional<Uprn> Uprn::parse(QStringView digits)
{
    if (digits.isEmpty() || digits.size() > 12 || !std::ranges::all_of(digits, [](QChar c) { return isAsciiDigit(c); }))
        return std::nullopt;
    return Uprn(digits.toString());
}

bool demoKeyIsValidFor(const CrystalRoofLocation &location)
{
    if (const auto *postcode = std::get_if<Postcode>(&location))
        return postcode->sector() == "W6 0"_L1;
    if (const auto *place = std::get_if<LatLong>(&location))
        return place->latitude >= 51.492 && place->latitude <= 51.502 && place->longitude >= -0.25 && place->longitude <= -0.225;
    return false;
}

QNetworkRequest CrystalRoofOccupationProvider::request(const QUrl &baseUrl, const Query &query)
{
    return jsonRequest(baseUrl, u"customer-api/work-and-travel/occupation/postcode/v1/"_s + locationText(query.location),
                       u"area_type=%1&api_key="_s.arg(areaLevelKey(query.level)) + urlEncoded(query.key));
}

Result<CrystalRoofOccupation> CrystalRoofOccupationProvider::parse(const HttpAnswer &answer, const Query &query)
{
    if (answer.status != 200)
        return std::unexpected(errorForStatus(answer.status));
    const auto document = parseJson(answer.body);
    if (!document)
        return fail(Error::Kind::Malformed, document.error().detail, answer.status);
    JsonComplaint complaint;
    const JsonReader root(*document, complaint);
    const JsonReader data = root.member(u"data");

    CrystalRoofOccupation value;
    value.distribution.topic = CensusTopic::Occupation;
    value.distribution.area.level = query.level;
    readResidents(data.member(u"residents"), value.distribution);
    value.rank = readRank(data.member(u"rank").value());
    value.asOf = readDate(root.member(u"dataDate"));
    if (complaint.isRaised())
        return complaint.asError();
    return value;
}

} // namespace hereabouts
