// SPDX-License-Identifier: GPL-3.0-or-later
// StandingFinder finds in the pack how the shares of one census table stand among all areas, for every level that is ranked.
#pragma once

#include "core/share_standing.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hereabouts {

class SourceAsker;

class StandingFinder {
public:
    /// `asker` must outlive it. `changed` is called once, from the event loop, when what there is has been added.
    StandingFinder(const SourceAsker &asker, CensusTopic topic, std::function<void()> changed);

    /// Reads all levels at once, so that another level can be shown without reading again; does nothing where that was done, and without
    /// a pack. Levels that the pack does not rank, or cannot tell of, stay unknown. `known` must outlive the finder.
    void find(KnownBreakpoints &known);

    bool isUnderWay() const { return m_underWay != nullptr; }

private:
    const SourceAsker &m_asker;
    CensusTopic m_topic;
    std::function<void()> m_changed;
    bool m_wasAsked = false;
    std::unique_ptr<QObject> m_underWay;
};

} // namespace hereabouts
