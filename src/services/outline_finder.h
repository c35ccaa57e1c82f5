// SPDX-License-Identifier: GPL-3.0-or-later
// OutlineFinder finds the boundary of the area whose census figures a profile shows.
#pragma once

#include "core/area_profile.h"

#include <functional>
#include <memory>

namespace hereabouts {

class SourceAsker;

class OutlineFinder {
public:
    /// `asker` must outlive it. `changed` is called when AreaProfile::outline has become another.
    OutlineFinder(const SourceAsker &asker, bool mayUseNetwork, std::function<void()> changed);

    /// Asks for the area of the profile's level where that is another one than before, or could not be had. Idle where nobody publishes it,
    /// the area of 2021 is not known, or the network must not be used. The profile must outlive the finder.
    void find(AreaProfile &profile);

    bool isUnderWay() const { return m_underWay != nullptr; }

private:
    void conclude(AreaProfile &profile, Loadable<AreaOutline> outline);

    const SourceAsker &m_asker;
    const bool m_mayUseNetwork;
    std::function<void()> m_changed;
    QString m_code; ///< that was asked for; empty: none
    std::unique_ptr<QObject> m_underWay;
};

} // namespace hereabouts
