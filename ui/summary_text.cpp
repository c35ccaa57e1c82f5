// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary_text.h"

#include "core/crime_category.h"
#include "ui/census_words.h"
#include "ui/crime_text.h"
#include "ui/display_text.h"
#include "ui/error_text.h"
#include "ui/figures.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// Puts one fact after the other into words.
class Teller {
    Q_DECLARE_TR_FUNCTIONS(SummaryText)

public:
    Teller(const AreaProfile &profile, const SourceCatalogue &catalogue) : m_profile(profile), m_catalogue(catalogue) {}

    SummarySentence tell(const SummaryFact &fact)
    {
        m_section = fact.section;
        return std::visit([&](const auto &what) { return SummarySentence{fact.section, words(what), from(what)}; }, fact.what);
    }

private:
    // What is said ------------------------------------------------------------------------------------------------------------------

    QString words(const PlaceFact &) const
    {
        const Geography &geography = m_profile.geography.ready()->value;
        QStringList where{placeText(geography), widerPlaceText(geography)};
        where.removeAll(QString());
        return where.isEmpty() ? tr("The areas that %1 lies in are not known.").arg(m_profile.postcode.text())
                               : tr("%1 is in %2.").arg(m_profile.postcode.text(), where.join(u", "_s));
    }
    QString words(const RoughPositionFact &fact) const
    {
        return fact.quality == 9 ? tr("Its position is not known.") : tr("Its position is not exact (%1).").arg(qualityText(fact.quality));
    }
    QString words(const BestFitFact &fact) const
    {
        return tr("The census figures are those of %1, the best fit for %2, not of the postcode alone.")
            .arg(areaInSentence(fact.area), m_profile.postcode.text());
    }
    QString words(const NobodyFact &fact) const
    {
        return fact.figures.topic == CensusTopic::Occupation
                   ? tr("The census counted no residents aged 16 and over in employment in %1.").arg(areaInSentence(fact.figures.area))
                   : tr("The census counted no residents aged 16 and over in %1.").arg(areaInSentence(fact.figures.area));
    }
    QString words(const LargestGroupsFact &fact) const
    {
        const QString among = baseText(fact.figures);
        const QString area = areaInSentence(fact.figures.area);
        QStringList groups;
        for (const int category : fact.categories)
            groups << tr("%1 (%2, %3)", "category, share, count")
                          .arg(categoryName(fact.figures.topic, category), shareText(fact.figures, category),
                               countText(fact.figures.counts.at(static_cast<size_t>(category))));
        const QString list = groups.join(tr("; ", "between groups"));
        const bool isOccupation = fact.figures.topic == CensusTopic::Occupation;
        if (groups.isEmpty())
            return isOccupation
                       ? tr("Among %1 in %2, several occupation groups are equally large, so that none is named.").arg(among, area)
                       : tr("Among %1 in %2, several socio-economic classes are equally large, so that none is named.").arg(among, area);
        if (groups.size() == 1)
            return isOccupation ? tr("Among %1 in %2, the largest occupation group is %3.").arg(among, area, list)
                                : tr("Among %1 in %2, the largest socio-economic class is %3.").arg(among, area, list);
        return isOccupation ? tr("Among %1 in %2, the largest occupation groups are: %3.").arg(among, area, list)
                            : tr("Among %1 in %2, the largest socio-economic classes are: %3.").arg(among, area, list);
    }
    QString words(const DifferenceFact &fact) const
    {
        const QString name = categoryName(fact.figures.topic, fact.category);
        const QString points = QLocale().toString(std::abs(fact.points()), 'f', 1);
        const QString text = (fact.points() > 0 ? tr("The share of “%1” (%2) is %3 percentage points above that of %4 (%5).")
                                                : tr("The share of “%1” (%2) is %3 percentage points below that of %4 (%5)."))
                                 .arg(name, shareText(fact.figures, fact.category), points, areaInSentence(fact.benchmark.area),
                                      shareText(fact.benchmark, fact.category));
        return fact.standing ? text + u' ' + tr("It is %1.").arg(standingInSentence(*fact.standing, fact.figures.area.level)) : text;
    }
    QString words(const NoDifferenceFact &fact) const
    {
        return tr("No share differs from that of %1 by one percentage point or more.").arg(areaInSentence(fact.benchmark.area));
    }
    QString words(const StandingFact &fact) const
    {
        return tr("The share of “%1” is %2.")
            .arg(categoryName(fact.figures.topic, fact.category), standingInSentence(fact.standing, fact.figures.area.level));
    }
    QString words(const SmallCountsFact &fact) const
    {
        QStringList parts;
        if (fact.smallCounts == 1)
            parts << tr("One of the nine counts is under 10; such counts are altered slightly on purpose, to protect people.");
        else if (fact.smallCounts > 1)
            parts << tr("%Ln of the nine counts are under 10; such counts are altered slightly on purpose, to protect people.", nullptr,
                        fact.smallCounts);
        if (fact.hasSmallBase())
            parts << tr("One person is more than 1% of these %1.").arg(baseText(fact.figures));
        return parts.join(u' ');
    }

