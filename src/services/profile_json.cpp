// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/profile_json.h"

#include "core/crime_summary.h"
#include "core/incident_rate.h"
#include "services/geography_fields.h"
#include "services/json_writer.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

using Message = std::function<QString(Section)>;

QLatin1StringView reasonName(Why::Code code)
{
    switch (code) {
    case Why::Code::OutsideEnglandAndWales: return "outside-england-and-wales"_L1;
    case Why::Code::ForceDoesNotPublish: return "force-does-not-publish"_L1;
    case Why::Code::ForceNotInPack: return "force-not-in-pack"_L1;
    case Why::Code::NoIncidents: return "no-incidents"_L1;
    case Why::Code::NotInAnySource: return "not-in-any-source"_L1;
    case Why::Code::LevelNotOffered: return "level-not-offered"_L1;
    case Why::Code::Expired: return "expired"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

template <typename T> void writeOptional(JsonWriter &out, const std::optional<T> &value)
{
    if (!value)
        out.null();
    else if constexpr (std::is_same_v<T, int>)
        out.number(qint64{*value});
    else
        out.number(*value);
}

/// Where they are known: they may not have been asked for.
void writeResidents(JsonWriter &out, const Loadable<LevelResidents> &residents)
{
    const Ready<LevelResidents> *ready = residents.ready();
    if (!ready)
        return;
    out.key(u"residents").beginObject();
    out.key(u"source").text(ready->source);
    out.key(u"as_of").text(ready->asOf.toString(Qt::ISODate));
    out.key(u"counts").beginObject();
    for (const auto &[level, count] : ready->value)
        out.key(QString(areaLevelKey(level))).number(qint64{count});
    out.endObject();
    out.endObject();
}

void writeValue(JsonWriter &out, const Geography &geography)
{
    out.key(u"data").beginObject();
    for (const GeographyField &field : geographyFields()) {
        out.key(field.name);
        if (const auto *text = std::get_if<QString Geography::*>(&field.member))
            out.textOrNull(geography.*(*text));
        else if (const auto *integer = std::get_if<std::optional<int> Geography::*>(&field.member))
            writeOptional(out, geography.*(*integer));
        else
            writeOptional(out, geography.*(std::get<std::optional<double> Geography::*>(field.member)));
    }
    out.key(u"codes").beginObject();
    for (const GeographyCodeField &field : geographyCodeFields())
        out.key(field.name).textOrNull(geography.codes.*field.member);
    out.endObject();
    out.endObject();
}

void writeValue(JsonWriter &out, const Distribution &distribution, QDate asOf)
{
    out.key(u"area").beginObject();
    out.key(u"level").text(QString(areaLevelKey(distribution.area.level)));
    out.key(u"code").textOrNull(distribution.area.code);
    out.key(u"name").textOrNull(distribution.area.name);
    out.endObject();
    out.key(u"base").number(qint64{distribution.base});
    out.key(u"counts").beginObject();
    for (int i = 0; i < categoryCount; ++i)
        out.key(QString(categoryKey(distribution.topic, i))).number(qint64{distribution.counts.at(static_cast<size_t>(i))});
    out.endObject();
    if (!distribution.partsAddUp())
        out.key(u"parts_add_up").boolean(false);
    out.key(u"as_of").textOrNull(asOf.toString(Qt::ISODate));
}

/// How each share stands among those of all areas of the level; null where that is not known.
void writePercentiles(JsonWriter &out, const AreaProfile &profile, CensusTopic topic)
{
    out.key(u"percentiles");
    const ShareBreakpoints *breakpoints = profile.breakpoints(topic);
    const ShareStandings standings = profile.standings(topic);
    if (!breakpoints || std::ranges::none_of(standings, [](const auto &standing) { return standing.has_value(); })) {
        out.null();
        return;
    }
    const auto write = [&](QStringView name, int ShareStanding::*percent) {
        out.key(name).beginObject();
        for (int i = 0; i < categoryCount; ++i) {
            const auto &standing = standings.at(static_cast<size_t>(i));
            out.key(QString(categoryKey(topic, i)));
            writeOptional(out, standing ? std::optional((*standing).*percent) : std::nullopt);
        }
        out.endObject();
    };
    out.beginObject();
    out.key(u"areas").number(qint64{breakpoints->areas});
    write(u"higher_than", &ShareStanding::higherThan);
    write(u"at_least_as_high_as", &ShareStanding::atLeastAsHighAs);
    out.endObject();
}

void writeMonths(JsonWriter &out, QStringView name, const std::vector<Month> &months)
{
    out.key(name).beginArray();
    for (const Month month : months)
        out.text(month.key());
    out.endArray();
}

/// Null where the residents cannot be told, and where nothing was supplied.
void writeRate(JsonWriter &out, const CrimeReport &report, const AreaProfile &profile)
{
    out.key(u"rate");
    const auto rate = incidentRate(report, profile.residentsForRate());
    if (!rate) {
        out.null();
        return;
    }
    out.beginObject();
    out.key(u"per_thousand_residents").number(std::round(rate->perThousand() * 1000) / 1000);
    out.key(u"incidents").number(qint64{rate->incidents});
    out.key(u"residents").number(rate->residents);
    out.key(u"lsoas").number(qint64{profile.residents.ready()->value.lsoas.size()});
    out.key(u"residents_as_of").text(profile.residents.ready()->asOf.toString(Qt::ISODate));
    out.key(u"months").number(qint64{rate->months});
    out.key(u"first_month").text(rate->first.key());
    out.key(u"last_month").text(rate->last.key());
    out.key(u"lacks_a_force").boolean(rate->lacksAForce);
    out.endObject();
}

void writeOutcomes(JsonWriter &out, const OutcomeSummary &summary)
{
    out.key(u"outcomes").beginObject();
    out.key(u"with_outcome").number(qint64{summary.withOutcome()});
    out.key(u"without_outcome").number(qint64{summary.withoutOutcome});
    out.key(u"never_with_outcome").number(qint64{summary.neverWithOutcome});
    writeMonths(out, u"months_without_outcomes", summary.monthsWithoutOutcomes);
    out.key(u"counts").beginObject();
    for (const OutcomeTotal &total : summary.outcomes)
        out.key(total.outcome).number(qint64{total.count});
    out.endObject();
    out.endObject();
}

/// Null where no month is known in both years.
void writeYearOnYear(JsonWriter &out, const YearComparison &comparison)
{
    out.key(u"year_on_year");
    if (!comparison.isKnown()) {
        out.null();
        return;
    }
    out.beginObject();
    out.key(u"count").number(qint64{comparison.count()});
    out.key(u"year_before").number(qint64{comparison.yearBefore()});
    out.key(u"months").beginArray();
    for (const YearOnYear &month : comparison.months)
        out.text(month.month.key());
    out.endArray();
    writeMonths(out, u"months_not_compared", comparison.notCompared);
    out.endObject();
}

void writeValue(JsonWriter &out, const CrimeReport &report, const AreaProfile &profile)
{
    writeMonths(out, u"months", report.months);
    writeMonths(out, u"missing_months", report.missingMonths);
    if (!report.monthsToCome.empty())
        writeMonths(out, u"months_to_come", report.monthsToCome);
    if (!report.monthsFailed.empty())
        writeMonths(out, u"failed_months", report.monthsFailed);
    out.key(u"forces_not_supplied").beginArray();
    for (const QString &force : report.forcesNotSupplied)
        out.text(force);
    out.endArray();
    out.key(u"total").number(qint64{report.total()});
    if (report.recordsLeftOut > 0)
        out.key(u"records_left_out").number(qint64{report.recordsLeftOut});
    out.key(u"categories").beginObject();
    for (const CategoryTotal &total : totalsByCategory(report))
        out.key(total.category).number(qint64{total.count});
    out.endObject();
    out.key(u"radius_m");
    writeOptional(out, report.radiusMetres > 0 ? std::optional(report.radiusMetres) : std::nullopt);
    writeRate(out, report, profile);
    writeOutcomes(out, outcomeSummary(report));
    writeYearOnYear(out, sameMonthsOfTheYearBefore(report));
}

void writeHead(JsonWriter &out, QStringView state, const QString &source)
{
    out.key(u"state").text(state);
    out.key(u"source").textOrNull(source);
}

void writeWhy(JsonWriter &out, QStringView state, const QString &source, const Why &why, const QString &message)
{
    writeHead(out, state, source);
    out.key(u"reason").text(QString(reasonName(why.code)));
    out.key(u"message").text(message);
}

void writeFailed(JsonWriter &out, const Failed &failed, const QString &message)
{
    writeHead(out, u"failed", failed.source);
    out.key(u"error").beginObject();
    out.key(u"kind").text(QString(errorKindName(failed.error.kind)));
    out.key(u"http_status");
    writeOptional(out, failed.error.httpStatus > 0 ? std::optional(failed.error.httpStatus) : std::nullopt);
    out.key(u"message").text(message);
    out.endObject();
}

/// Who was asked before, in vain.
void writeAttempts(JsonWriter &out, const std::vector<FailedAttempt> &attempts)
{
    if (attempts.empty())
        return;
    out.key(u"asked_in_vain").beginArray();
    for (const FailedAttempt &attempt : attempts) {
        out.beginObject();
        out.key(u"source").text(attempt.source);
        out.key(u"kind").text(QString(errorKindName(attempt.error.kind)));
        out.key(u"http_status");
        writeOptional(out, attempt.error.httpStatus > 0 ? std::optional(attempt.error.httpStatus) : std::nullopt);
        out.endObject();
    }
    out.endArray();
}

/// What to look at instead of a postcode that has ended.
void writeNearest(JsonWriter &out, const std::vector<NearbyPostcode> &nearest)
{
    if (nearest.empty())
        return;
    out.key(u"nearest").beginArray();
    for (const NearbyPostcode &one : nearest) {
        out.beginObject();
        out.key(u"postcode").text(one.postcode.text());
        out.key(u"distance_m").number(qint64{qRound64(one.metres)});
        out.key(u"admin_district").textOrNull(one.district);
        out.key(u"country").textOrNull(one.country);
        out.endObject();
    }
    out.endArray();
}

template <typename T, typename WriteReady>
void writeSection(JsonWriter &out, Section section, const Loadable<T> &loadable, const Message &message, WriteReady writeReady,
                  const std::vector<NearbyPostcode> &nearest = {})
{
    out.key(QString(sectionKey(section))).beginObject();
    if (const Ready<T> *ready = loadable.ready()) {
        writeHead(out, u"ready", ready->source);
        writeAttempts(out, ready->attempts);
        writeReady(*ready);
    } else if (const Empty *empty = loadable.empty()) {
        writeWhy(out, u"empty", empty->source, empty->why, message(section));
    } else if (const NotCovered *notCovered = loadable.notCovered()) {
        writeWhy(out, u"not-covered", notCovered->source, notCovered->why, message(section));
    } else if (const Failed *failed = loadable.failed()) {
        writeFailed(out, *failed, message(section));
        writeNearest(out, nearest);
    } else if (const Loading *loading = loadable.loading()) {
        writeHead(out, u"loading", loading->source);
    } else {
        writeHead(out, u"idle", {});
    }
    out.endObject();
}

void writeCensus(JsonWriter &out, const AreaProfile &profile, CensusTopic topic, const Message &message)
{
    const Section section = sectionOf(topic);
    writeSection(out, section, profile.census(topic), message, [&](const Ready<CensusProfile> &ready) {
        if (const Distribution *distribution = ready.value.at(profile.level))
            writeValue(out, *distribution, ready.asOf);
        writePercentiles(out, profile, topic);
    });
}

} // namespace

QByteArray profileToJson(const AreaProfile &profile, const Message &message, const std::vector<NearbyPostcode> &nearest)
{
    JsonWriter out;
    out.beginObject();
    out.key(u"postcode").text(profile.postcode.text());
    out.key(u"sections").beginObject();
    writeSection(
        out, Section::Geography, profile.geography, message,
        [&](const Ready<Geography> &ready) {
            writeValue(out, ready.value);
            writeResidents(out, profile.levelResidents);
        },
        nearest);
    writeCensus(out, profile, CensusTopic::Occupation, message);
    writeCensus(out, profile, CensusTopic::NsSec, message);
    writeSection(out, Section::Crime, profile.crime, message,
                 [&](const Ready<CrimeReport> &ready) { writeValue(out, ready.value, profile); });
    out.endObject();
    out.endObject();
    return out.result();
}

} // namespace hereabouts
