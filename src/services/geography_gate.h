// SPDX-License-Identifier: GPL-3.0-or-later
// GeographyGate lets whoever must not ask before the look-up has told where a postcode lies wait for it, as long as that is worth it.
#pragma once

#include "core/geography.h"
#include "core/loadable.h"
#include "services/section_plan.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <set>

namespace hereabouts {

/// - Sources that are asked by area or position wait until it has settled: there is nothing that they could be asked for.
/// - So does everybody for a section that may not be covered there, where only the look-up can tell.
/// - Metered sources wait lest a postcode that was mistyped or withdrawn be paid for; but not while the look-up itself is asked to wait,
///   and not for longer than their patience.
class GeographyGate : public QObject {
    Q_OBJECT

public:
    /// What is asked in the end. Destroying what it returns stops it.
    using Next = std::function<std::unique_ptr<QObject>(const Loadable<Geography> &geography)>;

    /// `geography` must outlive it.
    GeographyGate(const Loadable<Geography> &geography, const Postcode &postcode);

    /// From now on metered sources wait only so long.
    void beginPatience();

    /// Tells those who wait by whenSettled() and whenOpen().
    void geographyChanged();
    /// Starts the sections that were held back and need not wait any longer.
    void letGo();

    /// Whether a section must not be asked for yet, of a source that is metered or not.
    bool mustWait(Section section, bool isMetered) const;

    /// Remembers a section that must wait: released() tells, once, when it is to be started, or to be held back again.
    void holdBack(Section section) { m_heldBack.insert(section); }
    bool holdsBack(Section section) const { return m_heldBack.contains(section); }

    const Loadable<Geography> &geography() const { return m_geography; }

    /// `next` is called once the geography has settled (ready, or failed), and never before this has returned. Destroying what it returns
    /// stops the waiting, and what was asked after it.
    std::unique_ptr<QObject> whenSettled(Next next);
    /// The same for when a section's metered source need not wait any longer.
    std::unique_ptr<QObject> whenOpen(Section section, Next next);

Q_SIGNALS:
    void changed(); ///< somebody who waits may go on
    void released(hereabouts::Section section);

private:
    bool isHeldUp() const;

    const Loadable<Geography> &m_geography;
    Postcode m_postcode;
    std::set<Section> m_heldBack;
    QTimer m_patience;
    bool m_takesLong = false;
};

} // namespace hereabouts
