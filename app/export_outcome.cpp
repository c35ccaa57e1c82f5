// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_outcome.h"

#include "app/refusals.h"
#include "ui/figures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

const Failed *failureOf(const AreaProfile &profile, Section section)
{
    switch (section) {
    case Section::Geography: return profile.geography.failed();
    case Section::Occupation: return profile.occupation.failed();
    case Section::NsSec: return profile.nsSec.failed();
    case Section::Crime: return profile.crime.failed();
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

template <typename T> QString whoSaidNo(const Loadable<T> &loadable)
{
    return loadable.empty() ? loadable.empty()->source : loadable.failed() ? loadable.failed()->source : QString();
}

} // namespace

std::set<Section> sectionsOf(FigureKind kind)
{
    const auto section = sectionOf(kind);
    return section ? std::set{*section} : std::set<Section>(allSections.begin(), allSections.end());
}

bool showsMap(const WantedFigure &figure)
{
    return (figure.kind == FigureKind::CrimeMap || figure.kind == FigureKind::Profile)
           && std::ranges::any_of(figure.files, [](const WantedFile &file) { return file.format != FigureFormat::Csv; });
}

bool mayBeRemembered(const AreaProfile &profile, Section section)
{
    const QString source = section == Section::NsSec   ? whoSaidNo(profile.nsSec)
                           : section == Section::Crime ? whoSaidNo(profile.crime)
                                                       : QString();
    return source != "postcodearea"_L1;
}

bool mayComeLater(const AreaProfile &profile, FigureKind kind)
{
    return std::ranges::any_of(sectionsOf(kind), [&](Section section) {
        const Failed *failed = failureOf(profile, section);
        return failed && mayComeLater(*failed);
    });
}

size_t monthsLacking(const AreaProfile &profile, FigureKind kind)
{
    const auto *crime = sectionsOf(kind).contains(Section::Crime) ? profile.crime.ready() : nullptr;
    return crime ? crime->value.monthsFailed.size() : 0;
}

ExportJournal::Entry entryFor(const AreaProfile &profile, FigureKind kind)
{
    ExportJournal::Entry entry;
    for (const Section section : sectionsOf(kind)) {
        if (failureOf(profile, section))
            entry.sections.insert(section);
    }
    const bool lacksMonths = monthsLacking(profile, kind) > 0;
    if (lacksMonths)
        entry.sections.insert(Section::Crime);
    if (!entry.sections.empty())
        entry.state = lacksMonths || mayComeLater(profile, kind) ? ExportJournal::State::Awaiting : ExportJournal::State::Lacking;
    return entry;
}

} // namespace hereabouts
