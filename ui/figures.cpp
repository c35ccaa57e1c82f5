// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures.h"

#include "core/crime_category.h"
#include "core/incident_rate.h"
#include "services/section_plan.h"
#include "ui/attribution.h"
#include "ui/census_words.h"
#include "ui/crime_text.h"
#include "ui/display_text.h"
#include "ui/figure_parts.h"
#include "ui/profile_figure.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

/// Names the largest group, or only the subject where two share the first place.
QString headline(const Distribution &distribution, const Postcode &postcode)
{
    const auto order = distribution.orderBySize();
    const auto count = [&](size_t rank) { return distribution.counts.at(static_cast<size_t>(order.at(rank))); };
    if (count(0) == count(1))
        return FigureText::tr("%1 around %2").arg(topicTitle(distribution.topic), postcode.text());
    return FigureText::tr("Largest group: %1 (%2)")
        .arg(categoryName(distribution.topic, order.at(0)), shareText(distribution, order.at(0)));
}

QString noteOn(const AreaProfile &profile, const Distribution &distribution)
{
    return (QStringList{FigureText::tr("Base: %1").arg(markedBaseText(distribution))} + censusNotes(profile, distribution)).join(u". "_s)
           + u'.';
}

QString benchmarkOf(const AreaProfile &profile, CensusTopic topic)
{
    const CensusComparison comparison = comparisonOf(profile, topic);
    return comparison.benchmark ? averageText(comparison) : QString();
}

class DistributionFigure final : public Figure {
public:
    DistributionFigure(const AreaProfile &profile, const Ready<CensusProfile> &ready, const Distribution &distribution,
                       const SourceCatalogue &catalogue)
        : Figure({.title = headline(distribution, profile.postcode),
                  .subtitle = FigureText::tr("%1. %2, %3, %4")
                                  .arg(topicMeasure(distribution.topic), profile.postcode.text(), areaInSentence(distribution.area),
                                       dateText(ready.asOf)),
                  .note = noteOn(profile, distribution),
                  .benchmark = benchmarkOf(profile, distribution.topic),
                  .sources = censusSourceLines(distribution.topic, ready.source, distribution.area.level, catalogue)}),
          m_distribution(distribution), m_comparison(comparisonOf(profile, distribution.topic)), m_postcode(profile.postcode.text()),
          m_source(sourceTitle(catalogue, ready.source)), m_asOf(ready.asOf)
    {
    }

    FigureTable table() const override;

private:
    void paintBody(QPainter &painter, const QRectF &body) const override
    {
        paintDistribution(painter, body, m_distribution, m_comparison, {theme(), bodyFont()}, true);
    }
    QStringList row(int category) const;

    Distribution m_distribution;
    CensusComparison m_comparison;
    QString m_postcode;
    QString m_source;
    QDate m_asOf;
};

FigureTable DistributionFigure::table() const
{
    // One tidy table: every row carries its context, numbers as a spreadsheet reads them anywhere.
    FigureTable rows{{u"postcode"_s,
                      u"area_level"_s,
                      u"area_code"_s,
                      u"area_name"_s,
                      u"table"_s,
                      u"category_key"_s,
                      u"category"_s,
                      u"count"_s,
                      u"small_count"_s,
                      u"base"_s,
                      u"small_base"_s,
                      u"parts_add_up"_s,
                      u"share_percent"_s,
                      u"benchmark"_s,
                      u"benchmark_percent"_s,
                      u"difference_points"_s,
                      u"index"_s,
                      u"percent_of_areas_lower"_s,
                      u"percent_of_areas_not_higher"_s,
                      u"areas_compared"_s,
                      u"as_of"_s,
                      u"source"_s,
                      u"licence"_s}};
    for (int i = 0; i < categoryCount; ++i)
        rows.push_back(row(i));
    return rows;
}

