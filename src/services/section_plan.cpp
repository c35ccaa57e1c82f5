// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/section_plan.h"

#include "core/police_force.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

/// PostcodeArea knows output areas only.
bool offersLevel(const QString &source, const PlanQuestion &question)
{
    return source != "postcodearea"_L1 || question.section != Section::NsSec || question.level == AreaLevel::OutputArea;
}

NotCovered outside(const QString &country)
{
    return {.why = {Why::Code::OutsideEnglandAndWales, country}};
}

} // namespace

QStringList sourcesFor(Section section)
{
    switch (section) {
    case Section::Geography: return {u"postcodes_io"_s, packSource};
    case Section::Occupation: return {u"crystalroof"_s, nomisSource, packSource};
    case Section::NsSec: return {u"postcodearea"_s, nomisSource, packSource};
    case Section::Crime: return {u"postcodearea"_s, policeSource, packSource};
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList orderOfSources(Section section, const QStringList &chosen)
{
    QStringList rest = sourcesFor(section);
    QStringList order;
    for (const QString &source : chosen) {
        if (rest.removeOne(source))
            order << source;
    }
    return order + rest;
}

SectionPlan planFor(const PlanQuestion &question)
{
    SectionPlan plan;
    bool wasRefused = false;
    const auto passOver = [&](const QString &source, Error::Kind kind, const QString &why) {
        if (!question.order.isEmpty()) // what is chosen automatically need not be explained
            plan.passedOver.push_back({{source, {.kind = kind, .detail = why}}, plan.sources.size()});
    };
    const QStringList order = orderOfSources(question.section, question.order);
    for (const QString &source : order) {
        if (!question.pin.isEmpty() && source != question.pin)
            continue;
        if (source == packSource) {
            if (question.hasPack)
                plan.sources << source;
        } else if (question.offline) {
            if (!question.pin.isEmpty())
                plan.otherwise =
                    Failed{.error = {.kind = Error::Kind::Offline, .detail = u"the network must not be used"_s}, .source = source};
        } else if (!offersLevel(source, question)) {
            plan.otherwise = Empty{.why = {Why::Code::LevelNotOffered, source}, .source = source};
            passOver(source, Error::Kind::NoData, u"not at this level"_s);
        } else if (!question.hasKey(source)) {
            plan.otherwise = Failed{.error = {.kind = Error::Kind::Unauthorised, .detail = u"no key"_s}, .source = source};
            passOver(source, Error::Kind::Unauthorised, u"no key"_s);
        } else if (const auto refusal = question.refused.constFind(source); refusal != question.refused.cend()) {
            plan.otherwise = Failed{.error = *refusal, .source = source};
            wasRefused = true;
        } else {
            plan.sources << source;
        }
    }
    // That a key is missing tells nothing to somebody for whom open data were asked
    const auto isOnline = [](const QString &source) { return source != packSource; };
    if (std::ranges::any_of(std::as_const(plan.sources), isOnline) && !wasRefused)
        plan.otherwise = std::monostate();
    if (plan.sources.isEmpty() && std::holds_alternative<std::monostate>(plan.otherwise))
        plan.otherwise = Failed{.error = {.kind = Error::Kind::Storage, .detail = u"no pack is open"_s}, .source = packSource};
    return plan;
}

std::optional<NotCovered> notCoveredIn(Section section, PostcodeNation nation)
{
    if (section == Section::Geography)
        return std::nullopt;
    switch (nation) {
    case PostcodeNation::Scotland: return outside(u"Scotland"_s);
    case PostcodeNation::NorthernIreland: return outside(u"Northern Ireland"_s);
    case PostcodeNation::ChannelIslands: return outside(u"Channel Islands"_s);
    case PostcodeNation::IsleOfMan: return outside(u"Isle of Man"_s);
    case PostcodeNation::EnglandOrWales:
    case PostcodeNation::Border: return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

bool onlyLookUpTells(Section section, const Postcode &postcode)
{
    if (section == Section::Geography)
        return false;
    return postcode.nation() == PostcodeNation::Border || (section == Section::Crime && mayLieInSilentForce(postcode.area()));
}

std::optional<NotCovered> notCoveredIn(Section section, const Geography &geography)
{
    if (section == Section::Geography || geography.country.isEmpty())
        return std::nullopt;
    if (!geography.isInEnglandOrWales())
        return outside(geography.country);
    const PoliceForce *force = section == Section::Crime ? policeForceByAreaCode(geography.codes.pfa) : nullptr;
    if (!force || force->publishesStreetCrime)
        return std::nullopt;
    return NotCovered{.why = {Why::Code::ForceDoesNotPublish, force->name}};
}

} // namespace hereabouts
