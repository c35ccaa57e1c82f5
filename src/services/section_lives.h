// SPDX-License-Identifier: GPL-3.0-or-later
// SectionLives tells when the figures of a section may not be held any longer.
#pragma once

#include "core/area_profile.h"
#include "core/lifetime.h"

#include <QTimer>

#include <functional>
#include <map>

namespace hereabouts {

class SectionLives {
public:
    /// `over` is called from the event loop, with the section and the source whose life it was.
    explicit SectionLives(std::function<void(Section, const QString &)> over) : m_over(std::move(over)) {}

    /// Where a life of that section runs already it goes on: a level that is looked at again does not start the hour again.
    void begin(Section section, const QString &source, const Lifetime &life);

private:
    static void wait(QTimer &timer, const Lifetime &life);

    std::function<void(Section, const QString &)> m_over;
    std::map<Section, QTimer> m_timers; ///< run while a section holds what must not be held for ever
};

} // namespace hereabouts
