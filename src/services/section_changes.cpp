// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/section_changes.h"

#include <utility>

namespace hereabouts {

void SectionChanges::mark(Section section)
{
    m_changed.insert(section);
    queue();
}

void SectionChanges::announceSettling()
{
    m_settlingIsAnnounced = false;
    queue();
}

void SectionChanges::queue()
{
    if (!std::exchange(m_isQueued, true))
        QMetaObject::invokeMethod(m_owner, [this] { tell(); }, Qt::QueuedConnection);
}

void SectionChanges::tell()
{
    m_isQueued = false;
    const QPointer<QObject> owner = m_owner;
    const auto sections = std::exchange(m_changed, {});
    for (const Section section : sections) {
        m_listeners.changed(section);
        if (!owner)
            return;
    }
    if (m_listeners.isEverythingIn() && m_changed.empty() && !std::exchange(m_settlingIsAnnounced, true))
        m_listeners.settled();
}

} // namespace hereabouts
