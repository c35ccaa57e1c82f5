// SPDX-License-Identifier: GPL-3.0-or-later
// What came of a figure that was to be exported: whether it is whole, what it lacks, and whether that may be had another time.
#pragma once

#include "app/export_journal.h"
#include "app/export_stock.h"
#include "core/area_profile.h"

#include <set>

namespace hereabouts {

/// What a figure is made of.
std::set<Section> sectionsOf(FigureKind kind);

/// A table has no map.
bool showsMap(const WantedFigure &figure);

/// That PostcodeArea has nothing for a place is an answer of PostcodeArea's, too, and its answers are not written to any file.
bool mayBeRemembered(const AreaProfile &profile, Section section);

bool mayComeLater(const AreaProfile &profile, FigureKind kind);

/// How many months of crime could not be fetched of a report that is there all the same.
size_t monthsLacking(const AreaProfile &profile, FigureKind kind);

/// What the journal is to hold of a figure that can be drawn: the whole profile is drawn without some of its sections, and crime without
/// months that failed.
ExportJournal::Entry entryFor(const AreaProfile &profile, FigureKind kind);

} // namespace hereabouts
