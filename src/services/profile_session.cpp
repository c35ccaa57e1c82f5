// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/profile_session.h"

#include "services/census_section.h"
#include "services/geography_corrections.h"
#include "services/level_residents_finder.h"
#include "services/more_crime_loader.h"
#include "services/outline_finder.h"
#include "services/residents_finder.h"
#include "services/section_changes.h"
#include "services/section_lives.h"
#include "services/section_loader.h"
#include "services/source_asker.h"

#include <QDeadlineTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hereabouts {

class ProfileSession::Private {
public:
    Private(ProfileSession *session, const ServiceContext &context, const Postcode &postcode, const ProfileOptions &profileOptions);

    const std::set<Section> &wanted() const { return m_options.sections; }
    void startSection(Section section);
    void setLevel(AreaLevel level);
    void setBenchmark(BenchmarkLevel level);
    void retry(Section section);
    MoreCrimeLoader &moreCrime() { return m_moreCrime; }
    void stopWaiting(Section section);
    void beginPatience() { m_gate.beginPatience(); }
    void beginDeadline() { m_asker.setDeadline(QDeadlineTimer(m_options.deadline)); }

    AreaProfile profile;

private:
    CensusSection &census(CensusTopic topic) { return topic == CensusTopic::Occupation ? m_occupation : m_nsSec; }
    bool mayCompareOverNetwork(CensusTopic topic) const;
    bool mayAskAboutAreas() const;
    CensusSection::Hooks hooksOf(CensusTopic topic);

    SectionPlan plan(Section section) const;
    void startLoader(Section section, SectionPlan sectionPlan);
    template <typename State> void publish(Section section, const State &state);
    void publishGeography(Loadable<Geography> geography);
    void publishCrime(Loadable<CrimeReport> crime);
    void showLevel(CensusTopic topic);
    void correctCrime();
    void findOutline();
    void findResidents();
    void limitLife(Section section, const QString &source, const Lifetime &life);
    void expire(Section section, const QString &source);

    void markChanged(Section section) { m_changes.mark(section); }
    bool everythingIsIn() const;
    bool isWanted(Section section) const { return m_options.sections.contains(section); }

    ProfileOptions m_options;
    GeographyGate m_gate{profile.geography, profile.postcode};
    SourceAsker m_asker;
    SectionLoader<Geography> m_geography;
    CensusSection m_occupation;
    CensusSection m_nsSec;
    SectionLoader<CrimeReport> m_crime;
    MoreCrimeLoader m_moreCrime{m_asker,
                                m_crime,
                                profile,
                                {.begins =
                                     [this] {
                                         m_changes.announceSettling();
                                         beginDeadline();
                                     },
                                 .changed = [this] { markChanged(Section::Crime); }}};
    LevelResidentsFinder m_levelResidents{m_asker, mayAskAboutAreas(), [this] { markChanged(Section::Geography); }};
    OutlineFinder m_outline{m_asker, mayAskAboutAreas(), [this] { markChanged(Section::Geography); }};
    ResidentsFinder m_residents{m_asker, [this] { markChanged(Section::Crime); }};
    SectionLives m_lives{[this](Section section, const QString &source) { expire(section, source); }};
    SectionChanges m_changes;
};

ProfileSession::Private::Private(ProfileSession *session, const ServiceContext &context, const Postcode &postcode,
                                 const ProfileOptions &profileOptions)
    : profile{.postcode = postcode, .level = profileOptions.level, .benchmarkLevel = profileOptions.benchmarkLevel},
      m_options(profileOptions), m_asker(context, postcode, m_gate),
      m_geography([this](const QString &source, bool, const Said<Geography> &said) { return m_asker.geography(source, said); },
                  [this](Loadable<Geography> geography) { publishGeography(std::move(geography)); }),
      m_occupation(m_asker, CensusTopic::Occupation, profile, mayCompareOverNetwork(CensusTopic::Occupation),
                   hooksOf(CensusTopic::Occupation)),
      m_nsSec(m_asker, CensusTopic::NsSec, profile, mayCompareOverNetwork(CensusTopic::NsSec), hooksOf(CensusTopic::NsSec)),
      m_crime([this](const QString &source, bool inVain, Said<CrimeReport> said) { return m_asker.crime(source, inVain, std::move(said)); },
              [this](Loadable<CrimeReport> crime) { publishCrime(std::move(crime)); }),
      m_changes(session, {.changed = [session](Section section) { Q_EMIT session->changed(section); },
                          .isEverythingIn = [this] { return everythingIsIn(); },
                          .settled = [session] { Q_EMIT session->settled(); }})
{
    QObject::connect(&m_gate, &GeographyGate::released, session, [this](Section section) { startSection(section); });
    m_options.sections.insert(Section::Geography);
    m_asker.setLookedUp(std::exchange(m_options.lookedUp, std::nullopt));
}

