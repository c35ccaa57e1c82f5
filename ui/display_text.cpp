// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display_text.h"

#include "core/benchmark.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct DisplayText {
    Q_DECLARE_TR_FUNCTIONS(DisplayText)
};

bool looksConsecutive(const std::vector<Month> &months)
{
    return months.back().number() - months.front().number() + 1 == static_cast<int>(months.size());
}

} // namespace

QString levelName(AreaLevel level)
{
    switch (level) {
    case AreaLevel::OutputArea: return DisplayText::tr("Output area");
    case AreaLevel::Lsoa: return DisplayText::tr("LSOA");
    case AreaLevel::Msoa: return DisplayText::tr("MSOA");
    case AreaLevel::District: return DisplayText::tr("District");
    case AreaLevel::Region: return DisplayText::tr("Region");
    case AreaLevel::Country: return DisplayText::tr("Country");
    }
    Q_UNREACHABLE_RETURN({});
}

QString areaText(const AreaRef &area)
{
    if (area.code == englandAndWalesCode)
        return DisplayText::tr("England and Wales");
    switch (area.level) {
    case AreaLevel::OutputArea:
    case AreaLevel::Lsoa:
        return area.name.isEmpty() ? (levelName(area.level) + u' ' + area.code).trimmed()
                                   : DisplayText::tr("%1 %2").arg(levelName(area.level), area.name);
    case AreaLevel::Msoa:
        return area.name.isEmpty() ? (levelName(area.level) + u' ' + area.code).trimmed() : DisplayText::tr("%1 (MSOA)").arg(area.name);
    case AreaLevel::District:
        return area.name.isEmpty() ? (levelName(area.level) + u' ' + area.code).trimmed() : DisplayText::tr("%1 (district)").arg(area.name);
    case AreaLevel::Region:
    case AreaLevel::Country: return area.name.isEmpty() ? (levelName(area.level) + u' ' + area.code).trimmed() : area.name;
    }
    Q_UNREACHABLE_RETURN({});
}

QString areaInSentence(const AreaRef &area)
{
    QString text = areaText(area);
    if (area.level == AreaLevel::OutputArea && !text.isEmpty())
        text[0] = text.at(0).toLower();
    return text;
}

QString topicTitle(CensusTopic topic)
{
    return topic == CensusTopic::Occupation ? DisplayText::tr("Occupation") : DisplayText::tr("Socio-economic class (NS-SeC)");
}

QString topicMeasure(CensusTopic topic)
{
    return topic == CensusTopic::Occupation ? DisplayText::tr("Share of residents aged 16 and over in employment, by occupation (SOC 2020)")
                                            : DisplayText::tr("Share of residents aged 16 and over, by socio-economic class (NS-SeC)");
}

QString baseText(const Distribution &distribution)
{
    return (distribution.topic == CensusTopic::Occupation ? DisplayText::tr("%1 residents aged 16 and over in employment")
                                                          : DisplayText::tr("%1 residents aged 16 and over"))
        .arg(countText(distribution.base));
}

QString shortBaseText(const Distribution &distribution)
{
    return (distribution.topic == CensusTopic::Occupation ? DisplayText::tr("%1 residents 16+ in employment")
                                                          : DisplayText::tr("%1 residents 16+"))
        .arg(countText(distribution.base));
}

QString shareText(const Distribution &distribution, int index)
{
    const double percent = distribution.share(index) * 100.0;
    if (percent > 0 && percent < 0.5)
        return DisplayText::tr("<1%");
    // A decimal would pretend to a precision that a small area's perturbed counts do not have.
    return QLocale().toString(percent, 'f', distribution.base >= 1000 ? 1 : 0) + u'%';
}

QString countText(int count)
{
    return QLocale().toString(count);
}

QString monthText(Month month)
{
    return QLocale().toString(QDate(month.year(), month.month(), 1), u"MMM yyyy"_s);
}

QString longMonthText(Month month)
{
    return QLocale().toString(QDate(month.year(), month.month(), 1), u"MMMM yyyy"_s);
}