    QString words(const CrimeTotalFact &fact) const
    {
        const QString within = reachText(fact.radiusMetres);
        const QString when = periodText(fact.months);
        return fact.count == 1 ? tr("The police recorded 1 incident %1 %2.", "within 1 mile, time").arg(within, when)
                               : tr("The police recorded %Ln incidents %1 %2.", "within 1 mile, time", fact.count).arg(within, when);
    }
    QString words(const CrimeCategoriesFact &fact) const
    {
        QStringList categories;
        for (const CategoryTotal &total : fact.categories)
            categories << tr("%1 (%2)", "category, count").arg(crimeCategoryName(total.category, fact.names), countText(total.count));
        return categories.size() == 1 ? tr("The most frequent category is %1.").arg(categories.constFirst())
                                      : tr("The most frequent categories are: %1.").arg(categories.join(tr("; ", "between groups")));
    }
    QString words(const CrimeRateFact &fact) const
    {
        const QString rate = rateFigure(fact.rate);
        const QString residents = QLocale().toString(fact.residents.residents);
        const int lsoas = static_cast<int>(fact.residents.lsoas.size());
        QString text = lsoas == 1 ? tr("The incidents recorded come to %1 for every 1,000 of the %2 residents of the one LSOA with its "
                                       "centre within the circle.")
                                        .arg(rate, residents)
                                  : tr("The incidents recorded come to %1 for every 1,000 of the %2 residents of the %Ln LSOAs with their "
                                       "centres within the circle.",
                                       nullptr, lsoas)
                                        .arg(rate, residents);
        text += u' ' + tr("Town centres have few residents and many visitors.");
        if (fact.rate.lacksAForce)
            text += u' ' + tr("As a part of the circle has no figures, the rate is too low by an unknown amount.");
        return text;
    }
    QString words(const CrimeChangeFact &fact) const
    {
        const YearComparison &comparison = fact.comparison;
        if (!comparison.isKnown())
            return tr("How that compares with the year before is not known.");
        const int now = comparison.count();
        const int before = comparison.yearBefore();
        const int months = static_cast<int>(comparison.months.size());
        const QString which = months == 1
                                  ? tr("In %1, the one month known in both years,").arg(longMonthText(comparison.months.front().month))
                                  : tr("In the %Ln months known in both years", nullptr, months);
        if (now == before)
            return tr("%1 there were as many incidents (%2) as in the year before.", "which months").arg(which, countText(now));
        const QString text =
            (now > before
                 ? tr("%1 there were %2 incidents, %3 more than in the year before (%4)%5.", "which months, …, percent or nothing")
                 : tr("%1 there were %2 incidents, %3 fewer than in the year before (%4)%5.", "which months, …, percent or nothing"));
        const QString percent = before == 0 ? QString() : tr(", or %1", "so many percent").arg(percentText(std::abs(now - before), before));
        return text.arg(which, countText(now), countText(std::abs(now - before)), countText(before), percent);
    }
    QString words(const MissingMonthsFact &fact) const
    {
        const int months = static_cast<int>(fact.months.size());
        if (fact.couldNotBeFetched && months > 3)
            return tr("%Ln months between %1 and %2 could not be fetched: missing is not zero.", nullptr, months)
                .arg(longMonthText(fact.months.front()), longMonthText(fact.months.back()));
        if (months > 3)
            return tr("%Ln months between %1 and %2 were not supplied: missing is not zero.", nullptr, months)
                .arg(longMonthText(fact.months.front()), longMonthText(fact.months.back()));
        QStringList names;
        for (const Month month : fact.months)
            names << longMonthText(month);
        const QString list = QLocale().createSeparatedList(names);
        if (fact.couldNotBeFetched)
            return tr("%1 could not be fetched: missing is not zero.").arg(list);
        return months == 1 ? tr("%1 was not supplied: missing is not zero.").arg(names.constFirst())
                           : tr("%1 were not supplied: missing is not zero.").arg(list);
    }
    QString words(const MissingForcesFact &fact) const
    {
        return tr("The part of the circle policed by %1 has no figures.").arg(QLocale().createSeparatedList(fact.forces));
    }
    QString words(const RecordsLeftOutFact &fact) const
    {
        return fact.records == 1 ? tr("1 record without a usable position, category or month is left out.")
                                 : tr("%Ln records without a usable position, category or month are left out.", nullptr, fact.records);
    }
    QString words(const MonthsToComeFact &fact) const
    {
        return fact.months == 1 ? tr("1 month is still to come.") : tr("%Ln months are still to come.", nullptr, fact.months);
    }
    QString words(const MissingFact &) const
    {
        const auto message = messageFor(m_profile, m_section, m_catalogue);
        return message ? tr("%1: no figures. %2.", "section, why").arg(sectionTitle(m_section), message->title) : QString();
    }
    QString words(const LoadingFact &) const { return tr("%1: still being asked for.").arg(sectionTitle(m_section)); }

    // Where it comes from -----------------------------------------------------------------------------------------------------------

