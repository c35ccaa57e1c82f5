// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/level_residents_finder.h"

#include "services/source_asker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

bool holdsAll(const LevelResidents &residents, const Geography &geography)
{
    return std::ranges::all_of(allAreaLevels, [&](AreaLevel level) {
        return residents.contains(level) || !namesAnArea(geography.area(level).code); // a postcode without a district
    });
}

Loadable<LevelResidents> ready(const LevelResidents &residents, const QString &source)
{
    return {Ready<LevelResidents>{.value = residents, .source = source, .asOf = censusDay2021}};
}

} // namespace

LevelResidentsFinder::LevelResidentsFinder(const SourceAsker &asker, bool mayUseNetwork, std::function<void()> changed)
    : m_asker(asker), m_mayUseNetwork(mayUseNetwork), m_changed(std::move(changed))
{
}

void LevelResidentsFinder::find(AreaProfile &profile)
{
    const Ready<Geography> *geography = profile.geography.ready();
    if (!geography || !geography->value.isInEnglandOrWales() || m_lookedFor == geography->value)
        return;
    m_lookedFor = geography->value;
    m_underWay.reset();
    profile.levelResidents = Loading{};
    if (!m_asker.hasPack()) {
        askNomis(profile, *m_lookedFor, {});
        return;
    }
    m_underWay = m_asker.packResidents(*m_lookedFor, [this, &profile](const Result<LevelResidents> &found) {
        m_underWay.release()->deleteLater(); // it is on the stack below
        if (found && !found->empty() && holdsAll(*found, *m_lookedFor))
            conclude(profile, ready(*found, packSource));
        else
            askNomis(profile, *m_lookedFor, found.value_or(LevelResidents()));
    });
}

void LevelResidentsFinder::askNomis(AreaProfile &profile, const Geography &geography, const LevelResidents &ofPack)
{
    const auto orPack = [this, &profile, ofPack](const QString &source, const Error &error) {
        conclude(profile, ofPack.empty() ? Loadable<LevelResidents>(Failed{.error = error, .source = source}) : ready(ofPack, packSource));
    };
    if (m_mayUseNetwork) {
        m_underWay = m_asker.nomisResidents(geography, [this, &profile, orPack](const Result<LevelResidents> &found) {
            m_underWay.release()->deleteLater(); // it is on the stack below
            if (found)
                conclude(profile, ready(*found, nomisSource));
            else
                orPack(nomisSource, found.error());
        });
    }
    if (!m_underWay)
        orPack({}, {.kind = Error::Kind::NoData, .detail = u"no source has the areas"_s});
}

void LevelResidentsFinder::conclude(AreaProfile &profile, Loadable<LevelResidents> found)
{
    profile.levelResidents = std::move(found);
    m_changed();
}

} // namespace hereabouts
