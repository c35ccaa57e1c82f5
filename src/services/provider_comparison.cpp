// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/provider_comparison.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

namespace {

constexpr CensusTopic topicOf(Section section)
{
    return section == Section::Occupation ? CensusTopic::Occupation : CensusTopic::NsSec;
}

template <typename T> const Loadable<T> &answerOf(const std::map<QString, Loadable<T>> &answers, const QString &source)
{
    static const Loadable<T> idle;
    const auto found = answers.find(source);
    return found == answers.end() ? idle : found->second;
}

std::optional<NotCovered> whyNotCovered(Section section, const AreaProfile &profile)
{
    const auto byNation = notCoveredIn(section, profile.postcode.nation());
    const auto *geography = profile.geography.ready();
    return !byNation && geography ? notCoveredIn(section, geography->value) : byNation;
}

} // namespace

ProviderComparison::ProviderComparison(const ServiceContext &context, const AreaProfile &profile, Section section, bool offline,
                                       QObject *parent)
    : QObject(parent), m_section(section), m_postcode(profile.postcode), m_level(profile.level), m_isOffline(offline || !context.fetcher),
      m_geography(profile.geography), m_notCovered(whyNotCovered(section, profile)), m_asker(context, m_postcode, m_gate)
{
    if (section == Section::Crime) {
        if (const auto *ready = profile.crime.ready(); ready && !isInPart(ready->value)) // the rest would never come here
            take(m_crime, ready->source, profile.crime);
    } else if (const auto *ready = profile.census(topicOf(section)).ready(); ready && ready->value.at(m_level)) {
        take(m_census, ready->source, profile.census(topicOf(section)));
    }
    const QStringList sources = sourcesFor(section);
    for (const QString &source : sources) {
        if (source == packSource && !m_asker.hasPack())
            continue;
        m_candidates.push_back({source, obstacleTo(source)});
        if (m_notCovered && m_candidates.back().obstacle == Obstacle::NotCovered)
            settle(source, *m_notCovered);
    }
}

ProviderComparison::~ProviderComparison() = default;

ProviderComparison::Obstacle ProviderComparison::obstacleTo(const QString &source) const
{
    if (m_census.contains(source) || m_crime.contains(source))
        return Obstacle::OnScreen;
    if (m_notCovered)
        return Obstacle::NotCovered; // sources may be metered: not to be asked for what they cannot have
    if (source == packSource)
        return Obstacle::None;
    if (m_isOffline)
        return Obstacle::Offline;
    if (source == "postcodearea"_L1 && m_section == Section::NsSec && m_level != AreaLevel::OutputArea)
        return Obstacle::NotAtThisLevel;
    return m_asker.hasKey(source) ? Obstacle::None : Obstacle::NoKey;
}

int ProviderComparison::toAsk() const
{
    return static_cast<int>(std::ranges::count(m_candidates, Obstacle::None, &Candidate::obstacle));
}

void ProviderComparison::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    m_asker.setDeadline(QDeadlineTimer(ProfileOptions().deadline));
    for (const Candidate &candidate : m_candidates) {
        if (candidate.obstacle == Obstacle::None)
            ask(candidate.source);
    }
}

void ProviderComparison::ask(const QString &source)
{
    if (m_section == Section::Crime) {
        m_crime[source] = Loadable<CrimeReport>(Loading{source});
        m_underWay[source] =
            m_asker.crime(source, true, [this, source](Loadable<CrimeReport> said) { take(m_crime, source, std::move(said)); });
    } else {
        m_census[source] = Loadable<CensusProfile>(Loading{source});
        m_underWay[source] = m_asker.census(source, topicOf(m_section), m_level,
                                            [this, source](Loadable<CensusProfile> said) { take(m_census, source, std::move(said)); });
    }
}

template <typename T> void ProviderComparison::take(std::map<QString, Loadable<T>> &answers, const QString &source, Loadable<T> said)
{
    answers[source] = std::move(said);
    const Ready<T> *ready = answers[source].ready();
    if (ready && ready->life) {
        auto &lives = m_lives[source];
        lives = std::make_unique<SectionLives>([this](Section, const QString &over) { expire(over); });
        lives->begin(m_section, source, *ready->life);
    }
    const bool isToGoOn = answers[source].loading() || (ready && isInPart(ready->value));
    if (const auto asked = m_underWay.find(source); asked != m_underWay.end() && !isToGoOn) {
        asked->second.release()->deleteLater(); // it is on the stack below
        m_underWay.erase(asked);
    }
    Q_EMIT changed();
}

void ProviderComparison::expire(const QString &source)
{
    settle(source, Empty{.why = {.code = Why::Code::Expired, .subject = source}, .source = source});
    Q_EMIT changed();
}

template <typename State> void ProviderComparison::settle(const QString &source, const State &state)
{
    if (m_section == Section::Crime)
        m_crime[source] = Loadable<CrimeReport>(state);
    else
        m_census[source] = Loadable<CensusProfile>(state);
}

const Loadable<CensusProfile> &ProviderComparison::census(const QString &source) const
{
    return answerOf(m_census, source);
}

const Loadable<CrimeReport> &ProviderComparison::crime(const QString &source) const
{
    return answerOf(m_crime, source);
}

} // namespace hereabouts
