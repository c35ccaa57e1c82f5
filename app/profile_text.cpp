// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile_text.h"

#include "app/command_line.h"
#include "app/options.h"
#include "core/crime_category.h"
#include "models/geography_model.h"
#include "ui/attribution.h"
#include "ui/census_words.h"
#include "ui/crime_text.h"
#include "ui/display_text.h"
#include "ui/error_text.h"
#include "ui/figures.h"
#include "ui/geography_labels.h"
#include "ui/summary_text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

QString heading(const QString &text)
{
    return u'\n' + text + u'\n' + QString(text.size(), u'-') + u'\n';
}

QString sourceLine(const SourceCatalogue &catalogue, const QString &source, QDate asOf, const std::vector<FailedAttempt> &attempts)
{
    QString line = CommandLine::tr("From: %1").arg(sourceTitle(catalogue, source));
    if (asOf.isValid())
        line += CommandLine::tr(", as of %1").arg(dateText(asOf));
    if (const QString text = attemptsText(attempts, catalogue); !text.isEmpty())
        line += CommandLine::tr(" (%1)").arg(text);
    return line + u'\n';
}

/// "output area 438 · LSOA 1,702 · …"; empty where they are not known.
QString residentsText(const AreaProfile &profile)
{
    const Ready<LevelResidents> *ready = profile.levelResidents.ready();
    if (!ready)
        return {};
    QStringList parts;
    for (const auto &[level, count] : ready->value) {
        const bool isTwice =
            level == AreaLevel::Region && profile.geography.ready() && !namesAnArea(profile.geography.ready()->value.codes.region);
        if (!isTwice)
            parts << u"%1 %2"_s.arg(levelName(level), countText(count));
    }
    return u"%1  %2\n"_s.arg(CommandLine::tr("Residents 2021"), -17).arg(parts.join(u" · "_s));
}

QString geographyText(const AreaProfile &profile, const Ready<Geography> &ready, const SourceCatalogue &catalogue)
{
    GeographyModel model(geographyLabel);
    model.setGeography(ready.value);
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        if (index.data(GeographyModel::IsHeadingRole).toBool())
            continue;
        QStringList parts{index.data(GeographyModel::ValueRole).toString(), index.data(GeographyModel::CodeRole).toString()};
        parts.removeAll(QString());
        text +=
            u"%1  %2\n"_s.arg(index.data(GeographyModel::LabelRole).toString(), -17).arg(parts.isEmpty() ? u"—"_s : parts.join(u"  "_s));
    }
    text += u"%1  %2\n"_s.arg(CommandLine::tr("Accuracy"), -17).arg(qualityText(ready.value.quality));
    text += residentsText(profile);
    return text + sourceLine(catalogue, ready.source, ready.asOf, ready.attempts);
}

QString censusText(const AreaProfile &profile, const Ready<CensusProfile> &ready, const SourceCatalogue &catalogue)
{
    const Distribution *distribution = ready.value.at(profile.level);
    if (!distribution)
        return {};
    const CensusComparison comparison = comparisonOf(profile, distribution->topic);
    QString text = u"%1 · %2\n"_s.arg(areaText(distribution->area), markedBaseText(*distribution));
    if (!distribution->partsAddUp())
        text += partsText(*distribution) + u".\n"_s;
    if (distribution->area.level == AreaLevel::OutputArea)
        text += bestFitText(distribution->area) + u".\n"_s;
    for (int i = 0; i < categoryCount; ++i) {
        text += u"%1  %2%3 %4"_s.arg(categoryName(distribution->topic, i), -67)
                    .arg(countText(distribution->counts.at(static_cast<size_t>(i))), 10)
                    .arg(distribution->isSmall(i) ? smallCountMark : " "_L1)
                    .arg(shareText(*distribution, i), 6);
        if (comparison.benchmark)
            text += u"   %1 %2"_s.arg(comparison.benchmarkName, shareText(*comparison.benchmark, i));
        if (const auto &standing = comparison.standings.at(static_cast<size_t>(i)))
            text += u"   "_s + standingText(*standing, *distribution, i);
        text += u'\n';
    }
    if (const QString why = noBenchmarkText(profile, distribution->topic); !why.isEmpty())
        text += why + u".\n"_s;
    if (distribution->hasSmallCounts())
        text += disclosureText() + u".\n"_s;
    text += censusSourceLines(distribution->topic, ready.source, distribution->area.level, catalogue).constFirst() + u'\n';
    return text + sourceLine(catalogue, ready.source, ready.asOf, ready.attempts);
}

