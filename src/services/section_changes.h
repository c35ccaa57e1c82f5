// SPDX-License-Identifier: GPL-3.0-or-later
// SectionChanges tells from the event loop which sections of a profile have changed, and once when all that is wanted is in.
#pragma once

#include "core/area_profile.h"

#include <QPointer>

#include <functional>
#include <set>

namespace hereabouts {

class SectionChanges {
public:
    struct Listeners {
        std::function<void(Section)> changed;
        std::function<bool()> isEverythingIn;
        std::function<void()> settled;
    };

    /// Whoever listens may destroy `owner`, and this with it.
    SectionChanges(QObject *owner, Listeners listeners) : m_owner(owner), m_listeners(std::move(listeners)) {}

    void mark(Section section);
    void announceSettling(); ///< once more, when everything is in (again)

private:
    void queue();
    void tell();

    QPointer<QObject> m_owner;
    Listeners m_listeners;
    std::set<Section> m_changed;
    bool m_isQueued = false;
    bool m_settlingIsAnnounced = false;
};

} // namespace hereabouts
