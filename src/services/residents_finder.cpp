// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents_finder.h"

#include "services/source_asker.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

ResidentsFinder::ResidentsFinder(const SourceAsker &asker, std::function<void()> changed) : m_asker(asker), m_changed(std::move(changed)) {}

/// Empty while it may still become known.
std::optional<Result<ResidentsFinder::Circle>> ResidentsFinder::circleOf(const AreaProfile &profile)
{
    const Ready<CrimeReport> *crime = profile.crime.ready();
    if (!crime)
        return std::nullopt;
    const CrimeReport &report = crime->value;
    if (report.radiusMetres <= 0)
        return fail(Error::Kind::NoData, u"how large the circle is"_s);
    if (report.latitude != 0 || report.longitude != 0)
        return Circle{{report.latitude, report.longitude}, report.radiusMetres};
    if (!profile.geography.isSettled())
        return std::nullopt;
    return fail(Error::Kind::NoData, u"where the circle lies"_s);
}

bool ResidentsFinder::find(AreaProfile &profile)
{
    const auto circle = circleOf(profile);
    if (!circle || (*circle && m_circle == **circle))
        return false;
    m_underWay.reset();
    m_circle.reset();
    if (*circle && m_asker.hasPack()) {
        look(profile, **circle);
        return true;
    }
    const Error noPack{.kind = Error::Kind::NoData, .detail = u"there is no pack"_s};
    Loadable<ResidentsAround> unknown = Failed{.error = *circle ? noPack : circle->error()};
    return std::exchange(profile.residents, unknown) != unknown;
}

void ResidentsFinder::look(AreaProfile &profile, const Circle &circle)
{
    m_circle = circle;
    profile.residents = Loading{.source = packSource};
    m_underWay = m_asker.residentsAround(circle.centre, circle.radiusMetres, [this, &profile](Result<ResidentsAround> found) {
        m_underWay.release()->deleteLater(); // it is on the stack below
        if (found)
            profile.residents = Ready<ResidentsAround>{.value = *std::move(found), .source = packSource, .asOf = censusDay2021};
        else
            profile.residents = Failed{.error = found.error(), .source = packSource};
        m_changed();
    });
}

} // namespace hereabouts