QStringList DistributionFigure::row(int category) const
{
    const auto yesOrNo = [](bool is) { return is ? u"yes"_s : u"no"_s; };
    const auto number = [](double value, int decimals) { return QString::number(value, 'f', decimals); };
    const AreaRef &area = m_distribution.area;
    QStringList cells{m_postcode,
                      areaLevelKey(area.level),
                      area.code,
                      area.name,
                      censusTableId(m_distribution.topic),
                      categoryKey(m_distribution.topic, category),
                      categoryName(m_distribution.topic, category),
                      QString::number(m_distribution.counts.at(static_cast<size_t>(category))),
                      yesOrNo(m_distribution.isSmall(category)),
                      QString::number(m_distribution.base),
                      yesOrNo(m_distribution.hasSmallBase()),
                      yesOrNo(m_distribution.partsAddUp()),
                      number(m_distribution.share(category) * 100, 2)};
    if (const auto &benchmark = m_comparison.benchmark) {
        const auto index = m_distribution.isSmall(category) ? std::nullopt : m_distribution.indexAgainst(*benchmark, category);
        cells << m_comparison.benchmarkName << number(benchmark->share(category) * 100, 2)
              << number(m_distribution.pointsAbove(*benchmark, category), 2) << (index ? number(*index, 0) : QString());
    } else {
        cells << QStringList(4);
    }
    if (const auto &standing = m_comparison.standings.at(static_cast<size_t>(category)))
        cells << QString::number(standing->higherThan) << QString::number(standing->atLeastAsHighAs)
              << QString::number(m_comparison.areasRanked);
    else
        cells << QStringList(3);
    return cells << m_asOf.toString(Qt::ISODate) << m_source << openGovernmentLicence;
}

QString crimeSubtitle(MapMode mode)
{
    switch (mode) {
    case MapMode::StreetPoints: return FigureText::tr("Street-level crime by street point%1, %2");
    case MapMode::Clusters: return FigureText::tr("Street-level crime by street point, gathered where they are close%1, %2");
    case MapMode::Density: return FigureText::tr("Density of street-level crime%1, %2");
    }
    Q_UNREACHABLE_RETURN({});
}

class CrimeMapFigure final : public Figure {
public:
    CrimeMapFigure(const AreaProfile &profile, const Ready<CrimeReport> &ready, const CrimeFilter &filter, MapMode mode,
                   const SourceCatalogue &catalogue)
        : Figure(
              {.title = (ready.value.total(filter) == 1 ? FigureText::tr("%1 incident recorded %2", "count, within 1 mile of a postcode")
                                                        : FigureText::tr("%1 incidents recorded %2", "count, within 1 mile of a postcode"))
                            .arg(countText(ready.value.total(filter)), reachText(ready.value.radiusMetres, profile.postcode.text())),
               .subtitle = crimeSubtitle(mode).arg(chosenText(filter), monthsShownText(ready.value, filter)),
               .note = (crimeSentences(profile, filter) << crimeCaveats(ready.value) + u'.').join(u' '),
               .sources = crimeSourceLines(ready.source, catalogue) + residentsSourceLines(profile, filter, catalogue)
                          + outlineSourceLines(profile, catalogue)}),
          m_report(ready.value), m_outline(outlineOf(profile)), m_mode(mode), m_filter(filter), m_postcode(profile.postcode.text()),
          m_source(sourceTitle(catalogue, ready.source))
    {
    }

    FigureTable table() const override;

private:
    void paintBody(QPainter &painter, const QRectF &body) const override;

    CrimeReport m_report;
    std::shared_ptr<const AreaOutline> m_outline;
    MapMode m_mode;
    CrimeFilter m_filter;
    QString m_postcode;
    QString m_source;
};

void CrimeMapFigure::paintBody(QPainter &painter, const QRectF &body) const
{
    const PartLook look{theme(), bodyFont()};
    const double side = std::min(320.0, body.width() * 0.3);
    const CrimeMapScene scene =
        paintCrimeMap(painter, body.adjusted(0, 0, -side - 24, -44), CrimeMapContent(m_report, m_filter, m_mode, m_outline), look);
    paintMapLegend(painter, {body.left(), body.bottom() - 40, body.width() - side - 24, 40}, scene, look);
    paintCategories(painter, {body.right() - side, body.top(), side, body.height()}, m_report, m_filter, look);
}

FigureTable CrimeMapFigure::table() const
{
    FigureTable rows{{u"postcode"_s, u"street"_s, u"latitude"_s, u"longitude"_s, u"month"_s, u"category_key"_s, u"category"_s, u"outcome"_s,
                      u"count"_s, u"source"_s, u"licence"_s}};
    for (const Incident &incident : m_report.incidents) {
        if (m_filter.accepts(incident))
            rows.push_back({m_postcode, incident.street, QString::number(incident.latitude, 'f', 6),
                            QString::number(incident.longitude, 'f', 6), incident.month.key(), incident.category,
                            crimeCategoryName(incident.category, m_report.categoryNames), incident.outcome, QString::number(incident.count),
                            m_source, openGovernmentLicence});
    }
    return rows;
}

std::unique_ptr<Figure> makeDistributionFigure(const AreaProfile &profile, CensusTopic topic, const SourceCatalogue &catalogue)
{
    const auto *ready = profile.census(topic).ready();
    const Distribution *distribution = ready ? ready->value.at(profile.level) : nullptr;
    if (!distribution)
        return nullptr;
    return std::make_unique<DistributionFigure>(profile, *ready, *distribution, catalogue);
}

} // namespace

