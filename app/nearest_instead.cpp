// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nearest_instead.h"

#include "app/command_line.h"
#include "ui/place_text.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr size_t offered = 4; // as in the window

} // namespace

NearestInstead::NearestInstead(ServiceContext context, const ProfileOptions &options)
    : m_finder(std::move(context), options.offline || options.pins.value(Section::Geography) == packSource)
{
}

bool NearestInstead::ask(const AreaProfile &profile, Found found)
{
    const Failed *failed = profile.geography.failed();
    if (!failed || failed->error.kind != Error::Kind::Terminated || !m_finder.hasNetwork())
        return false;
    m_underWay = m_finder.ended(profile.postcode, [this, found = std::move(found)](const Result<EndedNearby> &result) {
        m_underWay.release()->deleteLater(); // it is on the stack below
        std::vector<NearbyPostcode> nearest = result ? result->nearby : std::vector<NearbyPostcode>();
        if (nearest.size() > offered)
            nearest.erase(nearest.begin() + offered, nearest.end());
        found(nearest);
    });
    return true;
}

QString nearestText(const std::vector<NearbyPostcode> &nearest)
{
    if (nearest.empty())
        return {};
    QStringList parts;
    for (const NearbyPostcode &one : nearest)
        parts << u"%1 (%2)"_s.arg(one.postcode.text(), nearbyDetailText(one));
    return CommandLine::tr("Nearest postcodes in use: %1").arg(parts.join(u", "_s));
}

} // namespace hereabouts
