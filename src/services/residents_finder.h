// SPDX-License-Identifier: GPL-3.0-or-later
// ResidentsFinder finds, in the pack, who lives within the circle that a profile's report of crime is of.
#pragma once

#include "core/area_profile.h"
#include "core/web_mercator.h"

#include <functional>
#include <memory>

namespace hereabouts {

class SourceAsker;

class ResidentsFinder {
public:
    /// `asker` must outlive it. `changed` is called from the event loop after AreaProfile::residents has become another.
    ResidentsFinder(const SourceAsker &asker, std::function<void()> changed);

    /// Looks once for each circle; does nothing where there is no report, and waits for the geography where the report does not tell its
    /// place. The profile must outlive the finder. True where `residents` is another at once.
    bool find(AreaProfile &profile);

    bool isUnderWay() const { return m_underWay != nullptr; }

private:
    struct Circle {
        LatLong centre;
        int radiusMetres = 0;
        bool operator==(const Circle &) const = default;
    };

    static std::optional<Result<Circle>> circleOf(const AreaProfile &profile);
    void look(AreaProfile &profile, const Circle &circle);

    const SourceAsker &m_asker;
    std::function<void()> m_changed;
    std::optional<Circle> m_circle; ///< that `residents` is of, or is to be
    std::unique_ptr<QObject> m_underWay;
};

} // namespace hereabouts
