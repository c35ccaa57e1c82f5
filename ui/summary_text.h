// SPDX-License-Identifier: GPL-3.0-or-later
// The plain-English summary of a place: fixed sentences with the figures in them, each of which says where its figures come from.
#pragma once

#include "core/area_summary.h"
#include "services/source_catalogue.h"

#include <QStringList>

namespace hereabouts {

struct SummarySentence {
    Section section = Section::Geography;
    QString text; ///< one or two sentences, complete
    QString from; ///< "Census 2021, table TS063, output area E00183158, from Nomis": no full stop

    bool operator==(const SummarySentence &) const = default;
};

/// In the order of the facts.
std::vector<SummarySentence> summarySentences(const AreaProfile &profile, const SourceCatalogue &catalogue);

/// The sentences of one section as a paragraph; empty where it has none.
QString summaryParagraph(const std::vector<SummarySentence> &sentences, Section section);
/// Where the figures of a section's sentences come from, each once.
QStringList summaryOrigins(const std::vector<SummarySentence> &sentences, Section section);

/// To be taken away as plain text: a heading, a paragraph for each section, where the figures come from, and whose they are.
QString summaryPlainText(const AreaProfile &profile, const SourceCatalogue &catalogue);

} // namespace hereabouts