std::unique_ptr<Figure> makeFigure(FigureKind kind, const AreaProfile &profile, const SourceCatalogue &catalogue, const CrimeFilter &filter,
                                   MapMode mode)
{
    switch (kind) {
    case FigureKind::Occupation: return makeDistributionFigure(profile, CensusTopic::Occupation, catalogue);
    case FigureKind::NsSec: return makeDistributionFigure(profile, CensusTopic::NsSec, catalogue);
    case FigureKind::CrimeMap:
        if (const auto *ready = profile.crime.ready())
            return std::make_unique<CrimeMapFigure>(profile, *ready, filter, mode, catalogue);
        return nullptr;
    case FigureKind::Profile: return profile.readyCount() > 0 ? makeProfileFigure(profile, catalogue, filter, mode) : nullptr;
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

std::optional<Section> sectionOf(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Occupation: return Section::Occupation;
    case FigureKind::NsSec: return Section::NsSec;
    case FigureKind::CrimeMap: return Section::Crime;
    case FigureKind::Profile: return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

CrimeFilter newestMonth(const CrimeReport &report)
{
    return report.months.empty() ? CrimeFilter() : CrimeFilter::of(report.months.back());
}

QStringList censusSourceLines(CensusTopic topic, const QString &source, AreaLevel level, const SourceCatalogue &catalogue)
{
    QString first =
        FigureText::tr("Source: Office for National Statistics, Census 2021, table %1, licensed under the Open Government Licence "
                       "v3.0.")
            .arg(censusTableId(topic));
    if (source != "pack"_L1)
        first += u' ' + FigureText::tr("Supplied by %1.").arg(sourceTitle(catalogue, source));
    if (level == AreaLevel::OutputArea)
        first += u' ' + FigureText::tr("The postcode is matched to its best-fit output area.");
    return QStringList{first} + ownersLines(catalogue, source, sectionOf(topic));
}

QStringList crimeSourceLines(const QString &source, const SourceCatalogue &catalogue)
{
    QString line = FigureText::tr("Source: data.police.uk, licensed under the Open Government Licence v3.0.");
    if (source != "pack"_L1 && source != "police"_L1)
        line += u' ' + FigureText::tr("Supplied by %1.").arg(sourceTitle(catalogue, source));
    return QStringList{line} + ownersLines(catalogue, source, Section::Crime);
}

QStringList outlineSourceLines(const AreaProfile &profile, const SourceCatalogue &catalogue)
{
    const auto *outline = profile.outline.ready();
    if (!outline)
        return {};
    return QStringList{FigureText::tr("Boundary: Office for National Statistics, licensed under the Open Government Licence v3.0.")}
           + ownersLines(catalogue, outline->source, Section::Geography);
}

QStringList residentsSourceLines(const AreaProfile &profile, const CrimeFilter &filter, const SourceCatalogue &catalogue)
{
    const auto *crime = profile.crime.ready();
    if (!crime || !incidentRate(crime->value, profile.residentsForRate(), filter))
        return {};
    return QStringList{FigureText::tr("Residents: Office for National Statistics, Census 2021, table TS001, licensed under the Open "
                                      "Government Licence v3.0.")}
           + ownersLines(catalogue, packSource, Section::Occupation);
}

QString crimeCaveats(const CrimeReport &report)
{
    QStringList parts{FigureText::tr("Locations are snapped to nearby street points")};
    if (!report.monthsToCome.empty())
        parts << (report.monthsToCome.size() == 1 ? FigureText::tr("1 month is still to come")
                                                  : FigureText::tr("%1 months are still to come").arg(report.monthsToCome.size()));
    if (!report.monthsFailed.empty())
        parts << (report.monthsFailed.size() == 1 ? FigureText::tr("1 month could not be fetched")
                                                  : FigureText::tr("%1 months could not be fetched").arg(report.monthsFailed.size()));
    if (!report.missingMonths.empty())
        parts << FigureText::tr("months that were not supplied are missing, not zero");
    if (!report.forcesNotSupplied.isEmpty())
        parts << FigureText::tr("the part of the circle policed by %1 has no figures")
                     .arg(QLocale().createSeparatedList(report.forcesNotSupplied));
    if (report.recordsLeftOut > 0)
        parts << (report.recordsLeftOut == 1 ? FigureText::tr("1 record without a usable position, category or month is left out")
                                             : FigureText::tr("%1 records without a usable position, category or month are left out")
                                                   .arg(countText(report.recordsLeftOut)));
    return parts.join(u"; "_s);
}

} // namespace hereabouts
