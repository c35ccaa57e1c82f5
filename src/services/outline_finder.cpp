// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/outline_finder.h"

#include "core/area_bounds.h"
#include "services/open_geography_boundary.h"
#include "services/source_asker.h"

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// A postcode is matched to an area by best fit, and may lie a little beside it.
constexpr double farthestMetres = 2000;

/// Its code is one of 2021, as the boundaries are, or empty: an area of 2011 may have the same code and another boundary.
AreaRef areaToDraw(const AreaProfile &profile)
{
    const Ready<Geography> *geography = profile.geography.ready();
    if (!geography || !geography->value.isInEnglandOrWales() || !OpenGeographyBoundary::isPublished(profile.level))
        return {};
    return geography->value.area(profile.level);
}

} // namespace

OutlineFinder::OutlineFinder(const SourceAsker &asker, bool mayUseNetwork, std::function<void()> changed)
    : m_asker(asker), m_mayUseNetwork(mayUseNetwork), m_changed(std::move(changed))
{
}

void OutlineFinder::find(AreaProfile &profile)
{
    const AreaRef area = m_mayUseNetwork ? areaToDraw(profile) : AreaRef();
    const auto code = GssCode::parse(area.code);
    const bool isKnown = code && code->level() == profile.level;
    if (isKnown && area.code == m_code && !profile.outline.failed())
        return;
    m_underWay.reset();
    m_code = isKnown ? area.code : QString();
    if (!isKnown) {
        if (profile.outline != Loadable<AreaOutline>())
            conclude(profile, {});
        return;
    }
    m_underWay = m_asker.boundary(*code, [this, &profile, area](Result<AreaOutline> outline, const QDateTime &fetched) {
        m_underWay.release()->deleteLater(); // it is on the stack below
        const QString source(OpenGeographyBoundary::facts.source);
        const QGeoCoordinate at = profile.geography.ready() ? profile.geography.ready()->value.position() : QGeoCoordinate();
        if (outline && at.isValid() && !canHold(*outline, {.latitude = at.latitude(), .longitude = at.longitude()}, farthestMetres))
            outline = fail(Error::Kind::Malformed, u"a boundary that the postcode is far from"_s);
        if (!outline) {
            conclude(profile, {Failed{.error = outline.error(), .source = source}});
            return;
        }
        outline->area = area;
        conclude(profile, {Ready<AreaOutline>{.value = *std::move(outline), .source = source, .asOf = censusDay2021, .fetched = fetched}});
    });
    conclude(profile, {Loading{.source = QString(OpenGeographyBoundary::facts.source)}});
}

void OutlineFinder::conclude(AreaProfile &profile, Loadable<AreaOutline> outline)
{
    profile.outline = std::move(outline);
    m_changed();
}

} // namespace hereabouts
