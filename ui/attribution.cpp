// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution.h"

#include "services/section_plan.h"
#include "ui/display_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

struct AttributionText {
    Q_DECLARE_TR_FUNCTIONS(Attribution)
};

void addOnce(QStringList &lines, const QStringList &more)
{
    for (const QString &line : more) {
        if (!lines.contains(line))
            lines << line;
    }
}

void addCensus(QStringList &lines, const AreaProfile &profile, CensusTopic topic, Section section, const SourceCatalogue &catalogue)
{
    const auto *ready = profile.census(topic).ready();
    if (!ready)
        return;
    addOnce(lines, catalogue.source(ready->source).attributionOf(section));
    if (const Benchmark *benchmark = profile.benchmark(topic))
        addOnce(lines, catalogue.source(benchmark->source).attributionOf(section));
}

/// Neither the publisher itself nor the pack, which holds the publisher's own files.
QStringList resellers(const QStringList &sources, const SourceCatalogue &catalogue)
{
    QStringList titles;
    for (const QString &source : sources) {
        if (!source.isEmpty() && source != packSource && source != nomisSource && source != policeSource)
            addOnce(titles, {sourceTitle(catalogue, source)});
    }
    return titles;
}

QString withSuppliers(const QString &text, const QStringList &suppliers)
{
    return suppliers.isEmpty() ? text : AttributionText::tr("%1, supplied by %2").arg(text, QLocale().createSeparatedList(suppliers));
}

} // namespace

QStringList attributionLines(const AreaProfile &profile, const SourceCatalogue &catalogue, std::span<const Section> sections)
{
    QStringList lines;
    for (const Section section : sections) {
        switch (section) {
        case Section::Geography:
            if (const auto *ready = profile.geography.ready())
                addOnce(lines, catalogue.source(ready->source).attributionOf(section));
            if (const auto *residents = profile.levelResidents.ready()) // a census table
                addOnce(lines, catalogue.source(residents->source).attributionOf(Section::Occupation));
            if (const auto *outline = profile.outline.ready())
                addOnce(lines, catalogue.source(outline->source).attributionOf(section));
            break;
        case Section::Occupation: addCensus(lines, profile, CensusTopic::Occupation, section, catalogue); break;
        case Section::NsSec: addCensus(lines, profile, CensusTopic::NsSec, section, catalogue); break;
        case Section::Crime:
            if (const auto *ready = profile.crime.ready())
                addOnce(lines, catalogue.source(ready->source).attributionOf(section));
            break;
        }
    }
    return lines;
}

QStringList ownersLines(const SourceCatalogue &catalogue, const QString &source, Section section)
{
    QStringList lines = catalogue.source(source).attributionOf(section);
    lines.removeIf([](const QString &line) { return !line.startsWith("Contains "_L1) || line.startsWith("Contains data from "_L1); });
    return lines;
}

QStringList attributionInShort(const AreaProfile &profile, const SourceCatalogue &catalogue, const QString &mapCredit)
{
    QStringList parts;
    const auto *occupation = profile.occupation.ready();
    const auto *nsSec = profile.nsSec.ready();
    if (occupation || nsSec || profile.levelResidents.ready())
        parts << withSuppliers(AttributionText::tr("Census 2021: ONS, OGL v3"),
                               resellers({occupation ? occupation->source : QString(), nsSec ? nsSec->source : QString()}, catalogue));
    if (const auto *crime = profile.crime.ready())
        parts << withSuppliers(AttributionText::tr("Crime: data.police.uk, OGL v3"), resellers({crime->source}, catalogue));
    if (profile.outline.ready())
        parts << AttributionText::tr("Boundary: ONS, OGL v3");
    if (!mapCredit.isEmpty())
        parts << (mapCredit.startsWith(u'©') ? AttributionText::tr("Map %1", "© whose").arg(mapCredit) : mapCredit);
    if (const auto *geography = profile.geography.ready()) {
        // One line for the owners; their own wordings stand in the tooltip, in About and in every figure.
        const QStringList lines = catalogue.source(geography->source).attributionOf(Section::Geography);
        const bool hasParliament = std::ranges::any_of(lines, [](const QString &line) { return line.contains("Parliamentary"_L1); });
        parts << (hasParliament
                      ? AttributionText::tr("Geography: contains OS, Royal Mail and National Statistics data © Crown and Royal Mail "
                                            "copyright and database right, and Parliamentary information, OPL v3")
                      : AttributionText::tr("Geography: contains OS, Royal Mail and National Statistics data © Crown and Royal Mail "
                                            "copyright and database right"));
    }
    return parts;
}

} // namespace hereabouts
