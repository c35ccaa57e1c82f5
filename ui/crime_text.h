// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of a report of crime, in words: rate, outcomes, and how it compares with the year before.
#pragma once

#include "core/area_profile.h"
#include "core/crime_counts.h"
#include "core/crime_summary.h"
#include "core/incident_rate.h"

namespace hereabouts {

QString rateText(const IncidentRate &rate);   ///< "18.3 per 1,000 residents"
QString rateFigure(const IncidentRate &rate); ///< "18.3"
QString ratePeriod(const IncidentRate &rate); ///< "in December 2025", "in the 12 months to December 2025", "in 6 months from … to …"
/// "in December 2024", "in the 12 months from January 2025 to December 2025", "in 10 months from … to …".
QString periodText(const std::vector<Month> &months);
/// "459 incidents; 25,100 residents (Census 2021) in the 15 small areas (LSOAs) centred within the circle."
QString rateBasis(const IncidentRate &rate, const ResidentsAround &residents);
/// What has to be said wherever a rate is shown.
QString rateCaveat(const IncidentRate &rate);
/// The months that are looked at: "December 2024", "January to June 2025".
QString monthsShownText(const CrimeReport &report, const CrimeFilter &filter);
/// " (categories chosen)" where something is switched off; else empty.
QString chosenText(const CrimeFilter &filter);
/// What is said of a place on the map: its street, or that it is several; how many incidents; the most frequent categories. Lines.
QString placeTip(const IncidentStore &store, const CrimeCounts &counts, MapNode node, const CrimeCategoryNames &names);

/// Why there is no rate, where there is none; empty where that is still being found out.
QString noRateText(const AreaProfile &profile, const CrimeFilter &filter);

QString percentText(qint64 part, qint64 whole); ///< "57%", "<1%", ">99%", "0%"
/// "377 of 412 incidents (92%) have an outcome; 35 (8%) have none yet." Empty where none can have one.
QString outcomeBasis(const OutcomeSummary &summary);
/// What is not in it: anti-social behaviour, months of which no outcome is told. Empty where nothing is to be said.
QString outcomeNote(const OutcomeSummary &summary);
/// The most frequent outcomes in one line: "Under investigation 41%, …".
QString outcomeLine(const OutcomeSummary &summary, size_t most);

/// "459 incidents in December 2025, 430 in December 2024: 29 more (7%)." Empty where nothing can be compared.
QString comparisonText(const YearComparison &comparison);
/// "Not compared, because one of the two years lacks them: March 2025." Empty where all are.
QString notComparedText(const YearComparison &comparison);

/// Rate, outcomes and comparison in sentences, for what is taken away: those that can be told.
QStringList crimeSentences(const AreaProfile &profile, const CrimeFilter &filter);

} // namespace hereabouts
