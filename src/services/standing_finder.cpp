// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/standing_finder.h"

#include "services/source_asker.h"

namespace hereabouts {

StandingFinder::StandingFinder(const SourceAsker &asker, CensusTopic topic, std::function<void()> changed)
    : m_asker(asker), m_topic(topic), m_changed(std::move(changed))
{
}

void StandingFinder::find(KnownBreakpoints &known)
{
    if (!m_asker.hasPack() || std::exchange(m_wasAsked, true))
        return;
    m_underWay = m_asker.breakpoints(m_topic, [this, &known](Result<KnownBreakpoints> found) {
        m_underWay.release()->deleteLater(); // it is on the stack below
        if (found)
            known = *std::move(found);
        m_changed();
    });
}

} // namespace hereabouts
