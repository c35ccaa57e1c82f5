// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/more_crime_loader.h"

#include "core/crime_summary.h"
#include "services/police_report_loader.h"
#include "services/source_asker.h"

namespace hereabouts {

MoreCrimeLoader::MoreCrimeLoader(SourceAsker &asker, SectionLoader<CrimeReport> &crime, AreaProfile &profile, Listeners listeners)
    : m_asker(asker), m_crime(crime), m_profile(profile), m_listeners(std::move(listeners))
{
}

void MoreCrimeLoader::retryFailedMonths()
{
    if (const Ready<CrimeReport> *ready = m_profile.crime.ready(); ready && !ready->value.monthsFailed.empty())
        ask(reachesAYearBack(ready->value) ? 2 * PoliceReportLoader::usualMonths : PoliceReportLoader::usualMonths);
}

void MoreCrimeLoader::loadYearBefore()
{
    const Ready<CrimeReport> *ready = m_profile.crime.ready();
    if (ready && !reachesAYearBack(ready->value))
        ask(2 * PoliceReportLoader::usualMonths);
}

void MoreCrimeLoader::ask(int months)
{
    if (m_crime.isUnderWay() || m_profile.crime.ready()->source != policeSource)
        return;
    m_asker.setCrimeMonths(months);
    m_listeners.begins();
    m_profile.moreCrime = {.isUnderWay = true, .error = {}};
    m_listeners.changed();
    m_crime.askForTheRest([this](const std::optional<Error> &error) {
        if (error)
            m_asker.setCrimeMonths(PoliceReportLoader::usualMonths); // what is asked for next is another question
        m_profile.moreCrime = {.isUnderWay = false, .error = error};
        m_listeners.changed();
    });
}

} // namespace hereabouts