QString monthRangeText(MonthRange months)
{
    if (months.first == months.last)
        return monthText(months.first);
    const bool isOneYear = months.first.year() == months.last.year();
    const QString first =
        isOneYear ? QLocale().toString(QDate(months.first.year(), months.first.month(), 1), u"MMM"_s) : monthText(months.first);
    return DisplayText::tr("%1 – %2", "months").arg(first, monthText(months.last));
}

QString monthsText(const std::vector<Month> &months)
{
    if (months.empty())
        return {};
    if (months.size() == 1)
        return longMonthText(months.front());
    if (!looksConsecutive(months))
        return DisplayText::tr("%1 months from %2 to %3")
            .arg(months.size())
            .arg(longMonthText(months.front()), longMonthText(months.back()));
    if (months.front().year() == months.back().year())
        return DisplayText::tr("%1 to %2")
            .arg(QLocale().toString(QDate(months.front().year(), months.front().month(), 1), u"MMMM"_s), longMonthText(months.back()));
    return DisplayText::tr("%1 to %2").arg(longMonthText(months.front()), longMonthText(months.back()));
}

QString dateText(QDate date)
{
    return date.isValid() ? QLocale().toString(date, u"d MMMM yyyy"_s) : QString();
}

QString qualityText(std::optional<int> quality)
{
    switch (quality.value_or(0)) {
    case 1:
    case 2: return DisplayText::tr("Within the building");
    case 3: return DisplayText::tr("Within 50 m");
    case 4: return DisplayText::tr("Mean of the postcode's addresses");
    case 5: return DisplayText::tr("Estimated from nearby postcodes");
    case 6: return DisplayText::tr("Approximate: middle of the postcode sector");
    case 8: return DisplayText::tr("Approximate: historical position");
    case 9: return DisplayText::tr("No position known");
    default: return DisplayText::tr("Accuracy not stated");
    }
}

QString qualityExplanation(std::optional<int> quality)
{
    return quality
               ? DisplayText::tr(
                     "Positional quality %1 on the Office for National Statistics' scale from 1 (within the building) to 9 (no position).")
                     .arg(*quality)
               : DisplayText::tr("The source does not say how accurate this position is.");
}

QString reachText(int radiusMetres, const QString &place)
{
    if (radiusMetres <= 0)
        return place.isEmpty() ? DisplayText::tr("nearby") : DisplayText::tr("around %1", "place").arg(place);
    const QString radius =
        radiusMetres == oneMileInMetres ? DisplayText::tr("1 mile") : DisplayText::tr("%1 m").arg(QLocale().toString(radiusMetres));
    return place.isEmpty() ? DisplayText::tr("within %1", "distance").arg(radius)
                           : DisplayText::tr("within %1 of %2", "distance, place").arg(radius, place);
}

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Geography: return DisplayText::tr("Geography");
    case Section::Occupation: return topicTitle(CensusTopic::Occupation);
    case Section::NsSec: return topicTitle(CensusTopic::NsSec);
    case Section::Crime: return DisplayText::tr("Crime");
    }
    Q_UNREACHABLE_RETURN({});
}

QString sourceTitle(const SourceCatalogue &catalogue, const QString &source)
{
    return source == "pack"_L1 ? DisplayText::tr("bundled data") : catalogue.source(source).title;
}

QString placeText(const Geography &geography)
{
    QStringList parts;
    for (const QString &part :
         {geography.msoaReadableName.isEmpty() ? geography.adminWard : geography.msoaReadableName, geography.adminDistrict}) {
        if (!part.isEmpty() && !parts.contains(part))
            parts << part;
    }
    return parts.join(u", "_s);
}

QString widerPlaceText(const Geography &geography)
{
    QStringList parts;
    for (const QString &part : {geography.region, geography.country}) {
        if (!part.isEmpty() && !parts.contains(part))
            parts << part;
    }
    return parts.join(u", "_s);
}

QString streetName(const QString &onOrNear)
{
    constexpr auto prefix = "On or near "_L1;
    return onOrNear.startsWith(prefix, Qt::CaseInsensitive) ? onOrNear.sliced(prefix.size()) : onOrNear;
}

} // namespace hereabouts