CensusSection::Hooks ProfileSession::Private::hooksOf(CensusTopic topic)
{
    const Section section = sectionOf(topic);
    return {.changed = [this, section] { markChanged(section); },
            .limitLife = [this, section](const QString &source, const Lifetime &life) { limitLife(section, source, life); }};
}

/// A pin leaves no choice of who is asked for a benchmark either.
bool ProfileSession::Private::mayCompareOverNetwork(CensusTopic topic) const
{
    const QString pin = m_options.pins.value(sectionOf(topic));
    return !m_options.offline && m_asker.hasNetwork() && (pin.isEmpty() || pin == nomisSource);
}

bool ProfileSession::Private::mayAskAboutAreas() const
{
    return !m_options.offline && m_asker.hasNetwork() && m_options.pins.value(Section::Geography) != packSource;
}

// What is asked ---------------------------------------------------------------------------------------------------------------------

SectionPlan ProfileSession::Private::plan(Section section) const
{
    return planFor({.section = section,
                    .level = profile.level,
                    .offline = m_options.offline || !m_asker.hasNetwork(),
                    .hasPack = m_asker.hasPack(),
                    .pin = m_options.pins.value(section),
                    .order = m_options.order.value(section),
                    .hasKey = [this](const QString &source) { return m_asker.hasKey(source); },
                    .refused = m_options.refused.value(section)});
}

void ProfileSession::Private::startSection(Section section)
{
    if (const auto notCovered = notCoveredIn(section, profile.postcode.nation())) {
        publish(section, *notCovered);
        return;
    }
    const Ready<Geography> *geography = profile.geography.ready();
    if (const auto notCovered = geography ? notCoveredIn(section, geography->value) : std::nullopt) {
        publish(section, *notCovered);
        return;
    }
    SectionPlan sectionPlan = plan(section);
    if (sectionPlan.usesNetwork() && m_gate.mustWait(section, m_asker.isMetered(sectionPlan.sources.first()))) {
        m_gate.holdBack(section);
        publish(section, Loading{});
        return;
    }
    if (const Failed *refused = section != Section::Geography && sectionPlan.usesNetwork() ? refusedByLookUp(profile.geography) : nullptr) {
        publish(section, *refused); // in the words of who said so
        return;
    }
    startLoader(section, std::move(sectionPlan));
}

void ProfileSession::Private::startLoader(Section section, SectionPlan sectionPlan)
{
    switch (section) {
    case Section::Geography: m_geography.start(std::move(sectionPlan)); break;
    case Section::Occupation: m_occupation.start(std::move(sectionPlan)); break;
    case Section::NsSec: m_nsSec.start(std::move(sectionPlan)); break;
    case Section::Crime:
        profile.moreCrime = {};
        m_crime.start(std::move(sectionPlan));
        break;
    }
}

void ProfileSession::Private::setLevel(AreaLevel level)
{
    m_changes.announceSettling();
    if (profile.level == level)
        return;
    beginDeadline();
    profile.level = level;
    showLevel(CensusTopic::Occupation);
    showLevel(CensusTopic::NsSec);
    findOutline();
}

void ProfileSession::Private::setBenchmark(BenchmarkLevel level)
{
    m_changes.announceSettling();
    if (std::exchange(profile.benchmarkLevel, level) == level)
        return;
    beginDeadline();
    for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
        markChanged(sectionOf(topic));
        census(topic).findBenchmark();
    }
}

void ProfileSession::Private::retry(Section section)
{
    const auto mayBeAskedAgain = [](const auto &loadable) {
        // that there were no incidents is an answer, and maybe one that was paid for
        return loadable.failed() || (loadable.empty() && loadable.empty()->why.code != Why::Code::NoIncidents);
    };
    const bool askAgain = section == Section::Geography    ? mayBeAskedAgain(profile.geography)
                          : section == Section::Occupation ? mayBeAskedAgain(profile.occupation)
                          : section == Section::NsSec      ? mayBeAskedAgain(profile.nsSec)
                                                           : mayBeAskedAgain(profile.crime);
    m_changes.announceSettling();
    if (!askAgain || !isWanted(section))
        return;
    beginDeadline();
    startSection(section);
}

void ProfileSession::Private::stopWaiting(Section section)
{
    switch (section) {
    case Section::Geography: m_geography.stopWaiting(); break;
    case Section::Occupation: m_occupation.stopWaiting(); break;
    case Section::NsSec: m_nsSec.stopWaiting(); break;
    case Section::Crime: m_crime.stopWaiting(); break;
    }
}

