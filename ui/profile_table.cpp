// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profile_table.h"

#include "core/crime_category.h"
#include "core/crime_summary.h"
#include "core/incident_rate.h"
#include "models/geography_model.h"
#include "ui/census_words.h"
#include "ui/display_text.h"
#include "ui/geography_labels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct ProfileTable {
    Q_DECLARE_TR_FUNCTIONS(ProfileTable)
};

/// The months that a filter looks at: "2025-01".
QStringList monthKeys(const std::vector<Month> &months, const CrimeFilter &filter)
{
    if (const auto month = filter.onlyMonth())
        return {month->key()};
    QStringList keys;
    for (const Month month : monthsWithin(months, filter))
        keys << month.key();
    return keys;
}

/// Rate, outcomes and comparison, as far as they can be told.
void addCrimeSummary(FigureTable &rows, const AreaProfile &profile, const SourceCatalogue &catalogue, const CrimeFilter &filter)
{
    const Ready<CrimeReport> &ready = *profile.crime.ready();
    const QString source = sourceTitle(catalogue, ready.source);
    const auto add = [&](const QString &item, const QString &value, qint64 base, const QString &share, const QStringList &months) {
        rows.push_back({profile.postcode.text(),
                        sectionKey(Section::Crime),
                        item,
                        value,
                        {},
                        {},
                        base > 0 ? QString::number(base) : QString(),
                        share,
                        {},
                        months.join(u' '),
                        source,
                        openGovernmentLicence});
    };
    const QStringList months = monthKeys(ready.value.months, filter);
    if (const auto rate = incidentRate(ready.value, profile.residentsForRate(), filter)) {
        QStringList counted;
        for (const Month month : ready.value.months) {
            if (month >= rate->first && month <= rate->last)
                counted << month.key();
        }
        add(ProfileTable::tr("Incidents per 1,000 residents"), QString::number(rate->perThousand(), 'f', 2), rate->residents, {}, counted);
    }
    const OutcomeSummary outcomes = outcomeSummary(ready.value, filter);
    const int whole = outcomes.withOutcome() + outcomes.withoutOutcome;
    const auto share = [whole](int count) { return QString::number(100.0 * count / whole, 'f', 2); };
    for (const OutcomeTotal &total : outcomes.outcomes)
        add(ProfileTable::tr("Outcome: %1").arg(total.outcome), QString::number(total.count), whole, share(total.count), months);
    if (outcomes.withoutOutcome > 0)
        add(ProfileTable::tr("Outcome: none yet"), QString::number(outcomes.withoutOutcome), whole, share(outcomes.withoutOutcome), months);
    const YearComparison comparison = sameMonthsOfTheYearBefore(ready.value, filter);
    if (!comparison.isKnown())
        return;
    QStringList now, before;
    for (const YearOnYear &month : comparison.months) {
        now << month.month.key();
        before << Month::fromNumber(month.month.number() - 12).key();
    }
    add(ProfileTable::tr("Incidents in the months compared"), QString::number(comparison.count()), 0, {}, now);
    add(ProfileTable::tr("Incidents in the same months a year before"), QString::number(comparison.yearBefore()), 0, {}, before);
}

void addCensusRows(FigureTable &rows, const AreaProfile &profile, const SourceCatalogue &catalogue, CensusTopic topic)
{
    const Distribution *distribution = profile.figures(topic);
    if (!distribution)
        return;
    const auto *ready = profile.census(topic).ready();
    const CensusComparison comparison = comparisonOf(profile, topic);
    for (int i = 0; i < categoryCount; ++i) {
        rows.push_back({profile.postcode.text(), sectionKey(sectionOf(topic)), categoryName(topic, i),
                        QString::number(distribution->counts.at(static_cast<size_t>(i))), distribution->area.code,
                        areaLevelKey(distribution->area.level), QString::number(distribution->base),
                        QString::number(distribution->share(i) * 100, 'f', 2), distribution->isSmall(i) ? u"yes"_s : u"no"_s,
                        ready->asOf.toString(Qt::ISODate), sourceTitle(catalogue, ready->source), openGovernmentLicence});
        const auto &benchmark = comparison.benchmark;
        rows.back() << comparison.benchmarkName
                    << (benchmark ? QString::number(distribution->pointsAbove(*benchmark, i), 'f', 2) : QString());
        if (const auto &standing = comparison.standings.at(static_cast<size_t>(i)))
            rows.back() << QString::number(standing->higherThan) << QString::number(standing->atLeastAsHighAs);
    }
    if (!distribution->partsAddUp())
        rows.push_back({profile.postcode.text(), sectionKey(sectionOf(topic)), ProfileTable::tr("Sum of the categories, not the base"),
                        QString::number(distribution->sumOfParts()), distribution->area.code, areaLevelKey(distribution->area.level),
                        QString::number(distribution->base), QString(), QString(), ready->asOf.toString(Qt::ISODate),
                        sourceTitle(catalogue, ready->source), openGovernmentLicence});
}

} // namespace

FigureTable profileTable(const AreaProfile &profile, const SourceCatalogue &catalogue, const CrimeFilter &filter)
{
    FigureTable rows{{u"postcode"_s, u"section"_s, u"item"_s, u"value"_s, u"code"_s, u"area_level"_s, u"base"_s, u"share_percent"_s,
                      u"small_count"_s, u"period"_s, u"source"_s, u"licence"_s, u"benchmark"_s, u"difference_points"_s,
                      u"percent_of_areas_lower"_s, u"percent_of_areas_not_higher"_s}};
    const QString postcode = profile.postcode.text();
    if (const auto *ready = profile.geography.ready()) {
        GeographyModel model(geographyLabel);
        model.setGeography(ready->value);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            if (!index.data(GeographyModel::IsHeadingRole).toBool())
                rows.push_back({postcode,
                                sectionKey(Section::Geography),
                                index.data(GeographyModel::LabelRole).toString(),
                                index.data(GeographyModel::ValueRole).toString().replace(QChar(0x2212), u'-'), // to be read as a number
                                index.data(GeographyModel::CodeRole).toString(),
                                {},
                                {},
                                {},
                                {},
                                {},
                                sourceTitle(catalogue, ready->source),
                                openGovernmentLicence});
        }
    }
    for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec})
        addCensusRows(rows, profile, catalogue, topic);
    if (const auto *ready = profile.crime.ready()) {
        const QStringList months = monthKeys(ready->value.months, filter);
        for (const CategoryTotal &total : totalsByCategory(ready->value, filter)) {
            if (!filter.excludedCategories.contains(total.category))
                rows.push_back({postcode,
                                sectionKey(Section::Crime),
                                crimeCategoryName(total.category, ready->value.categoryNames),
                                QString::number(total.count),
                                {},
                                {},
                                {},
                                {},
                                {},
                                months.join(u' '),
                                sourceTitle(catalogue, ready->source),
                                openGovernmentLicence});
        }
        addCrimeSummary(rows, profile, catalogue, filter);
    }
    for (QStringList &row : rows)
        row.resize(rows.front().size());
    return rows;
}

} // namespace hereabouts