    QString supplier(const QString &source) const { return tr("from %1").arg(sourceTitle(m_catalogue, source)); }

    QString geographyOrigin() const
    {
        return tr("Geography of %1, %2").arg(m_profile.postcode.text(), supplier(m_profile.geography.ready()->source));
    }
    QString origin(const Distribution &figures) const
    {
        const auto *ready = m_profile.census(figures.topic).ready();
        return tr("Census 2021 (%1), table %2, %3, %4")
            .arg(dateText(ready->asOf), censusTableId(figures.topic), areaInSentence(figures.area), supplier(ready->source));
    }
    QString against(const Distribution &figures) const
    {
        const Benchmark *benchmark = m_profile.benchmark(figures.topic);
        return benchmark ? tr("; %1 %2", "the benchmark, from whom")
                               .arg(areaInSentence(benchmark->distribution.area), supplier(benchmark->source))
                         : QString();
    }
    QString amongAll(const Distribution &figures) const
    {
        return tr("; standing among %1 of England and Wales in table %2, from bundled data")
            .arg(areasInSentence(figures.area.level), censusTableId(figures.topic));
    }
    QString crimeOrigin() const
    {
        const auto *ready = m_profile.crime.ready();
        const QString of = ready->source == "police"_L1 ? QString() : tr(", %1").arg(supplier(ready->source));
        return tr("Street-level crime of data.police.uk%1", "from whom").arg(of);
    }

    QString from(const PlaceFact &) const { return geographyOrigin(); }
    QString from(const RoughPositionFact &) const { return geographyOrigin(); }
    QString from(const BestFitFact &) const
    {
        return origin(*m_profile.census(m_section == Section::NsSec ? CensusTopic::NsSec : CensusTopic::Occupation)
                           .ready()
                           ->value.at(m_profile.level));
    }
    QString from(const NobodyFact &fact) const { return origin(fact.figures); }
    QString from(const LargestGroupsFact &fact) const { return origin(fact.figures); }
    QString from(const DifferenceFact &fact) const
    {
        return origin(fact.figures) + against(fact.figures) + (fact.standing ? amongAll(fact.figures) : QString());
    }
    QString from(const NoDifferenceFact &fact) const { return origin(fact.figures) + against(fact.figures); }
    QString from(const StandingFact &fact) const { return origin(fact.figures) + amongAll(fact.figures); }
    QString from(const SmallCountsFact &fact) const { return origin(fact.figures); }
    QString from(const CrimeRateFact &) const
    {
        return crimeOrigin() + tr("; residents: Census 2021, table TS001, by LSOA, from bundled data");
    }
    QString from(const MissingFact &) const { return {}; }
    QString from(const LoadingFact &) const { return {}; }
    template <typename CrimeFact> QString from(const CrimeFact &) const { return crimeOrigin(); }

    const AreaProfile &m_profile;
    const SourceCatalogue &m_catalogue;
    Section m_section = Section::Geography;
};

struct SummaryText {
    Q_DECLARE_TR_FUNCTIONS(SummaryText)
};

} // namespace

std::vector<SummarySentence> summarySentences(const AreaProfile &profile, const SourceCatalogue &catalogue)
{
    Teller teller(profile, catalogue);
    std::vector<SummarySentence> sentences;
    for (const SummaryFact &fact : summaryOf(profile)) {
        SummarySentence sentence = teller.tell(fact);
        if (!sentence.text.isEmpty())
            sentences.push_back(std::move(sentence));
    }
    return sentences;
}

QString summaryParagraph(const std::vector<SummarySentence> &sentences, Section section)
{
    QStringList texts;
    for (const SummarySentence &sentence : sentences) {
        if (sentence.section == section)
            texts << sentence.text;
    }
    return texts.join(u' ');
}

QStringList summaryOrigins(const std::vector<SummarySentence> &sentences, Section section)
{
    QStringList origins;
    for (const SummarySentence &sentence : sentences) {
        if (sentence.section == section && !sentence.from.isEmpty() && !origins.contains(sentence.from))
            origins << sentence.from;
    }
    // What a longer one begins with, it tells too
    const QStringList all = origins;
    origins.removeIf([&](const QString &origin) {
        return std::ranges::any_of(all, [&](const QString &other) { return other != origin && other.startsWith(origin); });
    });
    return origins;
}

QString summaryPlainText(const AreaProfile &profile, const SourceCatalogue &catalogue)
{
    const auto sentences = summarySentences(profile, catalogue);
    QStringList paragraphs{SummaryText::tr("%1 in brief").arg(profile.postcode.text())};
    QStringList origins;
    for (const Section section : allSections) {
        if (const QString paragraph = summaryParagraph(sentences, section); !paragraph.isEmpty())
            paragraphs << paragraph;
        origins << summaryOrigins(sentences, section);
    }
    for (QString &origin : origins)
        origin += u'.';
    if (!origins.isEmpty())
        paragraphs << origins.join(u'\n');
    return paragraphs.join(u"\n\n"_s) + u'\n';
}

} // namespace hereabouts
