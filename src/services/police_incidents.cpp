// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/police_incidents.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// The police write 0, 0 for "somewhere": no street point lies in the Gulf of Guinea.
bool isUsable(std::optional<double> latitude, std::optional<double> longitude)
{
    return latitude && longitude && std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180 && (*latitude != 0 || *longitude != 0);
}

qint64 readId(const JsonReader &id)
{
    if (id.isNull())
        return 0;
    if (!id.value().isDouble())
        id.complain(u"a number"_s);
    return id.value().toInteger();
}

std::optional<Incident> parseRecord(const JsonReader &record, JsonComplaint &complaint)
{
    const JsonReader location = record.member(u"location");
    const auto latitude = location.member(u"latitude").optionalLenientNumber();
    const auto longitude = location.member(u"longitude").optionalLenientNumber();
    const auto month = Month::parse(record.member(u"month").text());
    Incident incident{
        .id = readId(record.member(u"id")),
        .category = record.member(u"category").text(),
        .latitude = latitude.value_or(0),
        .longitude = longitude.value_or(0),
        .street = location.member(u"street").member(u"name").optionalText(),
        .month = month.value_or(Month(1900, 1)),
        .outcome = record.member(u"outcome_status").member(u"category").optionalText(),
    };
    if (complaint.isRaised() || !month || incident.category.isEmpty() || !isUsable(latitude, longitude))
        return std::nullopt;
    return incident;
}

} // namespace

Result<PoliceIncidents> parsePoliceIncidents(const QJsonValue &records)
{
    if (!records.isArray())
        return fail(Error::Kind::Malformed, u"crime records: expected an array"_s);
    const QJsonArray array = records.toArray();
    PoliceIncidents result;
    result.incidents.reserve(static_cast<size_t>(array.size()));
    QString firstComplaint;
    for (const auto &value : array) {
        JsonComplaint complaint;
        const JsonReader record(value, complaint);
        if (auto incident = parseRecord(record, complaint))
            result.incidents.push_back(*std::move(incident));
        else if (result.skipped++ == 0)
            firstComplaint = complaint.isRaised() ? complaint.text() : u"no usable position, category or month"_s;
    }
    if (result.incidents.empty() && result.skipped > 0)
        return fail(Error::Kind::Malformed,
                    u"none of %1 crime records can be used; the first: %2"_s.arg(result.skipped).arg(firstComplaint));
    return result;
}

CrimeReport crimeReportOf(std::vector<Incident> incidents, int radiusMetres)
{
    std::set<Month> months;
    for (const Incident &incident : incidents)
        months.insert(incident.month);
    CrimeReport report{.incidents = std::move(incidents), .months = {months.begin(), months.end()}, .radiusMetres = radiusMetres};
    if (months.empty())
        return report;
    // One wrong year would otherwise make a list of thousands
    const int span = std::min(months.rbegin()->number() - months.begin()->number(), 12 * 100);
    for (int i = 1; i < span; ++i) {
        if (const Month month = Month::fromNumber(months.begin()->number() + i); !months.contains(month))
            report.missingMonths.push_back(month);
    }
    return report;
}

} // namespace hereabouts