QString crimeText(const AreaProfile &profile, const Ready<CrimeReport> &ready, const SourceCatalogue &catalogue)
{
    const CrimeReport &report = ready.value;
    QString text = CommandLine::tr("%1 incidents %2 · %3\n", "count, within 1 mile, months")
                       .arg(countText(report.total()), reachText(report.radiusMetres), monthsText(report.months));
    for (const CategoryTotal &total : totalsByCategory(report))
        text += u"%1  %2\n"_s.arg(crimeCategoryName(total.category, report.categoryNames), -30).arg(countText(total.count), 10);
    for (const QString &sentence : crimeSentences(profile, {}))
        text += sentence + u'\n';
    text += crimeCaveats(report) + u".\n"_s + crimeSourceLines(ready.source, catalogue).constFirst() + u'\n';
    return text + sourceLine(catalogue, ready.source, ready.asOf, ready.attempts);
}

const Loading *loadingOf(const AreaProfile &profile, Section section)
{
    switch (section) {
    case Section::Geography: return profile.geography.loading();
    case Section::Occupation: return profile.occupation.loading();
    case Section::NsSec: return profile.nsSec.loading();
    case Section::Crime: return profile.crime.loading();
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

} // namespace

QString waitText(const AreaProfile &profile, Section section, const SourceCatalogue &catalogue)
{
    const Loading *loading = loadingOf(profile, section);
    if (!loading || !loading->wait)
        return {};
    const QString title = waitingMessage(loading->source, *loading->wait, catalogue).title;
    return CommandLine::tr("%1: %2. %3").arg(sectionTitle(section), title, waitingBody(*loading->wait));
}

QString profileText(const AreaProfile &profile, const SourceCatalogue &catalogue, const QString &instead)
{
    QString text = profile.postcode.text();
    if (const auto *geography = profile.geography.ready(); geography && !placeText(geography->value).isEmpty())
        text += u" · "_s + placeText(geography->value);
    text += u'\n';
    const auto section = [&](Section which, const QString &ready) {
        text += heading(sectionTitle(which));
        const auto message = messageFor(profile, which, catalogue);
        text += message ? message->inOneLine() + u'\n' : ready;
    };
    const auto *geography = profile.geography.ready();
    const auto *occupation = profile.occupation.ready();
    const auto *nsSec = profile.nsSec.ready();
    const auto *crime = profile.crime.ready();
    section(Section::Geography, geography ? geographyText(profile, *geography, catalogue) : QString());
    if (!instead.isEmpty())
        text += instead + u'\n';
    section(Section::Occupation, occupation ? censusText(profile, *occupation, catalogue) : QString());
    section(Section::NsSec, nsSec ? censusText(profile, *nsSec, catalogue) : QString());
    section(Section::Crime, crime ? crimeText(profile, *crime, catalogue) : QString());
    text += heading(CommandLine::tr("In brief"));
    const auto sentences = summarySentences(profile, catalogue);
    for (const SummarySentence &sentence : sentences)
        text += sentence.text + u'\n';
    if (const QStringList lines = attributionLines(profile, catalogue); !lines.isEmpty())
        text += heading(CommandLine::tr("Sources and licences")) + lines.join(u'\n') + u'\n';
    return text;
}

int exitCodeFor(const AreaProfile &profile)
{
    const auto *crime = profile.crime.ready();
    const bool lacksMonths = crime && !crime->value.monthsFailed.empty();
    if (profile.failedCount() == 0 && !lacksMonths)
        return profile.readyCount() > 0 ? exitComplete : exitNothing;
    return profile.readyCount() > 0 ? exitPartial : exitNothing;
}

} // namespace hereabouts