void ProfileSession::Private::showLevel(CensusTopic topic)
{
    const Section section = sectionOf(topic);
    if (!isWanted(section))
        return;
    if (profile.figures(topic) || profile.census(topic).notCovered() || m_gate.holdsBack(section)) {
        markChanged(section);
        census(topic).findBenchmark(); // a country is compared with another area than what lies within it
        return;
    }
    if (!census(topic).showEarlier())
        startSection(section);
}

// What arrives ----------------------------------------------------------------------------------------------------------------------

template <typename State> void ProfileSession::Private::publish(Section section, const State &state)
{
    switch (section) {
    case Section::Geography: publishGeography({state}); break;
    case Section::Occupation: m_occupation.show({state}); break;
    case Section::NsSec: m_nsSec.show({state}); break;
    case Section::Crime: publishCrime({state}); break;
    }
}

void ProfileSession::Private::publishGeography(Loadable<Geography> geography)
{
    profile.geography = std::move(geography);
    markChanged(Section::Geography);
    m_gate.geographyChanged();
    if (!profile.geography.isSettled()) {
        if (const Loading *loading = profile.geography.loading(); loading && loading->wait)
            m_gate.letGo();
        return;
    }
    for (const CensusTopic topic : {CensusTopic::Occupation, CensusTopic::NsSec}) {
        if (!isWanted(sectionOf(topic)))
            continue;
        census(topic).nameArea();
        census(topic).findBenchmark();
    }
    correctCrime();
    findResidents();
    if (m_options.levelResidents)
        m_levelResidents.find(profile);
    findOutline();
    m_gate.letGo();
}

void ProfileSession::Private::publishCrime(Loadable<CrimeReport> crime)
{
    profile.crime = std::move(crime);
    if (const Ready<CrimeReport> *ready = profile.crime.ready(); ready && ready->life)
        limitLife(Section::Crime, ready->source, *ready->life);
    correctCrime();
    findResidents();
    markChanged(Section::Crime);
}

void ProfileSession::Private::findOutline()
{
    if (m_options.outline)
        m_outline.find(profile);
}

void ProfileSession::Private::findResidents()
{
    if (m_residents.find(profile))
        markChanged(Section::Crime);
}

void ProfileSession::Private::correctCrime()
{
    const Ready<Geography> *geography = profile.geography.ready();
    if (!geography)
        return;
    const bool isCorrected = correctCrimeBy(geography->value, profile.crime);
    if (placeCrimeBy(geography->value, profile.crime) || isCorrected)
        markChanged(Section::Crime);
}

void ProfileSession::Private::limitLife(Section section, const QString &source, const Lifetime &life)
{
    m_lives.begin(section, source, life.cutTo(m_options.postcodeAreaLife));
}

void ProfileSession::Private::expire(Section section, const QString &source)
{
    const Empty expired{.why = {.code = Why::Code::Expired, .subject = source}, .source = source};
    if (section == Section::Crime)
        publishCrime({expired});
    else
        m_nsSec.forget(source, expired);
}

// What is told ----------------------------------------------------------------------------------------------------------------------

bool ProfileSession::Private::everythingIsIn() const
{
    const bool settled = std::ranges::all_of(m_options.sections, [this](Section section) { return profile.isSettled(section); });
    return settled && !m_residents.isUnderWay() && !m_levelResidents.isUnderWay() && !m_outline.isUnderWay()
           && !profile.moreCrime.isUnderWay && !m_occupation.isFindingMore() && !m_nsSec.isFindingMore();
}

// -----------------------------------------------------------------------------------------------------------------------------------

ProfileSession::ProfileSession(const ServiceContext &context, const Postcode &postcode, const ProfileOptions &options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, context, postcode, options))
{
}

ProfileSession::~ProfileSession() = default;

void ProfileSession::start()
{
    d->beginDeadline();
    d->beginPatience();
    for (const Section section : d->wanted())
        d->startSection(section);
}

const AreaProfile &ProfileSession::profile() const
{
    return d->profile;
}

void ProfileSession::setLevel(AreaLevel level)
{
    d->setLevel(level);
}

void ProfileSession::setBenchmark(BenchmarkLevel level)
{
    d->setBenchmark(level);
}

void ProfileSession::retry(Section section)
{
    d->retry(section);
}

void ProfileSession::retryFailedMonths()
{
    d->moreCrime().retryFailedMonths();
}

void ProfileSession::loadYearBefore()
{
    d->moreCrime().loadYearBefore();
}

void ProfileSession::stopWaiting(Section section)
{
    d->stopWaiting(section);
}

} // namespace hereabouts
