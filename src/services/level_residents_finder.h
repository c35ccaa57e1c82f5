// SPDX-License-Identifier: GPL-3.0-or-later
// LevelResidentsFinder finds how many people live in each of a postcode's areas: in the pack, or else at Nomis.
#pragma once

#include "core/area_profile.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hereabouts {

class SourceAsker;

class LevelResidentsFinder {
public:
    /// `asker` must outlive it. `changed` is called when AreaProfile::levelResidents has become another.
    LevelResidentsFinder(const SourceAsker &asker, bool mayUseNetwork, std::function<void()> changed);

    /// Looks once for each geography, and only for one in England or Wales. Where the pack does not have all of its areas, Nomis is asked
    /// for all of them, in one request; where it does not answer, what the pack has is shown. The profile must outlive the finder.
    void find(AreaProfile &profile);

    bool isUnderWay() const { return m_underWay != nullptr; }

private:
    void askNomis(AreaProfile &profile, const Geography &geography, const LevelResidents &ofPack);
    void conclude(AreaProfile &profile, Loadable<LevelResidents> found);

    const SourceAsker &m_asker;
    const bool m_mayUseNetwork;
    std::function<void()> m_changed;
    std::optional<Geography> m_lookedFor;
    std::unique_ptr<QObject> m_underWay;
};

} // namespace hereabouts
