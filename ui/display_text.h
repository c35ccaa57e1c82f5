// SPDX-License-Identifier: GPL-3.0-or-later
// How values are put into the user's words: areas, months, shares, counts, positional quality.
#pragma once

#include "core/area_profile.h"
#include "services/source_catalogue.h"

namespace hereabouts {

QString levelName(AreaLevel level);                      ///< "Output area"
QString areaText(const AreaRef &area);                   ///< "Output area E00183158", "Stafford (district)"
QString areaInSentence(const AreaRef &area);             ///< the same in the middle of a sentence: "output area E00183158"
QString topicTitle(CensusTopic topic);                   ///< "Occupation"
QString topicMeasure(CensusTopic topic);                 ///< "Share of residents aged 16 and over in employment, by occupation (SOC 2020)"
QString baseText(const Distribution &distribution);      ///< "98 residents aged 16 and over in employment"
QString shortBaseText(const Distribution &distribution); ///< "98 residents 16+ in employment"
QString shareText(const Distribution &distribution, int index); ///< "40%"; one decimal for bases from 1,000; "<1%" under one half
QString countText(int count);                                   ///< "12,345"
QString monthText(Month month);                                 ///< "Dec 2024"
QString longMonthText(Month month);                             ///< "December 2024"
QString monthsText(const std::vector<Month> &months);           ///< "December 2024", "January to December 2025", "6 months from … to …"
QString monthRangeText(MonthRange months);                      ///< "Dec 2024", "Mar – Aug 2025", "Nov 2024 – Feb 2025"
QString dateText(QDate date);                                   ///< "21 March 2021"
QString qualityText(std::optional<int> quality);                ///< "Within the building"
QString qualityExplanation(std::optional<int> quality);
/// Where a report of crime reaches: "within 1 mile of ST20 0LY", and without a place "within 1 mile". A source that tells no radius (0)
/// must not be made to: "around ST20 0LY", "nearby".
QString reachText(int radiusMetres, const QString &place = {});
QString sectionTitle(Section section);                                        ///< "Occupation"
QString sourceTitle(const SourceCatalogue &catalogue, const QString &source); ///< "Postcodes.io", "bundled data"
QString placeText(const Geography &geography);                                ///< "Gnosall, Stafford"
QString widerPlaceText(const Geography &geography);                           ///< "West Midlands, England"
QString streetName(const QString &onOrNear); ///< "On or near Monks Walk" → "Monks Walk", for labels on the map

} // namespace hereabouts
