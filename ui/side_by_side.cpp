// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/side_by_side.h"

#include "core/crime_category.h"
#include "ui/display_text.h"
#include "ui/error_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

using Obstacle = ProviderComparison::Obstacle;

struct SideText {
    Q_DECLARE_TR_FUNCTIONS(SideBySide)
};

/// One source's figures: a count for each row.
struct Column {
    QString title;
    std::vector<int> counts;
    std::vector<QString> shares; ///< empty, or one for each count
};

QString signedText(int difference)
{
    return difference > 0 ? u'+' + countText(difference) : countText(difference);
}

void fillTable(SideBySide &table, const QString &what, const QStringList &names, const std::vector<Column> &columns)
{
    if (columns.size() < 2)
        return;
    QStringList headings{what};
    for (const Column &column : columns)
        headings << column.title;
    for (size_t i = 1; i < columns.size(); ++i)
        headings << SideText::tr("%1 − %2").arg(columns[i].title, columns[0].title);
    table.rows.push_back(headings);
    int differing = 0;
    for (size_t row = 0; row < static_cast<size_t>(names.size()); ++row) {
        QStringList cells{names.at(static_cast<qsizetype>(row))};
        for (const Column &column : columns)
            cells << (column.shares.empty()
                          ? countText(column.counts[row])
                          : SideText::tr("%1 (%2)", "count, share").arg(countText(column.counts[row]), column.shares[row]));
        bool differs = false;
        for (size_t i = 1; i < columns.size(); ++i) {
            const int difference = columns[i].counts[row] - columns[0].counts[row];
            differs = differs || difference != 0;
            cells << signedText(difference);
        }
        differing += differs ? 1 : 0;
        table.rows.push_back(cells);
    }
    table.verdict = differing == 0 ? SideText::tr("All figures are the same.")
                                   : SideText::tr("%1 of %2 figures differ.").arg(differing).arg(names.size());
}

QString why(const ProviderComparison &comparison, const ProviderComparison::Candidate &candidate, const SourceCatalogue &catalogue)
{
    switch (candidate.obstacle) {
    case Obstacle::NoKey: return SideText::tr("needs a key, which Settings takes");
    case Obstacle::NotAtThisLevel: return SideText::tr("has output areas only");
    case Obstacle::Offline: return SideText::tr("not asked, because the network is not used");
    case Obstacle::None:
    case Obstacle::OnScreen:
    case Obstacle::NotCovered: break; // its message follows
    }
    const Section section = comparison.section();
    const auto message = section == Section::Crime
                             ? messageFor(comparison.crime(candidate.source), section, comparison.postcode(), catalogue)
                             : messageFor(comparison.census(candidate.source), section, comparison.postcode(), catalogue);
    if (message)
        return message->title;
    return comparison.isStarted() ? SideText::tr("being asked…") : SideText::tr("not asked yet");
}

QString titleOf(const QString &source, const SourceCatalogue &catalogue)
{
    return source == packSource ? SideText::tr("Bundled data") : catalogue.source(source).title;
}

void noteWithout(SideBySide &table, const ProviderComparison &comparison, const ProviderComparison::Candidate &candidate,
                 const SourceCatalogue &catalogue)
{
    table.notes << SideText::tr("%1: %2", "source, why it has no column")
                       .arg(titleOf(candidate.source, catalogue), why(comparison, candidate, catalogue));
}

SideBySide censusSideBySide(const ProviderComparison &comparison, const SourceCatalogue &catalogue)
{
    SideBySide table;
    std::vector<Column> columns;
    QStringList names;
    for (const auto &candidate : comparison.candidates()) {
        const auto *ready = comparison.census(candidate.source).ready();
        const Distribution *figures = ready ? ready->value.at(comparison.level()) : nullptr;
        if (!figures) {
            noteWithout(table, comparison, candidate, catalogue);
            continue;
        }
        Column column{titleOf(candidate.source, catalogue), {figures->base}, {u"100%"_s}};
        names = {SideText::tr("All")};
        for (int i = 0; i < categoryCount; ++i) {
            column.counts.push_back(figures->counts.at(static_cast<size_t>(i)));
            column.shares.push_back(shareText(*figures, i));
            names << categoryName(figures->topic, i);
        }
        columns.push_back(column);
        table.notes << SideText::tr("%1: table %2, %3", "source, table, area")
                           .arg(column.title, censusTableId(figures->topic),
                                figures->area.code.isEmpty() ? SideText::tr("area not stated (%1)").arg(levelName(figures->area.level))
                                                             : areaText(figures->area));
    }
    fillTable(table, SideText::tr("Residents"), names, columns);
    return table;
}

