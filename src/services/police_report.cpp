// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/police_report.h"

#include <algorithm>
#include <iterator>

namespace hereabouts {

namespace {

enum class Verdict { Supplied, NotSupplied, Undecided };

/// What an answer without a record is taken for.
Verdict verdictOnEmptyMonths(const std::vector<PoliceMonth> &months)
{
    int busy = 0, quiet = 0, toCome = 0;
    for (const PoliceMonth &month : months) {
        toCome += month.state == PoliceMonth::State::ToCome ? 1 : 0;
        if (month.state != PoliceMonth::State::Answered || month.records->incidents.empty())
            continue;
        if (month.records->incidents.size() >= crimesOfABusyMonth)
            ++busy;
        else
            ++quiet;
    }
    if (busy > quiet + toCome)
        return Verdict::NotSupplied;
    return busy + toCome <= quiet ? Verdict::Supplied : Verdict::Undecided;
}

} // namespace

CrimeReport crimeReportOf(const std::vector<PoliceMonth> &months, const LatLong &centre)
{
    CrimeReport report{.radiusMetres = oneMileInMetres, .latitude = centre.latitude, .longitude = centre.longitude};
    qsizetype count = 0;
    for (const PoliceMonth &month : months)
        count += month.records ? static_cast<qsizetype>(month.records->incidents.size()) : 0;
    report.incidents.reserve(count);

    const Verdict onEmpty = verdictOnEmptyMonths(months);
    for (const auto &[month, state, records] : months) {
        const bool isEmpty = state == PoliceMonth::State::Answered && records->incidents.empty();
        if (state == PoliceMonth::State::ToCome || (isEmpty && onEmpty == Verdict::Undecided)) {
            report.monthsToCome.push_back(month);
        } else if (state == PoliceMonth::State::Answered && !(isEmpty && onEmpty == Verdict::NotSupplied)) {
            report.months.push_back(month);
            std::ranges::copy(records->incidents, std::back_inserter(report.incidents));
        } else {
            report.missingMonths.push_back(month);
        }
        if (state == PoliceMonth::State::Failed)
            report.monthsFailed.push_back(month);
        if (state == PoliceMonth::State::Answered)
            report.recordsLeftOut += records->leftOut;
    }
    return report;
}

bool hasUnnamedCategory(const CrimeReport &report)
{
    return std::ranges::any_of(report.incidents, [&report](const Incident &incident) {
        return !isKnownCrimeCategory(incident.category) && !report.categoryNames.contains(incident.category);
    });
}

} // namespace hereabouts
