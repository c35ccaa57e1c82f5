// SPDX-License-Identifier: GPL-3.0-or-later
// MoreCrimeLoader asks for more of a profile's report of crime than is there: for months that failed, for the year before.
#pragma once

#include "core/area_profile.h"
#include "services/section_loader.h"

#include <functional>

namespace hereabouts {

class SourceAsker;

class MoreCrimeLoader {
public:
    struct Listeners {
        std::function<void()> begins;  ///< something is about to be asked for
        std::function<void()> changed; ///< AreaProfile::moreCrime is another
    };

    /// All must outlive it. `crime` is the loader of the profile's report: what comes is published by it.
    MoreCrimeLoader(SourceAsker &asker, SectionLoader<CrimeReport> &crime, AreaProfile &profile, Listeners listeners);

    /// See ProfileSession.
    void retryFailedMonths();
    void loadYearBefore();

private:
    void ask(int months);

    SourceAsker &m_asker;
    SectionLoader<CrimeReport> &m_crime;
    AreaProfile &m_profile;
    Listeners m_listeners;
};

} // namespace hereabouts