/// The months that all of them have.
std::vector<Month> commonMonths(const std::vector<const CrimeReport *> &reports)
{
    std::vector<Month> common = reports.front()->months;
    for (const CrimeReport *report : reports)
        std::erase_if(common, [&](Month month) { return !std::ranges::binary_search(report->months, month); });
    return common;
}

std::map<QString, int> totalsIn(const CrimeReport &report, const std::vector<Month> &months)
{
    std::map<QString, int> totals;
    for (const Incident &incident : report.incidents) {
        if (std::ranges::binary_search(months, incident.month))
            totals[incident.category] += incident.count;
    }
    return totals;
}

SideBySide crimeSideBySide(const ProviderComparison &comparison, const SourceCatalogue &catalogue)
{
    SideBySide table;
    std::vector<const CrimeReport *> reports;
    QStringList titles;
    for (const auto &candidate : comparison.candidates()) {
        const auto *ready = comparison.crime(candidate.source).ready();
        if (!ready || !ready->value.monthsToCome.empty()) {
            noteWithout(table, comparison, candidate, catalogue);
            continue;
        }
        reports.push_back(&ready->value);
        titles << titleOf(candidate.source, catalogue);
        table.notes << SideText::tr("%1: %2", "source, months").arg(titles.constLast(), monthsText(ready->value.months));
        if (candidate.source == packSource)
            table.notes << SideText::tr("The bundled data leave out what the British Transport Police recorded");
    }
    if (reports.size() < 2)
        return table;
    const std::vector<Month> months = commonMonths(reports);
    if (months.empty()) {
        table.notes << SideText::tr("They have no month in common");
        return table;
    }
    std::vector<std::map<QString, int>> totals;
    std::set<QString> keys;
    for (const CrimeReport *report : reports) {
        totals.push_back(totalsIn(*report, months));
        for (const auto &[key, count] : totals.back())
            keys.insert(key);
    }
    QStringList names{SideText::tr("All")};
    std::vector<Column> columns;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        Column column{titles.at(i), {0}, {}};
        for (const QString &key : keys) {
            const auto found = totals[static_cast<size_t>(i)].find(key);
            column.counts.push_back(found == totals[static_cast<size_t>(i)].end() ? 0 : found->second);
            column.counts.front() += column.counts.back();
        }
        columns.push_back(column);
    }
    CrimeCategoryNames sourceNames;
    for (const CrimeReport *report : reports)
        sourceNames.insert(report->categoryNames);
    for (const QString &key : keys)
        names << crimeCategoryName(key, sourceNames);
    fillTable(table, SideText::tr("Incidents, %1").arg(monthsText(months)), names, columns);
    return table;
}

} // namespace

SideBySide sideBySide(const ProviderComparison &comparison, const SourceCatalogue &catalogue)
{
    return comparison.section() == Section::Crime ? crimeSideBySide(comparison, catalogue) : censusSideBySide(comparison, catalogue);
}

QString costText(const ProviderComparison &comparison, const SourceCatalogue &catalogue)
{
    if (comparison.toAsk() == 0)
        return SideText::tr("There is no other source that could be asked.");
    QStringList free, metered;
    for (const auto &candidate : comparison.candidates()) {
        if (candidate.obstacle == Obstacle::None)
            (catalogue.source(candidate.source).metered ? metered : free) << titleOf(candidate.source, catalogue);
    }
    QStringList sentences;
    for (const QString &title : metered)
        sentences << SideText::tr("Asking %1 is one call at most, which it counts and may charge for.").arg(title);
    if (!free.isEmpty())
        sentences << SideText::tr("Asking %1 costs nothing.").arg(QLocale().createSeparatedList(free));
    return sentences.join(u' ');
}

} // namespace hereabouts
